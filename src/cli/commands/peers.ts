import { UserError } from '../../diagnostic.ts'
import { resolveRevision, inBareRepository } from '../../load/revision.ts'
import { nearest } from '../../nearest.ts'
import { show } from '../../report/show.ts'
import type { Context, ExitCode, Run } from '../command.ts'
import { lockName, type Lock, peersFolder, readLock } from '../peers.ts'
import { readWorkingTree } from '../sides.ts'
import { requireRoot } from '../repository.ts'

/** Fetches the peers that have an address, and pins what came in. */
export const run: Run = async (context, [, ...names], options): Promise<ExitCode> => {
  const { world, directory, language } = context
  const root = requireRoot(world, directory)
  const { catalogue } = await readWorkingTree(context)
  if (catalogue.missing.has('config')) throw unsoundConfig()
  const peers = Object.entries(catalogue.settings.peers ?? {})
  for (const name of names)
    requirePeer(
      name,
      peers.map(([known]) => known),
    )
  const lock = readLock(context)
  const pinned: Record<string, Lock['peers'][string]> = { ...lock.peers }
  const say = (nl: string, en: string) => world.err.write(`${language === 'nl' ? nl : en}\n`)
  let failed = false
  for (const [name, { url, ref = 'HEAD' }] of peers) {
    if (url === undefined || (names.length > 0 && !names.includes(name))) continue
    const copy = `${root}/${peersFolder}/${name}.git`
    world.outputFolder(`${root}/.outcomes`).write('.gitignore', Buffer.from('*\n'))
    const known = lock.peers[name]
    const same = known?.url === url && known.ref === ref && options['update'] !== true
    if (same && has(context, copy, known.commit)) {
      say(
        `${name}: staat er al (${known.commit.slice(0, 9)}).`,
        `${name}: is there already (${known.commit.slice(0, 9)}).`,
      )
      continue
    }
    if (!world.fetchRepository(copy, url, ref)) {
      failed = true
      say(
        `${name}: kan niet worden opgehaald van ${show(url)}.`,
        `${name}: cannot be fetched from ${show(url)}.`,
      )
      continue
    }
    const fetched = resolveRevision(inBareRepository(world.git), copy, 'refs/heads/peer')
    const commit = same && has(context, copy, known.commit) ? known.commit : same ? undefined : fetched
    if (commit === undefined) {
      failed = true
      say(
        `${name}: de vastgelegde versie is er niet meer; \`outcomes peers fetch --update\` neemt de nieuwste.`,
        `${name}: the recorded version is gone; \`outcomes peers fetch --update\` takes the newest.`,
      )
      continue
    }
    pinned[name] = { url, ref, commit }
    say(`${name}: opgehaald (${commit.slice(0, 9)}).`, `${name}: fetched (${commit.slice(0, 9)}).`)
  }
  const sorted = Object.fromEntries(Object.entries(pinned).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  world.outputFolder(root).write(lockName, Buffer.from(`${JSON.stringify({ peers: sorted }, null, 2)}\n`))
  return failed ? 1 : 0
}

function has({ world }: Context, copy: string, commit: string): boolean {
  if (world.kindOf(copy) !== 'directory') return false
  try {
    return resolveRevision(inBareRepository(world.git), copy, commit) === commit
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

function requirePeer(name: string, known: readonly string[]): void {
  if (known.includes(name)) return
  const suggestion = nearest(name, known)
  throw new UserError({
    nl: `\`${show(name)}\` staat niet onder \`peers\` in de configuratie.${suggestion ? ` Bedoelde je \`${suggestion}\`?` : ''}`,
    en: `\`${show(name)}\` is not under \`peers\` in the config.${suggestion ? ` Did you mean \`${suggestion}\`?` : ''}`,
  })
}

const unsoundConfig = () =>
  new UserError({
    nl: 'outcomes.config.yaml heeft fouten, dus er wordt niets opgehaald; zie `outcomes validate`.',
    en: 'outcomes.config.yaml has errors, so nothing is fetched; see `outcomes validate`.',
  })
