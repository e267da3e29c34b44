import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import type { Place } from './context.ts'

/** What is written as a name and is none: lex Maria, Downs syndrom, Sara-metoden, projektet Tuva. */
export function notPerson(place: Place, words: Words): boolean {
  const { token, previous, next, after } = place
  if (isKommunHere(place, words) || isHalfWord(place)) return true
  if (isSaint(place) || isFamous(place, words) || isRoom(place) || isInThingsName(place)) return true
  if (words.organisations.has(token.lower) || words.kommuner.has(token.lower.replace(/s$/, ''))) return true
  if (
    previous !== undefined &&
    !token.gap.startsWith(',') &&
    words.things.has(previous.lower) &&
    !words.personVerbs.has(next?.lower ?? '')
  )
    return true
  if (isFirm(place, words)) return true
  if (next?.lower === 'är' && after !== undefined && words.things.has(after.lower)) return true
  return isThingsName(place, words)
}

/** Kommuner that are somebody's name or a word as well. */
const namesakes = new Set(
  'ale berg boden dorotea ed eda flen habo hjo kil klippan laholm lund mark mora munkedal nora orsa sala salem sunne torsby vara vilhelmina åre ånge höör säter tierp tibro strömsund arvika årjäng olofström krokom'.split(
    ' ',
  ),
)
const joining = /^(?:och|samt|eller|till|från|mellan|via|med)$/

/** "Botkyrka, Salem och Nynäshamn", "från Eda till Årjäng", "i Nora": a kommun, and no Nora. */
function isKommunHere({ token, previous, earlier, next, after }: Place, { kommuner }: Words): boolean {
  if (!token.isCapital || !namesakes.has(token.lower)) return false
  const isOne = (other: Token | undefined) =>
    other?.isCapital === true && (kommuner.has(other.lower) || namesakes.has(other.lower))
  if (previous?.lower === 'i' || /^kommun/.test(previous?.lower ?? '') || /^kommun/.test(next?.lower ?? '')) return true
  if (isOne(previous) && /^(?:,|\/|\s?[–-])/.test(token.gap)) return true
  if (isOne(next) && /^(?:,|\/|\s?[–-])/.test(next?.gap ?? '')) return true
  return (isOne(earlier) && joining.test(previous?.lower ?? '')) || (isOne(after) && joining.test(next?.lower ?? ''))
}

/** "Rut- och rotföretag" */
function isHalfWord({ next }: Place): boolean {
  return next !== undefined && /^-\s/.test(next.gap) && /^(?:och|eller|samt)$/.test(next.lower)
}

/** "Linnea, plan 4" */
function isRoom({ next, after }: Place): boolean {
  return (
    next?.gap.startsWith(',') === true &&
    /^(?:plan|rum|vån|våning|sal|ingång|entré|hus)$/.test(next.lower) &&
    /^(?:\p{L}?\d|ett$|två$|tre$)/u.test(after?.text ?? '')
  )
}

/** "Bo kvar-teamet" */
function isInThingsName({ token, next }: Place): boolean {
  return token.isCapital && next !== undefined && /\p{L}-\p{L}/u.test(next.text) && thingEnd.test(next.lower)
}

/** "Svenssons Måleri" */
function isFirm({ token, next }: Place, words: Words): boolean {
  if (!token.isCapital || !token.lower.endsWith('s') || !next?.isCapital || next.gap !== ' ') return false
  return words.dictionary.isOrdinary(next.lower) && !words.surnames.has(next.lower) && !words.given.has(next.lower)
}

/** "S:t Lukas" */
function isSaint({ token, previous, earlier }: Place): boolean {
  if (previous !== undefined && /^(?:sankt|sankta|santa|saint|st)$/.test(previous.lower)) return true
  return token.isCapital && /^ta?$/.test(previous?.text ?? '') && previous?.gap === ':' && earlier?.text === 'S'
}

function isFamous({ token, previous, next }: Place, { famous }: Words): boolean {
  if (!token.isCapital) return false
  return (
    famous.has(`${token.lower} ${next?.lower.replace(/s$/, '')}`) ||
    famous.has(`${previous?.lower} ${token.lower.replace(/s$/, '')}`)
  )
}

/** "Nora, Sala och Eda kommuner": words with a capital in a row before "kommuner". */
export function listedKommuner(tokens: Token[]): Set<Token> {
  const listed = new Set<Token>()
  for (const [index, { lower, sentence }] of tokens.entries()) {
    if (!/^kommun(?:er|erna|ernas|en|ens|s)?$/.test(lower)) continue
    for (let at = index - 1; at >= 0; at -= 1) {
      const token = tokens[at]
      if (!token || token.sentence !== sentence || !(token.isCapital || /^(?:och|samt)$/.test(token.lower))) break
      listed.add(token)
    }
  }
  return listed
}

const thingEnd =
  /(?:metoden|modellen|bangata|bangatan|gata|väg|plan|torg|torget|församling|församlingshem|församlingen|kapell|folkhögskola|hus|hem|stiftelse|skolan|skola|gymnasiet|gymnasium|huset|gården|kyrkan|kyrka|gatan|vägen|plats|syndrom|center|centrum|projektet|teamet|gruppen|hemmet|kliniken|salen|rummet|fonden|priset|stiftelsen|loppet|dagen)s?$/

const workEnd =
  /(?:skala|skalan|test|testet|index|inventorium|modell|modellen|trappa|trappan|pyramid|pyramiden|teori|teorin|cirkel|cirkeln|hjul|metod|metodik|formulär|frågeformulär|fönster|kurva|kurvan|effekt|effekten|syndrom|sjukdom|sjuka|taxonomi|stege|stegen|matris|princip|principer|teknik|tecken|indikator|batteri|schema|typologi|skattning|diagnostik|diagnos|bandage|pedagogik|triangel|triangeln)$/u

/** "Karin Boyes plats", "Karl XI-skolan", "Maslows behovstrappa" */
export function isThingsName({ token, next, after }: Place, { eponyms }: Words): boolean {
  if (/[-–]/.test(token.text) && thingEnd.test(token.lower)) return true
  const isThing = (other: Token | undefined) =>
    other !== undefined &&
    (eponyms.has(other.lower) || workEnd.test(other.lower) || (other.isCapital && thingEnd.test(other.lower)))
  if (!token.isCapital) return false
  return isThing(next)
    ? token.lower.endsWith('s') || !(next?.lower ?? '').match(/^(?:skola|väg|gata|gård)/) || next?.isCapital === true
    : next?.isCapital === true && isThing(after)
}

const thing =
  /(?:kommun|kommunen|region|regionen|verket|kassan|förmedlingen|myndigheten|förbundet|nämnden|förvaltningen|skolan|hemmet|gården|huset|kliniken|sjukhuset|center|centrum|centralen|universitetet|högskolan|högskola|mottagningen|teamet|gruppen|projektet|enheten|byrån|borg|hamn|köping|stad|holm|torp|hult|arp|ryd|landet|bolaget|stiftelsen)s?$/

/** A place, an authority, a project by its ending or in a list. */
export function isKnownThing(token: Token, words: Words): boolean {
  return (
    words.places.has(token.lower) ||
    words.places.has(token.lower.replace(/s$/, '')) ||
    words.abbreviations.has(token.lower) ||
    (thing.test(token.lower) && !words.surnames.has(token.lower)) ||
    /\d/.test(token.text)
  )
}

const surnameEnd =
  /(?:sson|dotter|löf|lööf|krantz|crantz|creutz|kreutz|sköld|skiöld|hjelm|hielm|stjerna|stierna|spetz|svärd|grén|lind|bloom|felt|feldt|dahl|erius|enius|sén|lén|rén|dén|bäck|bergh|borgh|båge|boom|schöld|hagen|wall|gård|hammar|hök|falk|örn|duva|ström|strand|lund|berg|qvist|kvist|gren|blad|stedt|mark|élius|lius|ović|ić|ovic|evic|ovski|ovska|wska|wski|oğlu|oglu|zadeh|pour|yan|dze|enko)s?$/

/** May follow a given name: nearly any word with a capital that is no ordinary one. */
export function looksLikeSurname(token: Token, words: Words): boolean {
  const bare = bareOf(token.lower, words)
  if (words.organisations.has(bare) || words.places.has(bare) || words.kommuner.has(bare)) return false
  return (
    isSurname(token.lower, words) || (token.isCapital && !token.isFirst && !words.dictionary.isOrdinary(token.lower))
  )
}

/** In a list of surnames, or built as they are in Sweden and round about. */
export function isSurname(lower: string, words: Words): boolean {
  const bare = bareOf(lower, words)
  if (words.organisations.has(bare) || words.places.has(bare) || words.kommuner.has(bare)) return false
  return (
    words.surnames.has(bare) ||
    (surnameEnd.test(lower) && lower.length > 5 && !thing.test(lower) && !words.dictionary.isListed(lower))
  )
}

/** Without the s of a genitive, where what is left is a name. */
export function bareOf(lower: string, { given, givenAbroad, surnames }: Words): string {
  const isName = (word: string) => given.has(word) || givenAbroad.has(word) || surnames.has(word)
  const shorter = lower.replace(/['’]?s$/, '')
  return !isName(lower) && lower !== shorter && isName(shorter) ? shorter : lower
}
