import type { Command } from '../command.ts'
import { migrate, waitingMigrations } from './migrate.ts'
import { openDatabase } from './open.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Uppdaterar databasen till den här versionen.',
  usage: '[--dry-run]',
  help: `Kör de ändringar av databasen som återstår, var och en helt eller inte alls. Det som redan är kört rörs inte.
Hissen gör detsamma när det startar; kommandot finns för den som vill göra det för sig.

  --dry-run  visa vad som återstår utan att göra det`,
  options: { 'dry-run': { type: 'boolean' } },
  async run({ config, options, print }) {
    if (options['dry-run']) {
      const { db, close } = await openDatabase(config)
      const waiting = await waitingMigrations(db).finally(close)
      for (const name of waiting) print(`återstår  ${name}`)
      if (waiting.length === 0) print('Databasen är uppdaterad.')
      return 0
    }
    const { db, close } = await openDatabase(config, async (first) => void (await migrate(first.db)))
    const done = await migrate(db).finally(close)
    for (const name of done) print(`gjord  ${name}`)
    print('Databasen är uppdaterad.')
    return 0
  },
}
