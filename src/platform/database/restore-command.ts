import { sql } from 'kysely'
import { type Command, UsageFault } from '../command.ts'
import type { Config } from '../config.ts'
import { restoreSnapshot } from './embedded.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Tar tillbaka databasen från en kopia.',
  usage: '[KOPIA]',
  help: `Byter ut den inbyggda databasen mot en kopia ur mappen data/snapshots. Stoppa Hissen först.
Den databas som byts ut ligger kvar i data/ med ett namn som börjar på database.before-. Ta bort den när allt
är som det ska: den har kvar det som har tagits bort sedan dess.

Exempel: hissen restore data/snapshots/2026-11-21T120000.tar.gz

Med DATABASE_URL tas kopior med pg_dump och tas tillbaka med pg_restore. Kör sedan hissen restore utan KOPIA.

En kopia har kvar det som har tagits tillbaka eller bort sedan den gjordes. Därför tas beskrivna situationer bort,
öppna hänvisningar avslutas (den som har materialet skriver in samtycket igen om det fortfarande gäller), alla
loggas ut och länkar i mejl slutar gälla.`,
  options: {},
  async run({ config, arguments: [snapshot, ...rest], print }) {
    if (rest.length > 0 || (snapshot === undefined) !== (config.databaseUrl !== null)) {
      throw new UsageFault(
        config.databaseUrl ? 'Ta tillbaka med pg_restore, och ange ingen kopia här.' : 'Ange en kopia.',
      )
    }
    if (snapshot !== undefined) {
      const before = await restoreSnapshot(config.dataFolder, snapshot)
      print(`Databasen är tillbaka från ${snapshot}.`)
      if (before) print(`Den som byttes ut ligger i ${before}.`)
    }
    const ended = await forgetWhatWasCopied(config)
    print(`Situationer är borttagna och alla är utloggade. Öppna hänvisningar som avslutades: ${ended}.`)
    return 0
  },
}

async function forgetWhatWasCopied(config: Config): Promise<number> {
  const { db, close } = await openDatabase(config)
  try {
    await migrate(db)
    const { rows } = await sql<{ ended: number }>`select forget_what_was_copied() as ended`.execute(db)
    return rows[0]?.ended ?? 0
  } finally {
    await close()
  }
}
