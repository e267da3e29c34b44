import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Ordinary Swedish words in all their forms. */
export type Dictionary = {
  isOrdinary(lower: string): boolean
  /** In the dictionary itself or a form of what is, compounds aside. */
  isListed(lower: string): boolean
  /** Written with a capital: a country, a people's holiday, a name. */
  isProper(lower: string): boolean
  /** Written with a capital and never part of a compound: somebody's name, or a small place. */
  isNameOrPlace(lower: string): boolean
}

type Suffix = { flag: string; strip: string; condition: RegExp }

const partLengthMin = 3
const knownMax = 50_000

let kept: Dictionary | null = null

/** Read once. */
export function loadDictionary(): Dictionary {
  kept ??= readDictionary()
  return kept
}

/** Reads a Hunspell dictionary: its words, and by its suffix rules every form of them. */
function readDictionary(): Dictionary {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-sv'))
  const proper = new Map<string, string>()
  const flags = readWords(readFileSync(join(folder, 'index.dic'), 'utf8'), proper)
  const suffixes = readSuffixes(readFileSync(join(folder, 'index.aff'), 'utf8'))
  const known = new Map<string, boolean>()
  const isForm = (word: string) => flags.has(word) || isInflected(word, flags, suffixes)
  return {
    isListed: isForm,
    isProper: (lower) => proper.has(lower) || proper.has(lower.replace(/s$/, '')),
    isNameOrPlace: (lower) => onlyGenitive.test(proper.get(lower) ?? proper.get(lower.replace(/s$/, '')) ?? '-'),
    isOrdinary(lower) {
      const answer = known.get(lower)
      if (answer !== undefined) return answer
      const isOne = isForm(lower) || isCompound(lower, flags, isForm) || isHyphenated(lower, isForm)
      if (known.size > knownMax) known.clear()
      known.set(lower, isOne)
      return isOne
    },
  }
}

function readWords(text: string, proper: Map<string, string>): Map<string, string> {
  const flags = new Map<string, string>()
  let from = text.indexOf('\n') + 1
  while (from < text.length) {
    const newline = text.indexOf('\n', from)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(from, end)
    from = end + 1
    const slash = line.indexOf('/')
    const word = slash < 0 ? line : line.slice(0, slash)
    // Names and places have a capital; letters and bits of compounds are no words.
    if (capital.test(word)) proper.set(word.toLowerCase(), slash < 0 ? '' : line.slice(slash + 1))
    else if (word.length > 1) {
      const before = flags.get(word)
      const more = slash < 0 ? '' : line.slice(slash + 1)
      flags.set(word, before === undefined ? more : before + more)
    }
  }
  return flags
}

const capital = /[A-ZÅÄÖÀ-Þ]/
/** Countries and companies make compounds and have other flags than the one of the genitive. */
const onlyGenitive = /^!?A?$/

function readSuffixes(text: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>()
  for (const line of text.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || condition === undefined) continue
    const ending = (add.split('/')[0] ?? '').replace(/^0$/, '')
    const rule = { flag, strip: strip.replace(/^0$/, ''), condition: new RegExp(`${condition}$`, 'u') }
    suffixes.set(ending, [...(suffixes.get(ending) ?? []), rule])
  }
  return suffixes
}

const endingLengthMax = 8

function isInflected(word: string, flags: Map<string, string>, suffixes: Map<string, Suffix[]>): boolean {
  for (let length = 0; length <= Math.min(endingLengthMax, word.length - 2); length += 1) {
    const stem = word.slice(0, word.length - length)
    for (const { flag, strip, condition } of suffixes.get(word.slice(word.length - length)) ?? []) {
      const base = stem + strip
      if (base !== word && flags.get(base)?.includes(flag) && condition.test(base)) return true
    }
  }
  return false
}

/** Two words written as one, with or without an s between: "läkar-utlåtandet", "försäkrings-kassan". */
function isCompound(word: string, flags: Map<string, string>, isForm: (word: string) => boolean): boolean {
  if (word.length < 2 * partLengthMin + 1 || word.length > compoundLengthMax) return false
  for (let at = partLengthMin; at <= word.length - partLengthMin; at += 1) {
    const head = word.slice(0, at)
    const isHead =
      flags.has(head) ||
      (head.endsWith('s') && flags.has(head.slice(0, -1))) ||
      flags.has(`${head}a`) ||
      flags.has(`${head}e`)
    if (isHead && isForm(word.slice(at))) return true
  }
  return false
}

const compoundLengthMax = 40

function isHyphenated(word: string, isForm: (word: string) => boolean): boolean {
  const last = word.split(/[-–]/).at(-1) ?? ''
  return last !== word && last.length >= partLengthMin && isForm(last)
}
