import { sayCount, sayDay, sayFirst, sayList } from '../../questions/words.ts'
import { firstSentence } from '../words.ts'
import type { PublicFloor, PublicForum, PublicHouse } from './house.ts'

export const noSteering =
  'Systembilden är ingen styrande handling. Den visar hur huset är tänkt. Det som styr är lagen, förbundsordningen och verksamhetsplanen.'

/** "Genomgången den 12 maj av kansliet": a role, never a person. */
export function sayReview({ review, today }: PublicHouse): string {
  if (!review) return 'Systembilden är inte genomgången av kansliet eller styrelsen än.'
  const by = review.by === 'board' ? `styrelsen${review.paragraph ? ` (${review.paragraph})` : ''}` : 'kansliet'
  return `Senast genomgången den ${sayDay(review.on, today)} av ${by}.`
}

/** Which decision the numbers rest on; null where there are none. */
export function sayDecision({ decision, today }: PublicHouse): string | null {
  if (!decision) return null
  return `Siffrorna visas efter beslut av styrelsen den ${sayDay(decision.on, today)}, ${decision.paragraph}. De säger hur många frågor som ligger på en våning, inte vad de handlar om.`
}

export function forumsOn({ forums }: PublicHouse, floor: PublicFloor): PublicForum[] {
  return forums.filter((forum) => forum.floor === floor.key)
}

export function besideLift({ forums }: PublicHouse, kind: 'learning' | 'preparatory'): PublicForum[] {
  return forums.filter((forum) => forum.kind === kind)
}

export function forumOf({ forums }: PublicHouse, key: string | null): PublicForum | null {
  return forums.find((forum) => forum.key === key) ?? null
}

/** What all forums of a floor say alike is said once. */
export function sharedPurpose(forums: PublicForum[]): string | null {
  const [first, ...others] = forums
  return first?.purpose && others.every(({ purpose }) => purpose === first.purpose) ? first.purpose : null
}

/** "var tredje vecka, minst 6 möten om året". */
export function sayMeets({ rhythm, meetingsMin }: PublicForum): string | null {
  const least = meetingsMin && `minst ${sayCount(meetingsMin, 'möte', 'möten')} om året`
  // The rhythm may already say how many.
  const parts = rhythm && /året/.test(rhythm) ? [rhythm] : [rhythm, least]
  const said = parts.filter(Boolean).join(', ')
  return said ? `Möts ${said}` : null
}

/** Where what it cannot settle goes, and what it sends down. */
export function saySends(forum: PublicForum, house: PublicHouse): string[] {
  const up = forumOf(house, forum.liftsTo)
  const below = house.forums.filter(({ liftsTo }) => liftsTo === forum.key).map(({ shortName }) => shortName)
  const outside = house.floors.find(({ role }) => role === 'outside')
  const isTop = forum.kind === 'lift' && !up
  return [
    ...(up ? [`Uppåt: det som inte går att lösa här lyfts till ${up.shortName}.`] : []),
    ...(isTop && outside ? [`Uppåt: det som ingen i huset kan avgöra förs vidare. ${outside.name} svarar andra.`] : []),
    ...(below.length > 0 ? [`Nedåt: svar och besked till ${sayList(below)}.`] : []),
    ...(forum.kind === 'lift' && below.length === 0 ? ['Hem: svaren till dem som frågade.'] : []),
    ...(forum.kind === 'learning' ? ['Till hissen: det som återkommer lämnas till ett forum som tar det vidare.'] : []),
    ...(forum.kind === 'preparatory'
      ? ['Bereder inför beslut som fattas någon annanstans. Lyfter aldrig ärenden.']
      : []),
  ]
}

/** The way of a question through this very house, in as many steps as it has floors. */
export function sayWay({ floors }: PublicHouse): string[] {
  const inside = floors.filter(({ role }) => role !== 'outside')
  const outside = floors.find(({ role }) => role === 'outside')
  const [ground, ...above] = inside
  if (!ground) return []
  return [
    `En fråga ställs på våning ${ground.ordinal}, ${ground.name}. Går den att lösa där stannar den där.`,
    ...above.map((floor) => `Går den inte att lösa lyfts den till våning ${floor.ordinal}, ${floor.name}.`),
    ...(outside ? [`Det som ingen i huset råder över förs vidare: ${outside.name}.`] : []),
    'Svaret kommer ner samma väg, våning för våning, till alla som frågade.',
    'De som frågade säger om svaret hjälper. Räcker det inte öppnas frågan igen.',
  ]
}

export function sayTask({ assignment, purpose }: PublicForum): string | null {
  return assignment ?? purpose
}

export function sayShort(text: string | null): string | null {
  return text && sayFirst(firstSentence(text))
}

/** How the office is reached: a function, never a person. */
export function sayOffice({ office: { phone, hours, email } }: PublicHouse): string | null {
  const ways = [phone && `telefon ${phone}`, phone && hours, email].filter(Boolean)
  return ways.length > 0 ? ways.join(', ') : null
}
