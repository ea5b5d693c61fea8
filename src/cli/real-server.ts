/** A web server for this computer alone. */
import { UserError } from '../diagnostic.ts'
import type { Answer, Server } from '../world.ts'

/** Listens on 127.0.0.1, at any free port where it is 0. Throws a UserError when the port is taken. */
export async function serveHere(port: number, answer: Answer): Promise<Server> {
  // Only one command serves, and this loads Node's network.
  const { createServer } = process.getBuiltinModule('node:http')
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16_384 }, (request, response) => {
    const header = (name: string) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value.join(', ') : value
    }
    void answer({ method: request.method ?? '', url: request.url ?? '', header }).then(
      ({ status, headers, body }) => {
        const bytes = Buffer.from(body)
        response.writeHead(status, { ...headers, 'content-length': bytes.length })
        response.end(request.method === 'HEAD' ? undefined : bytes)
      },
      () => {
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => {
      reject(
        new UserError({
          nl: `Op poort ${port} kan niet worden geluisterd (${String(code)}). Kies een andere met --port.`,
          en: `Port ${port} cannot be listened on (${String(code)}). Choose another with --port.`,
        }),
      )
    })
    server.listen(port, '127.0.0.1', () => {
      resolve()
    })
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
