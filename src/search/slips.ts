/** A word without its dots and doubled letters, and that with each letter left out in turn: what the index keeps of it (near_words). */
function slipsOf(word: string): string[] {
  const folded = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(.)\1/gu, '$1')
  return [folded, ...Array.from({ length: folded.length }, (_, at) => folded.slice(0, at) + folded.slice(at + 1))]
}

/** Two words that differ by one slip of the pen. Short words are never: there is too much that they are near. */
export function isNear(one: string, other: string, lengthMin: number): boolean {
  if (Math.min(one.length, other.length) < lengthMin || Math.abs(one.length - other.length) > 3) return false
  const slips = new Set(slipsOf(one))
  return slipsOf(other).some((slip) => slips.has(slip))
}
