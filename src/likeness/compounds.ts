import { type Dictionary, loadDictionary } from '../identification/dictionary.ts'

const lengthMin = 7
const lengthMax = 40
const headMin = 3
const tailMin = 2
const partMin = 4
const knownMax = 50_000
const known = new Map<string, string[]>()

/** Short words that compounds of the field are made of. Others shorter than four letters are mostly chance. */
const shortParts = new Set('kö tid lön väg mål råd ung vux lag fel hot'.split(' '))

/** Begin or end many words without being a part of what they mean. */
const falseParts = new Set(
  `ande ende ning arna erna iska ligt liga lighet heten heter ingen inga ting tion skap skaps ställ verkan verkans handl
hands anna kont under över efter mellan till från inte eras erar tagare givare läggare läggaren läggarna läggning
läggningen betyd vitet pling nedom kopp möter leda ring ringen ringar miss fort aren ersätta ersätt lösa löst dering
pass skaft andra samman fattning styrs juste bruk brukar råder folk perso leds teams varan sättning sättningen`.split(
    /\s+/,
  ),
)

/** The words that a compound is put together of: "läkarintygskö" → läkarintyg, läkar, intyg, kö. Empty when it is none. */
export function partsOf(word: string): string[] {
  const found = known.get(word)
  if (found !== undefined) return found
  const parts = word.length < lengthMin || word.length > lengthMax ? [] : split(word, loadDictionary())
  if (known.size >= knownMax) known.clear()
  known.set(word, parts)
  return parts
}

function split(word: string, dictionary: Dictionary): string[] {
  const pair = bestPair(word, dictionary) ?? bestThree(word, dictionary)
  return pair.flatMap((part) => [part, ...partsOf(part)])
}

/** Of all ways to cut in two, the one whose shorter part is longest: a long part is seldom chance. */
function bestPair(word: string, dictionary: Dictionary): [string, string] | null {
  let best: [string, string] | null = null
  for (let at = headMin; at <= word.length - tailMin; at += 1) {
    const tail = word.slice(at)
    if (!isPart(tail, dictionary)) continue
    const head = headOf(word.slice(0, at), tail, dictionary)
    if (head !== null && (best === null || shortest([head, tail]) > shortest(best))) best = [head, tail]
  }
  return best
}

/** A head and a pair that no dictionary has as one word. */
function bestThree(word: string, dictionary: Dictionary): string[] {
  for (let at = word.length - lengthMin; at >= headMin; at -= 1) {
    const head = headOf(word.slice(0, at), word.slice(at), dictionary)
    const rest = head === null ? null : bestPair(word.slice(at), dictionary)
    if (head !== null && rest !== null) return [head, ...rest]
  }
  return []
}

/** Heads take an s, and of three like letters in a row one is left out: försörjnings-, remis(s)svar. */
function headOf(head: string, tail: string, dictionary: Dictionary): string | null {
  const bare = head.endsWith('s') ? [head.slice(0, -1)] : []
  const doubled = tail.startsWith(head.slice(-1)) ? [`${head}${head.slice(-1)}`] : []
  return [...bare, ...doubled, head].find((form) => isPart(form, dictionary)) ?? null
}

function isPart(word: string, dictionary: Dictionary): boolean {
  return shortParts.has(word) || (word.length >= partMin && !falseParts.has(word) && dictionary.isListed(word))
}

function shortest([one, other]: [string, string]): number {
  return Math.min(one.length, other.length)
}
