import { type Command, UsageFault } from '../command.ts'
import { ConfigFault } from '../config.ts'
import { restoreSnapshot } from './embedded.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Tar tillbaka den inbyggda databasen från en kopia.',
  usage: 'KOPIA',
  help: `Byter ut den inbyggda databasen mot en kopia ur mappen data/snapshots. Stoppa Hissen först.
Den databas som byts ut ligger kvar i data/ med ett namn som börjar på database.before-.

Exempel: hissen restore data/snapshots/2026-11-21T120000.tar.gz

Med DATABASE_URL tas kopior med pg_dump och tas tillbaka med pg_restore.`,
  options: {},
  async run({ config, arguments: [snapshot, ...rest], print }) {
    if (!snapshot || rest.length > 0) throw new UsageFault('Ange en kopia.')
    if (config.databaseUrl) {
      throw new ConfigFault('DATABASE_URL är satt: ta tillbaka den databasen med pg_restore.')
    }
    const before = await restoreSnapshot(config.dataFolder, snapshot)
    print(`Databasen är tillbaka från ${snapshot}.`)
    if (before) print(`Den som byttes ut ligger i ${before}.`)
    return 0
  },
}
