/** Colour for a stream: --no-color, then NO_COLOR, then FORCE_COLOR, then what the stream can show. */
import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import type { ColourLevel, Stream } from '../world.ts'
import type { Context } from './command.ts'

function colourLevel({ colour, world: { env } }: Context, stream: Stream): ColourLevel {
  if (!colour || (env['NO_COLOR'] ?? '') !== '') return 0
  const forced = env['FORCE_COLOR']
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0
    return forced === '2' || forced === '3' ? (Number(forced) as ColourLevel) : 1
  }
  if (env['TERM'] === 'dumb') return 0
  return stream.colour
}

/** A chalk that paints for this stream. */
export function chalkFor(context: Context, stream: Stream): ChalkInstance {
  return new Chalk({ level: colourLevel(context, stream) })
}
