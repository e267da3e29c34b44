import { checkText } from './check.ts'
import type { Finding, Kind } from './finding.ts'
import { quote, sayStopped } from './words-for.ts'

const charactersMax = 500
/** What says who somebody is by itself: in a reason there is nothing more to weigh. */
const named: Kind[] = ['name', 'relative', 'initials']

/** The reason is kept, so it too may name nobody. */
export function whyNotReason(reason: string): string | null {
  if (reason === '') return 'Skriv varför det ändå är rätt att skriva så'
  if (reason.length > charactersMax) return `Korta skälet till högst ${charactersMax} tecken`
  const { level, findings } = checkText(reason)
  if (level === 'block') return sayStopped(reason, findings)
  const who = findings.find(({ kind }) => named.includes(kind))
  return who ? `Skriv skälet utan namn: ${quote(reason.slice(who.start, who.end))} kan peka ut någon` : null
}

type Asked = { text: string; findings: Finding[] }

/** Nor may it carry on the words that were asked about: the text can be put right, the reason stays. */
export function whyNotRepeat(reason: string, doubted: Asked[]): string | null {
  const asked = doubted.flatMap(({ text, findings }) => findings.map(({ start, end }) => text.slice(start, end)))
  const repeated = asked.find((words) => asWords(reason).includes(asWords(words)))
  return repeated ? `Skriv skälet utan ${quote(repeated)}` : null
}

const asWords = (text: string): string => ` ${(text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
