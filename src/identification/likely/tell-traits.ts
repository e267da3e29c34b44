import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Trait } from './combinations.ts'

/** What may stand between traits that are told in one breath: "kvinna, 34 år, från Mörrum". */
const linking = new Set('i från på ur vid utanför med och samt som en ett gammal ung ca cirka runt omkring'.split(' '))

/** Traits in one breath become one wording; what else the sentences say is left alone. */
export function tellTraits(traits: Trait[], passage: Token[]): Finding[] {
  const isPlaced = traits.some(({ what }) => what === 'place')
  const said = {
    level: 'warn',
    kind: isPlaced ? 'place' : 'combination',
    why: isPlaced
      ? 'Orten tillsammans med det andra kan räcka för att någon ska veta vem det är.'
      : 'Uppgifterna tillsammans delas av få och kan peka ut personen.',
  } as const
  return breathsOf(traits, passage).flatMap((breath): Finding[] => {
    const told = breath.filter(({ weight, what }) => weight > 0 && what !== 'gender' && what !== 'kommun')
    const [first] = breath
    if (!first || told.length === 0) return []
    if (breath.length === 1 || !isSomebody(first))
      return told.map(({ start, end, neutral }) => ({ ...said, start, end, suggestion: neutral }))
    const age = breath.find(({ what }) => what === 'age')
    const isLed = /^(?:en|ett|den)$/.test(passage.findLast(({ end }) => end <= first.start)?.lower ?? '')
    const suggestion = age ? `person ${age.neutral}` : isLed ? 'person' : 'en person'
    return [{ ...said, start: first.start, end: Math.max(...breath.map(({ end }) => end)), suggestion }]
  })
}

const isSomebody = ({ what }: Trait): boolean =>
  what === 'person' || what === 'gender' || what === 'unique' || what === 'age'

function breathsOf(traits: Trait[], passage: Token[]): Trait[][] {
  const breaths: Trait[][] = []
  for (const trait of traits.toSorted((one, other) => one.start - other.start)) {
    const breath = breaths.at(-1)
    const end = Math.max(...(breath ?? []).map((one) => one.end))
    const before = passage.findLast((token) => token.start < end)
    const between = passage.filter((token) => token.start >= end && token.end <= trait.start)
    const own = passage.find((token) => token.end > trait.start)
    const isLinked = before?.sentence === own?.sentence && between.every(({ lower }) => linking.has(lower))
    if (breath && isLinked) breath.push(trait)
    else breaths.push([trait])
  }
  return breaths
}
