import { happening, sentenceAround, somebody } from './somebody.ts'

type Span = [start: number, end: number]

const lead = String.raw`(?:\p{Lu}[\p{Lu}\p{Ll}]{0,5}(?:-\p{Lu}{2,5})?[\s.:/_-]{0,2})`
const withYear = String.raw`(?:19|20)\d{2}[.:/_-]{1,2}(?:\p{Lu}{1,5}[\s.-]?)?\d{3,9}`
const yearLast = String.raw`(?:\d{2}-)?\d{3,9}[-–/](?:(?:19|20)\d{2}|1[5-9]|2\d)`
const byClass = String.raw`\d{1,2}(?:\.\d{1,2}){1,2}-\d{3,6}/(?:20)?\d{2}`
const yearFirst = String.raw`(?:1[5-9]|2\d)[-/]\d{3,9}`
const shaped = new RegExp(
  String.raw`(?<![\p{L}\p{N}/:.§-])${lead}?(?:${withYear}|${byClass}|${yearLast}|${yearFirst})(?:[./-]\d{1,9}|-\p{Lu}{2,5}|\s\d{4}(?!\s?\p{L}))?(?![\p{L}\p{N}]|[-/:]\d)`,
  'gu',
)
/** "FK 2024/018473", "SN-IFO 2024-00731", "Af2024/00917735": a house that keeps people's matters, and the year. */
const ofAuthority =
  /(?<![\p{L}\p{N}/-])(?:SOC|Soc|IFO|Ifo|SN|VON|ASN|BUN|ÖFN|ÖF|KFM|Kfm|PAN|FK|Fk|AF|Af|LSS)(?:-\p{Lu}{2,5})?[\s.:/_-]{0,2}(?:(?:19|20)\d{2}[.:/_-]{1,2}\d{3,9}|(?:19|20)\d{2}\s?\d{6,8}|(?:1[5-9]|2\d)[/-]\d{3,9})(?:\s\d{4})?(?![\p{L}\p{N}])/gu
const handled =
  /(?<!\p{L})(?:\p{L}*(?:ärende|mål|dom|akt|utredning|anmälan|ansökan|beslut|avslag|omprövning|remiss|ref|beteckning|nummer|överklagan)\p{L}{0,4}|dnr|diarienr|nr|id|§|fk|af|soc|ifo|kfm|lss|csn|ivo|\p{L}*kassans?|\p{L}*förmedlingens?|\p{L}*nämndens?|\p{L}*rätten|\p{L}*tjänstens?|kronofogdens?|polisens?|\p{L}*verkets?|bistånd\p{L}*|placering\p{L}*|utmätning\p{L}*|varning|system\p{L}*|treserva|viva|lifecare|combine|procapita)(?!\p{L})/iu
const law =
  /^(?:SFS|SOU|DS|Ds|Prop|PROP|HFD|NJA|RÅ|JO|AFS|SOSFS|HSLF|HSL|SOL|SoL|SFB|LVU|LVM|OSL|FL|KL|LAS|PSL|PDL|FKR|FKFS|AFFS|SKR|RiR|EU|EG|ISO|VT|HT|Vt|Ht|Lgr|Gy|COVID|Covid|ICD|DSM|Agenda|Vision|Rapport|Cirk)(?!\p{Lu})/u
/** "HSL2025-00123", "JO 4417-2025": registers with the letters of a law. */
const lawsNamesake = /^(?:HSL|SOL|JO)[\s-]?(?:(?:19|20)\d{2}-\d{4,}|\d{3,5}-(?:20)?\d{2}$)/u
const spanOfYears =
  /^(?:19|20)?\d{2}[-–/](?:19|20)?\d{2}$|(?:19|20)\d{2}[-–/](?:19|20)\d{2}$|^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-?\d{2}$/u

export const ofThing =
  /(?<!\p{L})(?:projekt|insats|avtal|ramavtal|upphandling|rapport|lag|kurs|version|blankett|faktura|artikel|cirkulär|proposition|prop\.|förordning)\p{L}*(?:\s(?:har|nr|med|nummer|,))?(?:\s\((?:EU|EG)\))?[\s(]{1,2}$/iu

/** What is built as a number in a register, where somebody is spoken of: "hennes SGI, FK.2024.018473". */
export function findRegisterNumbers(text: string): Span[] {
  const ofSomebody = [...text.matchAll(shaped)].filter(({ 0: all, index }) => {
    if (
      (law.test(all) && !lawsNamesake.test(all)) ||
      spanOfYears.test(all) ||
      ofThing.test(text.slice(Math.max(0, index - 24), index))
    )
      return false
    const around = sentenceAround(text, index, index + all.length)
    return (somebody.test(around) || happening.test(around)) && (handled.test(around) || /^\p{Lu}/u.test(all))
  })
  return [...ofSomebody, ...text.matchAll(ofAuthority)].map((found) => [found.index, found.index + found[0].length])
}
