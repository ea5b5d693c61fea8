/** The repository's own example, as it is on disk. */
import { fileURLToPath } from 'node:url'
import { realWorld } from '../../src/cli/real-world.ts'
import { load, readText } from '../../src/load/load.ts'
import { buildCatalogue } from '../../src/model/build.ts'
import { checkSchemas } from '../../src/validate/check.ts'

const folder = realWorld().folder(fileURLToPath(new URL('../../', import.meta.url)))
const loaded = await load(folder)
const { sound } = await checkSchemas(loaded.files)

export const exampleFiles = loaded.files
export const exampleCatalogue = buildCatalogue(sound, loaded.files).catalogue
export const exampleText = (file: string): string => String(readText(folder, file))
