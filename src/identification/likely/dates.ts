import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import { matchPhrases } from './phrases.ts'

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|febr|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec'
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0[1-9]|1[0-2])'
const twoDays = '(?:0[1-9]|[12]\\d|3[01])'
const spokenDay =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugo(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)|tjugonde|trettionde|trettioförsta)'
const year = '(?:(?:19|20)\\d{2})'
const holiday =
  '(?:jul(?:afton|dagen|dan)|annandag(?:en)?(?:\\s(?:jul|påsk))?|nyårs(?:afton|dagen|natten)|midsommar(?:afton|dagen|natten)|trettondag(?:en|safton)|påsk(?:afton|dagen)|långfredag(?:en)?|skärtorsdag(?:en)?|valborg(?:smässoafton)?|nationaldagen|lucia(?:dagen)?|skottdagen|första\\smaj|alla\\shjärtans\\sdag|mors\\sdag|fars\\sdag|kristi\\shimmelsfärds?(?:dag(?:en)?)?|pingst(?:afton|dagen))(?:en)?(?:\\s(?:19|20)\\d{2})?'
const written = [
  `${year}[-–/. ]${month}[-–/. ]${twoDays}`,
  `${year}${month}${twoDays}`,
  `(?:den\\s)?${day}(?::?e|:?a)?\\s?(?:${months})(?!\\p{L})\\.?(?:,?\\s(?:${year}|[-–’']?\\s?\\d{2}(?![\\d:.])))?`,
  `${day}\\s?[-–]\\s?${day}\\s(?:${months})(?!\\p{L})`,
  `(?:den\\s)?${spokenDay}\\s(?:${months})(?!\\p{L})(?:\\s${year})?`,
  `${day}/(?:1[0-2]|0?[1-9])(?:[-–/\\s.](?:${year}|\\s?[-–’']?\\d{2}(?!\\d)))?`,
  `${day}[.]\\s?(?:1[0-2]|0?[1-9])[.]\\s?(?:${year}|\\d{2})(?!\\d)`,
  `${day}-(?:1[0-2]|0?[1-9])-${year}`,
  `(?<!\\d[-–]?)\\d{2}-${month}-${twoDays}`,
  `(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?s?\\s(?:i\\s)?v(?:ecka|\\.)?\\s?\\d{1,2}(?!\\d)`,
  holiday,
]
const unlike = '(?![\\d:/]|[.-]\\d|\\s?(?:kap|§|%|kr(?:onor)?)(?!\\p{L}))'
const date = new RegExp(`(?<![\\p{L}\\d:/.-]|kap\\.?\\s|§\\s|version\\s)(?:${written.join('|')})${unlike}`, 'giu')
const short = new RegExp(`(?<![\\p{L}\\d:/.-])\\d{2}${month}${twoDays}(?![\\d/:.-]|\\s?(?:kr|st|\\d))`, 'gu')
const born =
  /(?<!\p{L})(?:(?:född\p{L}*|föds?|födelse\p{L}*|personnummer\p{L}*)(?:\s\p{L}{1,10}){0,4}|f\.|f|pnr|persnr|kund|klient)[\s:.]{0,2}(?<=[\s:.])((?:19|20)?\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?:-?(?:[xX*]{4}|[tT][fF]\w{2}))?)(?![\d-])/giu

type Span = { start: number; end: number }

/** Exact dates that are tied to a person. Those of meetings, laws and plans are left alone. */
export function findDates(text: string, passages: Token[][], words: Words): Finding[] {
  const days = spansOf(text, date)
  const shorts = spansOf(text, short)
  const births = [...text.matchAll(born)].map((found) => ({
    start: found.index + found[0].length - (found[1] ?? '').length,
    end: found.index + found[0].length,
  }))
  const any = days.length + shorts.length > 0
  const events = any ? passages.flatMap((passage) => matchPhrases(passage, words.events)) : []
  const sentences = any ? sentencesOfOne(passages, words) : []
  const tied = days.filter((one) => events.some((event) => isTied(text, one, event)) || isOfOne(text, one, sentences))
  const isNear = (one: Span) => events.some(({ end }) => one.start >= end && one.start - end < 4)
  const tiedShorts = shorts.filter((one) => isNear(one) || isOfOne(text, one, sentences))
  return [...births, ...tied, ...tiedShorts].map(({ start, end }) => ({
    start,
    end,
    kind: 'date',
    level: 'warn',
    why: 'Ett exakt datum om en person kan peka ut vem det är.',
    suggestion: neutralOf(text.slice(start, end)),
  }))
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}

const charactersBetweenMax = 45
const group =
  /(?<!\p{L})(?:den som|de som|personer|alla|samtliga|födda|reglerna?|lagen|beslut(?:et)?|fattat|möte\p{L}*|styrelse\p{L}*|nämnden?|gäller från|träder i kraft|protokoll\p{L}*|avtal\p{L}*)(?!\p{L})/iu

function isTied(text: string, day: Span, event: Span): boolean {
  const from = Math.min(day.end, event.end)
  const to = Math.max(day.start, event.start)
  if (to - from > charactersBetweenMax) return false
  const around = text.slice(Math.max(0, Math.min(day.start, event.start) - 30), Math.max(day.end, event.end) + 15)
  return !group.test(around)
}

const ones = new Set('han hon hen honom henne hans hennes hens'.split(' '))
const definite =
  /^(?:klienten|klientens|kunden|kundens|patienten|patientens|pat|brukaren|brukarens|deltagaren|deltagarens|kvinnan|kvinnans|mannen|mannens|pojken|flickan|killen|killens|tjejen|tjejens|personen|personens|ungdomen|ungdomens|eleven|elevens|sökanden|sökandens|individen|mamman|mammans|pappan|pappans|sonen|sonens|dottern|dotterns|sambon|sambons|maken|makens|makan|makans|frun|fruns|barnet|barnets|brodern|systern|änkan|änklingen|adepten|praktikanten|arbetstagaren|medarbetaren|polaren|gubben|tanten|damen|herrn|den\senskilde)$/u
/** Whoever has no article: "klient skrevs ut 3/4", "vår deltagare", "en kvinna". */
const bare =
  /^(?:klient|kund|patient|brukare|deltagare|kvinna|man|kille|tjej|ungdom|elev|dt|pojke|flicka|mamma|pappa|son|dotter|person)$/u

/** The sentences that speak of one person, by where they begin and end. */
function sentencesOfOne(passages: Token[][], { persons }: Words): Span[] {
  const sentences = Map.groupBy(passages.flat(), ({ sentence }) => sentence)
  return [...sentences.values()].flatMap((tokens): Span[] => {
    const isOne = tokens.some(({ lower, isFirst }, at) => {
      const before = tokens[at - 1]?.lower ?? ''
      if (ones.has(lower) || definite.test(lower)) return true
      return (
        bare.test(lower) &&
        persons.has(lower) &&
        (isFirst || /^(?:en|vår|min|samma|denna|denne|ny|vår|gemensamma|för|med|till|om|av)$/.test(before))
      )
    })
    const first = tokens[0]
    const last = tokens.at(-1)
    return isOne && first && last ? [{ start: first.start, end: last.end }] : []
  })
}

/** What a group decides, plans and answers, though somebody is spoken of. */
const planned =
  /(?<!\p{L})(?:svar\sönskas|styrelse\p{L}*|nämnd\p{L}*|protokoll\p{L}*|lagen|lagändring\p{L}*|reglerna?|föreskrift\p{L}*|riktlinje\p{L}*|träder|gäller\sfrån|avtalet|projekt\p{L}*|kontor\p{L}*\s(?:är|stäng\p{L}*)|stänger|öppnar|enkät\p{L}*|utbildningsdag\p{L}*|konferens\p{L}*|lsg|ruf|kt|apt|teammöte\p{L}*|nästa\s\p{L}+|budget\p{L}*|anmäler\ssig|anmäl\s|anmälan\s(?:senast|till\smötet)|mallen|rutin\p{L}*|blankett\p{L}*|e-tjänst\p{L}*|systemet|version\p{L}*)(?!\p{L})/iu

function isOfOne(text: string, day: Span, sentences: Span[]): boolean {
  const sentence = sentences.find(({ start, end }) => start <= day.start && day.end <= end + 4)
  if (!sentence) return false
  const around = text.slice(Math.max(sentence.start, day.start - 70), Math.min(sentence.end, day.end + 50))
  return !planned.test(around)
}

function neutralOf(found: string): string {
  const full = /(?:19|20)\d{2}/.exec(found)?.[0]
  return full ? `år ${full}` : 'nyligen'
}
