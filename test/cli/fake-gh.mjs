#!/usr/bin/env node
/** GitHub as `gh api` shows it, kept in the JSON file that FAKE_GH names; `--jq` is done by jq itself. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const [api, ...rest] = process.argv.slice(2)
if (api !== 'api') throw new Error(`gh ${api} is not here`)
const state = JSON.parse(readFileSync(process.env.FAKE_GH, 'utf8'))
const taking = { '--jq': true, '-X': true, '-F': true }
const options = {}
let url = ''
for (let at = 0; at < rest.length; at++) {
  const word = rest[at]
  if (word in taking) options[word] = rest[++at]
  else if (!word.startsWith('-')) url = word
}
const [path, query = ''] = url.split('?')
const method = options['-X'] ?? 'GET'
const [, file] = /^body=@(.*)$/.exec(options['-F'] ?? '') ?? []
const body = file && readFileSync(file, 'utf8')
if (body !== undefined && [...body].length > 65536) fail(422)
state.asked.push(`${method} ${path}`)

const answer = respond()
writeFileSync(process.env.FAKE_GH, JSON.stringify(state))
if (answer instanceof Uint8Array) process.stdout.write(answer)
else if (options['--jq'])
  process.stdout.write(execFileSync('jq', ['-r', options['--jq']], { input: JSON.stringify(answer) }))
else if (!rest.includes('--silent')) process.stdout.write(JSON.stringify(answer))

function respond() {
  const [, at] = /^repos\/school\/outcomes\/(.*)$/.exec(path) ?? fail(404)
  const artifacts = /^actions\/runs\/(\d+)\/artifacts$/.exec(at)
  if (artifacts) {
    const name = new URLSearchParams(query).get('name')
    return { artifacts: (state.runs[artifacts[1]] ?? fail(404)).filter((one) => one.name === name) }
  }
  const zip = /^actions\/artifacts\/(\d+)\/zip$/.exec(at)
  if (zip) return readFileSync(state.zips[zip[1]])
  const pull = /^pulls\/(\d+)$/.exec(at)
  if (pull) return state.pulls[pull[1]] ?? fail(404)
  const comments = /^issues\/(\d+)\/comments$/.exec(at)
  if (comments && method === 'POST') {
    const made = { id: 1000 + state.comments.length, issue: comments[1], user: { login: 'github-actions[bot]' }, body } // prettier-ignore
    state.comments.push(made)
    return made
  }
  if (comments) return state.comments.filter(({ issue }) => issue === comments[1])
  const comment = /^issues\/comments\/(\d+)$/.exec(at)
  if (comment && method === 'PATCH') {
    const one = state.comments.find(({ id }) => String(id) === comment[1]) ?? fail(404)
    one.body = body
    return one
  }
  return fail(404)
}

function fail(status) {
  process.stderr.write(`gh: HTTP ${status}: ${method} ${path}\n`)
  process.exit(1)
}
