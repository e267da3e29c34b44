import { systemClock } from '../../platform/clock.ts'
import { type Command, UsageFault, withDatabase } from '../../platform/command.ts'
import { printFaults } from '../setup/faults.ts'
import { readText } from '../setup/setup-command.ts'
import { importQuestions } from './import.ts'

export const importQuestionsCommand: Command = {
  name: 'import-questions',
  summary: 'Läser in exempelfrågor med deras resor från en fil.',
  usage: 'FIL [--json]',
  help: `Läser in frågor i ett förbund som redan är uppsatt. Frågorna märks »Exempel«. Varje steg i filen görs av den som har rätt
till det, den dag som står, enligt samma regler som annars. I demoläge hålls de möten som har passerat på vägen.

Alla fel visas på en gång med rad och kolumn. Då läses inget in. Frågor som redan är inlästa lämnas som de är.
Exempel: examples/blekinge/fragor.yaml

  --json  visa utfallet eller felen som JSON

Slutar med 0 när allt är inläst, 1 när något hindrar och 2 när kommandot är fel skrivet.`,
  options: { json: { type: 'boolean' } },
  async run({ arguments: paths, options, config, print, complain }) {
    const [path, ...more] = paths
    if (path === undefined || more.length > 0) throw new UsageFault('Ange en fil att läsa, till exempel fragor.yaml.')
    const file = await readText(path)
    const result = await withDatabase(config, ({ db }) => importQuestions(db, file, systemClock()))
    if (options.json) print(JSON.stringify(result.ok ? result : { faults: result.faults }, null, 2))
    else if (result.ok)
      print(`${result.raised} frågor inlästa, ${result.known} fanns redan, ${result.held} möten hållna.`)
    else complain(`${printFaults(result.faults)}\n\nInget är inläst. Rätta filen och kör igen.`)
    return result.ok ? 0 : 1
  },
}
