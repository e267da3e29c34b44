import { randomUUID } from 'node:crypto'
import { findConsultation } from '../src/consultations/queries.ts'
import { type NewConsultation, raiseConsultation } from '../src/consultations/write.ts'
import { addDays, dayOf } from '../src/meetings/calendar.ts'
import { act, read } from './acting.ts'
import type { BuiltForum, BuiltPerson } from './builders.ts'

/** About six weeks from the house's day. */
export const sixWeeks = (forum: BuiltForum) => addDays(dayOf(forum.house.now), 42)

/** What a form about this team may say; the word is one the team has not open, as long as there are few. */
export function newConsultation(forum: BuiltForum, of: Partial<NewConsultation> = {}): NewConsultation {
  const letters = randomUUID().replaceAll(/[^a-f]/g, '')
  const { kommun, fk } = forum.house.members
  return {
    ...{ key: randomUUID(), forumId: forum.id, codeWord: `Ord${letters}`.slice(0, 30), situation: null, advised: null },
    ...{ themes: forum.house.themes.slice(0, 1), parts: [kommun, fk].flatMap((part) => part?.id ?? []) },
    ...of,
  }
}

/** Advice with a next step that the first part carries, to be followed up in six weeks. */
export function advised(forum: BuiltForum): NonNullable<NewConsultation['advised']> {
  const memberId = forum.house.members.kommun?.id ?? 0
  return { advice: 'Ta ett gemensamt samtal.', nextStep: 'Bjuda in', memberId, followUpOn: sixWeeks(forum) }
}

/** Raises one in the team, by its convener unless told otherwise. Gives its number. */
export function raise(forum: BuiltForum, of: Partial<NewConsultation> = {}, by: BuiltPerson = forum.convener) {
  return act(by, (trx, viewer) => raiseConsultation(trx, viewer, newConsultation(forum, of)))
}

export const consultationOf = (forum: BuiltForum, number: number, by: BuiltPerson = forum.convener) =>
  read(by, (trx) => findConsultation(trx, forum.id, number))
