/** A disk that takes some writes and then refuses one. */
import { realWorld } from '../src/cli/real-world.ts'
import type { OutputFolder } from '../src/world.ts'

/** Folders of which the `fails`-th write, counted from 1, is refused; `count` says how many were asked for. */
export function failingDisk(fails: number) {
  const disk = { count: 0, outputFolder }
  return disk

  function outputFolder(at: string): OutputFolder {
    const real = realWorld().outputFolder(at)
    const write = (file: string, bytes: Uint8Array) => {
      if (++disk.count === fails) throw new Error('no space')
      return real.write(file, bytes)
    }
    return {
      ...real,
      write,
      writeTogether: (files) =>
        new Promise((resolve) => {
          for (const { path, bytes } of files) write(path, bytes)
          resolve()
        }),
    }
  }
}
