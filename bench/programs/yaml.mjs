/** Reads and parses every YAML file below a folder with the `yaml` library, with places, and does nothing with it. */
import { parseDocument } from 'yaml'
import { findYaml } from './find-yaml.mjs'

let documents = 0
for (const { text } of findYaml(process.argv[2])) documents += parseDocument(text).toJS() === null ? 0 : 1
console.log(documents)
