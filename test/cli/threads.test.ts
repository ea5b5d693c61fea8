/** Many documents are written on threads: the same files, and a failure is one sentence. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/diagnostic.ts'
import { startThreads } from '../../src/cli/real-threads.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { openWriters, type WritingSetup } from '../../src/cli/write-documents.ts'
import { readHouseStyle } from '../../src/render/house-style.ts'
import type { Threads } from '../../src/world.ts'
import { runMain } from '../run-main.ts'
import { snapshot } from '../snapshot.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const writer = path.join(root, 'dist/real-writer.cjs')
const out = mkdtempSync(path.join(tmpdir(), 'outcomes-threads-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

const question = {
  document: { meta: { language: 'nl' }, children: [] },
  formats: ['docx'],
}
const style = readHouseStyle(undefined, '')
const setup: WritingSetup = { formats: ['docx'], style, fonts: undefined, reference: undefined }

async function withThreads(program: string, given: unknown, use: (threads: Threads) => Promise<void>) {
  const threads = startThreads(program, given)
  // A machine with one core has none.
  if (!threads) return
  try {
    await use(threads)
  } finally {
    await threads.close()
  }
}

describe('documents that threads write', () => {
  it('are the same files as without, in the same order', async () => {
    let started = 0
    const world = realWorld(root)
    const render = (to: string, threads: typeof world.threads) =>
      runMain(root, ['render', 'role-handout', 'assessment-form', '--format', 'pdf,html', '--lang', 'nl', '--out', path.join(out, to)], { change: { threads } }) // prettier-ignore
    const alone = await render('alone', () => undefined)
    const together = await render('together', (program, given) => {
      started += 1
      return world.threads(program, given)
    })
    expect(alone).toMatchObject({ exit: 0, stderr: expect.stringContaining('nieuw') })
    expect(together.stdout.replaceAll('together', 'alone')).toBe(alone.stdout)
    expect(snapshot(path.join(out, 'together'))).toEqual(snapshot(path.join(out, 'alone')))
    expect(started).toBe(1)
  })

  it('are written here when they are few', async () => {
    const threads = () => expect.fail('threads were started for little')
    const writers = await openWriters({ ...realWorld(root), threads }, ['md', 'html'], style, {
      fonts: () => expect.fail('fonts were read for Markdown'),
      reference: () => undefined,
    })
    expect(writers.room).toBe(1)
    await writers.close()
  })
})

describe('a thread', () => {
  it('that cannot do its work says why', async () => {
    await withThreads(writer, { ...setup, reference: Buffer.from('no Word file') }, async (threads) => {
      await expect(threads.ask(question)).rejects.toThrow(UserError)
      await expect(threads.ask(question)).rejects.toThrow(/no Word file/)
    })
  })

  it('that fails fails what it was asked, and nothing waits for ever', async () => {
    await withThreads(writer, setup, async (threads) => {
      const asked = [threads.ask({}), threads.ask({}), threads.ask({})]
      const answers = await Promise.allSettled(asked)
      expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    })
  })

  it('of a program that is not there fails too', async () => {
    await withThreads(path.join(root, 'dist/nothing.cjs'), setup, async (threads) => {
      await expect(threads.ask(question)).rejects.toThrow(/nothing/)
    })
    expect(realWorld(root).threads('dist/nothing.cjs', setup)).toBeUndefined()
  })
})
