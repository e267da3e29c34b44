import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import { isActing, isDoing, type Place } from './context.ts'
import { isKnownThing, isSurname, notPerson } from './name-words.ts'

const nameLike = /^\p{Lu}\p{Ll}{2,}(?:['’-]\p{Lu}?\p{Ll}+)*$/u

/** With a capital where none is called for, and neither a word, a place nor a house: most such words are somebody's name. */
export function isUnlisted(place: Place, words: Words, isOfThings: boolean): boolean {
  const { token, previous } = place
  if (!nameLike.test(token.text) || token.isAllCapitals) return false
  if (isOther(token, words) || notPerson(place, words) || isAmongHouses(place, words)) return false
  if (isPartOfTitle(place, words) || (isOfThings && !isListedName(token.lower, words))) return false
  if (token.isFirst || !previous) return isFirstName(place, words)
  if (placing.test(previous.lower)) return false
  return !(words.titles.has(previous.lower) && /^\p{L}+(?:en|n)s$/u.test(previous.lower))
}

const thing =
  /^(?:använd[ae]\p{L}*|används|screen\p{L}*|skattning\p{L}*|formulär\p{L}*|\p{L}*verktyg\p{L}*|\p{L}*system\p{L}*|app|appen|appar|program\p{L}*|\p{L}*test|tester|instrument\p{L}*|metod\p{L}*|modell\p{L}*|manual\p{L}*|\p{L}*tidning\p{L}*|\p{L}*utbildning\p{L}*|kurs\p{L}*|projekt\p{L}*|rapport\p{L}*|leverantör\p{L}*|företag\p{L}*|butik\p{L}*|medicin\p{L}*|läkemedel\p{L}*|tabletter|förening\p{L}*|organisation\p{L}*|stiftelse\p{L}*|bok|boken|film|filmen|skrev|publicer\p{L}*|forskning\p{L}*|teori\p{L}*|begrepp\p{L}*)$/u

/** Numbers of the sentences that speak of tools, courses and companies: what nobody knows there is one of them. */
export function sentencesOfThings(tokens: Token[]): Set<number> {
  return new Set(tokens.filter(({ lower }) => thing.test(lower)).map(({ sentence }) => sentence))
}

/** First in a sentence anything has a capital: what it does tells. */
function isFirstName(place: Place, words: Words): boolean {
  const { token, next } = place
  if (!next && !place.previous && /^[:–-]\s$/.test(token.gap)) return true
  if (!isListedName(token.lower, words)) return isActing(place, words) && foreignEnd.test(token.lower)
  return isDoing(place, words) || (next !== undefined && token.lower.endsWith('s') && ownThing.test(next.lower))
}

const ownThing =
  /(?:ansökan|ärende|fall|resa|liv|hyra|barn|familj|situation|plan|mamma|pappa|son|dotter|man|fru|bror|syster|handläggare|praktik|bostad|lägenhet|möte|besked|beslut|intyg|önskan|ekonomi|skulder|läkare|kontakt|tid|sak|fråga|historia)(?:en|et|n|t|er|ar)?$/u
const foreignEnd =
  /(?:ić|ic|vić|ski|ska|oglu|oğlu|zadeh|pour|yan|ian|dze|enko|czyk|uk|sson|dottir|qvist|kvist|stedt|ström|lund|berg|gren|a|i|o|u|ah|ad|ed|el|am|in|ir|ar|an|on|is|as|es|os|us|ez)s?$/u

function isListedName(lower: string, words: Words): boolean {
  const bare = lower.replace(/s$/, '')
  return (
    [lower, bare].some(
      (word) => words.given.has(word) || words.givenAbroad.has(word) || words.dictionary.isNameOrPlace(word),
    ) || isSurname(lower, words)
  )
}

const foreignWord =
  /(?:ment|tion|ing|ance|ness|ity|ship|ful|ment|ized|ed|ive|ory|ware|soft|tech|net|data|app|care|plus|work|works|line|mg|pam|zin|xin|tin|pin|ril|cillin|prazol|statin|sartan|ium|kurs|guiden|metoden|programmet|portalen)s?$/u
/** "Sahlgrenska", "Filippinerna", "Tomasdagen" */
const institute =
  /(?:iska|nska|rska|lska|erna|arna|dagen|dag|mässan|mässa|veckan|rummet|gatan|vägen|gränd|salen|huset|lokalen|gården|hallen|torget|skolan|parken|linjen|nätet|portalen|modellen|rådet|bladet|posten|fonden|loppet|fältet|hjälpen|kortet|stödet)s?$/u
const feasts =
  /^(?:ramadan|eid|hanukka|newroz|nouruz|covid|corona|windows|android|iphone|ipad|gud|allah|bibeln|koranen|internet|kristi|jesus|kristus|muhammed)$/u

/** "Finsaminsatsen", "Ronnebymodellen": a house or a town, and a word. */
function isOfHouse(lower: string, { dictionary, organisations, kommuner, places }: Words): boolean {
  for (let at = 4; at <= lower.length - 3; at += 1) {
    const head = lower.slice(0, at)
    if ([organisations, kommuner, places].some((list) => list.has(head)) && dictionary.isOrdinary(lower.slice(at)))
      return true
  }
  return false
}

/** A word, a place or a thing in some list, or built as words from abroad are. */
function isOther(token: Token, words: Words): boolean {
  const { dictionary, places, kommuner, abbreviations, organisations, weakNames } = words
  const forms = [token.lower, token.lower.replace(/s$/, '')]
  if (isKnownThing(token, words) || feasts.test(token.lower)) return true
  if (forms.some((form) => [places, kommuner, abbreviations, organisations, weakNames].some((list) => list.has(form))))
    return true
  if (
    institute.test(token.lower) ||
    (token.text.includes('-') && token.lower.split('-').every((part) => places.has(part)))
  )
    return true
  const isName = isListedName(token.lower, words)
  const isStrong = words.strongNames.has(token.lower) && isName
  if (
    dictionary.isOrdinary(token.lower) &&
    !isStrong &&
    !(isSurname(token.lower, words) && !dictionary.isListed(token.lower))
  )
    return true
  if (!isName && isOfHouse(token.lower, words)) return true
  return (
    !isName &&
    (dictionary.isProper(token.lower) || dictionary.isOrdinary(forms[1] ?? '') || foreignWord.test(token.lower))
  )
}

const placing =
  /^(?:i|på|från|vid|utanför|via|mellan|över|genom|kring|runt|nära|norr|söder|öster|väster|använder|använda|lex|system|systemet|verktyget|metoden|kursen|mot|nya|norra|södra|östra|västra|stora)$/

/** "Treserva, Lifecare och Procapita": a row of names with a house or a system in it. */
function isAmongHouses({ previous, earlier, next, after, token }: Place, words: Words): boolean {
  const isHouse = (other: Token | undefined) =>
    other?.isCapital === true &&
    (other.isAllCapitals ||
      isKnownThing(other, words) ||
      words.organisations.has(other.lower) ||
      words.kommuner.has(other.lower) ||
      words.places.has(other.lower))
  const isRow = (other: Token | undefined, between: Token | undefined) =>
    isHouse(other) && between !== undefined && /^(?:och|eller|samt|&)$/.test(between.lower)
  return (
    (isHouse(previous) && /^(?:, | |\/)$/.test(token.gap)) ||
    (isHouse(next) && /^(?:, |\/)$/.test(next?.gap ?? '')) ||
    isRow(earlier, previous) ||
    isRow(after, next)
  )
}

/** "Case Management", "Svenssons Måleri": several words with capitals, of which another is a word. */
function isPartOfTitle({ token, previous, next }: Place, words: Words): boolean {
  const isWord = (other: Token) => !isListedName(other.lower, words)
  if (next?.isCapital && /^[ -]$/.test(next.gap) && isWord(next))
    return !isListedName(token.lower, words) || words.dictionary.isOrdinary(next.lower)
  return previous?.isCapital === true && !previous.isFirst && /^[ -]$/.test(token.gap) && isWord(previous)
}
