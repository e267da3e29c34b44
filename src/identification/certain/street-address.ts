import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import { loadWords } from '../words.ts'

const street = /(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|allé|torget|esplanaden)$/u
const yard =
  /(?:torg|backen|backe|parken|platsen|plats|bron|gården|ringen|dalen|åsen|höjden|kajen|liden|slingan|stråket|leden|kroken|bågen|kullen|lyckan|vången|udden|svängen|brinken|terrassen|promenaden|strand|stranden|rundeln)$/u
const shortened = /^\p{Lu}\p{L}{3,}(?:g|v|gr)$/u
const notStreets = new Set(
  `väg vägen vägar gata gatan stig torget allé utväg omväg genväg återväg avväg framväg motorväg motorvägen riksväg riksvägen länsväg länsvägen europaväg landsväg cykelväg gångväg
  skolväg arbetsväg bussväg tillfartsväg prestige stigen spårväg järnväg järnvägen halvvägen`.split(/\s+/),
)
const number =
  /^[ \u00a0]{1,2}(?:nr\.?\s)?(\d{1,4})(?:\s?[A-Ha-h](?![\p{L}\p{N}]))?(?:[,\s]{1,2}(?:lgh|vån|tr|trappor)\.?\s?\d{1,4}(?:\s?tr)?)?(?![\p{L}\p{N}:%§]|[-–/.,]\d)/u
const counted =
  /^\s?(?:personer|platser|st|år|veckor|dagar|månader|min|minuter|timmar|tim|ggr|gånger|kap|§|procent|%|kr|kronor|mkr|km|m|meter|deltagare|i\sflödet|steg)(?!\p{L})/iu
const apartment = /(?<!\p{L})(?:lgh|lägenhet|lägenhetsnr|lägenhetsnummer)\.?\s?(?:nr\s)?\d{4}(?!\d)/giu

/** Street addresses with a number, and numbers of flats. */
export function findStreetAddresses(text: string, tokens: Token[]): Finding[] {
  const streets = tokens.flatMap((token, index): Finding[] => {
    const after = text.slice(token.end, token.end + 40)
    const dot = shortened.test(token.text) && after.startsWith('.') ? 1 : 0
    const found = number.exec(after.slice(dot))
    if (!found || !isStreet(token, tokens[index - 1], dot > 0) || counted.test(after.slice(dot + found[0].length)))
      return []
    if (/^ {1,2}(?:19|20)\d{2}$/.test(found[0]) && !token.isCapital) return []
    return [finding(startOf(token, tokens, index), token.end + dot + found[0].length, levelOf(text, token))]
  })
  return [
    ...streets,
    ...[...text.matchAll(apartment)].map((found) => finding(found.index, found.index + found[0].length, 'block')),
  ]
}

function finding(start: number, end: number, level: Finding['level']): Finding {
  const why = 'En gatuadress med nummer pekar ut den som bor där.'
  return { start, end, kind: 'street address', level, why, suggestion: 'en adress i kommunen' }
}

function isStreet(token: Token, previous: Token | undefined, isShortened: boolean): boolean {
  const { dictionary } = loadWords()
  const isSecond = previous?.isCapital === true && previous.sentence === token.sentence && /^[ \u00a0]$/.test(token.gap)
  if (isShortened) return !dictionary.isOrdinary(token.lower)
  if (notStreets.has(token.lower)) return isSecond && (!previous.isFirst || modifiers.test(previous.lower))
  if (street.test(token.lower)) return true
  if (!yard.test(token.lower) || !token.isCapital) return false
  return !token.isFirst || !dictionary.isOrdinary(token.lower)
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

const office =
  /(?<!\p{L})(?:kontor(?:et)?|mötet|träffen|mötes?lokal(?:en)?|lokal(?:en|er)?|konferens\p{L}*|besöksadress(?:en)?|kommunhuset|stadshuset|vårdcentralen|utbildningen|seminariet|kursen)(?!\p{L})/iu
const living =
  /(?<!\p{L})(?:bor|bodde|hem|hemma|hembesök|hon|han|hen|hennes|hans|skriven|hyr|flyttat|klient\p{L}*|kund\p{L}*|patient\p{L}*|brukare\p{L}*|deltagare\p{L}*)(?!\p{L})/iu

/** Where people meet may be written; it is asked about all the same. */
function levelOf(text: string, { start, end }: Token): Finding['level'] {
  const near = text.slice(Math.max(0, start - 70), end + 60)
  return office.test(near) && !living.test(near) ? 'warn' : 'block'
}
