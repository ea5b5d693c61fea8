/** The disk: nothing is followed, nothing is waited for, and a file is whole or not there. */
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { UserError } from '../../src/diagnostic.ts'
import { realWorld } from '../../src/cli/real-world.ts'
import { asNobody, canBeNobody } from '../nobody.ts'
import { snapshot } from '../snapshot.ts'

const posix = process.platform !== 'win32'
const root = fileURLToPath(new URL('../..', import.meta.url))
let all = ''
let here = ''

beforeAll(() => {
  all = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'outcomes-world-')))
})
beforeEach(() => {
  here = fs.mkdtempSync(path.join(all, 'x-'))
})
afterAll(() => fs.rmSync(all, { recursive: true }))

const put = (name: string, text: string | Uint8Array) => {
  fs.mkdirSync(path.dirname(path.join(here, name)), { recursive: true })
  fs.writeFileSync(path.join(here, name), text)
}
const bytes = (text: string) => new TextEncoder().encode(text)

describe('reading', () => {
  const read = (name: string, limit = 100) => realWorld().folder(here).read(name, limit)

  it('gives the bytes of a file, up to a limit', () => {
    put('a', 'één')
    expect(read('a')).toEqual({ ok: true, bytes: Buffer.from('één') })
    expect(read('a', 5)).toMatchObject({ ok: true })
    expect(read('a', 4)).toEqual({ ok: false, problem: 'too-large', bytes: 5 })
    put('empty', '')
    expect(read('empty', 0)).toEqual({ ok: true, bytes: Buffer.alloc(0) })
  })

  it('says what is no file', () => {
    put('sub/a', '')
    expect(read('sub')).toEqual({ ok: false, problem: 'not-a-file' })
    expect(read('nothing')).toEqual({ ok: false, problem: 'missing' })
    expect(read('sub/a/b')).toEqual({ ok: false, problem: 'missing' })
    expect(read('x'.repeat(5000))).toEqual({ ok: false, problem: 'unreadable' })
    expect(read('nul\0byte')).toEqual({ ok: false, problem: 'unreadable' })
  })

  it.runIf(posix)('follows no link, waits for no pipe and reads no device', () => {
    put('secret', 'geheim')
    fs.symlinkSync('secret', path.join(here, 'link'))
    fs.symlinkSync('nergens', path.join(here, 'dangling'))
    fs.symlinkSync('loop', path.join(here, 'loop'))
    fs.symlinkSync('/dev/zero', path.join(here, 'zero'))
    execFileSync('mkfifo', [path.join(here, 'pipe')])
    for (const name of ['link', 'dangling', 'loop', 'zero'])
      expect(read(name)).toEqual({ ok: false, problem: 'link' })
    expect(read('pipe')).toEqual({ ok: false, problem: 'not-a-file' })
    expect(realWorld().folder('/dev').read('zero', 100)).toEqual({ ok: false, problem: 'not-a-file' })
  })

  it.runIf(posix)('follows no link on the way either', () => {
    put('elsewhere/sub/secret', 'geheim')
    put('repository/folder/a', 'open')
    fs.symlinkSync('../elsewhere', path.join(here, 'repository/link'))
    const folder = realWorld().folder(`${here}/repository`)
    expect(folder.read('link/sub/secret', 100)).toEqual({ ok: false, problem: 'link' })
    expect(folder.list('link/sub')).toBeUndefined()
    expect(folder.read('folder/a', 100)).toMatchObject({ ok: true })
    expect(folder.read('folder/../folder/a', 100)).toMatchObject({ ok: true })
    fs.symlinkSync(`${here}/repository`, path.join(here, 'named'))
    expect(realWorld().folder(`${here}/named`).read('folder/a', 100)).toMatchObject({ ok: true })
  })

  it.runIf(posix)('refuses a gigabyte by its size alone', () => {
    put('large', '')
    fs.truncateSync(path.join(here, 'large'), 2 ** 30)
    expect(read('large')).toEqual({ ok: false, problem: 'too-large', bytes: 2 ** 30 })
  })
})

describe('listing', () => {
  it('names what stands in a folder and of what kind, in order', () => {
    put('b', '')
    put('B/x', '')
    put('a', '')
    if (posix) fs.symlinkSync('a', path.join(here, 'c'))
    expect(realWorld().folder(here).list('')).toEqual([
      { name: 'B', kind: 'directory' },
      { name: 'a', kind: 'file' },
      { name: 'b', kind: 'file' },
      ...(posix ? [{ name: 'c', kind: 'link' }] : []),
    ])
    expect(realWorld().folder(here).list('a')).toBeUndefined()
    expect(realWorld().folder(here).list('nergens')).toBeUndefined()
  })
})

describe('what stands at a path', () => {
  it('is nothing where a path cannot be', () => {
    put('a', '')
    const kind = (name: string) => realWorld().kindOf(`${here}/${name}`)
    expect(kind('a')).toBe('file')
    expect(kind('')).toBe('directory')
    for (const name of ['nothing', 'a/b', 'x'.repeat(5000), 'nul\0byte']) expect(kind(name)).toBeUndefined()
  })
})

describe('writing', () => {
  const write = (name: string, text: string) => realWorld().outputFolder(here).write(name, bytes(text))

  it('makes a file and the folders on the way, and tells what it did', () => {
    expect(write('a/b/c.md', 'een')).toBe('created')
    expect(write('a/b/c.md', 'een')).toBe('unchanged')
    expect(write('a/b/c.md', 'twee')).toBe('changed')
    expect(fs.readFileSync(path.join(here, 'a/b/c.md'), 'utf8')).toBe('twee')
    expect(fs.readdirSync(path.join(here, 'a/b'))).toEqual(['c.md'])
  })

  it('leaves a file alone that holds the same already', () => {
    put('a', 'een')
    const before = fs.statSync(path.join(here, 'a'), { bigint: true })
    write('a', 'een')
    const after = fs.statSync(path.join(here, 'a'), { bigint: true })
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino])
  })

  it.runIf(posix)('never through a link, neither the file nor a folder on the way', () => {
    put('victim/a', 'met de hand')
    fs.symlinkSync('victim/a', path.join(here, 'link'))
    fs.symlinkSync('victim', path.join(here, 'folder'))
    const before = snapshot(here)
    expect(() => write('link', 'x')).toThrow(/^link cannot be written: there is a symbolic link there/)
    expect(() => write('folder/a', 'x')).toThrow(/^folder cannot be written: there is a symbolic link there/)
    expect(snapshot(here)).toEqual(before)
  })

  it('says what stands in the way', () => {
    put('file', '')
    put('folder/x', '')
    expect(() => write('file/a', 'x')).toThrow(
      'file cannot be written: a file stands where a folder has to be.',
    )
    expect(() => write('folder', 'x')).toThrow('folder cannot be written: there is a folder of that name.')
    expect(() => write('x'.repeat(300), 'x')).toThrow(/cannot be written: the name is too long\.$/)
    expect(() => write('file/a', 'x')).toThrow(UserError)
  })

  /** A piece of code in a process of its own, with `folder` to write to: as nobody where we are root. */
  const script = (code: string) =>
    `const folder = require(${JSON.stringify(path.join(root, 'dist/real-world.cjs'))}).realWorld().outputFolder(${JSON.stringify(here)}); ${code}`

  it.runIf(canBeNobody(path.join(root, 'dist/real-world.cjs')))('says when it is not allowed', () => {
    fs.mkdirSync(path.join(here, 'closed'))
    for (const folder of [all, here, path.join(here, 'closed')]) fs.chmodSync(folder, 0o555)
    const code = script("try { folder.write('closed/a', Buffer.from('x')) } catch (error) { console.log(error.message) }")
    const said = execFileSync(process.execPath, ['-e', code], {
      encoding: 'utf8',
      cwd: here,
      ...asNobody,
    })
    for (const folder of [all, here]) fs.chmodSync(folder, 0o755)
    expect(said).toBe('closed/a cannot be written: there is no permission to write there.\n')
  }) // prettier-ignore

  it.runIf(posix)('leaves the old file whole and nothing else when the disk takes no more', () => {
    put('a', 'oud')
    const code = script("try { folder.write('a', new Uint8Array(100_000)) } catch (error) { console.log(error.message) }")
    const said = execFileSync('sh', ['-c', `ulimit -f 8; trap '' XFSZ; exec "$NODE" -e "$CODE"`], {
      encoding: 'utf8',
      env: { NODE: process.execPath, CODE: code },
    })
    expect(said).toMatch(/^a cannot be written: /)
    expect(Object.keys(snapshot(here))).toEqual(['a'])
    expect(fs.readFileSync(path.join(here, 'a'), 'utf8')).toBe('oud')
  }) // prettier-ignore

  it('writes many files together, in folders that are not there yet, and what is the same stays', async () => {
    put('a', 'oud')
    put('b', 'zelfde')
    const before = fs.statSync(path.join(here, 'b'))
    const files = Array.from({ length: 600 }, (_none, at) => ({
      path: `map/${at}`,
      bytes: bytes(String(at)),
    }))
    await realWorld()
      .outputFolder(here)
      .writeTogether([{ path: 'a', bytes: bytes('nieuw') }, { path: 'b', bytes: bytes('zelfde') }, ...files])
    const found = snapshot(here)
    expect(Object.keys(found).filter((name) => name.includes('.tmp'))).toEqual([])
    expect(fs.readFileSync(path.join(here, 'a'), 'utf8')).toBe('nieuw')
    expect(fs.statSync(path.join(here, 'b')).ino).toBe(before.ino)
    expect(fs.readFileSync(path.join(here, 'map/599'), 'utf8')).toBe('599')
  })

  it('leaves no halves when one of many cannot be written', async () => {
    put('file', 'x')
    const files = [{ path: 'a', bytes: bytes('1') }, { path: 'file/b', bytes: bytes('2') }] // prettier-ignore
    await expect(realWorld().outputFolder(here).writeTogether(files)).rejects.toThrow(UserError)
    expect(Object.keys(snapshot(here))).toEqual(['file'])
  })

  it.runIf(posix)('is never seen half done, killed at whatever moment', async () => {
    const words = ['oud ', 'nieuw ']
    const texts = words.map((word) => word.repeat(50_000))
    put('a', texts[0]!)
    const code = script(`
      const texts = ${JSON.stringify(words)}.map((word) => Buffer.from(word.repeat(50_000)))
      console.log('ready')
      for (let turn = 1; ; turn++) folder.write('a', texts[turn % 2])
    `)
    for (let time = 0; time < 20; time++) {
      const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] })
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, time * 2))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('close', resolve))
      expect(texts).toContain(fs.readFileSync(path.join(here, 'a'), 'utf8'))
    }
  })
})

describe('the program itself', () => {
  const run = (command: string): string =>
    execFileSync('sh', ['-c', command], {
      encoding: 'utf8',
      cwd: all,
      env: { PATH: process.env['PATH'], NODE: process.execPath, BIN: path.join(root, 'bin/outcomes.js') },
    })

  test.runIf(posix)('says one sentence in a folder that has been deleted', () => {
    const said = run(`mkdir '${here}/gone'; cd '${here}/gone'; rmdir ../gone; "$NODE" "$BIN" validate 2>&1; echo $?`)
    expect(said).toMatch(/^The folder .*gone does not exist or cannot be read\.\n2\n$/)
  }) // prettier-ignore

  test.runIf(posix && fs.existsSync('/dev/full'))('says when its output cannot be written', () => {
    expect(run('"$NODE" "$BIN" --help 2>&1 >/dev/full; echo $?')).toBe(
      'The output cannot be written: the disk is full.\n2\n',
    )
    expect(run('"$NODE" "$BIN" nep 2>/dev/full; echo $?')).toBe('2\n')
  })

  test.runIf(posix)('writes all of a long answer to a slow reader, and leaves when the reader does', () => {
    const whole = run('"$NODE" "$BIN" schema outcome')
    expect(whole.length).toBeGreaterThan(20_000)
    expect(run('"$NODE" "$BIN" schema outcome | (sleep 0.3; cat)')).toBe(whole)
    expect(run('"$NODE" "$BIN" schema outcome 2>&1 | head -c 1')).toBe('{')
  })
})
