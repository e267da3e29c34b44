/** Digits that stand together, with what stood before them. Number words and O for 0 are read as digits. */
export type Group = { digits: string; start: number; end: number; gap: string }

const piece = /[\p{L}\p{N}]+/gu
const numberLike = /^[\p{Nd}OoIl]+$/u
const holding = /^[^\p{L}\p{N}\n]{1,4}$/u
const holdingOverLine = /^(?: ?[-–./] ?)?\n ?(?:[-–] ?)?$/u

/** Groups of digits with nothing but a sign or two between them, as in "85 03 12 - 12 34"; a line may end inside a number too. */
export function readRuns(text: string, isOverLines = false): Group[][] {
  const runs: Group[][] = []
  let end = -1
  for (const { 0: found, index } of piecesOf(text)) {
    const digits = digitsOf(found)
    if (digits === '') continue
    const gap = text.slice(Math.max(end, index - 6, 0), index)
    const group = { digits, start: index, end: index + found.length, gap }
    const run = runs.at(-1)
    const between = text.slice(end, Math.min(index, end + 20)).replace(spokenSign, '-')
    const isWord = /^\p{L}/u.test(found)
    const isHeld = holding.test(between)
      ? gap !== ', ' || ((isWord || digits.length > 1) && isSpelled(run))
      : isOverLines && holdingOverLine.test(between)
    if (run && isHeld) run.push(group)
    else runs.push([group])
    end = index + found.length
  }
  return runs
}

/** As it is read aloud. */
const spokenSign = /(?<![\p{L}\p{N}])(?:binde|tank|sned)?(?:streck|plus|minus)(?![\p{L}\p{N}])/iu

const glued = /^(?:(\p{L}{2,})|\p{L}?)(\p{Nd}{6,})(\p{L}*)$/u
/** "9812s", "mob070" */
const ended = /^(\p{Nd}{2,})s$/u
const mixed = /\p{Nd}s$|^\p{L}{2,}\p{Nd}/u
const called = /^(?:tel|tfn|tlf|mob|mobil|nr|\p{L}*nummer|\p{L}*numret|pnr|persnr|telefon)(\p{Nd}{2,})$/iu

/** Words and numbers, told apart where nothing stands between them: "pnr850312". */
function piecesOf(text: string): { 0: string; index: number }[] {
  return [...text.matchAll(piece)].map(({ 0: found, index }) => {
    const bare = (mixed.test(found) && (ended.exec(found) ?? called.exec(found))?.[1]) || ''
    if (bare !== '') return { 0: bare, index: index + found.indexOf(bare) }
    const [, before = '', digits = '', after = ''] = (found.length > 7 && glued.exec(found)) || []
    if (digits === '' || (before === '' && after.length < 2)) return { 0: found, index }
    return { 0: digits, index: index + found.indexOf(digits) }
  })
}

function digitsOf(found: string): string {
  if (numberLike.test(found) && /\p{Nd}/u.test(found)) {
    return [...found].map((sign) => (/[Oo]/.test(sign) ? '0' : /[Il]/.test(sign) ? '1' : plainDigit(sign))).join('')
  }
  return found.length <= wordLengthMax ? spelled(found.toLowerCase()) : ''
}

/** Read aloud from the beginning: a comma then only parts it. */
export function isSpelled(run: Group[] | undefined): boolean {
  return run?.every(({ end, start, digits }) => end - start > digits.length) === true
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
      ['nittonhundra', '19'],
    ].map(([word = '', digits = '']): [string, string] => [word, digits]),
    ...small,
    ...small.map(([unit, digit]): [string, string] => [`noll${unit}`, `0${digit}`]),
    ...spoken,
    ...spoken.map(([word, digits]): [string, string] => [`noll${word}`, `0${digits}`]),
    ...spoken.map(([word, digits]): [string, string] => [`nittonhundra${word}`, `19${digits}`]),
    ...small.slice(1).map(([unit, digit]): [string, string] => [`tvåtusen${unit}`, `200${digit}`]),
    ...spoken.slice(0, 20).map(([word, digits]): [string, string] => [`tvåtusen${word}`, `20${digits}`]),
  ])
}

const spoken = spellings()

const gluedUnits = /^(?:noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio){2,}$/u

/** "nittioåtta", and "nioåttaåtta" as one who reads them out may write. */
function spelled(word: string): string {
  const one = spoken.get(word)
  if (one !== undefined || !gluedUnits.test(word)) return one ?? ''
  return word.replaceAll(/noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio/gu, (unit) => spoken.get(unit) ?? '')
}
