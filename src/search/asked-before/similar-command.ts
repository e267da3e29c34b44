import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { buildPool, type Entry, type ThesaurusGroup } from '../../likeness/likeness.ts'
import { systemClock } from '../../platform/clock.ts'
import { type Call, type Command, UsageFault, withDatabase } from '../../platform/command.ts'
import { readJsonLines } from '../../platform/json-lines.ts'
import { readEarlier } from './earlier.ts'

const Asked = z.object({ id: z.union([z.string(), z.number()]), query: z.string() })
const Given = z.object({ id: z.union([z.string(), z.number()]).transform(String), text: z.string() })

/** Questions in, the likest entries out, a line each. */
export const similarCommand: Command = createSimilar(() => process.stdin)

/** The command over any input, so that a test can hand it lines. */
export function createSimilar(open: () => NodeJS.ReadableStream): Command {
  return {
    name: 'similar',
    summary: 'Söker frågor som betyder detsamma med andra ord.',
    usage: '--pool FIL | --association ADRESS',
    help: `Läser rader på standard in, en fråga per rad som JSON, och skriver ett svar per rad på standard ut med de fem
mest lika, den mest lika först:

  {"id": "1", "query": "När kommer läkarintyget?"}
  {"id":"1","best":[{"id":"17","score":0.81},{"id":"4","score":0.35}]}

  --pool FIL            det som jämförs: rader av JSON med id och text
  --association ADRESS  eller alla frågor i ett förbund, med frågans nummer som id och förbundets egna ord

  score                 0–1, hur troligt det är att de betyder detsamma

Inget sparas och inget hämtas. Rader som inte går att läsa berättas med radnummer, resten besvaras.
Exempel: hissen similar --pool fragor.jsonl < nya.jsonl > svar.jsonl

Slutar med 0 när alla rader är besvarade, 1 när någon rad inte gick att läsa och 2 när kommandot är fel skrivet.`,
    options: { pool: { type: 'string' }, association: { type: 'string' } },
    async run(call) {
      if (call.arguments.length > 0) throw new UsageFault('Frågorna läses ur standard in, inte ur en fil.')
      const { entries, groups = [], isWhole } = await readEntries(call)
      const pool = buildPool(entries, groups)
      const isAnswered = await readJsonLines(open(), Asked, {
        read: ({ id, query }) => call.print(JSON.stringify({ id, best: pool.likest(query) })),
        complain: (number) => call.complain(`Rad ${number} går inte att läsa: den ska vara JSON med id och query.`),
      })
      return isWhole && isAnswered ? 0 : 1
    },
  }
}

type Read = { entries: Entry[]; groups?: ThesaurusGroup[]; isWhole: boolean }

async function readEntries({ options, complain, config }: Call): Promise<Read> {
  const { association, pool } = options
  if (typeof association === 'string') {
    if (pool !== undefined) throw new UsageFault('Välj antingen --pool eller --association.')
    const read = await withDatabase(config, ({ db }) => readEarlier(db, association, systemClock()))
    if (!read) throw new UsageFault(`Förbundet ”${association}” finns inte här.`)
    return { ...read, isWhole: true }
  }
  if (typeof pool !== 'string')
    throw new UsageFault('Säg vilka texter som frågorna jämförs med: --pool FIL eller --association ADRESS.')
  const entries: Entry[] = []
  const isWhole = await readJsonLines([await readPoolFile(pool)], Given, {
    read: (entry) => void entries.push(entry),
    complain: (number) => complain(`Rad ${number} i ${pool} går inte att läsa: den ska vara JSON med id och text.`),
  })
  return { entries, isWhole }
}

async function readPoolFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new UsageFault(`Filen ${path} går inte att läsa.`)
  }
}
