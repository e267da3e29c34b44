import { createInterface } from 'node:readline'
import { z } from 'zod'
import { type Command, UsageFault } from '../platform/command.ts'
import { checkText } from './check.ts'

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** Texts in, findings out, a line each: for whoever wants to try the check on texts of their own. */
export const checkTextCommand: Command = createCheckText(() => process.stdin)

/** The command over any input, so that a test can hand it lines. */
export function createCheckText(open: () => NodeJS.ReadableStream): Command {
  return {
    name: 'check-text',
    summary: 'Prövar om texter pekar ut någon.',
    usage: '',
    help: `Läser rader på standard in, en text per rad som JSON, och skriver ett svar per rad på standard ut:

  {"id": "1", "text": "Kvinna 34 år från Mörrum"}
  {"id":"1","level":"warn","findings":[{"start":0,"end":24,"kind":"place","why":"…","suggestion":"person 30–39 år"}]}

  level       block: sparas aldrig · warn: behöver en tanke · clean: inget att säga
  start, end  var i texten, räknat i UTF-16-enheter
  suggestion  vad som kan stå där i stället

Inget sparas och inget hämtas. Rader som inte går att läsa berättas med radnummer, resten prövas.
Exempel: hissen check-text < texter.jsonl > svar.jsonl

Slutar med 0 när alla rader är prövade, 1 när någon rad inte gick att läsa och 2 när kommandot är fel skrivet.`,
    options: {},
    async run({ arguments: given, print, complain }) {
      if (given.length > 0) throw new UsageFault('Kommandot läser standard in och tar inga filnamn.')
      let number = 0
      let isWhole = true
      for await (const line of createInterface({ input: open(), crlfDelay: Number.POSITIVE_INFINITY })) {
        number += 1
        if (line.trim() === '') continue
        const answer = answerTo(line)
        if (answer !== null) print(answer)
        else {
          isWhole = false
          complain(`Rad ${number} går inte att läsa: den ska vara JSON med id och text.`)
        }
      }
      return isWhole ? 0 : 1
    },
  }
}

/** Null when the line is no `{id, text}`. */
function answerTo(line: string): string | null {
  const parsed = Line.safeParse(readJson(line))
  if (!parsed.success) return null
  const { level, findings } = checkText(parsed.data.text)
  const told = findings.map(({ start, end, kind, why, suggestion }) => ({ start, end, kind, why, suggestion }))
  return JSON.stringify({ id: parsed.data.id, level, findings: told })
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
