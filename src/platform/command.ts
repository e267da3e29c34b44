import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type Config, ConfigFault } from './config.ts'
import { migrate } from './database/migrate.ts'
import { type OpenDatabase, openDatabase } from './database/open.ts'

/** 0 done, 1 could not be done, 2 wrongly asked. */
export type ExitCode = 0 | 1 | 2

export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What comes after the name, such as `FIL [--dry-run]`. */
  usage: string
  /** Paragraphs under the usage: what it does, each option, an example. */
  help: string
  options: NonNullable<ParseArgsConfig['options']>
  run(call: Call): Promise<ExitCode>
}

export type Call = {
  arguments: string[]
  options: Record<string, string | boolean | (string | boolean)[] | undefined>
  config: Config
  /** What was asked for: standard output. A line feed is added. */
  print(line: string): void
  /** Faults and advice: standard error. A line feed is added. */
  complain(line: string): void
}

type Io = Pick<Call, 'print' | 'complain'> & { readConfig(): Config }

/** The caller asked wrongly: exit 2 and the way to the help. The message is a whole Swedish sentence. */
export class UsageFault extends Error {
  override name = 'UsageFault'
}

/** Runs `hissen ARGUMENTS…`. Never throws. */
export async function runCommand(commands: Command[], given: string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = given
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    io.print(overview(commands))
    return name === undefined ? 2 : 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    io.complain(`Kommandot ”${name}” finns inte. Kör hissen --help för att se vilka som finns.`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.print(`hissen ${command.name} ${command.usage}`.trimEnd())
    io.print(`\n${command.help}`)
    return 0
  }
  try {
    return await command.run({ ...parse(command, rest), config: io.readConfig(), ...io })
  } catch (fault) {
    if (fault instanceof UsageFault) {
      io.complain(`${fault.message}\nKör hissen ${command.name} --help för att se hur det används.`)
      return 2
    }
    if (fault instanceof ConfigFault) {
      io.complain(fault.message)
      return 1
    }
    const details = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    io.complain(`Något gick fel som Hissen inte har räknat med. Felet var:\n\n${details}`)
    return 1
  }
}

/** Opens the database, brings it up to date, and closes it whatever happens. */
export async function withDatabase<T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(config, async ({ db }) => void (await migrate(db)))
  try {
    await migrate(database.db)
    return await work(database)
  } finally {
    await database.close()
  }
}

function parse(command: Command, rest: string[]): Pick<Call, 'arguments' | 'options'> {
  try {
    const { positionals, values } = parseArgs({ args: rest, options: command.options, allowPositionals: true })
    return { arguments: positionals, options: values }
  } catch {
    const known = new Set(Object.keys(command.options))
    const unknown = rest.find((part) => part.startsWith('--') && !known.has(part.slice(2).replace(/=.*/, '')))
    throw new UsageFault(
      unknown
        ? `Valet ${unknown} finns inte.`
        : 'Valen går inte att läsa: kontrollera att alla som behöver ett värde har ett.',
    )
  }
}

function overview(commands: Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return ['hissen KOMMANDO', '', ...lines, '', 'Kör hissen KOMMANDO --help för att läsa om ett kommando.'].join('\n')
}
