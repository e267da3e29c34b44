import { exportCommand } from './associations/export/export-command.ts'
import { importQuestionsCommand } from './associations/import/import-command.ts'
import { setupCommand } from './associations/setup/setup-command.ts'
import { checkTextCommand } from './identification/check-text-command.ts'
import { similarCommand } from './likeness/similar-command.ts'
import { type Command, runCommand } from './platform/command.ts'
import { readConfig } from './platform/config.ts'
import { migrateCommand } from './platform/database/migrate-command.ts'
import { restoreCommand } from './platform/database/restore-command.ts'

const serveCommand: Command = {
  name: 'serve',
  summary: 'Startar Hissen.',
  usage: '',
  help: `Startar Hissen och svarar på PORT (3000 om inget annat sägs). Stoppa med Ctrl+C.

Inställningar läses ur miljön:
  PORT, HOST            var Hissen svarar
  HISSEN_URL            adressen som människor använder, till exempel https://hissen.exempel.se
  HISSEN_DATA           mappen för den inbyggda databasen (data)
  DATABASE_URL          PostgreSQL 15 eller nyare i stället för den inbyggda databasen
  HISSEN_DEMO           ja eller nej: påhittade personer, flyttbar klocka och ingen post
  HISSEN_SMTP_URL       postservern, till exempel smtp://post.exempel.se:587
  HISSEN_MAIL_FROM      avsändaren
  HISSEN_PROXIES        betrodda mellanservrar, till exempel 10.0.0.0/8
  HISSEN_METRICS_TOKEN  öppnar /matt och detaljerna i /halsa
  HISSEN_LOG            debug, info, warn eller error`,
  options: {},
  async run() {
    await import('./main.ts')
    return process.exitCode === 1 ? 1 : 0
  },
}

const commands: Command[] = [
  serveCommand,
  migrateCommand,
  restoreCommand,
  setupCommand,
  importQuestionsCommand,
  exportCommand,
  checkTextCommand,
  similarCommand,
]

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  readConfig: () => readConfig(),
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
})
