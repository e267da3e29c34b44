import type { Span } from '../people/seats/rules.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Refusal } from '../questions/rules.ts'

export type OfficeMember = Span & { person: number }

const rule = (why: string, field?: string): Refusal => ({ because: 'rule', why, field })

/** The office sees the flow, and answers for no forum (domain.md §2). */
export function whyNotOffice(viewer: Viewer): Refusal | null {
  return viewer.person.isOffice ? null : { because: 'not yours', why: 'Den här sidan är kansliets.' }
}

/** Somebody is always left at the office, today and for as long as anybody has said. */
export function whyNotLeaveOffice(
  office: OfficeMember[],
  leaving: { person: number; lastDay: string },
  today: string,
): Refusal | null {
  const isIn = office.some(({ person }) => person === leaving.person)
  const stays = ({ person, from, until }: OfficeMember) =>
    person !== leaving.person && from <= today && (until === null || until > leaving.lastDay)
  return isIn && !office.some(stays) ? rule('Någon finns alltid kvar på kansliet. Lägg till en till först.') : null
}

/** Numbers are shown to the public only when the board has said so, with its paragraph and its day (domain.md §2). */
export function whyNotShowNumbers(
  { isOn, paragraph, decidedOn }: { isOn: boolean; paragraph: string | null; decidedOn: string | null },
  today: string,
): Refusal | null {
  if (!isOn) return null
  if (!paragraph) return rule('Skriv styrelsens paragraf', 'paragraf')
  if (!decidedOn) return rule('Skriv dagen för styrelsens beslut', 'beslutad')
  return decidedOn > today ? rule('Beslutet är taget i dag eller tidigare', 'beslutad') : null
}

/** Days of a year on which every clock stands still: it begins before it ends, and leaves most of the year. */
export function whyNotPause({ from, until }: { from: string | null; until: string | null }): Refusal | null {
  if (from === null && until === null) return null
  if (from === null) return rule('Skriv första dagen, eller lämna båda tomma', 'uppehall-fran')
  if (until === null) return rule('Skriv sista dagen, eller lämna båda tomma', 'uppehall-till')
  if (until < from) return rule('Sista dagen kommer efter den första', 'uppehall-till')
  const months = Number(until.slice(0, 2)) - Number(from.slice(0, 2))
  return months > 3 ? rule('Ett uppehåll är högst tre månader', 'uppehall-till') : null
}
