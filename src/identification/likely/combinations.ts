import type { Finding } from '../finding.ts'
import type { Token } from '../tokens.ts'
import type { Phrases, Words } from '../words.ts'
import { findAges } from './ages.ts'
import { matchPhrases } from './phrases.ts'
import { tellTraits } from './tell-traits.ts'

export type Trait = {
  what: 'person' | 'gender' | 'unique' | 'age' | 'place' | 'kommun' | 'family' | 'job' | 'origin' | 'diagnosis'
  start: number
  end: number
  /** How few share it, 0 to 3. */
  weight: number
  /** What is left of it when it is made neutral. */
  neutral: string
}

const weightMin = 3
const weightCommonMin = 4

const former = new Set('tidigare fd pensionerad förre förra ex-'.split(' '))

function isFormerly({ lower }: Token, next: Token | undefined): boolean {
  return former.has(lower) || (lower === 'före' && next?.lower === 'detta') || (lower === 'f' && next?.lower === 'd')
}

/** Traits that together point at somebody, said of one person within a few sentences (domain.md §6). */
export function findCombinations(passages: Token[][], words: Words): Finding[] {
  return passages.flatMap((passage): Finding[] => {
    const traits = traitsOf(passage, words)
    const kinds = new Map<Trait['what'], number>()
    for (const { what, weight } of traits) kinds.set(what, Math.max(weight, kinds.get(what) ?? 0))
    const sum = [...kinds.values()].reduce((total, weight) => total + weight, 0)
    const isOne = traits.some(
      ({ what }) => what === 'person' || what === 'gender' || what === 'unique' || what === 'age' || what === 'family',
    )
    const isWorker =
      (kinds.get('job') ?? 0) > 1 &&
      ((kinds.get('diagnosis') ?? 0) > 1 || (kinds.has('diagnosis') && kinds.has('kommun')))
    const isFormer =
      traits.some(({ what }) => what === 'job') && passage.some((token, at) => isFormerly(token, passage[at + 1]))
    const isPlaced = kinds.has('place') && ((kinds.get('diagnosis') ?? 0) > 1 || (kinds.get('job') ?? 0) > 1)
    const isAll = kinds.has('place') && kinds.has('job') && kinds.has('diagnosis')
    const isRare = [...kinds.values()].some((weight) => weight > 1)
    if (
      !(isOne || isWorker || isFormer || isPlaced || isAll) ||
      kinds.size < 2 ||
      sum < (isRare ? weightMin : weightCommonMin)
    )
      return []
    return tellTraits(traits, passage)
  })
}

function traitsOf(passage: Token[], words: Words): Trait[] {
  const listed = (what: Trait['what'], phrases: Phrases, isOne = (_passage: Token[], _from: number) => true) =>
    matchPhrases(passage, phrases)
      .filter(({ from }) => isOne(passage, from))
      .map(({ start, end, weight, neutral }): Trait => ({ what, start, end, weight, neutral }))
  return [
    ...personsOf(passage, words),
    ...uniquesOf(passage, words),
    ...findAges(passage, words),
    ...placesOf(passage, words),
    ...listed('family', words.families),
    ...listed('job', words.jobs, (tokens, from) => isOwnJob(tokens, from, words)),
    ...listed('origin', words.origins),
    ...countriesOf(passage, words),
    ...listed('diagnosis', words.diagnoses),
    ...diseasesOf(passage),
    ...tradesOf(passage, words),
  ]
}

const owner =
  /^(?:den|kommunens|ortens|byns|bygdens|länets|regionens|stadens|förbundets|skolans|företagets|sveriges|vår|vårt|\p{L}{4,}s)$/u
const workerEnd =
  /(?:are|aren|man|mannen|ist|isten|ör|ören|kvinna|kvinnan|tolk|tolken|lärare|läkare|präst|prästen|polis|chef|jurist)$/u

/** "kommunens enda tornedalsfinska tolk": one of a kind. */
function uniquesOf(passage: Token[], { persons, jobs, relatives }: Words): Trait[] {
  return passage.flatMap((token, index): Trait[] => {
    if (!/^(?:enda|ende|första|sista)$/.test(token.lower)) return []
    const before = passage[index - 1]
    if (!before || !owner.test(before.lower)) return []
    const noun = passage
      .slice(index + 1, index + 4)
      .find(({ lower }) => persons.has(lower) || jobs.all.has(lower) || relatives.has(lower) || workerEnd.test(lower))
    if (!noun) return []
    return [{ what: 'unique', start: before.start, end: noun.end, weight: 2, neutral: 'en person' }]
  })
}

/** "från Nya Zeeland": a country that is in no list. */
function countriesOf(passage: Token[], { dictionary, kommuner, places, organisations }: Words): Trait[] {
  return passage.flatMap((token, at): Trait[] => {
    const before = passage[at - 1]
    const isFrom = before?.lower === 'från' || (before?.lower === 'nya' && passage[at - 2]?.lower === 'från')
    const isListed = [kommuner, places, organisations].some((list) => list.has(token.lower))
    if (!before || !isFrom || !token.isCapital || isListed || token.isAllCapitals) return []
    if (!dictionary.isProper(token.lower) || dictionary.isNameOrPlace(token.lower)) return []
    return [{ what: 'origin', start: before.start, end: token.end, weight: 1, neutral: 'från ett annat land' }]
  })
}

const disease =
  /^\p{L}{3,}(?:cancer|tumör|cancern|tumören|transplanterad|transplantation|amputerad|amputerade|opererad|förlamad|förlamning|sjukan|dystrofi|atrofi|skleros|lymfom|leukemi|blind|döv|brännskador|syndromet|syndrom)$/u
const senses = /^(?:synen|hörseln|rösten|benet|armen|foten|handen|fingrarna|minnet|talet|njurarna|njuren|ögat)$/u
const losing = /^(?:förlorat|förlorade|förlora|tappat|tappade|mist|miste|utan|amputerat|amputerade|donerat)$/u

const body =
  /^(?:arm(?:en|ar|arna)?|ben(?:et|en)?|hand(?:en)?|händer(?:na)?|fot(?:en)?|fötter(?:na)?|finger|fingret|fingrar(?:na)?|tummen|knät|höften|nacken|ögat|huvudet|foten|underarmen|ryggen)$/u
const harm =
  /^(?:pressen|sågen|maskinen|skördaren|traktorn|kläm\p{L}*|kross\p{L}*|kapa(?:t|de)|bröt|brutit|brutna|brände|bränt|fastnade|krasch\p{L}*|avsliten|avslitna|mangla\p{L}*|trasig|trasiga)$/u

/** "strupcancer", "förlorat synen" */
function diseasesOf(passage: Token[]): Trait[] {
  return passage.flatMap((token, at): Trait[] => {
    const isLoss =
      senses.test(token.lower) && passage.slice(Math.max(0, at - 2), at).some(({ lower }) => losing.test(lower))
    const isHurt =
      body.test(token.lower) && passage.slice(Math.max(0, at - 4), at + 5).some(({ lower }) => harm.test(lower))
    if (!isLoss && !isHurt && !disease.test(token.lower)) return []
    return [{ what: 'diagnosis', start: token.start, end: token.end, weight: 2, neutral: 'nedsatt hälsa' }]
  })
}

const trade =
  /(?:are|aren|ist|isten|iker|ikern|ör|ören|log|logen|nom|ant|anten|ent|enten|vakt|vakten|mästare|chef|chefen|pilot|löpare|spelare|skötare|skötaren|ledare|tränare|fiskare|byggare|inna|erska|man)$/u
const noTrade =
  /^(?:\p{L}*deltagare\p{L}*|\p{L}*sökare|brukare|kvinna|man|mamma|patient\p{L}*|klient\p{L}*|handläggare\p{L}*|\p{L}*vidare|tidigare|\p{L}*bättre|bara|vara|klara|dessutom|förälder|ensamstående|student|\p{L}*kontakt\p{L}*)$/u
const practising = /^(?:varit|tidigare|detta|utbildad|pensionerad|fd|förre|förra|va|var|är)$/u

/** "arbetat som keramiker": what somebody has been is rare in a small place, whatever it is. */
function tradesOf(passage: Token[], { dictionary, jobs }: Words): Trait[] {
  return passage.flatMap((token, at): Trait[] => {
    const before = passage[at - 1]
    const isWork = before?.lower === 'som' && /^(?:arbeta|jobba|verka)/.test(passage[at - 2]?.lower ?? '')
    if (!before || !(isWork || practising.test(before.lower)) || token.isCapital) return []
    if (jobs.all.has(token.lower) || !trade.test(token.lower) || noTrade.test(token.lower)) return []
    if (token.text.length < 5 || !dictionary.isOrdinary(token.lower)) return []
    return [{ what: 'job', start: token.start, end: token.end, weight: 1, neutral: 'yrkesarbetande' }]
  })
}

const beingOne =
  /^(?:som|tidigare|är|var|va|varit|blivit|blev|f|d|före|detta|fd|utbildad|pensionerad|kvinnlig|manlig|gammal|förre|förra|enda|vår|kvinna|man|tjej|kille|\p{L}+årig|[0-9-]+årig|år)$/u

/** What the person is, not whom the person meets: "tidigare präst", and not "ska träffa prästen". */
function isOwnJob(passage: Token[], from: number, { diagnoses, origins }: Words): boolean {
  const token = passage[from]
  const previous = passage[from - 1]
  if (!token || !previous || token.isFirst || previous.sentence !== token.sentence) return true
  const isTrait = [diagnoses, origins].some((phrases) => matchPhrases([previous], phrases).length > 0)
  return isTrait || beingOne.test(previous.lower) || /[,(]/.test(token.gap) || (previous.lower === 'en' && from < 3)
}

const genders = new Set(
  'kvinna kvinnan kvinnans man mannen mannens pojke pojken flicka flickan kille killen tjej tjejen mamma mamman pappa pappan herr herrn fru frun fröken dam damen gubbe tant änka änkan änkling änklingen kv hon han honom henne hennes hans'.split(
    ' ',
  ),
)
const ones = new Set(['en', 'hen', 'hens', 'denne', 'denna'])
const soft = new Set(['hon', 'han', 'honom', 'henne', 'hennes', 'hans', 'hen', 'hens'])

function personsOf(passage: Token[], { persons }: Words): Trait[] {
  return passages(passage).flatMap(({ token, previous }): Trait[] => {
    const span = { start: token.start, end: token.end, neutral: 'en person' }
    // "i 50-årsåldern" and "man ska" are nobody: the pronoun "man" has a verb after it, not a trait.
    if (token.lower === 'man' && isPronoun(passage, token, previous)) return []
    if (soft.has(token.lower))
      return [
        { what: genders.has(token.lower) ? 'gender' : 'person', ...span, weight: genders.has(token.lower) ? 1 : 0 },
      ]
    if (!persons.has(token.lower)) return []
    return [{ what: genders.has(token.lower) ? 'gender' : 'person', ...span, weight: genders.has(token.lower) ? 1 : 0 }]
  })
}

function passages(passage: Token[]): { token: Token; previous: Token | undefined }[] {
  return passage.map((token, index) => ({ token, previous: passage[index - 1] }))
}

function isPronoun(passage: Token[], token: Token, previous: Token | undefined): boolean {
  const next = passage[passage.indexOf(token) + 1]
  const isAfterArticle =
    previous !== undefined && (ones.has(previous.lower) || /(?:ig|isk|åldre|ung|årig)$/.test(previous.lower))
  return (
    !isAfterArticle &&
    next !== undefined &&
    /^(?:ska|kan|får|måste|vill|har|är|inte|bör|söker|gör|tar|kommer|behöver|vet)$/.test(next.lower) &&
    !token.isFirst
  )
}

const placeEnd =
  /(?:by|ryd|arp|hult|måla|torp|sta|hamn|vik|näs|ås|träsk|järvi|jokk|köping|fors|boda|holm|sund|sele|tuna|bro|dal|berg|stad|landet|bruk|mo|um|inge|löv|lösa|rum|red|hög|sjö|sjön|bäck|fall|hed|heda|lunda|vad|landa|ö|ön|å|ån|kyrka|skoga|rud|tofta|tomta|rödja|storp|bygd)$/u
/** Ends of villages: two words may be read in "Kallhult", yet it is none. */
const villageEnd = /(?:hult|torp|ryd|måla|boda|näs|arp|fors|bäck|vik|träsk|sele|tofta)$/u
const dwelling =
  /^(?:bor|bodde|bosatt|boende|uppvuxen|uppväxt|flyttat|flyttade|flyttar|hemma|hyr|skriven|folkbokförd|ute|kommer)$/u

/** In no list, yet with a capital where somebody lives: "bosatt i Jukkasjärvi", "kvinna i Lyckeby". */
function unknownPlace(
  token: Token,
  before: Token[],
  after: Token[],
  { dictionary }: Pick<Words, 'dictionary'>,
): string | undefined {
  const led = before.at(-1)
  if (!led || !token.isCapital || token.isAllCapitals || led.sentence !== token.sentence) return undefined
  if (
    !/^(?:i|från|utanför|på|vid|byn|orten|samhället|socknen)$/.test(led.lower) ||
    /\d/.test(token.text) ||
    token.text.length < 3
  )
    return undefined
  const isOfSomebody = soft.has(before.at(-2)?.lower ?? '') || genders.has(before.at(-2)?.lower ?? '')
  const isLived =
    isOfSomebody ||
    /^(?:byn|orten|samhället|socknen)$/.test(led.lower) ||
    [...before, ...after].some(({ lower, sentence }) => sentence === token.sentence && dwelling.test(lower))
  const isCountry =
    dictionary.isProper(token.lower) && !dictionary.isNameOrPlace(token.lower) && !placeEnd.test(token.lower)
  const isWord = villageEnd.test(token.lower) ? dictionary.isListed(token.lower) : dictionary.isOrdinary(token.lower)
  if (isCountry || (isWord && !isLived)) return undefined
  return isLived || placeEnd.test(token.lower) || dictionary.isNameOrPlace(token.lower) ? elsewhere : undefined
}

const elsewhere = 'en'

const houses =
  /(?:vårdcentral|vc|hälsocentral|skola|kontor|verksamhet|team|mottagning|bibliotek|lokal|boende|kurator|handläggare|läkar|rektor|präst|ungdomar|familjer|personer|människor|deltagarna|föräldrar|bussen|tåget|gruppen|kommunen|avdelning|möte|fritidsgård|arbetsplats|personal|politiker|chef|insats)/u

/** Places below kommun, unless a house or a group stands there. */
function placesOf(passage: Token[], { places, kommuner, dictionary, jobs }: Words): Trait[] {
  return passages(passage).flatMap(({ token }, index): Trait[] => {
    const bare = token.lower.replace(/s$/, '')
    const span = { start: token.start, end: token.end }
    if (kommuner.has(token.lower) || kommuner.has(bare))
      return [{ what: 'kommun', ...span, weight: 1, neutral: token.text }]
    const before = passage.slice(Math.max(0, index - 3), index)
    const kommun =
      places.get(token.lower) ??
      places.get(bare) ??
      unknownPlace(token, before, passage.slice(index + 1, index + 3), { dictionary })
    if (!kommun || bare.length < 3) return []
    // "Präst från Vånga" comes from there; "kurator från vårdcentralen i Vånga" works there.
    const isFromThere = before.at(-1)?.lower === 'från' && jobs.all.has(before.at(-2)?.lower ?? '')
    const isOfHouse = !isFromThere && before.some(({ lower }) => houses.test(lower))
    const isLed = /^(?:i|från|utanför|på|ute|till)$/.test(before.at(-1)?.lower ?? '')
    if (isOfHouse || !(isLed || (token.isCapital && !(token.isFirst && dictionary.isOrdinary(bare))))) return []
    return [{ what: 'place', ...span, weight: 3, neutral: `${kommun} kommun` }]
  })
}
