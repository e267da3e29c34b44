import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import { loadWords } from '../words.ts'

const street = /(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|allé|torget|esplanaden)$/u
const yard =
  /(?:torg|backen|backe|parken|platsen|plats|bron|gården|ringen|dalen|åsen|höjden|kajen|liden|slingan|stråket|leden|kroken|bågen|kullen|lyckan|vången|udden|svängen|brinken|terrassen|promenaden|strand|stranden|rundeln|gången|gång|backarna|ängen|hagen|tunet|bryggan|varvet|hamnen|passagen|tvären|grinden|leden|viken|näset|berget|holmen|lunden|tomten|gärdet|vreten|kvarteret|brygga|brynet|planen|plan|tegen|marken|dungen|vallen|esplanad|boulevarden|skvären|löten|ängarna|ekbacken|stugan|klippan|sluttningen|rondellen|grändgatan|tåget|hörnet|hörn|kröken|krönet|spåret)$/u
const shortened = /^\p{L}{3,}(?:g|v|gr|gt|gtn|vg|gat)$/u
/** Only with a point: "Lingonst.", "Kungsespl.", "Rådhust." */
const pointed = /^\p{L}{3,}(?:g|v|gr|gt|gtn|vg|gat|väg|st|b|t|all|espl|prom|pl|terr|str|plan|slg|gd|gård)$/u
const notStreets = new Set(
  `väg vägen vägar gata gatan stig torget allé utväg omväg genväg återväg avväg framväg motorväg motorvägen riksväg riksvägen länsväg länsvägen europaväg landsväg cykelväg gångväg
  skolväg arbetsväg bussväg tillfartsväg prestige stigen spårväg järnväg järnvägen halvvägen`.split(/\s+/),
)
const number =
  /^(?:,\s(?=n)|[ \u00a0]{1,2})(?:(?:nr\.?|nr:|nummer)\s)?(\d{1,4}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?)(?:\s?[A-Ha-h](?![\p{L}\p{N}]))?(?:[,\s]{1,2}(?:lgh|vån|tr|trappor)\.?\s?\d{1,4}(?:\s?tr)?)?(?:[-–]\d{1,2}(?!\d)|:\d(?!\d))?(?![\p{L}\p{N}:%§]|[-–/.,]\d)/u
const counted =
  /^\s?(?:personer|platser|st|år|veckor|dagar|månader|min|minuter|timmar|tim|ggr|gånger|kap|§|procent|%|kr|kronor|mkr|km|m|meter|deltagare|i\sflödet|steg)(?!\p{L})/iu
const apartment = /(?<!\p{L})(?:lgh|lägenhet|lägenhetsnr|lägenhetsnummer)\.?\s?(?:nr\s)?\d{4}(?!\d)/giu

const home =
  /(?<!\p{L})(?:[Bb]or|[Bb]odde|[Bb]osatt|[Bb]oende|[Ff]olkbokförd|[Ss]kriven|[Aa]dr(?:\.|ess(?:en)?)?|[Ff]lyttat|[Ff]lyttade|[Hh]yr|[Hh]embesök)(?:\s(?:kvar|hemma|numera|nu|ute|tillfälligt|just\snu|är))?(?:\s(?:på|i|till|vid|är)|:)\s((?:\p{Lu}[\p{L}-]+\s){1,3}\d{1,4}(?:\s?[A-H])?)(?![\p{L}\p{N}:%-]|[.,]\d|\s(?:personer|st|år|veckor|dagar|mån\p{L}*|timmar|tim|nätter|dygn|km|mil|minuter|kr|kronor|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*)/gu
const register = /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}?\p{Ll}{2,})?\s\d{1,3}:\d{1,3}(?![\d:]|\s(?:uhr))/gu
const box = /(?<!\p{L})(?:box|postbox|pl)\s\d{1,4}(?!\d)(?:,?\s\d{3}\s?\d{2}\s\p{Lu}\p{L}+)?/giu

/** "bor på Solhöjden 3", and not "bor i Karlskrona 2024" or "bor på Avdelning 12". */
function isHome([, where = '']: RegExpMatchArray): boolean {
  const words = where.toLocaleLowerCase('sv').split(/\s+/)
  const { things } = loadWords()
  return (
    !/(?:19|20)\d{2}$/.test(where) &&
    !words.some((word) => things.has(word) || /^(?:rum|lgh|hvb|lss|vecka|v|kl|\p{L}*boende)$/u.test(word))
  )
}

/** Street addresses with a number, and numbers of flats. */
export function findStreetAddresses(text: string, tokens: Token[]): Finding[] {
  const streets = tokens.flatMap((token, index): Finding[] => {
    const after = text.slice(token.end, token.end + 40)
    const dot = after.startsWith('. ') && pointed.test(token.text) ? 1 : 0
    const found = number.exec(after.slice(dot))
    if (
      !found ||
      (token.gap === ' ' && isHouseName(tokens[index - 1])) ||
      !isStreet(token, tokens[index - 1], dot > 0) ||
      counted.test(after.slice(dot + found[0].length))
    )
      return []
    if (/^ {1,2}(?:19|20)\d{2}$/.test(found[0]) && !token.isCapital) return []
    return [finding(startOf(token, tokens, index), token.end + dot + found[0].length, levelOf(text, token))]
  })
  return [
    ...streets,
    ...[...text.matchAll(home)]
      .filter(isHome)
      .map((found) =>
        finding(found.index + found[0].length - (found[1] ?? '').length, found.index + found[0].length, 'block'),
      ),
    ...[...text.matchAll(box)]
      .filter((found) => living.test(text.slice(Math.max(0, found.index - 60), found.index + found[0].length + 60)))
      .map((found) => finding(found.index, found.index + found[0].length, 'block')),
    ...[...text.matchAll(register)]
      .filter((found) => lived.test(text.slice(Math.max(0, found.index - 50), found.index + found[0].length + 50)))
      .filter(([all]) => !/^(?:kl|klockan|kap|art|nr|ratio|matt|mos|joh|luk|lag|sfs)\w*\s/iu.test(all))
      .map((found) => finding(found.index, found.index + found[0].length, 'block')),
    ...[...text.matchAll(apartment)].map((found) => finding(found.index, found.index + found[0].length, 'block')),
  ]
}

function finding(start: number, end: number, level: Finding['level']): Finding {
  const why = 'En gatuadress med nummer pekar ut den som bor där.'
  return { start, end, kind: 'street address', level, why, suggestion: 'en adress i kommunen' }
}

function isStreet(token: Token, previous: Token | undefined, isShortened: boolean): boolean {
  const { dictionary, places, kommuner } = loadWords()
  const isLed = previous !== undefined && /^\.[ \u00a0]$/.test(token.gap) && quarters.test(previous.text)
  const isSecond =
    isLed || (previous?.isCapital === true && previous.sentence === token.sentence && /^[ \u00a0]$/.test(token.gap))
  const isShort = shortened.test(token.text) && !places.has(token.lower) && !kommuner.has(token.lower)
  if (isShortened && isPointed(token)) return true
  if (isShort && !dictionary.isOrdinary(token.lower) && (isShortened || token.isCapital) && endsShort(token.lower))
    return true
  if (isWayUnknown(token)) return true
  if (notStreets.has(token.lower)) return isSecond && (isLed || !previous.isFirst || modifiers.test(previous.lower))
  if (street.test(token.lower)) return true
  if (!yard.test(token.lower) || papers.test(token.lower)) return false
  if (!token.isCapital)
    return (
      isSecond &&
      !previous.isAllCapitals &&
      (modifiers.test(previous.lower) || !previous.isFirst) &&
      !/(?:plan|plats|platsen|gång|gången|leden)$/.test(token.lower)
    )
  if (isLed || !token.isFirst || !dictionary.isOrdinary(token.lower)) return true
  return !dictionary.isListed(token.lower) && !firstInSentence.test(token.lower)
}

/** "Ö. Hamnplanen": the point ends no sentence. */
const quarters = /^(?:Ö|V|N|S|G|L|St|Gla|No|Sö|Ös|Vä|Övre?|Ndr|Nedr)$/u
/** What first in a sentence is more often a plan, a place of work or a round than a street. */
const firstInSentence = /(?:plats|platsen|gång|gången|leden|plan|planen|parken|marken|ringen|hamnen|bron|dalen)$/u

/** "Nybyggarv 27": no word, no name and no place, with the end of a way. */
function isWayUnknown({ text, lower, isCapital }: Token): boolean {
  if (!isCapital || text.length < 7 || !/(?:[^a]v|vg|gr|gat|gt)$/u.test(lower)) return false
  const { dictionary, places, kommuner, organisations, given, givenAbroad, surnames } = loadWords()
  const isListed = [places, kommuner, organisations, given, givenAbroad, surnames].some((list) => list.has(lower))
  return !isListed && (!dictionary.isOrdinary(lower) || (lower.endsWith('arv') && !dictionary.isListed(lower)))
}

const papers =
  /^(?:plan|planen|\p{L}+(?:eringen|ningsgången)|(?:om|till|ut|in|över|ned|fram|av|åt|under)gång(?:en)?|\p{L}*(?:handlings|verksamhets|genomförande|rehab|rehabiliterings|vård|tids|projekt|budget|års|insats|tillsyns|studie|detalj|översikts|kris|aktivitets|utvecklings|läro|kurs|flerårs|strategi|samverkans|kompetens|mål|mötes|kommunikations|beredskaps|nöd|arbets|rehabs|tränings|etablerings|åtgärds|behandlings|samordnings|avbetalnings|amorterings|betalnings|utbildnings|lektions|vägs|beslutsplan|praktik|arbets|vårds|boende|parkerings|mötes|utbildnings|lär)(?:plan|planen|plats|platsen))$/u

/** "Nybyggarv.", "linnég.": shortened with a point, and no word. */
function isPointed({ text, lower, isCapital }: Token): boolean {
  const { dictionary } = loadWords()
  if (/^(?:forts|avg|avd|ang|enl|jmf|resp|kap|avst|best|lgh|vån|obs|prov|ung|ordf|red|årg|adv)$/.test(lower))
    return false
  if (isCapital) return text.length > 4 || /^\p{L}{3,}[gv]$/u.test(lower)
  return /(?:g|v|gr|gat|vg)$/u.test(lower) && text.length > 4 && (!dictionary.isListed(lower) || /gat$/.test(lower))
}

/** "Lindalsv", "storg": what is left without the end is a word or the first part of one. */
function endsShort(lower: string): boolean {
  const { dictionary, given, surnames, places } = loadWords()
  const stem = lower.replace(/(?:gr|gtn|gt|vg|g|v)$/, '')
  const bare = stem.replace(/s$/, '')
  return [stem, bare].some(
    (word) => dictionary.isOrdinary(word) || given.has(word) || surnames.has(word) || places.has(word),
  )
}

/** A room, a ward or a house that is called as a street might be. */
function isHouseName(previous: Token | undefined): boolean {
  return previous !== undefined && previous.lower !== 'sankt' && loadWords().things.has(previous.lower)
}

const modifiers = /^(?:östra|västra|norra|södra|gamla|nya|stora|lilla|övre|nedre|kungs|drottning|\p{L}+s)$/u

/** "Norra Kungsgatan 7": the words before with a capital belong to the name. */
function startOf(token: Token, tokens: Token[], index: number): number {
  const previous = tokens[index - 1]
  const isPart =
    previous !== undefined &&
    previous.sentence === token.sentence &&
    /^[ \u00a0]$/.test(token.gap) &&
    previous.isCapital
  return isPart && modifiers.test(previous.lower) ? previous.start : token.start
}

const lived =
  /(?<!\p{L})(?:bor|bodde|bostad\p{L}*|boende|hus(?:et)?|gård(?:en)?|torp(?:et)?|fastighet\p{L}*|äger|ägde|hyr|skriven|folkbokförd|hem|tomt(?:en)?|adress\p{L}*)(?!\p{L})/iu
const office =
  /(?<!\p{L})(?:kontor(?:et)?|mötet|träffen|mötes?lokal(?:en)?|lokal(?:en|er)?|konferens\p{L}*|besöksadress(?:en)?|kommunhuset|stadshuset|vårdcentralen|utbildningen|seminariet|kursen)(?!\p{L})/iu
const living =
  /(?<!\p{L})(?:bor|bodde|hem|hemma|hembesök|hon|han|hen|hennes|hans|skriven|hyr|flyttat|klient\p{L}*|kund\p{L}*|patient\p{L}*|brukare\p{L}*|deltagare\p{L}*)(?!\p{L})/iu

/** Where people meet may be written; it is asked about all the same. */
function levelOf(text: string, { start, end }: Token): Finding['level'] {
  const near = text.slice(Math.max(0, start - 70), end + 60)
  return office.test(near) && !living.test(near) ? 'warn' : 'block'
}
