import type { Viewer } from '../../people/viewer.ts'
import type { Refusal } from '../../questions/rules.ts'

const wordsMin = 2
const wordsMax = 20
const charactersMax = 60
export const groupsMax = 200

/** The office adds words and takes them away. */
export function whyNotChangeWords(viewer: Viewer): Refusal | null {
  return viewer.person.isOffice ? null : { because: 'not yours', why: 'Ordlistan är kansliets.' }
}

/** Small letters, each once, in order: the same words are the same row however they were typed. */
export function readGroup(typed: string): string[] {
  const words = typed.split(/[,;\n]/).map((word) => word.replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv'))
  return [...new Set(words.filter((word) => word !== ''))].sort((one, other) => one.localeCompare(other, 'sv'))
}

/** Two words or more that mean the same, and each a word or a few in a row. */
export function whyNotGroup(words: readonly string[], groups: readonly (readonly string[])[]): Refusal | null {
  const rule = (why: string): Refusal => ({ because: 'rule', why, field: 'words' })
  if (words.length < wordsMin) return rule('Skriv minst två ord som betyder detsamma, med komma mellan')
  if (words.length > wordsMax) return rule(`Skriv högst ${wordsMax} ord på en rad`)
  const unclear = words.find(
    (word) => word.length > charactersMax || !/^[\p{L}\p{N}][\p{L}\p{N} :–-]*$/u.test(word) || !/\p{L}/u.test(word),
  )
  if (unclear)
    return rule(`”${unclear.slice(0, 30)}” är inget ord. Skriv bara bokstäver, siffror, mellanslag och bindestreck`)
  if (groups.some((group) => group.join() === words.join())) return rule('De orden står redan på en rad')
  if (groups.length >= groupsMax) return rule(`Ordlistan har plats för ${groupsMax} rader. Ta bort någon först`)
  return null
}
