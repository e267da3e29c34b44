import type { Finding } from '../finding.ts'
import { ofThing } from './register-number.ts'
import { sentenceAround, somebody } from './somebody.ts'

const called =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}-]{0,30}?)s?[-.]?\s?(?:nummer|numret|nr|kort(?:et)?|id|beteckning)(?:et)?\.?(?:\s(?:är|var|hos|i|på|från|medd?|har|\p{Lu}\p{L}+)){0,3}[\s:.#(=]{1,3}(\p{Lu}{0,5}[\s-]?\d[\d\p{Lu}]*(?:[-/:. ]\p{Lu}?\d+)*)(?![\p{L}\d])/gu
/** Numbers of things, rooms, rules and houses. */
const ofThings =
  /(?:tele|telefon|mobil|växel|org|organisations?|bankgiro|plusgiro|faktura|order|artikel|kurs|rums?|sal|lokal|blankett|projekt|post|sid|versions?|avdelning|vecko|isbn|diarie|upphandling|serie|licens|kod|mötes?|teams|zoom|linje|buss|tåg|plats|ärende|dnr|mål|akt|beslut|ref|referens|kostnad|regi|reg|nyckel|fråge|punkt|paragraf|avsnitt|kapitel|lag|prop|sou|stycke|tabell|figur|bilage?|box|hus|våning|vån|port|ytter|presentkort|spår|etapp|paket|inventarie|anläggning|fastighet|konferens|ett|nytt|samma|med|till|och|av|p-?|kollinr?|sekretess|vykort|tids?|budget|bokförings)$/iu
const ofPersons =
  /^(?:klient|kund|patient|pat|brukar|deltagar|journal|personakt|dossier?|lma|lma-kort|lma-kortnr|försäkrings?|kort|pass|passn?|kölapp|körkort|id|legitimation|medlems?|anställnings?|student|elev|patientjournal|ao|sökande|kassa|interims?|boende|inskrivnings?|intag|fånge?|interns?|skade|gäldenär|sjukförsäkring|pensions?|a-kasse|csn|migrations?|uppehållstillstånds?|uttagskort|bankkort|kreditkort|betalkort|hyreskontrakts?|kö|bostadskö)$/iu
const house =
  /(?<!\p{L})(?:förbundets?|kommunens|regionens|projektets?|vårt|vår|myndighetens|styrelsen?s?|bokför\p{L}*|kontera\p{L}*|redovisa\p{L}*|kostnads\p{L}*|budget\p{L}*|moms|debet|kredit|fakturan?|återbetalning\p{L}*|inbetalning\p{L}*|betala\sin|skatteverkets|föreningens?|bankgiro|plusgiro)(?!\p{L})/iu
const account =
  /(?<!\p{L})(?:(?:bank|löne?|spar|person|privat|skatte|allkort)?-?konto(?:t|n(?:umme)?r|numret)?|clearing(?:n(?:umme)?r)?|iban)(?:\s\p{L}{1,12}){0,2}[\s:.]{1,3}(?:SE)?\d(?:[ ,.-]{0,2}\d){6,23}(?!\d)/giu

const registered = /(?<![\p{L}\d])[A-ZÅÄÖ]{1,4}[ -]?\d{1,6}[-/](?:20)?\d{2}(?![\d\p{L}/-])/gu
const labelled =
  /(?<!\p{L})(?:LMA|lma|dossiern?(?:\s(?:är|hos|på|\p{Lu}\p{L}+)){0,3}|journalen|passet|kund|klient|patient|akten|kortet|id|ID)[\s:]{1,2}\p{Lu}{0,2}\d(?:[ /-]?\d){4,}(?![\p{L}\d])/gu
/** "intyg med id 1a2b3c4d-5e6f" */
const ofIntyg =
  /(?<!\p{L})id(?:-?nummer|-?nr)?[\s:=.]{1,3}(?=[\da-f-]*\d)[\da-f]{4,}(?:-[\da-f]{3,}){0,5}(?![\p{L}\p{N}-])/giu
const matter =
  /(?<!\p{L})(?:utredning\p{L}*|ärende\p{L}*|dom(?:en)?|målet?|polis\p{L}*|socialtjänst\p{L}*|domstol\p{L}*|\p{L}*rätten|kronofogd\p{L}*|akt(?:en)?|anmälan|överklag\p{L}*|avslag\p{L}*|beslut\p{L}*)(?!\p{L})/iu
const notMatter =
  /^(?:SFS|SOU|DS|PROP|HFD|NJA|RÅ|JO|FK|AFS|SOSFS|HSLF|KS|KF|RS|LS|UH|SKR|FN|EU|EG|Q|VT|HT|V|H|P|M|UHR|COVID|SIP|ICD|DSM)[ -]?\d/u

/** Numbers that a bank, an authority or a house has for one person, by what they are called. */
export function findPersonsNumbers(text: string): Finding[] {
  const numbers = [...text.matchAll(called)].filter((found) => {
    const [all, kind = '', digits = ''] = found
    const count = digits.replaceAll(/\D/g, '').length
    if (ofThing.test(`${text.slice(Math.max(0, found.index - 24), found.index)}${kind} `)) return false
    if (ofThings.test(kind) || /^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/.test(digits.trim())) return false
    if (ofPersons.test(kind)) return count > 3
    return count > 4 && kind.length > 2 && somebody.test(sentenceAround(text, found.index, found.index + all.length))
  })
  const accounts = [...text.matchAll(account)].filter(
    (found) => !house.test(sentenceAround(text, found.index, found.index + found[0].length)),
  )
  const matters = [...text.matchAll(registered)].filter((found) => {
    const around = sentenceAround(text, found.index, found.index + found[0].length)
    return !notMatter.test(found[0]) && somebody.test(around) && matter.test(around)
  })
  const labels = [...text.matchAll(labelled), ...text.matchAll(ofIntyg)].filter((found) =>
    somebody.test(sentenceAround(text, found.index, found.index + found[0].length)),
  )
  return [...numbers, ...accounts, ...matters, ...labels].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
    kind: 'case number',
    level: 'block',
    why: 'Numret leder till en person hos den som har gett det.',
    suggestion: 'saken',
  }))
}
