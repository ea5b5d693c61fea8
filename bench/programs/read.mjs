/** Reads every YAML file below a folder and does nothing with it: the least that any check costs. */
import { findYaml } from './find-yaml.mjs'

let characters = 0
for (const { text } of findYaml(process.argv[2])) characters += text.length
console.log(characters)
