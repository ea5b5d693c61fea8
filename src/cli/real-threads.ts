/** Threads of this process, each of which runs one program of the tool. */
import { UserError } from '../diagnostic.ts'
import type { Text } from '../diagnostic.ts'
import type { Threads } from '../world.ts'

/** What a thread says back. */
export type Reply =
  | { readonly task: number; readonly answer: unknown }
  /** It cannot do its work here, for a reason that the user can do something about. */
  | { readonly refused: Text }

/** More would need more memory than a laptop has to spare. */
const most = 4

/** Threads on the program at this path; undefined where they would have to take turns on one core. */
export function startThreads(program: string, setup: unknown): Threads | undefined {
  const count = Math.min(process.getBuiltinModule('node:os').availableParallelism(), most)
  if (count < 2) return undefined
  const { Worker } = process.getBuiltinModule('node:worker_threads')
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(reason: Error): void }>()
  let failed: Error | undefined
  const fail = (reason: Error) => {
    failed ??= reason
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  }
  const start = (member: Member) => {
    const worker = new Worker(program, { workerData: setup, execArgv: [] })
    worker.on('message', (reply: Reply) => {
      if ('refused' in reply) return fail(new UserError(reply.refused))
      member.busy -= 1
      waiting.get(reply.task)?.resolve(reply.answer)
      return waiting.delete(reply.task)
    })
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`a thread ended with ${code}`)))
    return worker
  }
  /** Tasks it was given and has not answered make it `busy`. */
  interface Member {
    worker?: ReturnType<typeof start>
    busy: number
  }
  const members = Array.from({ length: count }, (): Member => ({ busy: 0 }))
  let last = 0
  return {
    count,
    ask(question) {
      if (failed) return Promise.reject(failed)
      const member = members.reduce((least, one) => (one.busy < least.busy ? one : least))
      member.busy += 1
      const task = (last += 1)
      return new Promise((resolve, reject) => {
        waiting.set(task, { resolve, reject })
        member.worker ??= start(member)
        member.worker.postMessage({ task, question })
      })
    },
    async close() {
      waiting.clear()
      await Promise.all(members.flatMap(({ worker }) => (worker ? [worker.terminate()] : [])))
    },
  }
}
