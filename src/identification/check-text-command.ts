import { z } from 'zod'
import { type Command, UsageFault } from '../platform/command.ts'
import { readJsonLines } from '../platform/json-lines.ts'
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
      const isWhole = await readJsonLines(open(), Line, {
        read: (line) => print(answerTo(line)),
        complain: (number) => complain(`Rad ${number} går inte att läsa: den ska vara JSON med id och text.`),
      })
      return isWhole ? 0 : 1
    },
  }
}

function answerTo({ id, text }: z.infer<typeof Line>): string {
  const { level, findings } = checkText(text)
  const told = findings.map(({ start, end, kind, why, suggestion }) => ({ start, end, kind, why, suggestion }))
  return JSON.stringify({ id, level, findings: told })
}
