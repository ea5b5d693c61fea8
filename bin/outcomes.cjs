#!/usr/bin/env node
// CommonJS, because Node starts it in three quarters of the time: see bench/README.md.
const path = require('node:path')
const { main } = require('../dist/main.cjs')
const { realWorld } = require('../dist/real-world.cjs')

void main(process.argv.slice(2), realWorld(path.dirname(__dirname))).then((code) => {
  process.exitCode = code
})
