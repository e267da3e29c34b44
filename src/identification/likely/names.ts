import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Words } from '../words.ts'
import { isActing, isDoing, ownThing, type Place, placeOf, sentencesOfOne, sentencesOfPersons } from './context.ts'
import { bareOf, isKnownThing, isSurname, listedKommuner, looksLikeSurname, notPerson } from './name-words.ts'
import { isUnlisted, sentencesOfThings } from './unlisted-names.ts'

/** Likely names of persons: first names alone too, nicknames, in small letters, in the genitive (domain.md §6). */
export function findNames(tokens: Token[], words: Words): Finding[] {
  const ofPersons = sentencesOfPersons(tokens, words)
  const ofOne = sentencesOfOne(tokens)
  const ofThings = sentencesOfThings(tokens)
  const listed = listedKommuner(tokens)
  const findings: Finding[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    if (isPlainWord(tokens[index], words)) continue
    const place = placeOf(tokens, index)
    if (!place || listed.has(place.token)) continue
    if (
      !isNickname(tokens, index, words) &&
      !isQuoted(place, words) &&
      !isSurnameAlone(place, words) &&
      !isLoneName(place, words, ofOne.has(place.token.sentence)) &&
      !isUnlisted(place, words, ofThings.has(place.token.sentence) && !ofOne.has(place.token.sentence)) &&
      !isName(place, words, ofPersons.has(place.token.sentence), ofOne.has(place.token.sentence))
    )
      continue
    const length = 1 + moreOf(tokens, index, words)
    const last = tokens[index + length - 1] ?? place.token
    findings.push(findingOf(place, last, words))
    index += length - 1
  }
  return findings
}

const tokensAfter = 9

/** "Lillen, som alla på verkstaden kallar honom" */
function isNickname(tokens: Token[], index: number, { kommuner, organisations }: Words): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token?.isCapital || token.isAllCapitals || next?.lower !== 'som' || !next.gap.includes(',')) return false
  if (kommuner.has(token.lower) || organisations.has(token.lower)) return false
  const after = tokens.slice(index + 2, index + 2 + tokensAfter).filter(({ sentence }) => sentence === token.sentence)
  return after.some(
    ({ lower }, at) =>
      /^kalla(?:r|de|s|des|t)$/.test(lower) && /^(?:honom|henne|hen|han|hon)$/.test(after[at + 1]?.lower ?? ''),
  )
}

/** "”Burre” har hoppat av": in quotes, and somebody who does something. */
function isQuoted(place: Place, words: Words): boolean {
  const { token, next } = place
  if (!token.isCapital || token.isAllCapitals || !nameLike.test(token.text) || !next) return false
  if (!/["”“»«'’]$/.test(token.gap) || !/^["”“»«'’]\s$/.test(next.gap)) return false
  if (words.dictionary.isListed(token.lower) || notPerson(place, words) || isKnownThing(token, words)) return false
  return isDoing(place, words) && next.lower !== 'är'
}

const modal = /^(?:kan|kunde|ska|skulle|får|fick|vill|ville|måste|bör|borde|har|hade|hinner|vågar|behöver)$/
const deeds =
  /^(?:byta|få|börja|komma|söka|delta|orka|bo|gå|träffa|prova|sluta|jobba|arbeta|fortsätta|vila|vänta|ansöka|överklaga|flytta|studera|resa|åka|vara|ha|betala|nekats|bytt|fått|börjat|kommit|slutat|väntat|prata|själv|ens|läsa|lämna|ringa|stå)$/
const talking =
  /^(?:samtal|samtalet|möte|mötet|träff|avstämning|avstämningen|uppföljning|kontakt|pratat|pratade|pratat|talat|hembesök|telefonsamtal|sip)$/
/** Ends of surnames that are two words put together. */
const surnamed =
  /(?:torp|skog|hed|hage|vik|vall|dal|holm|fors|näs|hult|mark|ek|blom|berg|bäck|sjö|ö|stad|löv|gren|kvist|hammar|sten|rot|rud)$/u
const onward = /^(?:om|ang|angående|inför|efter|kring|gällande|i|på|där|som|när|igår|idag)$/
const notSurnames =
  /(?:en|et|na|an|in|er|ar|or|are|ning|het|skap|team|forum|center|centrum|kommun|region|byrå|verk|projekt|grupp|enhet|skola|verksamhet|vård|hälsa|hem|hus)s?$/u

/** "kan Brandtorp byta handläggare", "samtal med Norrskog om": built of two words, and in the place of somebody's name. */
function isSurnameAlone(place: Place, words: Words): boolean {
  const { token, previous, earlier, next } = place
  if (!token.isCapital || token.isFirst || !previous || token.text.length < 5 || !nameLike.test(token.text))
    return false
  const isAsked =
    (modal.test(previous.lower) && next !== undefined && deeds.test(next.lower)) ||
    (surnamed.test(token.lower) && isActing(place, words))
  if (!isAsked && (previous.lower !== 'med' || !talking.test(earlier?.lower ?? ''))) return false
  const { dictionary, places, organisations } = words
  const isOther = dictionary.isListed(token.lower) || organisations.has(token.lower) || /s$/.test(token.lower)
  if (isOther || places.has(token.lower) || notSurnames.test(token.lower) || notPerson(place, words)) return false
  if (isAsked) return true
  return !next?.isCapital && (next === undefined || onward.test(next.lower) || /^[,.]/.test(next.gap))
}

/** Most words: in small letters, in the dictionary and in no list of names. Asked first, since it is quickly answered. */
function isPlainWord(token: Token | undefined, words: Words): boolean {
  if (!token || token.isNumber) return true
  if (token.isCapital || token.lower.includes('-')) return false
  return (
    words.dictionary.isOrdinary(token.lower) &&
    !words.given.has(bareOf(token.lower, words)) &&
    !words.smallWords.has(token.lower) &&
    !token.lower.endsWith('sson')
  )
}

function findingOf({ token, previous, earlier }: Place, last: Token, { relatives, given }: Words): Finding {
  const isRelative = [previous, earlier].some((before) => before !== undefined && relatives.has(before.lower))
  const isGenitive = last.lower.endsWith('s') && !given.has(last.lower) && last.lower.length > 3
  const who = isRelative ? (isGenitive ? 'den anhörigas' : 'en anhörig') : isGenitive ? 'personens' : 'personen'
  const why = isRelative ? 'Det här ser ut som namnet på en anhörig.' : 'Det här ser ut som namnet på en person.'
  return {
    start: token.start,
    end: last.end,
    kind: isRelative ? 'relative' : 'name',
    level: 'warn',
    why,
    suggestion: who,
  }
}

/** In no list, yet after a title, set apart by commas, or with a capital in a sentence about one person. */
function isLoneName(place: Place, words: Words, isOfOne: boolean): boolean {
  const { token, previous, next } = place
  if (!token.isCapital || !nameLike.test(token.text) || token.text.length < 4 || token.isFirst || !previous)
    return false
  const { dictionary, titles, places } = words
  if (notPerson(place, words) || isKnownThing(token, words) || places.has(token.lower.replace(/s$/, ''))) return false
  if (dictionary.isOrdinary(token.lower) || dictionary.isOrdinary(token.lower.replace(/s$/, ''))) return false
  if (titles.has(previous.lower) && /^\.? $/.test(token.gap)) return true
  const isSetApart = /^,/.test(token.gap) && next !== undefined && /^,/.test(next.gap) && !next.isCapital
  if (isSetApart && (isOfOne || words.givenAbroad.has(token.lower) || words.verbs.has(next.lower))) return true
  if (dictionary.isProper(token.lower) || !isOfOne || next?.isCapital) return false
  if (previous.lower === 'i' && place.earlier?.lower === 'tag') return true
  return !(locating.has(previous.lower) || previous.isCapital || notNames.test(token.lower))
}

/** Medicines, languages and trademarks end like this. */
const notNames =
  /(?:ska|skan|mg|pam|zin|xin|tin|lin|pin|ril|cillin|prazol|statin|sartan|dipin|ine|ium|kurs|appen|guiden|plus)$/u

function isName(place: Place, words: Words, isOfPerson: boolean, isOfOne: boolean): boolean {
  const { token } = place
  if (token.isNumber || token.text.length < 2 || (token.isAllCapitals && token.text.length < 5)) return false
  if (!token.isAllCapitals && !nameLike.test(token.text)) return false
  if (notPerson(place, words)) return false
  const bare = bareOf(token.lower, words)
  if (isIntroduced(place, words) || isTwoNames(token, words)) return true
  const isGiven = isGivenName(bare, words)
  const isWord = isOrdinaryWord(token, bare, words)
  if (isGiven && !token.isCapital && words.smallWords.has(token.lower)) return isSmallName(place, words)
  if (isGiven && !isWord)
    return token.isCapital || bare.length > 3 || isAmongPersons(place, words) || isDoing(place, words)
  if (isGiven && token.isCapital && isToldOf(place, isOfOne)) return true
  if (isGiven) return isNameNotWord(place, words, words.weakNames.has(bare), isOfPerson)
  if (isCalledSo(place, words) || isPetName(token, words) || isNameAndWord(place, words)) return true
  if (isWord || isKnownThing(token, words)) return false
  if (isFullName(place, words) || isSmallSurname(place)) return true
  if (token.isCapital && isSurname(token.lower, words)) return isSurnameHere(place, words, isOfPerson)
  return isUnknownName(place, words, isOfPerson)
}

const months = /^(?:mars|april|maj|juni|juli|augusti|dag|min|mina|vår|max|sol|me)$/u

/** A name that is a word as well, in the middle of a sentence that goes on about one person: "tänker på Viola som". */
function isToldOf({ token, previous, next }: Place, isOfOne: boolean): boolean {
  if (token.isFirst || !previous || previous.isCapital || next?.isCapital || months.test(token.lower)) return false
  if (/^(?:i|från|via|projektet|ett|den|det)$/.test(previous.lower)) return false
  return isOfOne || next?.lower === 'som' || /^(?:lilla|lille|gamla|gamle|stackars|kära)$/.test(previous.lower)
}

/** "min klient Ljudmila": no word, though two words might be read in it. */
function isCalledSo({ token, previous }: Place, { dictionary, persons, relatives, places }: Words): boolean {
  if (!token.isCapital || token.isAllCapitals || token.isFirst || !previous || token.text.length < 4) return false
  const isPerson = persons.has(previous.lower) || relatives.has(previous.lower)
  return isPerson && token.gap === ' ' && !dictionary.isListed(token.lower) && !places.has(token.lower)
}

/** "lille-björn", "Stor-Stina" */
function isPetName({ lower }: Token, { given }: Words): boolean {
  const [, name = ''] = /^(?:lill[ae]?|stor[ae]?|gammel|gamla|mamma|pappa|farbror|tant)-(\p{L}{2,})$/u.exec(lower) ?? []
  return given.has(name)
}

/** "bosse-bus ringde" */
function isNameAndWord(place: Place, words: Words): boolean {
  const [first = '', second] = place.token.lower.split('-')
  const isOne =
    words.given.has(first) && first.length > 3 && !words.smallWords.has(first) && !words.weakNames.has(first)
  return isOne && second !== undefined && isActing(place, words)
}

/** "axel är sjuk", and not "höger axel". */
function isSmallName(place: Place, words: Words): boolean {
  const { previous } = place
  const isMet = previous !== undefined && meetings.has(previous.lower)
  const isNamed = previous !== undefined && (words.persons.has(previous.lower) || words.relatives.has(previous.lower))
  return isActing(place, words) || isNamed || isMet || (isDoing(place, words) && place.token.isFirst)
}

/** Also a name of two, as in Lars-Åke. */
function isGivenName(bare: string, { given, persons }: Words): boolean {
  const [first = '', second] = bare.split('-')
  if (second !== undefined && given.has(first) && persons.has(second)) return true
  return given.has(bare) || (bare.includes('-') && bare.split('-').every((part) => given.has(part)))
}

/** "Shirin-Gul": whatever the second is, with capitals in both. */
function isTwoNames({ text, lower }: Token, { given, givenAbroad, dictionary }: Words): boolean {
  if (!/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(text)) return false
  const first = lower.split('-')[0] ?? ''
  return (given.has(first) || givenAbroad.has(first)) && !dictionary.isListed(first)
}

/** What a dictionary holds is a word, unless it is built as names are: a compound that is a surname, Lars-Åke. */
function isOrdinaryWord(token: Token, bare: string, words: Words): boolean {
  if (words.strongNames.has(bare) || (bare.includes('-') && isGivenName(bare, words))) return false
  const isBuiltAsName = token.isCapital || /\p{L}{3}sson$/u.test(token.lower)
  if (isBuiltAsName && isSurname(token.lower, words) && !words.dictionary.isListed(token.lower)) return false
  return words.dictionary.isOrdinary(token.lower) || words.weakNames.has(bare) || words.places.has(token.lower)
}

/** "Mariana Lopez": a name from abroad and another after it. */
function isFullName({ token, next }: Place, words: Words): boolean {
  if (!token.isCapital || !next?.isCapital || next.isAllCapitals || !/^[ \u00a0]$/.test(next.gap)) return false
  return words.givenAbroad.has(token.lower) && looksLikeSurname(next, words)
}

/** "eriksson har fått nytt intyg" */
function isSmallSurname(place: Place): boolean {
  const isBuilt = !place.token.isCapital && /\p{L}{3}sson$/u.test(place.token.lower)
  return isBuilt && !/^(?:medel)?svensson/.test(place.token.lower)
}

const introductions = new Set('heter hette kallas kallad kallades kalla kallar döpt vid-namn'.split(' '))

/** "heter Xhemile", "brukar kalla Mackan" */
function isIntroduced({ token, previous, earlier }: Place, { dictionary, given }: Words): boolean {
  const isAfter = [previous, previous?.isCapital ? undefined : earlier].some(
    (before) => before !== undefined && introductions.has(before.lower),
  )
  const isSpoken = previous !== undefined && introductions.has(previous.lower)
  const isCalled = /^(?:honom|henne|hen|sig)$/.test(previous?.lower ?? '') && introductions.has(earlier?.lower ?? '')
  return (
    (isCalled && token.isCapital && !token.isAllCapitals) ||
    (isAfter && token.isCapital && given.has(token.lower)) ||
    (isSpoken && !dictionary.isOrdinary(token.lower) && (token.isCapital || token.text.length > 3))
  )
}

function isAmongPersons({ previous }: Place, { persons, relatives, leads }: Words): boolean {
  return (
    previous !== undefined &&
    (persons.has(previous.lower) || relatives.has(previous.lower) || leads.has(previous.lower))
  )
}

/** A name that is also a word: Björn, Per, Stig, My. */
function isNameNotWord(place: Place, words: Words, isWeak: boolean, isOfPerson: boolean): boolean {
  const { token, previous, next } = place
  const isNamed =
    previous !== undefined &&
    !previous.isNumber &&
    (words.persons.has(previous.lower) || words.relatives.has(previous.lower))
  if (!token.isCapital) {
    if (previous !== undefined && articles.has(previous.lower)) return false
    const isMet = previous !== undefined && meetings.has(previous.lower)
    return (
      isActing(place, words) ||
      (!isWeak && isDoing(place, words) && token.isFirst) ||
      ((isNamed || isMet) && !isWeak && token.text.length > 3)
    )
  }
  const hasSurname = next?.isCapital && !next.isAllCapitals && looksLikeSurname(next, words)
  if (isActing(place, words) || hasSurname || isNamed) return true
  const isOwner = token.lower.endsWith('s') && bareOf(token.lower, words) !== token.lower
  if (token.isFirst) return !isWeak && (isDoing(place, words) || (isOwner && ownThing.test(next?.lower ?? '')))
  return (
    !isWeak ||
    isDoing(place, words) ||
    (isOfPerson && previous !== undefined && words.leads.has(previous.lower)) ||
    givers.has(previous?.lower ?? '')
  )
}

const articles = new Set('i en ett den det varje per min vår sin någon all hela samma nästa förra av på'.split(' '))
const meetings = new Set('träffade träffat mötte mött ringde ringt kontaktat kontakta hjälpa hjälpt'.split(' '))
const givers = new Set('gett gav ge nekat nekade beviljat beviljade skickat lovat erbjudit'.split(' '))

function isSurnameHere(place: Place, words: Words, isOfPerson: boolean): boolean {
  const isAfterWaiting = place.previous?.lower === 'på'
  const isOwner = place.token.lower.endsWith('s') && ownThing.test(place.next?.lower ?? '')
  if (isOwner || place.token.lower.replace(/s$/, '').endsWith('sson') || isAmongPersons(place, words) || isAfterWaiting)
    return true
  if (isDoing(place, words)) return isOfPerson || !place.token.isFirst || isActing(place, words)
  const { previous, next } = place
  if (next?.lower === 'som') return true
  if (place.token.isFirst || !previous) return next !== undefined && /^, $/.test(next.gap) && next.lower === 'som'
  return !previous.isCapital && !next?.isCapital && !locating.has(previous.lower) && !/[,/]/.test(place.token.gap)
}

/** In no list, yet it stands where a name stands. */
function isUnknownName(place: Place, words: Words, isOfPerson: boolean): boolean {
  const { token, previous, next } = place
  if (token.text.length < 3 || token.isAllCapitals || isProperOnly(token, words)) return false
  const isNamed = previous !== undefined && (words.persons.has(previous.lower) || words.relatives.has(previous.lower))
  const isAbroad = words.givenAbroad.has(token.lower) || words.givenAbroad.has(token.lower.replace(/s$/, ''))
  if (!token.isCapital && isAbroad && token.text.length > 3 && isDoing(place, words)) return true
  if (!token.isCapital)
    return (isNamed && isDoing(place, words)) || (isAbroad && (isNamed || (isActing(place, words) && token.isFirst)))
  if (isNamed || isActing(place, words)) return true
  if (token.isFirst) return isDoing(place, words) && isOfPerson
  if (isAbroad) return previous === undefined || !locating.has(previous.lower) || isOfPerson
  const isLed = previous !== undefined && words.leads.has(previous.lower)
  return (isLed || isDoing(place, words)) && (isOfPerson || next === undefined)
}

/** A country or a feast rather than somebody's name. */
function isProperOnly({ lower }: Token, { dictionary, givenAbroad }: Words): boolean {
  return dictionary.isProper(lower) && !givenAbroad.has(lower)
}

/** One capital and small letters, as in Xhemile, Ann-Zofi and O'Brien; SoL and HSLF-FS are none. */
const nameLike = /^\p{L}\p{Ll}+(?:['’-]?\p{Lu}?\p{Ll}+)*$/u

const locating = new Set(['i', 'på', 'från', 'till', 'via', 'hos'])

/** A surname may be an ordinary word too, as in Katarina Hage. */
function mayFollow(next: Token, words: Words): boolean {
  const bare = bareOf(next.lower, words)
  return !words.organisations.has(bare) && !words.places.has(bare) && !words.kommuner.has(bare)
}

/** How many words after the first belong to the name: surname, initial, "von". */
function moreOf(tokens: Token[], index: number, words: Words): number {
  let more = 0
  while (more < 3) {
    const next = tokens[index + more + 1]
    if (!next || next.sentence !== tokens[index]?.sentence || !/^[ \u00a0]$/.test(next.gap) || !next.isCapital) break
    const isInitial = next.text.length === 1
    if (
      !isInitial &&
      (next.isAllCapitals ||
        !(more === 0
          ? mayFollow(next, words)
          : looksLikeSurname(next, words) || words.given.has(bareOf(next.lower, words))))
    )
      break
    more += 1
  }
  return more
}
