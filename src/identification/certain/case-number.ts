import type { Finding } from '../finding.ts'

/** Words that only a person's number stands after. */
const ofPerson =
  'af|fk|kund|sökande|patient|klient|person|brukar|deltagar|journal|personakt|skade|försäkrings?|dossier|dossié?|lma|boende'
/** Words for numbers that an authority gives to anything. */
const ofAnything = '(?:\\p{L}{0,20}-?)?(?:ärende|diarie|akt|mål|besluts?|anmälnings?|beteckning|case)'
const called = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${ofPerson}|${ofAnything})\\s?-?(?:nummer|numret|nr|id|beteckning)|(?:ärende|ärendet|\\p{L}{0,20}-?ärende|dnr|\\p{L}{0,12}-?akt(?:en)?|mål|målet|målnr|beteckning|(?:fk|af|fks|kfm|försäkringskassans|arbetsförmedlingens)[\\s-]ref(?:erens)?|polisanmälan|anmälan|ansökan|beslutet?|omprövning|k-nummer|journal|remiss|u-mål))(?=[\\s.:(#])`,
  'giu',
)
const number =
  /^\.?[\s:#.(]{0,3}(?:(?:nr|nummer|dnr|id|hos|i|på|från|är|har|med|medd|fk|af|ivo|fks|tr|fr|kommunen|försäkringskassan|arbetsförmedlingen|kronofogden|polisen|migrationsverket|tingsrätten|förvaltningsrätten)[\s:.]{1,2}){0,4}((?:\p{Lu}{1,5}[\s-]?)?\d[\d\p{Lu}]*(?:[-/:.]\p{Lu}?\d+|\s\d{2,}){0,5})(?![\p{L}\d])/iu
const bare =
  /(?<![\p{L}\p{N}/-])(?:[UKTBÖ]-?\d{3,6}-\d{2}(?:\/\d+)?|5000-K\d{3,}-\d{2}|(?:SOC|IFO|SN|VON|ASN|BUN|FK|AF|LSS)[\s-]?(?:19|20)\d{2}[-/]\d{2,}|(?:SOC|IFO|SN|VON|BUN|FK|AF|LSS)[\s-]\d{5,})(?![\p{L}\d])/gu

/** Case numbers that lead to a person at an authority. Those of the house's own papers, of laws and of precedents pass. */
export function findCaseNumbers(text: string): Finding[] {
  const afterWord = [...text.matchAll(called)].flatMap((found): Finding[] => {
    const from = found.index + found[0].length
    const after = number.exec(text.slice(from, from + 90))
    const digits = after?.[1]
    if (!after || !digits || startsWithWord(digits) || !leadsSomewhere(found[0], digits)) return []
    return judge(text, found.index, from + after[0].length, found[0])
  })
  return [
    ...afterWord,
    ...[...text.matchAll(bare)].flatMap((found) => judge(text, found.index, found.index + found[0].length, '')),
  ]
}

/** "Ärendet ring 1177": small letters are no part of a number. */
function startsWithWord(digits: string): boolean {
  return /^\p{L}?\p{Ll}/u.test(digits)
}

/** "Ärende 12" on an agenda, "beslut 2026" and "mål 3" lead to nobody. */
function leadsSomewhere(word: string, digits: string): boolean {
  const plain = digits.replaceAll(/[\s:.]/g, '')
  if (/^(?:19|20)\d{2}(?:-\d{2}-\d{2})?$|^(?:19|20)\d{6}$/.test(plain)) return false
  if (/(?:nummer|numret|nr|id|beteckning)$/i.test(word)) return /\d{3,}|\d[-/]\d{2,}/.test(plain)
  return /\d{4,}|\d{2,}[-/]\d{2,}|\p{Lu}\d{2,}|\d[-/]\d{3,}/u.test(plain)
}

const house =
  /(?<!\p{L})(?:styrelse|protokoll|verksamhetsplan|verksamhetsberättelse|remiss|yttrande|avtal|riktlinje|budget|förbund|upphandl|rapport|årsredovisning|revision|utredningen|policy|delegation|motion|promemoria|projekt|granskning|tillsyn|överenskommelse|plan|medel|sammanträde|prejudikat|vägledande|prop|jo|hfd|nja|rå|ado|ad|regeringsbeslut|rättsligt|ställningstagande|föreskrift|regeringen|länsstyrelsens)(?!ning)/iu
const person =
  /(?<!\p{L})(?:hon|han|hen|henne|honom|hennes|hans|hens|klient\p{L}*|kund\p{L}*|patient\p{L}*|brukare\p{L}*|deltagare\p{L}*|kvinnan?s?|mannens?|sonens?|dotterns?|sjukpenning\p{L}*|avslag|omprövning|överklag\p{L}*|sjukersättning|försörjningsstöd|aktivitetsersättning|personen\p{L}*|barnets?|sökanden?s?)(?!\p{L})/iu

function judge(text: string, start: number, end: number, word: string): Finding[] {
  const near = `${text.slice(Math.max(0, start - 70), start)} ${text.slice(end, end + 50)}`
  const isAlwaysSomebodys = new RegExp(`^(?:${ofPerson}|polisanmälan)`, 'iu').test(word)
  if (!isAlwaysSomebodys && house.test(near) && !person.test(near)) return []
  const why = 'Ett ärendenummer hos en myndighet leder till en person.'
  return [{ start, end, kind: 'case number', level: 'block', why, suggestion: 'saken' }]
}
