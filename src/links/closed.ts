import type { Question } from '../questions/question.ts'
import { outcomeWords, sayDay, stateWords } from '../questions/words.ts'
import type { Closing, Link } from './link.ts'

type Closed = { link: Link; closing: Closing; thanks: string; today: string }

/** Why a link no longer holds, kindly: what has happened, and what one can do instead. */
export function sayClosed({ link, closing, thanks, today }: Closed): { title: string; text: string } {
  switch (closing) {
    case 'used':
      return { title: 'Det är gjort', text: thanks }
    case 'revoked':
      return { title: 'Länken är indragen', text: 'Den kan inte användas längre. Vill du säga något kan du logga in.' }
    case 'expired':
      return {
        title: 'Länken har gått ut',
        text: `Den gällde till och med ${sayDay(link.expiresOn, today)}. Logga in för att se var frågan står nu.`,
      }
    case 'left':
      return { title: 'Länken gäller inte längre', text: 'Den var till för någon som hör till förbundet.' }
    case 'unseated':
      return { title: 'Länken gäller inte längre', text: 'Den hörde till en plats som du inte har just nu.' }
    case 'answered':
      return {
        title: 'Det är redan besvarat',
        text: 'Någon hann säga det som länken frågade om. Du behöver inte göra något.',
      }
    case 'moved':
      return {
        title: 'Frågan har gått vidare',
        text: 'Det som länken frågade om behövs inte längre. Du behöver inte göra något.',
      }
  }
}

/** Where the question is now, for one who may still read it. */
export function sayWhereNow({ number, state, outcome, forum }: Question): string {
  if (state === 'closed' && outcome) return `Fråga ${number} är avslutad: ${outcomeWords[outcome]}.`
  return `Fråga ${number} är nu ${stateWords[state]} i ${forum.name}.`
}
