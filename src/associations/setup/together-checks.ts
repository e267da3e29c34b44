import { suggest } from './faults.ts'
import { type Finding, known } from './findings.ts'
import type { Outline } from './outline.ts'

/** A preparatory group may meet as part of a team's meeting; no other forum does (domain.md §3). */
export function checkTogether({ forum = [] }: Outline): Finding[] {
  const keys = known(forum)
  return forum.flatMap((one, index): Finding[] => {
    const target = one?.['möts tillsammans med']
    if (!one || target === undefined) return []
    const path = ['forum', index, 'möts tillsammans med']
    if (one.slag !== undefined && one.slag !== 'beredande') {
      const message = 'Bara en beredningsgrupp möts tillsammans med ett annat forum. Ta bort raden.'
      return [{ path, point: 'key', message }]
    }
    const others = keys.filter((key) => key !== one.id)
    if (others.includes(target)) return []
    return [{ path, message: `Forumet »${target}« finns inte i filen. ${suggest(target, others)}` }]
  })
}

/** Referrals are of identified cases (domain.md §6). */
export function checkReferrals({ forum = [] }: Outline): Finding[] {
  return forum.flatMap((one, index): Finding[] => {
    if (!one?.hänvisningar || one['identifierade ärenden']) return []
    const message =
      'Hänvisningar gäller identifierade ärenden. Skriv »identifierade ärenden: ja« också, eller ta bort raden.'
    return [{ path: ['forum', index, 'hänvisningar'], point: 'key', message }]
  })
}
