import { resolve } from 'node:path'
import { systemClock, toSwedishDay } from '../../platform/clock.ts'
import { type Command, UsageFault, withDatabase } from '../../platform/command.ts'
import { faultCode } from '../../platform/database/fault.ts'
import { exportAssociation } from './export.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'Skriver ut allt som hör till ett förbund som JSON och CSV.',
  usage: 'ADRESS [--out MAPP] [--json]',
  help: `Skriver allt som hör till ett förbund i en ny mapp: en JSON-fil med alla tabeller och en CSV-fil per tabell. Inget från
andra förbund följer med, och inte heller inloggningar och koder. Av teamens ärenden följer antal, teman, parter, dagar och hur det
gick med, men inte det teamet har skrivit (råd, nästa steg, kodord, små förändringar, situationen) eller vem som skrev: det läser bara
teamet. Hänvisningar följer inte med alls. I CSV-filerna står en apostrof före text som börjar med
= + - @ eller tabb, så att ett kalkylblad inte läser den som en formel; JSON-filen har texten som den är. Filerna innehåller personuppgifter om dem som arbetar i
förbundet: förvara dem därefter.

  ADRESS      ordet i förbundets webbadress, till exempel blekinge
  --out MAPP  mappen att skriva i (hissen-ADRESS-DATUM om inget annat sägs); den får inte redan ha filerna
  --json      visa antal rader per tabell som JSON

Slutar med 0 när allt är skrivet, 1 när något hindrar och 2 när kommandot är fel skrivet.`,
  options: { out: { type: 'string' }, json: { type: 'boolean' } },
  async run({ arguments: slugs, options, config, print, complain }) {
    const [slug, ...more] = slugs
    if (slug === undefined || more.length > 0) throw new UsageFault('Ange förbundets adress, till exempel blekinge.')
    const now = systemClock()
    const folder = resolve(typeof options.out === 'string' ? options.out : `hissen-${slug}-${toSwedishDay(now)}`)
    try {
      const exported = await withDatabase(config, ({ db }) => exportAssociation(db, { slug, folder, now }))
      if (!exported) {
        complain(`Förbundet ”${slug}” finns inte här.`)
        return 1
      }
      if (options.json) print(JSON.stringify(exported, null, 2))
      else for (const { name, rows } of exported.tables) print(`${String(rows).padStart(8)}  ${name}`)
      if (!options.json) print(`\nSkrivet i ${folder}`)
      return 0
    } catch (fault) {
      const sentence = whyNotWritten(faultCode(fault), folder)
      if (!sentence) throw fault
      complain(sentence)
      return 1
    }
  },
}

function whyNotWritten(code: string | undefined, folder: string): string | null {
  switch (code) {
    case 'EEXIST':
      return `Mappen ${folder} har redan en export. Välj en annan med --out.`
    case 'EACCES':
    case 'EROFS':
    case 'ENOTDIR':
      return `Det går inte att skriva i ${folder}. Välj en annan mapp med --out.`
    case 'ENOSPC':
      return 'Disken är full. Exporten är inte hel: ta bort mappen och börja om.'
    default:
      return null
  }
}
