/** What one part of a search asks for: some words in a row, or a word as far as it has been typed. */
export type Term = { phrase: string } | { word: string }

const charactersMax = 200
const termsMax = 10
const wordMax = 60

/** What was typed in the box: words, and "words in a row". Any text at all is understood, if only as nothing. */
export function readTerms(typed: string): Term[] {
  const terms: Term[] = []
  for (const [, phrase, words = ''] of typed.slice(0, charactersMax).matchAll(/["”“„]([^"”“„]*)["”“„]|([^"”“„]+)/g)) {
    const found = wordsOf(phrase ?? words)
    if (phrase !== undefined && found.length > 1) terms.push({ phrase: found.join(' ') })
    else terms.push(...found.filter(isTelling).map((word) => ({ word })))
  }
  return terms.slice(0, termsMax)
}

export function wordsOf(text: string): string[] {
  const small = text.normalize('NFC').toLocaleLowerCase('sv')
  return (small.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, wordMax))
}

/** One letter alone says nothing: "FK:s" is FK. */
function isTelling(word: string): boolean {
  return word.length > 1 || /\p{N}/u.test(word)
}
