import personnummer from 'personnummer'
import type { Finding } from '../finding.ts'
import { type Group, isSpelled } from './digits.ts'
import { sentenceAround, somebody } from './somebody.ts'

/** Personnummer, samordningsnummer and the regions' reserve numbers, in any way of writing. */
export function findIdentityNumbers(text: string, runs: Group[][], runsOverLines: Group[][] = []): Finding[] {
  return [
    ...[
      ...runs.flatMap((run) => inRun(text, run)),
      ...runsOverLines.flatMap((run) => overLine(text, run)),
      ...apart(text),
      ...inTwo(text, runs),
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
  const total = run.reduce((sum, { digits }) => sum + digits.length, 0)
  if (total < 9 || isSpanOfDays(run)) return []
  if (
    total >= 9 &&
    total <= 13 &&
    announcedIn(text, first, run) &&
    announced.test(text.slice(Math.max(0, first.start - 30), first.start))
  )
    return [[first.start, last.end]]
  if (isMiscounted(text, run)) return [[first.start, last.end]]
  const spans: Span[] = []
  for (let from = 0; from < run.length; from += 1) {
    const to = windowEnds(run, from).find(
      (end) =>
        isIdentityNumber(text, run.slice(from, end), isAllOf(run, from, end)) && !isCount(text, run.slice(from, end)),
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
function overLine(text: string, run: Group[]): Span[] {
  return run.flatMap((last, at): Span[] => {
    const first = run[at - 1]
    if (!first || !last.gap.includes('\n') || !/^(?:\d{6}|\d{8})$/.test(first.digits) || last.digits.length !== 4)
      return []
    const digits = first.digits + last.digits
    const isSpokenOf = () =>
      bornJust.test(text.slice(Math.max(0, first.start - 30), first.start)) ||
      somebody.test(text.slice(Math.max(0, first.start - 60), last.end + 40))
    const isYear = /^(?:19|20)\d{2}$/.test(last.digits) || isTimeOfDay(last.digits)
    const isOne = personnummer.valid(digits) || /[-–]/.test(last.gap) || (!isYear && isSpokenOf())
    return holdsDate(digits) && isOne ? [[first.start, last.end]] : []
  })
}

const between = String.raw`[,;:]?\s(?:\p{L}{1,16}[,:]?\s){1,3}`
const birthAndFour = new RegExp(
  String.raw`(?<![\p{L}\p{N}./:-])((?:(?:18|19|20)\d{2}|\d{2})[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\d|3[01]|[67]\d|8\d|9[01]))(${between}|,\s|:\s|;\s|\s?\(|\s?["”'’]\s?)(\d{4})(?![\p{N}\p{L}]|[-/.:,]\d|\s?(?:kr|kronor|st|år|timmar|personer|deltagare|ärenden|%)(?!\p{L}))`,
  'giu',
)
const glue =
  /(?<!\p{L})(?:och|sen|sedan|samt|plus|i|med|sista|streck(?:et)?|bindestreck(?:et)?|tankstreck|minus|därefter|följt|avslutas|slutar|slut\p{L}*|kontroll\p{L}*|siffror\p{L}*|fyra|nummer|nr)(?!\p{L})/iu

/** The day of birth, a word or a sign, and the four: "850312 och sen 1234". */
function apart(text: string): Span[] {
  return [...text.matchAll(birthAndFour)].flatMap((found): Span[] => {
    const [all, day = '', middle = '', four = ''] = found
    const digits = day.replaceAll(/\D/g, '') + four
    if (!holdsDate(digits)) return []
    const isYear = /^(?:19|20)\d{2}$/.test(four) || isTimeOfDay(four)
    const isTold =
      (middle === ', ' || glue.test(middle) || bornJust.test(text.slice(Math.max(0, found.index - 30), found.index))) &&
      !isYear
    const isKnown = personnummer.valid(digits) && !/^20(?:1[6-9]|2\d)/.test(digits) && !inUnits.test(middle)
    return isKnown || isTold ? [[found.index, found.index + all.length]] : []
  })
}

/** Day and four in rows of digits or words: "nittonhundraåttiofem noll tre tolv, och så nio åtta ett två". */
function inTwo(text: string, runs: Group[][]): Span[] {
  return runs.flatMap((run, at): Span[] => {
    const parts = [run]
    for (const next of runs.slice(at + 1, at + 4)) {
      const from = parts.at(-1)?.at(-1)?.end ?? 0
      const middle = text.slice(from, Math.min(next[0]?.start ?? 0, from + charactersBetween + 1))
      if (!isReadOn(middle, parts)) break
      // "sista fyra nio åtta ett två": the first tells how many.
      const isCounted = next.length === 5 && next[0]?.digits === '4' && /sista\s$/i.test(middle)
      parts.push(isCounted ? next.slice(1) : next)
      const start = run[0]?.start
      const end = next.at(-1)?.end
      if (start !== undefined && end !== undefined && isDayAndFour(parts)) return [[start, end]]
    }
    return []
  })
}

function isReadOn(middle: string, parts: Group[][]): boolean {
  if (middle.length > charactersBetween || /\n|[.!?]\s/.test(middle)) return false
  return glue.test(middle) || (/^[,;]\s$/.test(middle) && parts.flat().some((group) => isSpelled([group])))
}

function isDayAndFour(parts: Group[][]): boolean {
  const digits = parts
    .flat()
    .map((group) => group.digits)
    .join('')
  const four = digits.slice(-4)
  const isLast = parts.at(-1)?.reduce((sum, group) => sum + group.digits.length, 0) === 4
  return (
    isLast &&
    /^(?:\d{6}|(?:19|20)\d{6})\d{4}$/.test(digits) &&
    holdsDate(digits) &&
    !/^(?:19|20)\d{2}$/.test(four) &&
    !isTimeOfDay(four)
  )
}

const charactersBetween = 40

const bornJust = /(?<!\p{L})(?:född\p{L}*|f\.|födelse\p{L}*|pnr|person\p{L}*)[\s:]{1,3}$/iu
const inUnits = /(?<!\p{L})(?:kr|kronor|tkr|st|antal|deltagare|personer|timmar)(?!\p{L})/iu

const birthday =
  /(?<![\p{N}/.-])(?:0?[1-9]|[12]\d|3[01])(?:[./-](?:0?[1-9]|1[0-2])[./\s-]{1,2}|\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,6}\.?\s)(?:19\d{2}|200\d|201[0-5]|[03-9]\d)\s?[-–+/]\s?(?!(?:19|20)\d{2}(?!\d))\d{4}(?!\d)/giu

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

const masked =
  /(?<![\p{L}\d])(?:(?=\d{0,7}[xX*_•?])[\dxX*_•?]{4,8}|…|\.{3}|[xX]{2,}|\*{2,})\s?[-+–]\s?(?!(?:19|20)\d{2}(?!\d))\d{4}(?![\d\p{L}])/gu

/** "950822-982_", "19950822nr9824", "95 08 22, 98 24": nearly the whole number, or with something odd in it. */
function wornOnes(text: string): Span[] {
  return [...text.matchAll(worn), ...text.matchAll(masked)].map((found) => [found.index, found.index + found[0].length])
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
  /(?<!\p{L})(?:personn(?:umm)?e?r|persn(?:umme)?r|pers\.\s?nr|pnr|p-nr|samordn?(?:ings)?\.?\s?-?n(?:umme)?r|samnr|sam-nr|s-nr|per\.?\s?nr|född|id|reserv-?n(?:umme)?r|res\.?\s?nr)(?:et)?(?:\s(?:är|var))?[\s:.=(-]*$/iu

/** "id 385 204 917 66" is a meeting's: what is only called an id, or born, must hold a day. */
function announcedIn(text: string, first: Group, run: Group[]): boolean {
  if (!/(?<!\p{L})(?:id|född)[\s:.=(-]*$/iu.test(text.slice(Math.max(0, first.start - 10), first.start))) return true
  const digits = run.map((group) => group.digits).join('')
  return /^(?:10|12)$/.test(String(digits.length)) && holdsDate(digits) && !isSpanOfDays(run) && !isAmount(run)
}

const counted =
  /^\s?(?:deltagare|personer|st|kr|tkr|mkr|mnkr|kronor|procent|%|timmar|tim|ärenden|platser|kunder|per)(?!\p{L})/iu

/** "12 10 11 12 14 deltagare": a row of counts. */
function isCount(text: string, groups: Group[]): boolean {
  const end = groups.at(-1)?.end ?? 0
  const isApart = groups.every(({ gap }, at) => at === 0 || gap === ' ')
  const isSigned = groups.length === 2 && /^\s/.test(groups[1]?.gap ?? '')
  return ((groups.length > 2 && isApart) || isSigned) && counted.test(text.slice(end, end + 14))
}

/** "850312-981": a day of birth and one digit too few or too many, where somebody is spoken of. */
function isMiscounted(text: string, run: Group[]): boolean {
  const [first, last] = run
  const day = first?.digits ?? ''
  if (run.length !== 2 || !first || !last || !/^[-+–]$/.test(last.gap) || !/^(?:\d{6}|(?:19|20)\d{6})$/.test(day))
    return false
  const isOff = last.digits.length === 3 || last.digits.length === 5
  return isOff && holdsDate(`${day}0000`) && somebody.test(sentenceAround(text, first.start, last.end, 60))
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

const groupsMax = 20

/** Nothing but number words stands before or after: "83 11 09 - 98 92 två gånger". */
function isAllOf(run: Group[], from: number, end: number): boolean {
  if (end - from === run.length) return true
  if (run.length > groupsMax) return false
  const rest = [...run.slice(0, from), ...run.slice(end)]
  return isSpelled(rest) && !isSpelled(run.slice(from, end))
}

function isIdentityNumber(text: string, groups: Group[], isWhole: boolean): boolean {
  const digits = groups.map((group) => group.digits).join('')
  const sizes = groups.map((group) => group.digits.length).join(' ')
  if (sizes === '2 2 2 2 2' && isBareRow(text, groups, digits)) return false
  if (digits.length === 12 && digits.startsWith('99')) return isWhole && !isAmount(groups)
  if (isAmount(groups) || isTime(digits, sizes) || isRow(groups)) return false
  if (!holdsDate(digits)) return isWhole && isNearlyOne(text, groups, digits, sizes)
  if (isMobile(digits, sizes)) return false
  const isShaped = /^(?:6|8|4 2 2|2 2 2) 4$|^[24] 2 6$/.test(sizes)
  const isKnown = personnummer.valid(digits)
  if (!isWhole)
    return /^[68] 4$/.test(sizes) || (isShaped && (isKnown || /^\s?[-+–—]\s?$/.test(groups.at(-1)?.gap ?? '')))
  return isKnown || isShaped || !isCutAcross(groups, digits.length - 4)
}

/** A month or a day that is none, yet written as the number is: "821092-9835". An organisation's has 20 or more for a month. */
function isNearlyOne(text: string, groups: Group[], digits: string, sizes: string): boolean {
  const first = groups[0]
  const last = groups.at(-1)
  if (!first || !last || !/^(?:6|8|4 2 2|2 2 2) (?:4|2 2)$/.test(sizes)) return false
  if (Number(digits.slice(-8, -6)) > 19 || (digits.length === 12 && !/^(?:18|19|20)/.test(digits))) return false
  const gap = groups[groups.length - (sizes.endsWith(' 2 2') ? 2 : 1)]?.gap ?? ''
  if (/^\s?[-+–—]\s?$/.test(gap)) return true
  return (
    somebody.test(sentenceAround(text, first.start, last.end, 60)) ||
    born.test(text.slice(Math.max(0, first.start - 40), first.start))
  )
}

/** "12 10 11 12 14": numbers of a table, unless the last is the control digit or somebody is spoken of. */
function isBareRow(text: string, groups: Group[], digits: string): boolean {
  const first = groups[0]
  const last = groups.at(-1)
  if (!first || !last || groups.some(({ gap }, at) => at > 0 && gap !== ' ') || isSpelled(groups)) return false
  if (personnummer.valid(digits) || !/^(?:1[1-9]|2\d)/.test(digits)) return false
  const around = sentenceAround(text, first.start, last.end, 60)
  return !somebody.test(around) && !born.test(text.slice(Math.max(0, first.start - 40), first.start))
}

/** "80 85 90 95 100": counted upwards in even steps. */
function isRow(groups: Group[]): boolean {
  const steps = groups.slice(1).map(({ digits }, at) => Number(digits) - Number(groups[at]?.digits))
  return steps.length > 2 && steps.every((step) => step > 0 && step === steps[0])
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
  return (/^07[02369]\d{7}$/.test(digits) && /^(?:10|[345] )/.test(sizes)) || (/^0/.test(digits) && /^3 /.test(sizes))
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
  /(?<!\p{L})(?:född\p{L}*|födelse\p{L}*|f\.|pnr|persn\p{L}*|personn\p{L}*|samordn\p{L}*|registret|jan\p{L}*|feb\p{L}*|mars|april?|maj|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*)(?!\p{L})|(?<!\d)(?:\d{6}|\d{8}|\d{4}-\d{2}-\d{2})(?!\d)|\d{2}:an?(?!\p{L})/iu
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
  /(?<!\p{L})(?:(?:fyra|4)\s?sista|sista\s?(?:fyra|4)|sista\s+siffrorna|fyra\s+siffror(?:na)?|(?:slut|kontroll)-?\s?(?:siffror(?:na)?|nummer|numret)|slutar\s+(?:på|med)(?=\s\d{4},?\s(?:och\s)?(?:är\s)?född)|(?:hon|han|hen|numret|det)\s+slutar\s+(?:på|med)(?=\s-?(?!(?:19|20)\d\d)\d{4}(?!\d))|(?:efter|bakom)\s(?:binde|tank)?streck(?:et)?(?:\s(?:är|står|kommer|det|så|har|hon|han)){0,3}(?!\s(?:19|20)\d\d)|fyrsiffrig\p{L}*|(?:\p{L}{0,20}n(?:umme)?r(?:et)?|p(?:ers)?nr)(?:\s+börjar\s[^.\n]{0,40})?\s+slutar\s+(?:på|med)|(?:som|och)\s+slutar\s+(?:på|med)(?=\s\d{4}(?!\d)))(?:\s+siffror(?:na)?)?(?:\s+i\s+\p{L}{1,20})?(?:\s+(?:är|var|blir|lyder))?[\s:=,(-]{1,3}(\d(?:[\s-]?\d){3})(?!\d|\s?(?:kr|år|st))/giu

/** "personen med -9812 på slutet", "pnr …-9812" */
const lastSigned =
  /(?<!\p{L})(?:person\p{L}*|pnr|persnr|klient\p{L}*|kund\p{L}*|deltagar\p{L}*|hon|han|hen)(?:\s(?:med|som|har|är|slut\p{L}*|på|\.{3}|…)){0,3}[\s:.…]{1,3}[-–]\s?(?!(?:19|20)\d{2})\d{4}(?![\d\p{L}]|\s?(?:kr|tkr|st|%)(?!\p{L}))/giu

function lastFour(text: string): Span[] {
  return [...text.matchAll(four), ...text.matchAll(lastSigned)].map((found) => [
    found.index,
    found.index + found[0].length,
  ])
}

const national =
  /(?<![\p{L}\p{N}/-])(?:\d{2}\p{Lu}{2}\d{8}|2\d{7}\s?[-–]?\s?(?!(?:SF|VT|HT|KL)\d)\p{Lu}{2}\s?\d{2})(?![\p{L}\p{N}])/gu
const reserve =
  /(?<![\p{L}\p{N}])(?:(?:18|19|20)\d{2}|\d{2})[ .-]?(?:0\d|1[0-2])[ .-]?(?:[0-3]\d|[6-9]\d)(?:\s?[-+–/._]\s?(?=\d{0,3}\p{L})(?!\p{Ll}{4}|[vV]\d|XXXX|xxxx|\p{Ll}{3}(?!\d))|(?=\p{Ll}{1,2}\d{2,3}(?!\d))(?!kl|vt|ht|st|nr|ex|ca|nu|kr|v\d)|\s?(?=[\p{L}\d]{0,3}\d)(?=\d{0,3}\p{Lu})|\s(?=\p{Lu}\s\d{3}))(?:[\p{L}\d]{4}|\p{Lu}\s\d{3})(?![\p{L}\p{N}])/gu
const reserveWord =
  /(?<!\p{L})(?:reserv[-\s]?n(?:umme)?r|reserv-?id|rid|res\.?\s?nr|tf-?nr|(?:vgr|sll|region\p{L}*)-?n(?:umme)?r|(?:tillfälligt|temporärt)\s(?:vård|person|patient)?n(?:umme)?r|vårdn(?:umme)?r|lma-?(?:nr|nummer|kort(?:et)?))[\s:.]{1,3}(?:är\s)?(?:[\p{L}\d][\s/-]?){5,16}(?![\p{L}\d])/giu

function reserveNumbers(text: string): Span[] {
  const announcedOnes = [...text.matchAll(reserveWord)].filter(([found]) => found.replaceAll(/\D/g, '').length >= 4)
  return [...text.matchAll(reserve), ...text.matchAll(national), ...announcedOnes].map((found) => [
    found.index,
    found.index + found[0].trimEnd().length,
  ])
}
