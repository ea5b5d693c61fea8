/** The preview: for this computer only, nothing but documents, and up to date. */
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openGround } from '../bad-inputs/standing.ts'
import { openBrowser } from '../render/browser.ts'
import { runMain } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

const ground = openGround()
afterAll(() => {
  ground.close()
})

interface Answered {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** Asks exactly this, with nothing put right on the way. */
const ask = (port: number, url: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answered>((resolve, reject) => {
    const host = { host: `127.0.0.1:${port}` }
    const request = http.request(
      { port, host: '127.0.0.1', path: url, method, headers: { ...host, ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          })
        })
      },
    )
    request.on('error', reject)
    request.end()
  })

/** Runs the preview of a repository until `use` is done. */
async function previewing(
  here: string,
  use: (port: number, change: () => Promise<void>) => Promise<void>,
  language = 'nl',
) {
  let told: (port: number) => void = () => {}
  const port = new Promise<number>((resolve) => {
    told = resolve
  })
  let going = true
  let looked = 0
  const wait = async () => {
    looked += 1
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
    return going
  }
  const out = {
    write: (text: string) => told(Number(/:(\d+)\//.exec(text)?.[1])),
    colour: 0 as const,
    columns: undefined,
  }
  const running = runMain(here, ['--lang', language, 'preview', '--port', '0'], { change: { wait, out } })
  try {
    const change = async () => {
      const from = looked
      while (looked < from + 3) {
        await new Promise((resolve) => {
          setTimeout(resolve, 10)
        })
      }
    }
    await use(await port, change)
  } finally {
    going = false
  }
  return running
}

describe('outcomes preview', () => {
  it('lists the documents, shows them in every format, and writes nothing', async () => {
    const here = ground.make()
    const before = snapshot(here)
    const ran = await previewing(here, async (port) => {
      const list = await ask(port, '/')
      expect(list.status).toBe(200)
      expect(list.body).toContain('<html lang="nl">')
      const links = [...list.body.matchAll(/href="(\/(?:view|file)\/[^"]+)"/g)].map(([, link = '']) => link)
      expect(links.length).toBeGreaterThan(6)
      const form = links.find((link) => link.includes('beoordelingsformulier') && link.endsWith('.html'))!
      expect((await ask(port, form)).body).toContain('<iframe src="/file/')
      const file = form.replace('/view/', '/file/')
      const shown = await ask(port, file)
      expect(shown.body).toContain('<h1>Beoordelingsformulier')
      expect(shown.headers['x-content-type-options']).toBe('nosniff')
      expect((await ask(port, file.replace('.html', '.md'))).body).toMatch(/^# Beoordelingsformulier/m)
      expect((await ask(port, file.replace('.html', '.docx'))).body.startsWith('PK')).toBe(true)
      expect((await ask(port, file.replace('.html', '.pdf'))).body.startsWith('%PDF')).toBe(true)
      expect((await ask(port, file, {}, 'HEAD')).body).toBe('')
    })
    expect(ran.exit).toBe(130)
    expect(snapshot(here)).toEqual(before)
  })

  it('answers this computer’s own pages only', async () => {
    await previewing(ground.make(), async (port) => {
      for (const headers of [
        { host: 'evil.example' },
        { host: `evil.example:${port}` },
        { host: `127.0.0.1.evil.example:${port}` },
        { origin: 'http://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as Record<string, string>[])
        expect({ headers, status: (await ask(port, '/', headers)).status }).toEqual({ headers, status: 403 })
      expect((await ask(port, '/', { host: `localhost:${port}` })).status).toBe(200)
      expect(
        (await ask(port, '/', { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }))
          .status,
      ).toBe(200)
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
        expect((await ask(port, '/', {}, method)).status).toBe(405)
    })
  })

  it('leads to no file', async () => {
    await previewing(ground.make(), async (port) => {
      for (const url of [
        '/outcomes.config.yaml',
        '/file/../outcomes.config.yaml',
        '/file/nl/../../outcomes.config.yaml',
        '/file/%2e%2e/outcomes.config.yaml',
        '/file/nl%2f..%2f..%2fpackage.json',
        '/file//etc/passwd.md',
        '/file/%00.html',
        '/%',
        '/view/nl/x"><script>.html',
        '//evil.example/',
      ])
        expect({ url, status: (await ask(port, url)).status }).toEqual({ url, status: 404 })
    })
  })

  it('shows a change at once, and a mistake in a template with its place', async () => {
    const here = ground.make()
    const name = fs.readdirSync(path.join(here, 'outcomes')).find((one) => !one.includes('.en.'))!
    const file = path.join(here, 'outcomes', name)
    await previewing(here, async (port, change) => {
      const list = (await ask(port, '/')).body
      const url = /\/file\/nl\/beoordelingsformulier[^"]+/.exec(list)![0].replace(/\.\w+$/, '.html')
      expect((await ask(port, '/version')).body).toBe('0\n')
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^title:.*$/m, 'title: Heel iets anders'))
      await change()
      expect((await ask(port, url)).body).toContain('Heel iets anders')
      expect((await ask(port, '/version')).body).toBe('1\n')
      fs.mkdirSync(path.join(here, 'templates/nl'), { recursive: true })
      fs.writeFileSync(path.join(here, 'templates/nl/assessment-form.md.hbs'), '# x\n\n{{outcome.titles}}')
      await change()
      const { body } = await ask(port, url)
      expect(body).toContain('templates/nl/assessment-form.md.hbs:3:3')
      expect(body).toContain('Bedoelde je')
    })
  })

  it('loads the document again in the browser', async () => {
    const here = ground.make()
    const name = fs.readdirSync(path.join(here, 'outcomes')).find((one) => !one.includes('.en.'))!
    const file = path.join(here, 'outcomes', name)
    const browser = await openBrowser()
    try {
      await previewing(here, async (port, change) => {
        const tab = await browser.newPage()
        await tab.goto(`http://127.0.0.1:${port}/`)
        await tab.getByRole('link', { name: 'html' }).first().click()
        const heading = tab.frameLocator('iframe').getByRole('heading', { level: 1 })
        await heading.waitFor()
        await tab.waitForTimeout(1500)
        fs.writeFileSync(
          file,
          fs.readFileSync(file, 'utf8').replace(/^title:.*$/m, 'title: Heel iets anders'),
        )
        await change()
        await tab
          .frameLocator('iframe')
          .getByRole('heading', { level: 1, name: /Heel iets anders/ })
          .waitFor()
      })
    } finally {
      await browser.close()
    }
  })

  it('refuses a port that is none, and one that is taken', async () => {
    const here = ground.make()
    for (const port of ['x', '-1', '70000'])
      expect(await runMain(here, ['--lang', 'nl', 'preview', '--port', port])).toMatchObject({
        exit: 2,
        stdout: '',
      })
    await previewing(here, async (port) => {
      const ran = await runMain(here, ['--lang', 'nl', 'preview', '--port', String(port)])
      expect(ran.exit).toBe(2)
      expect(ran.stderr).toContain('Kies een andere met --port')
    })
  })
})
