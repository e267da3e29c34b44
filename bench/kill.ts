/** npm run kill [rounds]: SIGKILL under writing load on each engine (on PostgreSQL with two processes at once), and of the very first start. */
import { killFirstStart, killUnderLoad } from '../test/kill/rounds.ts'

const rounds = Number(process.argv[2] ?? 20)
const tell = (line: string) => void process.stdout.write(`${line}\n`)

const reports = [
  await killUnderLoad({ engine: 'pglite', rounds, tell }),
  await killUnderLoad({ engine: 'postgres', processes: 2, rounds, tell }),
]
for (const { lost, halfDone, unexpected, startsMs, ...counts } of reports) {
  const slowestStartMs = Math.max(...startsMs)
  tell(JSON.stringify({ ...counts, lost: lost.length, halfDone, unexpected, slowestStartMs }))
}
const faults = await killFirstStart(rounds, tell)
tell(JSON.stringify({ firstStart: { rounds, faults } }))

const isBroken = reports.some((report) => report.lost.length + report.halfDone.length + report.unexpected.length > 0)
process.exitCode = isBroken || faults.length > 0 ? 1 : 0
