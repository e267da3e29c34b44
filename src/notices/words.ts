import { sayCount, sayDay } from '../questions/words.ts'
import type { Notice, NoticeKind } from './notice.ts'

/** What has happened, in a few words that hold the title; for the list, the subject and the heading of a letter. */
export function sayWhat(notice: Notice): string {
  const { kind, forum, member, question } = notice
  const title = question?.title ?? 'en fråga'
  switch (kind) {
    case 'answered':
      return `Ni har fått svar: ${title}`
    case 'perspective':
      return `Hur ser det ut hos ${member ?? 'er'}? ${title}`
    case 'commitment':
      return `${forum ?? 'Ett forum'} ber ${member ?? 'er'} om ett åtagande`
    case 'part_question':
      return `${forum ?? 'Ett forum'} frågar ${member ?? 'er'}`
    case 'said':
      return `Antecknat som sagt av ${member ?? 'er'}: ${title}`
    case 'lifted':
      return `Lyft till ${forum ?? 'er'}: ${title}`
    case 'returned':
      return `Skickad tillbaka till ${forum ?? 'er'}: ${title}`
    case 'reopened':
      return `Svaret räckte inte: ${title}`
    case 'holds':
      return `Du håller nu i frågan: ${title}`
    case 'judged':
      return `${forum ?? 'De som frågade'} har sagt om svaret hjälper: ${title}`
    case 'replied':
      return `${member ?? 'En part'} har svarat${question ? `: ${title}` : ''}`
    case 'waits':
      return `Väntar i ${forum ?? 'ett forum'}: ${title}`
    case 'own_lifted':
      return `Din fråga är lyft till ${forum ?? 'nästa våning'}: ${title}`
    case 'own_taken':
      return `Någon i ${forum ?? 'forumet'} håller nu i din fråga: ${title}`
    case 'own_talk':
      return `Ett samtal är planerat om din fråga: ${title}`
    case 'own_outside':
      return `Din fråga har gått utanför huset: ${title}`
  }
}

/** One or two sentences more, kindly: what is asked of the reader, if anything. Nobody is named. */
export function sayMore(notice: Notice, today: string): string | null {
  const { kind, step, question, forum } = notice
  switch (kind) {
    case 'said':
      return 'Stämmer det inte kan ni rätta det en gång, inom fjorton dagar. Stämmer det behöver ni inte göra något.'
    case 'lifted':
      return 'Den tas emot av sig själv på ert nästa möte.'
    case 'reopened':
      return 'Frågan är öppen hos er igen, med en mening om vad som saknas.'
    case 'waits':
      return sayWait(step, question?.waitsSince ?? notice.on, forum, today)
    default:
      return null
  }
}

function sayWait(step: number | null, since: string, forum: string | null, today: string): string {
  const waits = `Frågan väntar sedan ${sayDay(since, today)}.`
  if (step === 1)
    return `${waits} Du håller i den. Behöver ni hjälp att komma vidare? Ta upp det i ${forum ?? 'forumet'}.`
  if (step === 2) return `${waits} Kanske behöver den tid på nästa möte i ${forum ?? 'forumet'}, eller en annan väg.`
  return `${waits} Hör gärna med ${forum ?? 'forumet'} om det är något ni kan hjälpa till med.`
}

/** The subject of a letter about several things of one kind. */
export function saySubject(kind: NoticeKind, notices: readonly Notice[]): string {
  const [only] = notices
  if (only && notices.length === 1) return sayWhat(only)
  const questions = sayCount(notices.length, 'fråga', 'frågor')
  switch (kind) {
    case 'answered':
      return `Ni har fått svar på ${questions}`
    case 'perspective':
      return `Hur ser det ut hos er? ${questions}`
    case 'commitment':
      return `${sayCount(notices.length, 'åtagande', 'åtaganden')} att svara på`
    default:
      return `${questions} till er organisation`
  }
}

/** Where the thing is done or read; null where the person may not read it any more. */
export function addressOf({ question, commitment, partQuestion }: Notice, home: string): string | null {
  if (commitment) return `${home}/ataganden/${commitment.id}`
  if (partQuestion) return `${home}/parter/${partQuestion.partKey}/fragor/${partQuestion.id}`
  return question ? `${home}/fragor/${question.number}` : null
}
