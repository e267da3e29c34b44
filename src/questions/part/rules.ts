import { countedDays } from '../../meetings/calendar.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Question } from '../question.ts'
import { convenes, notNow, notYours, type Refusal, sitsIn } from '../rules.ts'
import type { PartQuestion } from './part-question.ts'

const rule = (why: string, field?: string): Refusal => ({ because: 'rule', why, field })

export type AskOfPart = { memberId: number; contactId: number; dueOn: string }

/** The convener, or whoever holds the question there, asks a touched part through its contact (domain.md §4.6). */
export function whyNotAskPart(viewer: Viewer, question: Question, ask: AskOfPart | null = null): Refusal | null {
  const { forum, holderId, state, touches, contacts, partQuestions } = question
  const isHolder = holderId === viewer.person.id && sitsIn(viewer, forum.id)
  if (!convenes(viewer, forum.id) && !isHolder)
    return notYours(`Sammankallande i ${forum.name}, eller den som håller i frågan, frågar organisationen.`)
  if (!['raised', 'received', 'preparing'].includes(state)) return notNow('En organisation frågas medan frågan bereds.')
  if (forum.role !== 'team' && forum.role !== 'group')
    return rule('Team och grupper frågar en organisation i stillhet; styrelsen begär ett yttrande.')
  if (!touches.some((id) => contacts.some(({ memberId }) => memberId === id)))
    return rule('Ingen av de parter som berörs har utsett en kontakt att fråga.')
  const waits = (id: number) => partQuestions.some(({ memberId, isAnswered }) => memberId === id && !isAnswered)
  if (!ask)
    return contacts.every(({ memberId }) => waits(memberId))
      ? notNow('Organisationen är frågad och har inte svarat än.')
      : null
  if (!touches.includes(ask.memberId)) return rule('Välj en part som berörs av frågan.', 'contact')
  if (!contacts.some(({ memberId, personId }) => memberId === ask.memberId && personId === ask.contactId))
    return rule('Välj en av partens kontakter.', 'contact')
  if (ask.dueOn <= viewer.today) return rule('Ge organisationen ett datum framåt att svara till.', 'due')
  if (waits(ask.memberId)) return notNow('Organisationen är redan frågad och har inte svarat än.')
  return null
}

/** The part answers by whom it has named; what it said by voice is noted by the convener who asked. */
export function whyNotReplyForPart(
  viewer: Viewer,
  { forum, member, named, replies }: PartQuestion,
  reply: { speakerId: number | null; correctsId: number | null } | null = null,
): Refusal | null {
  const isNamed = named.some(({ id }) => id === viewer.person.id)
  const isNoting = reply ? reply.speakerId !== null : !isNamed
  if (isNoting && !convenes(viewer, forum.id))
    return notYours(`Den som ${member.name} har utsett svarar, eller sammankallande i ${forum.name} som antecknar.`)
  if (!isNoting && !isNamed) return notYours(`Den som ${member.name} har utsett svarar.`)
  if (isNoting && reply && !named.some(({ id }) => id === reply.speakerId))
    return rule('Det som antecknas är sagt av någon som parten har utsett.', 'speaker')
  const [first] = replies
  if (reply && reply.correctsId !== null) {
    const isMendable = first?.id === reply.correctsId && isNotedFreshly(viewer, first) && replies.length === 1
    return isMendable && !isNoting ? null : rule('Det som antecknats kan rättas av parten en gång, i 14 dagar.')
  }
  return first ? notNow('Organisationen har redan svarat.') : null
}

/** True while the part may still correct what was noted as its answer. */
export function isCorrectable(viewer: Viewer, { named, replies }: Pick<PartQuestion, 'named' | 'replies'>): boolean {
  const [first] = replies
  const isNamed = named.some(({ id }) => id === viewer.person.id)
  return isNamed && first !== undefined && replies.length === 1 && isNotedFreshly(viewer, first)
}

function isNotedFreshly(viewer: Viewer, { isNoted, on }: PartQuestion['replies'][number]): boolean {
  const { pauseFrom, pauseUntil, correctionDaysMax } = viewer.association
  const pause = pauseFrom && pauseUntil ? { from: pauseFrom, until: pauseUntil } : null
  return isNoted && countedDays(on, viewer.today, pause) <= correctionDaysMax
}
