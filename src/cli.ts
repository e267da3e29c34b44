import { type Command, runCommand } from './platform/command.ts'
import { readConfig } from './platform/config.ts'

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

/** Each by its name: only the one asked for is loaded, since loading all takes most of a second. */
const commands = new Map<string, () => Promise<Command>>([
  ['serve', async () => serveCommand],
  ['migrate', async () => (await import('./platform/database/migrate-command.ts')).migrateCommand],
  ['restore', async () => (await import('./platform/database/restore-command.ts')).restoreCommand],
  ['setup', async () => (await import('./associations/setup/setup-command.ts')).setupCommand],
  ['import-questions', async () => (await import('./associations/import/import-command.ts')).importQuestionsCommand],
  ['export', async () => (await import('./associations/export/export-command.ts')).exportCommand],
  ['check-text', async () => (await import('./identification/check-text-command.ts')).checkTextCommand],
  ['similar', async () => (await import('./search/asked-before/similar-command.ts')).similarCommand],
])
const named = commands.get(process.argv[2] ?? '')
const loaded = await Promise.all((named ? [named] : [...commands.values()]).map((load) => load()))

process.exitCode = await runCommand(loaded, process.argv.slice(2), {
  readConfig: () => readConfig(),
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
})
