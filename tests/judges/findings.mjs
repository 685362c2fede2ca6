// Prints the workflow commands that @actions/core makes of findings: standard input has a JSON array of [level, message, properties].
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const core = await import(pathToFileURL(process.argv[2]))
for (const [level, message, properties] of JSON.parse(readFileSync(0, 'utf8'))) core[level](message, properties)
