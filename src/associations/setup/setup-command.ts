import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemClock } from '../../platform/clock.ts'
import { type Call, type Command, UsageFault, withDatabase } from '../../platform/command.ts'
import { ConfigFault } from '../../platform/config.ts'
import { printFaults } from './faults.ts'
import type { Plan } from './plan.ts'
import { printPlan, toJson } from './print.ts'
import { readSetup, type TextFile } from './read.ts'
import { lookAhead, setUp } from './set-up.ts'

export const setupCommand: Command = {
  name: 'setup',
  summary: 'Sätter upp ett förbund från en fil, eller ändrar det.',
  usage: 'FIL [--people FIL] [--dry-run] [--json]',
  help: `Läser förbundets fil, visar vad som blir nytt, ändras och stängs, och gör det sedan. Att köra samma fil igen ändrar
inget. Inget tas bort: det som inte längre står i filen stängs med dagens datum och behåller sin historia.

Alla fel i filen visas på en gång med rad, kolumn och vad du kan skriva i stället. Då ändras inget.
Filens format beskrivs i docs/set-up.md. Exempel: examples/blekinge/forbund.yaml

  --people FIL  en egen fil med personerna och deras platser
  --dry-run     visa vad som skulle ändras utan att göra det
  --json        visa ändringar, hinder och fel som JSON

Slutar med 0 när allt är gjort, 1 när något hindrar och 2 när kommandot är fel skrivet.`,
  options: { people: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  async run(call) {
    const [path, ...more] = call.arguments
    if (path === undefined || more.length > 0) throw new UsageFault('Ange en fil att läsa, till exempel min-fil.yaml.')
    const { people } = call.options
    const reading = readSetup(await readText(path), typeof people === 'string' ? await readText(people) : undefined)
    if (!reading.ok) {
      if (call.options.json) call.print(JSON.stringify({ faults: reading.faults }, null, 2))
      else call.complain(`${printFaults(reading.faults)}\n\nInget är ändrat. Rätta filen och kör igen.`)
      return 1
    }
    return withDatabase(call.config, async ({ db }) => {
      const needs = { db, now: systemClock(), isDemo: call.config.isDemo }
      const plan = await lookAhead(needs, reading.file)
      show(call, plan)
      if (plan.refusals.length > 0) return 1
      if (call.options['dry-run'] || plan.changes.length === 0) return 0
      const done = await setUp(needs, reading.file)
      if (done.refusals.length > 0) {
        for (const refusal of done.refusals) call.complain(refusal)
        return 1
      }
      if (!call.options.json) call.print('Klart.')
      return 0
    })
  },
}

function show({ options, print, complain }: Call, plan: Plan): void {
  if (options.json) print(JSON.stringify(toJson(plan), null, 2))
  else print(printPlan(plan))
  if (!options.json) for (const refusal of plan.refusals) complain(refusal)
}

/** Throws ConfigFault with a Swedish sentence where the file cannot be read. */
export async function readText(path: string): Promise<TextFile> {
  try {
    return { name: basename(path), text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (fault) {
    const isEncoding = fault instanceof TypeError
    throw new ConfigFault(
      isEncoding ? `Filen ${path} är inte sparad som UTF-8. Spara om den så.` : `Filen ${path} går inte att läsa.`,
    )
  }
}
