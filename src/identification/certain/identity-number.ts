import personnummer from 'personnummer'
import type { Finding } from '../finding.ts'
import type { Group } from './digits.ts'

/** Personnummer, samordningsnummer and the regions' reserve numbers, in any way of writing. */
export function findIdentityNumbers(text: string, runs: Group[][], runsOverLines: Group[][] = []): Finding[] {
  return [
    ...[
      ...runs.flatMap((run) => inRun(text, run)),
      ...runsOverLines.flatMap(overLine),
      ...apart(text),
      ...birthdays(text),
      ...abroad(text),
      ...daysAndFour(text),
      ...wornOnes(text),
      ...runs.flatMap((run) => lastOfAll(text, run)),
    ].map(([start, end]) => finding(start, end, 'Det här är ett personnummer eller samordningsnummer.')),
    ...papers(text).map(([start, end]) => finding(start, end, 'Numret på en handling leder till den som har den.')),
    ...lastFour(text).map(([start, end]) => finding(start, end, 'De fyra sista siffrorna pekar ut en person.')),
    ...reserveNumbers(text).map(([start, end]) => finding(start, end, 'Det här är ett reservnummer för en patient.')),
  ]
}

type Span = [start: number, end: number]

function finding(start: number, end: number, why: string): Finding {
  return { start, end, kind: 'identity number', level: 'block', why, suggestion: 'personen' }
}

/** Any row of whole groups with ten or twelve digits. */
function inRun(text: string, run: Group[]): Span[] {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return []
  if (isSpanOfDays(run)) return []
  const total = run.reduce((sum, { digits }) => sum + digits.length, 0)
  if (total >= 9 && total <= 13 && announced.test(text.slice(Math.max(0, first.start - 30), first.start)))
    return [[first.start, last.end]]
  const spans: Span[] = []
  for (let from = 0; from < run.length; from += 1) {
    const to = windowEnds(run, from).find(
      (end) =>
        isIdentityNumber(run.slice(from, end), end - from === run.length) && !isCount(text, run.slice(from, end)),
    )
    const start = run[from]
    const end = to === undefined ? undefined : run[to - 1]
    if (!start || !end || to === undefined) continue
    spans.push([start.start, end.end])
    from = to - 1
  }
  return spans
}

/** "850312-" last on a line and the four first on the next. */
function overLine(run: Group[]): Span[] {
  return run.flatMap((last, at): Span[] => {
    const first = run[at - 1]
    if (!first || !last.gap.includes('\n') || !/^(?:\d{6}|\d{8})$/.test(first.digits) || last.digits.length !== 4)
      return []
    const digits = first.digits + last.digits
    const isOne = holdsDate(digits) && (personnummer.valid(digits) || /[-–]/.test(last.gap))
    return isOne ? [[first.start, last.end]] : []
  })
}

const between = String.raw`[,;:]?\s(?:\p{L}{1,16}[,:]?\s){1,3}`
const birthAndFour = new RegExp(
  String.raw`(?<![\p{L}\p{N}./:-])((?:(?:18|19|20)\d{2}|\d{2})(?:-?)(?:0[1-9]|1[0-2])(?:-?)(?:0[1-9]|[12]\d|3[01]|[67]\d|8\d|9[01]))(${between}|,\s|:\s|;\s|\s?\(|\s?["”'’]\s?)(\d{4})(?![\p{N}\p{L}]|[-/.:,]\d|\s?(?:kr|kronor|st|år|timmar|personer|deltagare|ärenden|%)(?!\p{L}))`,
  'giu',
)
const glue =
  /(?<!\p{L})(?:och|sen|sedan|samt|plus|i|med|sista|streck(?:et)?|bindestreck(?:et)?|tankstreck|minus|därefter|följt|avslutas|slutar|slut\p{L}*|kontroll\p{L}*|siffror\p{L}*|fyra|nummer|nr)(?!\p{L})/iu

/** The day of birth, a word or a sign, and the four: "850312 och sen 1234". */
function apart(text: string): Span[] {
  return [...text.matchAll(birthAndFour)].flatMap((found): Span[] => {
    const [all, day = '', middle = '', four = ''] = found
    const digits = day.replaceAll('-', '') + four
    if (!holdsDate(digits)) return []
    const isYear = /^(?:19|20)\d{2}$/.test(four) || isTimeOfDay(four)
    const isTold = glue.test(middle) && !isYear
    return personnummer.valid(digits) || isTold ? [[found.index, found.index + all.length]] : []
  })
}

const birthday =
  /(?<![\p{N}/.-])(?:0?[1-9]|[12]\d|3[01])(?:[./-](?:0?[1-9]|1[0-2])[./\s-]{1,2}|\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.?\s)(?:19\d{2}|200\d|201[0-5])\s?[-–+]\s?(?!(?:19|20)\d{2}(?!\d))\d{4}(?!\d)/giu

const dayOf = String.raw`(?<![\p{N}/.-])(?:0?[1-9]|[12]\d|3[01])(?:[./-](?:0?[1-9]|1[0-2])[./\s-]{1,3}|\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.?,?\s-?)(?:(?:19|20)\d{2}|\d{2})`
/** "22/8 -95 (9824)", "22 augusti 1995, 9824" */
const dayAndFour = new RegExp(
  String.raw`${dayOf}(?:,\s|\s\(|\s|:\s|;\s)(?!(?:19|20)\d{2}(?!\d))(\d{4})(?![\d\p{L}]|[-/.:,]\d|\s?(?:kr|kronor|st|år|timmar|personer|deltagare|ärenden|%|platser|gånger)(?!\p{L}))`,
  'giu',
)
const isBorn =
  /(?<!\p{L})(?:född\p{L}*|f\.|födelse\p{L}*|pnr|person\p{L}*|hon|han|hen|klient\p{L}*|deltagar\p{L}*|kolla\p{L}*|heter|patient\p{L}*)(?!\p{L})/iu

function daysAndFour(text: string): Span[] {
  return [...text.matchAll(dayAndFour)].flatMap((found): Span[] => {
    const isTold = isBorn.test(text.slice(Math.max(0, found.index - 50), found.index + found[0].length + 40))
    return isTold && !isTimeOfDay(found[1] ?? '') ? [[found.index, found.index + found[0].length]] : []
  })
}

const worn =
  /(?<![\p{L}\d])(?:(?:18|19|20)\d{2}|\d{2})[ .-]?(?:0[1-9]|1[0-2])[ .-]?(?:[0-3]\d|[6-9]\d)(?:\s?[-+–]\s?\d{3}[_xX*?]|nr\.?\s?\d{4}|,\s\d{2}\s\d{2}(?!\d))/gu

/** "950822-982_", "19950822nr9824", "95 08 22, 98 24": nearly the whole number, or with something odd in it. */
function wornOnes(text: string): Span[] {
  return [...text.matchAll(worn)].map((found) => [found.index, found.index + found[0].length])
}

/** "12 mars 1985-1234" */
function birthdays(text: string): Span[] {
  return [...text.matchAll(birthday)].map((found) => [found.index, found.index + found[0].length])
}

const paper =
  /(?<!\p{L})(?:pass|körkorts?|id-?korts?|leg(?:itimations)?|nationellt id)-?\s?(?:nummer|numret|nr)[\s:.]{1,3}(?:är\s)?\p{Lu}{0,3}\s?\d[\d -]{5,14}\d/giu

/** Of a passport, a driving licence, an identity card. */
function papers(text: string): Span[] {
  return [...text.matchAll(paper)].map((found) => [found.index, found.index + found[0].length])
}

const announced =
  /(?<!\p{L})(?:personn(?:umm)?e?r|persn(?:umme)?r|pers\.\s?nr|pnr|p-nr|samordn?(?:ings)?\.?\s?-?n(?:umme)?r|reserv-?n(?:umme)?r|res\.?\s?nr)(?:et)?(?:\s(?:är|var))?[\s:.=(-]*$/iu

const counted = /^\s?(?:deltagare|personer|st|kr|kronor|procent|%|timmar|tim|ärenden|platser|kunder|per)(?!\p{L})/iu

/** "12 10 11 12 14 deltagare": a row of counts. */
function isCount(text: string, groups: Group[]): boolean {
  const end = groups.at(-1)?.end ?? 0
  return (
    groups.length > 2 &&
    groups.every(({ gap }, at) => at === 0 || gap === ' ') &&
    counted.test(text.slice(end, end + 14))
  )
}

function windowEnds(run: Group[], from: number): number[] {
  const ends: number[] = []
  let total = 0
  for (let at = from; at < run.length && total < 12; at += 1) {
    total += run[at]?.digits.length ?? 0
    if (total === 12) ends.unshift(at + 1)
    else if (total === 10) ends.push(at + 1)
  }
  return ends
}

function isIdentityNumber(groups: Group[], isWhole: boolean): boolean {
  const digits = groups.map((group) => group.digits).join('')
  const sizes = groups.map((group) => group.digits.length).join(' ')
  if (digits.length === 12 && digits.startsWith('99')) return isWhole && !isAmount(groups)
  if (!holdsDate(digits) || isAmount(groups) || isTime(digits, sizes)) return false
  if (isMobile(digits, sizes)) return false
  const isShaped = /^(?:6|8|4 2 2|2 2 2) 4$/.test(sizes)
  const isKnown = personnummer.valid(digits)
  if (!isWhole)
    return /^[68] 4$/.test(sizes) || (isShaped && (isKnown || /^\s?[-+–—]\s?$/.test(groups.at(-1)?.gap ?? '')))
  return isKnown || isShaped || !isCutAcross(groups, digits.length - 4)
}

/** The date of birth, with 60 more in the day for a samordningsnummer. */
function holdsDate(digits: string): boolean {
  const month = Number(digits.slice(-8, -6))
  const day = Number(digits.slice(-6, -4)) % 60
  const hasCentury = digits.length === 10 || /^(?:18|19|20)/.test(digits)
  return hasCentury && month >= 1 && month <= 12 && day >= 1 && day <= 31 && !/^(\d)\1*$/.test(digits)
}

/** "1 212 121 212 kronor" */
function isAmount(groups: Group[]): boolean {
  return (
    groups.length > 2 && groups.every(({ digits, gap }, at) => at === 0 || (digits.length === 3 && /^[\s.]$/.test(gap)))
  )
}

function isTimeOfDay(four: string): boolean {
  return /^(?:0[6-9]|1\d|2[0-2])(?:00|15|30|45)$/.test(four)
}

/** A day of these years and a time or a year after it: "2026-03-12 13.00", "260312-1300". */
function isTime(digits: string, sizes: string): boolean {
  const isShortDay = /^(?:1[5-9]|2\d)/.test(digits) && /^(?:6 4|6 2 2|2 2 2 4|2 2 2 2 2)$/.test(sizes)
  if (isShortDay && isTimeOfDay(digits.slice(-4)) && !personnummer.valid(digits)) return true
  const isDay = /^20(?:[2-9]\d|1[5-9])/.test(digits) && /^(?:8|4 2 2) (?:4|2 2)$/.test(sizes)
  const last = digits.slice(-4)
  return isDay && (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(last) || /^20[2-9]\d$/.test(last))
}

/** "2024-01-01–2026-12-31" */
function isSpanOfDays(run: Group[]): boolean {
  const sizes = run.map(({ digits }) => digits.length).join(' ')
  return (
    /^(?:4 2 2|2 2 4) (?:4 2 2|2 2 4)$/.test(sizes) &&
    run.every(({ digits }) => digits.length === 2 || /^(?:19|20)/.test(digits))
  )
}

/** "070-123 45 67", whose first six could be a day: a telephone number. */
function isMobile(digits: string, sizes: string): boolean {
  return /^07[02369]\d{7}$/.test(digits) && /^(?:10|[345] )/.test(sizes)
}

/** The last four begin inside a group that is too short to be the whole number: dates and years in a row. */
function isCutAcross(groups: Group[], at: number): boolean {
  let from = 0
  for (const { digits } of groups) {
    const to = from + digits.length
    if (from < at && at < to) return digits.length < 8
    from = to
  }
  return false
}

const born =
  /(?<!\p{L})(?:född\p{L}*|födelse\p{L}*|f\.|pnr|persn\p{L}*|personn\p{L}*|registret|jan\p{L}*|feb\p{L}*|mars|april?|maj|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*)(?!\p{L})|(?<!\d)(?:\d{6}|\d{8}|\d{4}-\d{2}-\d{2})(?!\d)|\d{2}:an?(?!\p{L})/iu
const ending =
  /(?<!\p{L})(?:sista|sist|slut\p{L}*|kontroll\p{L}*|siffror\p{L}*|sen|sedan|därefter|följt\sav|å\ssen)[\s\p{L}:=,(-]{0,16}$/iu
const ended =
  /^[\s,]{1,2}(?:(?:på|i|som|till|är|de|dom)\s){0,3}(?:slut\p{L}*|sist\p{L}*|fyra|kontroll\p{L}*)(?!\p{L})/iu

/** Four digits, read aloud or written, said to be the last after somebody's day of birth. */
function lastOfAll(text: string, run: Group[]): Span[] {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last) return []
  const digits = run.map((group) => group.digits).join('')
  if (digits.length !== 4 || /^(?:19|20)\d{2}$/.test(digits)) return []
  const before = text.slice(Math.max(0, first.start - 110), first.start)
  const isLast = ending.test(before.slice(-40)) || ended.test(text.slice(last.end, last.end + 30))
  if (!isLast || !born.test(before) || isUnit.test(text.slice(last.end, last.end + 14))) return []
  return [[first.start, last.end]]
}

const isUnit = /^\s?(?:kr|kronor|st|år|timmar|personer|deltagare|ärenden|platser|%|mkr)(?!\p{L})/iu

const foreign =
  /(?<!\p{L})(?:f[øöo]dsels?n(?:umme)?r|födelsen(?:umme)?r|personbeteckning(?:en)?|personkod(?:en)?|cpr(?:-?n(?:umme)?r)?|hetu|henkilötunnus|pesel|ssn|bsn|id-?n(?:umme)?r|identitetsn(?:umme)?r|d-nummer|patient-?id|pat-?id|hens\sid|(?:hennes|hans|klientens|patientens)\sid)(?:et)?(?:\s\p{L}{1,10}){0,2}[\s:=.(]{1,3}(?=(?:[^\d\n]{0,3}\d){5})[\dA-Z][\dA-Z +/-]{4,16}[\dA-Z]/giu
const finnish = /(?<![\p{L}\d])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A]\d{3}[A-FHJ-NPR-Y](?![\p{L}\d])/gu

/** Of other countries, and of other registers, by what they are called there. */
function abroad(text: string): Span[] {
  return [foreign, finnish].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found): Span => [found.index, found.index + found[0].length]),
  )
}

const four =
  /(?<!\p{L})(?:(?:fyra|4)\s?sista|sista\s?(?:fyra|4)|sista\s+siffrorna|fyra\s+siffror(?:na)?|(?:slut|kontroll)-?\s?(?:siffror(?:na)?|nummer|numret)|slutar\s+(?:på|med)(?=\s\d{4},?\s(?:och\s)?(?:är\s)?född)|fyrsiffrig\p{L}*|(?:\p{L}{0,20}n(?:umme)?r(?:et)?|p(?:ers)?nr)(?:\s+börjar\s[^.\n]{0,40})?\s+slutar\s+(?:på|med)|(?:som|och)\s+slutar\s+(?:på|med)(?=\s\d{4}(?!\d)))(?:\s+siffror(?:na)?)?(?:\s+i\s+\p{L}{1,20})?(?:\s+(?:är|var|blir|lyder))?[\s:=,(-]{1,3}(\d(?:[\s-]?\d){3})(?!\d|\s?(?:kr|år|st))/giu

function lastFour(text: string): Span[] {
  return [...text.matchAll(four)].map((found) => [found.index, found.index + found[0].length])
}

const reserve =
  /(?<![\p{L}\p{N}])(?:(?:18|19|20)\d{2}|\d{2})[ .-]?(?:0\d|1[0-2])[ .-]?(?:[0-3]\d|[6-9]\d)(?:\s?[-+–]\s?(?=\d{0,3}\p{L})(?!\p{Ll}{4}|[vV]\d|XXXX|xxxx)|\s?(?=[\p{L}\d]{0,3}\d)(?=\d{0,3}\p{Lu}))[\p{L}\d]{4}(?![\p{L}\p{N}])/gu
const reserveWord =
  /(?<!\p{L})(?:reserv-?n(?:umme)?r|res\.?\s?nr|tf-?nr|lma-?(?:nr|nummer|kort(?:et)?))[\s:.]{1,3}(?:är\s)?(?:[\p{L}\d][\s/-]?){6,14}(?![\p{L}\d])/giu

function reserveNumbers(text: string): Span[] {
  const announcedOnes = [...text.matchAll(reserveWord)].filter(([found]) => found.replaceAll(/\D/g, '').length >= 5)
  return [...text.matchAll(reserve), ...announcedOnes].map((found) => [
    found.index,
    found.index + found[0].trimEnd().length,
  ])
}
