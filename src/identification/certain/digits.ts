/** Digits that stand together, with what stood before them. Number words and O for 0 are read as digits. */
export type Group = { digits: string; start: number; end: number; gap: string }

const piece = /[\p{L}\p{N}]+/gu
const numberLike = /^[\p{Nd}OoIl]+$/u
const holding = /^[\s.,:_/\\–—‐‑−+*·()\u00ad\u200b-]{1,4}$/u

/** Groups of digits with nothing but a sign or two between them, as in "85 03 12 - 12 34". */
export function readRuns(text: string): Group[][] {
  const runs: Group[][] = []
  let end = -1
  for (const { 0: found, index } of text.matchAll(piece)) {
    const digits = digitsOf(found)
    if (digits === '') continue
    const gap = text.slice(Math.max(end, index - 6, 0), index)
    const group = { digits, start: index, end: index + found.length, gap }
    const run = runs.at(-1)
    if (run && holding.test(text.slice(end, Math.min(index, end + 6))) && gap !== ', ' && !gap.includes('\n'))
      run.push(group)
    else runs.push([group])
    end = index + found.length
  }
  return runs
}

function digitsOf(found: string): string {
  if (numberLike.test(found) && /\p{Nd}/u.test(found)) {
    return [...found].map((sign) => (/[Oo]/.test(sign) ? '0' : /[Il]/.test(sign) ? '1' : plainDigit(sign))).join('')
  }
  return found.length <= wordLengthMax ? spelled(found.toLowerCase()) : ''
}

const wordLengthMax = 30

/** Full-width digits and those of other scripts stand in rows of ten in Unicode. */
function plainDigit(sign: string): string {
  if (/\d/.test(sign)) return sign
  let zero = sign.codePointAt(0) ?? 0
  const code = zero
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return String((code - zero) % 10)
}

const units = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio']
const teens = ['tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton']
const tens = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

function spellings(): Map<string, string> {
  const small = units.map((unit, value): [string, string] => [unit, String(value)])
  const pairs: [string, string][] = [
    ...teens.map((teen, value): [string, string] => [teen, String(10 + value)]),
    ...tens.flatMap((ten, value): [string, string][] => [
      [ten, `${value + 2}0`],
      ...small.slice(1).map(([unit, digit]): [string, string] => [ten + unit, `${value + 2}${digit}`]),
      ...small.slice(1).map(([unit, digit]): [string, string] => [ten.slice(0, -1) + unit, `${value + 2}${digit}`]),
    ]),
  ]
  const spoken = pairs.filter(([word]) => word !== '')
  return new Map([
    ...[
      ['nolla', '0'],
      ['etta', '1'],
      ['nollnoll', '00'],
      ['tjugohundra', '20'],
    ].map(([word = '', digits = '']): [string, string] => [word, digits]),
    ...small,
    ...small.map(([unit, digit]): [string, string] => [`noll${unit}`, `0${digit}`]),
    ...spoken,
    ...spoken.map(([word, digits]): [string, string] => [`nittonhundra${word}`, `19${digits}`]),
  ])
}

const spoken = spellings()

function spelled(word: string): string {
  return spoken.get(word) ?? ''
}
