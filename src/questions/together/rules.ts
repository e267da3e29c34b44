import type { Viewer } from '../../people/viewer.ts'
import type { Question } from '../question.ts'
import { convenes, isAtHand, leads, notNow, notYours, type Refusal, rule, sitsIn } from '../rules.ts'
import { isPastReopening } from './verdict-rules.ts'

const isComingDown = (question: Question) => question.state === 'delivering' || question.state === 'delivered'
const isUnanswered = ({ state }: Pick<Question, 'state'>) =>
  ['raised', 'received', 'preparing', 'resting', 'outside'].includes(state)
const mayBeSeen = ['raised', 'received', 'preparing', 'resting', 'outside', 'delivering', 'delivered']

/** The forums where the person sits that may say "vi ser det också": of the house, not those that asked, passed or hold it (domain.md §4.9). */
export function echoForums(viewer: Viewer, question: Question): number[] {
  const theirs = new Set([question.forum.id, ...pathOf(question).map(({ forumId }) => forumId)])
  if (isComingDown(question)) for (const { forumId } of question.deliveries) theirs.add(forumId)
  const hasSaid = (id: number) => question.echoes.some((echo) => echo.forumId === id)
  const own = question.house.filter(({ id }) => sitsIn(viewer, id) && !theirs.has(id) && !hasSaid(id))
  return own.map(({ id }) => id)
}

/** Another forum sees the same, once, of what has been lifted or shown (domain.md §4.9, §4.11). */
export function whyNotEcho(viewer: Viewer, question: Question, forumId?: number): Refusal | null {
  if (viewer.forums.length === 0 || (forumId !== undefined && !sitsIn(viewer, forumId)))
    return notYours('De som har en plats i ett annat forum säger att de ser det också.')
  if (question.gatheredIn) return notNow('Frågan är samlad med en annan. Säg det där.')
  if (!mayBeSeen.includes(question.state)) return notNow('Frågan är avslutad.')
  if (question.sharedBy === null)
    return rule('Frågan är ett annat forums tills den har lyfts eller visats för hela länet.')
  const may = echoForums(viewer, question)
  return may.length > 0 && (forumId === undefined || may.includes(forumId)) ? null : notNow('Frågan är redan er.')
}

/** The echo of one's own forum. */
export function ownEcho(viewer: Viewer, question: Question, forumId?: number) {
  return question.echoes.find((echo) => sitsIn(viewer, echo.forumId) && (forumId ?? echo.forumId) === echo.forumId)
}

/** The forum takes it back until the answer is on its way there. */
export function whyNotUnecho(viewer: Viewer, question: Question, forumId?: number): Refusal | null {
  if (!ownEcho(viewer, question, forumId)) return notYours('Forumet som sa det tar tillbaka det.')
  return mayBeSeen.includes(question.state) && !isComingDown(question)
    ? null
    : notNow('Svaret är redan på väg till er.')
}

/** Similar questions are gathered by whoever leads the forum where both are (domain.md §4.9). */
export function whyNotGather(viewer: Viewer, question: Question, number?: number): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} samlar frågor.`)
  if (!isAtHand(question)) return notNow('Frågor samlas när de är mottagna och ännu inte besvarade.')
  const other = question.beside.find((one) => one.number === number)
  if (number === undefined) return question.beside.length > 0 ? null : notNow('Ingen annan fråga ligger hos er.')
  if (!other) return { ...rule('Välj en fråga som ligger hos er och är mottagen.'), field: 'number' }
  if (other.isGathering) return { ...rule('Den frågan samlar själv andra. Dela upp dem först.'), field: 'number' }
  if (question.sharedBy === null && other.isShared)
    return {
      ...rule('Den frågan syns för fler. Visa den här för hela länet först, eller samla åt andra hållet.'),
      field: 'number',
    }
  return null
}

/** Taken apart again while the gathered question has not been answered (domain.md §4.9). */
export function whyNotSplit(viewer: Viewer, question: Question): Refusal | null {
  const main = question.gatheredIn
  if (!main) return notNow('Frågan är inte samlad med någon annan.')
  if (!leads(viewer, main.forum) && !leads(viewer, question.forum))
    return notYours(`Sammankallande i ${question.forum.name} delar upp frågorna.`)
  return question.state === 'gathered' && isUnanswered(main)
    ? null
    : notNow('Den gemensamma frågan har redan ett svar.')
}

/** The same, seen from the question that gathers: whoever leads where it stands takes apart what is gathered in it. */
export function whyNotPart(viewer: Viewer, main: Question): Refusal | null {
  if (!leads(viewer, main.forum)) return notYours(`Sammankallande i ${main.forum.name} delar upp frågorna.`)
  return isUnanswered(main) ? null : notNow('Den gemensamma frågan har redan ett svar.')
}

/** A corrected answer is a new version and comes down again (domain.md §4, settled in detail). */
export function whyNotAmend(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} rättar svaret.`)
  if (question.gatheredIn) return notNow('Frågan är samlad i en annan och får dess svar.')
  if (question.answerId === null || (!isComingDown(question) && question.state !== 'closed'))
    return notNow('Det finns inget svar att rätta.')
  return isPastReopening(viewer, question) ? notNow('Svaret går inte längre att rätta.') : null
}

/** When one of several says that the answer is not enough, the answering forum may open the question for all (domain.md §4.9). */
export function whyNotOpenForAll(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} öppnar frågan för alla.`)
  if (question.gatheredIn || (!isComingDown(question) && question.state !== 'closed'))
    return notNow('Det finns inget svar att öppna.')
  if (!question.verdicts.some(({ value }) => value === 'not_enough'))
    return notNow('Ingen har sagt att svaret inte räcker.')
  return isPastReopening(viewer, question) ? notNow('Efter ett år börjar en ny fråga i stället.') : null
}

/** A forum's open questions move by its convener, or by the office where nobody convenes (domain.md §4, settled in detail). */
export function whyNotMove(
  viewer: Viewer,
  forum: { id: number; hasConvener: boolean; isClosed: boolean },
): Refusal | null {
  if (forum.isClosed) return notNow('Forumet är redan stängt.')
  if (convenes(viewer, forum.id) || (viewer.person.isOffice && !forum.hasConvener)) return null
  return notYours('Forumets sammankallande flyttar frågorna, eller kansliet om ingen är sammankallande.')
}

/** A forum is closed by its convener or the office, when its open questions have moved (domain.md §3). */
export function whyNotClose(viewer: Viewer, forum: { id: number; isClosed: boolean; open: number }): Refusal | null {
  if (!convenes(viewer, forum.id) && !viewer.person.isOffice)
    return notYours('Kansliet eller forumets sammankallande stänger forumet.')
  if (forum.isClosed) return notNow('Forumet är redan stängt.')
  return forum.open > 0 ? rule('Forumet har öppna frågor. Flytta dem först.') : null
}

/** The forums an answer given where the question stands must reach, the nearest last; also those of what is gathered in it (domain.md §4.2). */
export function pathOf(question: Question): { forumId: number; isOrigin: boolean }[] {
  const origins = [question.originForumId, ...question.gathers.map((one) => one.originForumId)]
  const passed = [...question.gathers.flatMap((one) => one.passed), ...question.lifts.map((lift) => lift.from)]
  const path = [...new Set([...origins, ...passed])].filter((id) => id !== question.forum.id)
  return path.map((forumId) => ({ forumId, isOrigin: origins.includes(forumId) }))
}
