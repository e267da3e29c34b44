/** A text as the check reads it, and where each of its places lies in what was written. */
export type PlainText = {
  text: string
  /** The place in what was written, of a place in `text`: where a finding begins. */
  startOf(at: number): number
  /** The same for where one ends: behind what was left out. */
  endOf(at: number): number
}

const unusual = /[^\n\r\t -~¡-¬®-ˤ–—‘’“”•…€]/u
const unseen = /\p{Default_Ignorable_Code_Point}/u
const pieces = /\P{M}\p{M}+|[\s\S]/gu

/** One way of writing for many: composed letters, plain spaces, digits and hyphens, nothing that is not seen. */
export function toPlain(pasted: string): PlainText {
  // What is pasted from a table has tabs where others write spaces.
  const written = pasted.replaceAll('\t', ' ')
  if (!unusual.test(written)) return { text: written, startOf: (at) => at, endOf: (at) => at }
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: piece, index } of written.matchAll(pieces)) {
    const plain = plainOf(piece)
    for (let at = 0; at < plain.length; at += 1) {
      starts.push(index)
      ends.push(index + piece.length)
    }
    text += plain
  }
  return {
    text,
    startOf: (at) => starts[at] ?? written.length,
    endOf: (at) => ends[at - 1] ?? 0,
  }
}

function plainOf(piece: string): string {
  if (piece.length === 1 && piece <= '~') return piece
  if (unseen.test(piece)) return [...piece].length > 1 ? plainOf(piece.replace(new RegExp(unseen, 'gu'), '')) : ''
  if (/^[^\S\n\r]$/u.test(piece)) return piece === '\u2028' || piece === '\u2029' ? '\n' : ' '
  if (/^[‐‑−﹣-]$/u.test(piece)) return '-'
  if (/^[‒―]$/u.test(piece)) return '–'
  if (/^[！-～𝐀-𝟿]$/u.test(piece)) return piece.normalize('NFKC')
  return piece.normalize('NFC')
}
