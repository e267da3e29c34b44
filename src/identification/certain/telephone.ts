import type { Finding } from '../finding.ts'
import { type Group, isSpelled } from './digits.ts'
import { somebody } from './somebody.ts'

/** Telephone numbers of people. Service numbers and switchboards are the public's and pass. */
export function findTelephones(text: string, runs: Group[][], runsOverLines: Group[][] = []): Finding[] {
  return [
    ...runs.flatMap((run) => inRun(text, run)),
    ...runsOverLines.flatMap(overLine),
    ...inPieces(text, runs),
    ...withArea(text),
  ]
}

const area =
  /(?<!\p{L})riktn(?:ummer|r)\.?\s(?:är\s)?0\d{1,3}\D{1,20}[1-9][\d -]{4,9}\d|(?<!\d)[1-9][\d -]{4,9}\d\D{1,20}riktn(?:ummer|r)\.?\s(?:är\s)?0\d{1,3}/giu

/** "1740605, riktnummer 070" */
function withArea(text: string): Finding[] {
  return [...text.matchAll(area)].map((found) => finding(found.index, found.index + found[0].length))
}

const charactersBetween = 14
const onward = /^(?:,\s|[\s,]{1,2}(?:sen|sedan|och|å|så|därefter|följt\sav)(?:\s(?:sen|sedan|så))?\s)$/iu

/** "070-174, och sen 06 05": a mobile's ten digits with words between. */
function inPieces(text: string, runs: Group[][]): Finding[] {
  return runs.flatMap((run, at): Finding[] => {
    let digits = digitsOf(run)
    const start = run[0]?.start
    let end = run.at(-1)?.end ?? 0
    if (start === undefined || !/^07[02369]\d{0,6}$/.test(digits)) return []
    for (const next of runs.slice(at + 1, at + 5)) {
      const from = next[0]?.start ?? 0
      if (digits.length >= 10 || from - end > charactersBetween || !onward.test(text.slice(end, from))) break
      digits += digitsOf(next)
      end = next.at(-1)?.end ?? end
    }
    return digits.length === 10 && end !== run.at(-1)?.end ? [finding(start, end)] : []
  })
}

function digitsOf(run: Group[]): string {
  return run.map((group) => group.digits).join('')
}

/** "070-174" last on a line and the rest on the next: a mobile's ten digits and nothing more. */
function overLine(run: Group[]): Finding[] {
  const first = run[0]
  const last = run.at(-1)
  const digits = run.map((group) => group.digits).join('')
  const isOne = run.some(({ gap }, at) => at > 0 && gap.includes('\n')) && /^07[02369]\d{7}$/.test(digits)
  return isOne && first && last && !isDates(run) ? [finding(first.start, last.end)] : []
}

function inRun(text: string, run: Group[]): Finding[] {
  const findings: Finding[] = []
  if (run.length === 6 && /^4 2 2 4 2 2$/.test(run.map(({ digits }) => digits.length).join(' '))) return []
  for (let from = 0; from < run.length; from += 1) {
    const to = endOf(text, run, from)
    const first = run[from]
    const last = run[to - 1]
    if (to <= from || !first || !last) continue
    const before = text.slice(Math.max(0, first.start - 60), first.start)
    const digits = run
      .slice(from, to)
      .map((group) => group.digits)
      .join('')
    if (!isPublic(digits, before, text.slice(last.end, last.end + 30)))
      findings.push(finding(/\+$/.test(before) ? first.start - 1 : first.start, last.end))
    from = to - 1
  }
  return findings.length > 0 ? findings : spokenOf(text, run)
}

const speaking =
  /(?<!\p{L})(?:telefon\p{L}*|\p{L}*mobil|tel|tfn|tlf|mob|ring|ringer?|ringa|nummer|numret|hem(?:nummer|numret)|nås|når|träffas|sms:?a?|signal|luren?|swish\p{L}*|whatsapp|viber)(?!\p{L})[^.!?\n]{0,45}$/iu

/** "319 24 är hemnumret" */
const homeAfter =
  /^\s(?:är|var)\s(?:\p{L}{1,10}\s){0,2}(?:\p{L}*telefon(?:en)?|mobil(?:en)?|(?:hem|tele|mobil)\p{L}*n(?:umret|ummer|r))(?!\p{L})/iu

/** Grouped as nobody else would, yet a telephone is spoken of just before: "098 - 03 19 217". */
function spokenOf(text: string, run: Group[]): Finding[] {
  const first = run[0]
  const last = run.at(-1)
  if (!first || !last || isDates(run) || isTimes(run)) return []
  const digits = run.map((group) => group.digits).join('')
  const before = text.slice(Math.max(0, first.start - 60), first.start)
  const isLocal =
    isSpelled(run) &&
    /^[1-9]\d{4,7}$/.test(digits) &&
    /(?<!\p{L})(?:nummer|numret|telefon\p{L}*|mobil|tel|tfn)(?!\p{L})/iu.test(before)
  const isHome = /^[1-9]\d{4,6}$/.test(digits) && homeAfter.test(text.slice(last.end, last.end + 40))
  const isWhole = /^(?:0[1-9]\d{6,9}|7[02369]\d{7}|(?:00)?4[5-9]\d{8,10})$/.test(digits) && speaking.test(before)
  const isOne = isLocal || isHome || isWhole
  if (!isOne || isPublic(digits, before, text.slice(last.end, last.end + 30))) return []
  return [finding(first.start, last.end)]
}

function finding(start: number, end: number): Finding {
  const why = 'Ett telefonnummer pekar ut den som har det.'
  return { start, end, kind: 'telephone', level: 'block', why, suggestion: 'ordinarie kontakt' }
}

const calling =
  /(?<!\p{L})(?:tel|tele|tfn|tlf|mob|cell|telefon|telefonnummer|telnr|tel\.?\s?nr|mobil|mobilnr|mobilnummer|hemtelefon|hemnr|hemnummer|kontaktnummer|kontaktnr|sms:?a?|ring|ringa|ringer|ringde|n[åa][sr](?:\s\p{L}{1,12}){0,2}\s(?:på|via)|nummer|swish|swisha|whatsapp)(?:et|en)?(?:\s(?:är|på|hem|hemma|upp|henne|honom|till\s\p{L}{2,12}))?[\s.:(]*$/iu

/** Where a number that begins here ends; `from` when none does. */
function endOf(text: string, run: Group[], from: number): number {
  const first = run[from]
  if (!first) return from
  const before = text.slice(Math.max(0, first.start - 30), first.start)
  const isAbroad = /\+\s?$/.test(before) || first.digits.startsWith('00')
  const ends = Array.from({ length: Math.min(run.length - from, 10) }, (_, more) => from + more + 1).reverse()
  const isNumber = (to: number) => {
    const groups = run.slice(from, to)
    const digits = groups.map((group) => group.digits).join('')
    if (isAbroad && groups.some(({ gap }, at) => at > 0 && gap.includes('='))) return false
    if (isAbroad) return /^(?:00)?[1-9]\d{8,13}$/.test(digits)
    if (/^46(?:7\d{8}|0?7\d{8})$/.test(digits)) return true
    if (isDomestic(groups, digits) || (from === 0 && to === run.length && isReadOut(groups, digits))) return true
    return (
      calling.test(before) &&
      /^[1-9]\d{4,7}$|^7[02369]\d{7}$/.test(digits) &&
      to === run.length &&
      !/^(?:19|20)\d{6}$|^11[2-8]\d+$/.test(digits)
    )
  }
  return ends.find(isNumber) ?? from
}

/** "0 8 4 6 5 0 0 4 2 7", "noll åtta fyra sex fem": one digit at a time, and no scale from nought to ten. */
function isReadOut(groups: Group[], digits: string): boolean {
  const isApart = groups.every(({ digits: one }) => one.length === 1)
  const isTold = groups[0]?.digits === '0' && isSpelled(groups.slice(0, 3))
  return (isApart || isTold) && /^0[1-9]\d{6,8}$/.test(digits) && !'0123456789'.includes(digits)
}

const threeDigitAreas = new Set(
  '010 011 013 016 018 019 020 021 023 026 031 033 035 036 040 042 044 046 054 060 063 090'.split(' '),
)

function isDomestic(groups: Group[], digits: string): boolean {
  if (/^07[02369]\d{7}$/.test(digits)) return !isDates(groups)
  const area = groups[0]?.digits ?? ''
  const isArea =
    area === '08' || area.length > 5 || threeDigitAreas.has(area) || /^0[1-69]\d{2}$|^07\d{1,3}$/.test(area)
  if (!isArea || isTimes(groups) || isDates(groups)) return false
  return (
    /^08[1-9]\d{5,7}$/.test(digits) || /^0[1-9]\d[1-9]\d{4,6}$/.test(digits) || /^0[1-9]\d{2}[1-9]\d{4,5}$/.test(digits)
  )
}

/** "0830-1200" */
function isTimes(groups: Group[]): boolean {
  return groups.length === 2 && groups.every(({ digits }) => /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits))
}

/** "070101-071231" */
function isDates(groups: Group[]): boolean {
  const [first = '', second = '', third = ''] = groups.map(({ digits }) => digits)
  if (
    groups.length === 3 &&
    /^(?:0[1-9])$/.test(first) &&
    /^(?:0[1-9]|1[0-2])$/.test(second) &&
    /^(?:19|20)\d{2}$/.test(third)
  )
    return true
  return groups.length === 2 && groups.every(({ digits }) => /^\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(digits))
}

const switchboard =
  /(?<!\p{L})(?:\p{L}*växel\p{L}*|\p{L}*kundtjänst|\p{L}*kundcenter|\p{L}*kontaktcenter|medborgar\p{L}+|servicecenter|receptionen?|\p{L}*jour\p{L}*|\p{L}*upplysning(?:en)?|support(?:en)?|rådgivning(?:en)?|telefontid(?:en)?)(?:\s\p{L}+){0,2}[\s:,.()]*$/iu
const organisation =
  /(?<!\p{L})(?:\p{L}*(?:kommunen|kommuns?|regionen|myndigheten|kassan|förmedlingen|förbundet|förvaltningen|vårdcentral|vårdcentralen|mottagning|mottagningen|kansli|kansliet|kontoret|biblioteket|sjukhuset|kliniken|skolan|socialtjänsten|förening|föreningen|byrån|verket|enheten|psyk|akuten|linjen)|vc|bup|fk|af|region\s¤)(?:s\s\p{L}+)?(?:,?\s(?:på|har|nås|är|via|tel|tfn|telefon|nummer|nr|i|¤)[:.]?){0,6}[\s:,.()]*$/iu
const somebodys = /(?<!\p{L})(?:hem|hemma|mobil|privat\p{L}*)(?!\p{L})/iu

/** "Deltagaren ringer vårdcentralen, 0455-…": the house's number, and not whose it is that rings. */
const callingThere =
  /(?<!\p{L})(?:ring(?:er|t|de|a)?|\p{L}*köa?(?:n|r|de)?|sök(?:er|te|t)?|koppla\p{L}*|hänvisa\p{L}*|kontakta\p{L}*|vänd\p{L}*)(?:\s(?:till|sin|sitt|upp|den|nya)){0,2}\s$/iu

/** Names of places and houses after an organisation's: "Vårdcentralen Lyckeby". */
function withoutNames(before: string): string {
  return before.replaceAll(/(?<=\s)\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) => (organisation.test(word) ? word : '¤'))
}

/** Service numbers, and numbers of a switchboard or a house that are nobody's own. */
function isPublic(digits: string, before: string, after: string): boolean {
  const domestic = digits.replace(/^(?:0046|46)0?/, '0')
  if (/^0(?:20|77\d|90[0-9]0|939|944)/.test(domestic) && !/^090[1-9]/.test(domestic)) return true
  if (/^07[02369]/.test(domestic)) return false
  if (switchboard.test(before) || /^[\s(,]{1,3}(?:till\s)?(?:\p{L}*växel|kundtjänst|reception|jouren?)/iu.test(after))
    return true
  const house = organisation.exec(withoutNames(before))
  if (!house || somebodys.test(before)) return false
  return !somebody.test(before) || callingThere.test(before.slice(0, house.index))
}
