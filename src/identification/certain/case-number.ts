import type { Finding } from '../finding.ts'
import { findRegisterNumbers } from './register-number.ts'
import { happening, sentenceAround, somebody } from './somebody.ts'

/** Words that only a person's number stands after. */
const ofPerson =
  'af|fk|kund|sökande|patient|klient|person|brukar|deltagar|journal|personakt|skade|försäkrings?|dossier|dossié?|lma|boende'
/** Words for numbers that an authority gives to anything. */
const ofAnything =
  '(?:\\p{L}{0,20}-?)?(?:ärende|diarie|akt|mål|besluts?|anmälnings?|beteckning|case|ref|referens|polisärende)'
const called = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${ofPerson}|${ofAnything})\\s?-?(?:nummer|numret|nr|id|beteckning)|(?:ärende|ärendet|\\p{L}{0,20}-?ärende|dnr|case|ref|referens(?=\\s\\d{4}\\s?\\d{4}(?!\\d))|treserva|lifecare|procapita|diarienr|diarium|ärendebeteckning|\\p{L}{0,12}-?akt(?:en)?|mål|målet|målnr|beteckning(?:en)?|(?:fk|af|fks|kfm|försäkringskassans|arbetsförmedlingens)[\\s-]ref(?:erens)?|polisanmälan|anmälan|ansökan|beslut(?:et)?|omprövning|k-nummer|journal|remiss|u-mål))(?=[\\s.:(#])`,
  'giu',
)
const number =
  /^\.?[\s:#.(]{0,3}(?:(?:nr|nummer|dnr|id|hos|i|på|från|är|har|med|medd|fk|af|ivo|fks|tr|fr|kommunen|försäkringskassan|arbetsförmedlingen|kronofogden|polisen|migrationsverket|tingsrätten|förvaltningsrätten|kammarrätten|hovrätten|kfm|det|den|som|kassan|soc|socialtjänsten)[\s:.,]{1,2}){0,4}((?:\p{Lu}{1,5}(?:-\p{Lu}{2,5})?[\s./_-]?)?\d[\d\p{Lu}]*(?:[-–/:._]\p{Lu}{0,4}[-.]?\d+|\s\d{2,}){0,5})(?![\p{L}\d])/iu
const bare =
  /(?<![\p{L}\p{N}/-])(?:(?:[UKTBÖMÄ]|UM|FT|FV|FUT|ÄM|PMT|AM)[ -]?(?!20[2-3]\d-)\d{3,6}-\d{2}(?:\/\d+)?|A[Ff]-?(?:19|20)\d{2}\/\d{4}(?:\s?\d{4})?|(?:KFM|Kfm|kfm|[Kk]ronofogdens?)[\s:,]{1,2}(?:mål\s|nr\s)?[SUKsu][- ]?\d{4,6}-\d{2}|(?:\d{4}-)?K\d{4,}-\d{2}|\d{1,2}\.\d{1,2}\.\d{1,2}-\d{3,6}\/(?:20)?\d{2}(?:-\d{1,3})?|(?:SOC|IFO|SN|VON|ASN|BUN|FK|AF|LSS|HSL|PAN|ÖFN)[\s-]?(?:19|20)\d{2}[-/]\d{2,}|(?:SOC|IFO|SN|VON|BUN|FK|AF|LSS)[\s-]\d{5,})(?![\p{L}\d])/gu

const atAuthority =
  /(?<!\p{L})(?:kronofogden|försäkringskassan|fk|af|arbetsförmedlingen|migrationsverket|socialtjänsten|tingsrätten|förvaltningsrätten|kammarrätten|polisen|länsstyrelsen|pensionsmyndigheten|skatteverket|patientnämnden|öks|lst|mig|jo|do|csn|soc|ivo|kfm)s?(?:\s(?:nr|dnr|mål|ärende))?[\s:(,]{1,2}(?:\p{Lu}{0,3}[-\s]?(?!0\d{2,3}-)\d{1,6}[-/]\d{2,8}(?:-\d{2,4}){0,2}|\d{4}\s?\d{4})(?![\p{L}\d])/giu

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
    ...[...text.matchAll(atAuthority)]
      .filter((found) => !wordOrYears.test(found[0]) && isOfOne(text, found.index, found.index + found[0].length))
      .flatMap((found) => judge(text, found.index, found.index + found[0].length, '')),
    ...[...text.matchAll(bare)].flatMap((found) => judge(text, found.index, found.index + found[0].length, '')),
    ...findRegisterNumbers(text).flatMap(([start, end]) => judge(text, start, end, '')),
  ]
}

/** "CSN för 2026-2027" */
const wordOrYears = /\s(?!nr|mål|dnr)(?:\p{Ll}{2,3}|[iå])[-\s]?\d|(?:19|20)\d{2}[-/](?:19|20)?\d{2}$/u

function isOfOne(text: string, start: number, end: number): boolean {
  const around = sentenceAround(text, start, end)
  return somebody.test(around) || happening.test(around)
}

/** "Ärendet ring 1177": small letters are no part of a number. */
function startsWithWord(digits: string): boolean {
  return /^\p{L}?\p{Ll}/u.test(digits) && !/^(?:af|fk|fks|kfm|soc|ifo|dnr)[\s-]?\d/iu.test(digits)
}

/** "Ärende 12" on an agenda, "beslut 2026", "mål 3" and "mål 80 85 90" lead to nobody. */
function leadsSomewhere(word: string, digits: string): boolean {
  const plain = digits.replaceAll(/[\s:.]/g, '')
  if (/^(?:19|20)\d{2}(?:-\d{2}-\d{2})?$|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(plain)) return false
  if (/^(?:\p{L}*mål)/iu.test(word)) return leadsToCourt(word, digits)
  if (/(?:nummer|numret|nr|id|beteckning)$/i.test(word)) return /\d{3,}|\d[-/]\d{2,}/.test(plain)
  if (/^\d{2}(?:\s\d{2}){2,}(?:\s\d{3})?$/.test(digits)) return false
  return /\d{4,}|\d{2,}[-/]\d{2,}|\p{Lu}\d{2,}|\d[-/]\d{3,}/u.test(plain)
}

/** "Mål-id M-2025-03" and "mål 2025–2027" are what a house works for; "mål T 1234-25" is a court's. */
function leadsToCourt(word: string, digits: string): boolean {
  if (/id$/i.test(word) || /^\p{Lu}{0,3}[\s-]?20\d{2}[-–/]\d{1,4}$/u.test(digits)) return false
  return /^(?:\p{Lu}{1,3}[\s-]?)?\d{2,6}-\d{2}(?:\/\d+)?$/iu.test(digits) || /^\d{5,}$/.test(digits)
}

const house =
  /(?<!\p{L})(?:styrelse|protokoll|verksamhetsplan|verksamhetsberättelse|remiss|yttrande|avtal|ramavtal|\p{L}*avtal|riktlinje|rutin|handbok|handlingsplan|budget|förbund|upphandl|anbud|\p{L}*rapport|återrapporter|utvärdering|förstudie|årsredovisning|revision|utredningen|policy|delegation|motion|promemoria|projekt|granskning|tillsyn|överenskommelse|samverkansöverenskommelse|plan(?!er)|medel(?!anden)|statsbidrag|sammanträde|tjänsteskrivelse|kallelse|dagordning|prejudikat|vägledande|vägledning|prop|jo|hfd|nja|rå|ado|ad|regeringsbeslut|rättsligt|rättsfall|ställningstagande|föreskrift|regeringen|regeringsuppdrag|uppdraget|länsstyrelsens|allmänna råd|statistik|enkät|kunskapsstöd|diarieför|nämndens|nämnden|kommunfullmäktige|samråd)(?!ning)/iu

/** Registers of boards and of the house itself, where a person's matter is not kept. */
const ofHouses =
  /(?<!\p{L})(?:(?:S|A|Fi|Fö|Ju|Ku|U|LI|KN)(?=(?:19|20)\d{2}\/)|KS|SF|SOF|LSF|KF|KSAU|RS|RK|RF|RD|LS|LKS|UH|FIN|FÖR|STYR|SKR|TRV|HSN)[\s-]?(?:19|20)?\d/u

const misspelt = 'Ett personnummer pekar ut en person, också om en siffra är fel.'

/** A house's own paper passes unless somebody is spoken of in the same sentence; a register's number that could be either is asked about. */
function judge(text: string, start: number, end: number, word: string): Finding[] {
  const near = `${text.slice(Math.max(0, start - 70), start)} ${text.slice(end, end + 50)}`
  const wide = `${text.slice(Math.max(0, start - 120), start)} ${text.slice(end, end + 120)}`
  const isAlwaysSomebodys = new RegExp(`^(?:${ofPerson}|polisanmälan)`, 'iu').test(word)
  const isHouse = house.test(near)
  if (!isAlwaysSomebodys && isHouse && !somebody.test(sentenceAround(text, start, end))) return []
  const isRegister =
    /^(?:\p{L}{0,20}-?)?(?:dnr|diarie|beteckning|besluts?|ref)/iu.test(word) || /^A[Ff]-/.test(text.slice(start, end))
  if (/^beslut/i.test(word) && !somebody.test(wide)) return []
  if (
    (isRegister || /^remiss/iu.test(word)) &&
    ofHouses.test(text.slice(start, end)) &&
    !somebody.test(sentenceAround(text, start, end))
  )
    return []
  const isTied = isAlwaysSomebodys || !isRegister || somebody.test(wide) || happening.test(wide)
  if (/^person(?:nummer|numret|nr)/iu.test(word))
    return [{ start, end, kind: 'identity number', level: 'block', why: misspelt, suggestion: 'personen' }]
  const why = 'Ett ärendenummer hos en myndighet leder till en person.'
  return [{ start, end, kind: 'case number', level: isTied ? 'block' : 'warn', why, suggestion: 'saken' }]
}
