import { sayDay, sayFirst, sayList } from '../questions/words.ts'
import type { CaseOutcome, Consultation, Named } from './consultation.ts'

export const outcomes = ['better', 'bit_better', 'same', 'worse', 'unknown'] as const

export const caseOutcomeWords = {
  better: 'Bättre',
  bit_better: 'Lite bättre',
  same: 'Som förut',
  worse: 'Sämre',
  unknown: 'Vi vet inte',
} as const satisfies Record<CaseOutcome, string>

/** ”Björk”, or its number when the words are gone. */
export function sayConsultation({ codeWord, number }: Pick<Consultation, 'codeWord' | 'number'>): string {
  return codeWord ? `”${codeWord}”` : `Ärende ${number}`
}

/** "Regelverk och mandat. Försäkringskassan och Region Blekinge." */
export function sayKind({ themes, parts }: { themes: Named[]; parts: Named[] }): string {
  return `${sayFirst(sayList(themes.map(({ name }) => name)))}. ${sayList(parts.map(({ name }) => name))}.`
}

/** "följs upp 12 maj", "väntar på uppföljning sedan 12 maj": never late. */
export function sayFollowUp(dueOn: string, today: string): string {
  return dueOn < today ? `väntar på uppföljning sedan ${sayDay(dueOn, today)}` : `följs upp ${sayDay(dueOn, today)}`
}
