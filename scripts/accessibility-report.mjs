// @ts-check
/** Writes the accessibility conformance report, docs/accessibility.md, from test/acceptance/*.json. */
import { writeFileSync } from 'node:fs'
import { faultsOf } from './lib/acceptance/faults.mjs'
import { REPORT, readAcceptance, titlesOf } from './lib/acceptance/read.mjs'
import { reportOf } from './lib/acceptance/report.mjs'

const acceptance = readAcceptance()
const faults = faultsOf(acceptance, titlesOf)
for (const fault of faults) console.error(fault)
if (faults.length) {
  console.error(`\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: the report was not written.`)
  process.exitCode = 1
} else {
  writeFileSync(REPORT, reportOf(acceptance))
}
