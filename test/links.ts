import { makeLinks, type Wanted } from '../src/links/link.ts'
import { viewerOf } from './acting.ts'
import type { BuiltPerson } from './builders.ts'

/** A link for the person, as a letter would carry it. Gives its path. */
export async function makeLink(person: BuiltPerson, about: Omit<Wanted, 'personId'>): Promise<string> {
  const { house } = person
  const { association, today } = await viewerOf(person)
  const made = await house.system.act((trx) =>
    makeLinks(trx, { association, today, linkDaysMax: 30 }, 'http://localhost', [{ ...about, personId: person.id }]),
  )
  return made[0]?.replace('http://localhost', '') ?? ''
}
