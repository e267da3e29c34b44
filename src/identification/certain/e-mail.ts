import type { Finding } from '../finding.ts'
import { loadWords } from '../words.ts'

const sign =
  /@|[([{<]\s?(?:at|ät|a|@|snabel-?\s?an?|alfa|kanelbulle)\s?[)\]}>]|(?<!\p{L})(?:snabel-?\s?an?|alfakrull|kanelbulle)(?!\p{L})|(?<=[\p{L}\p{N}] )[aä]t(?= \p{L}{2,30}(?: ?(?:punkt|dot) |\.\p{L}{2,4}))|(?<=\p{L}\p{N}{0,6} ?)[([](?:at|a)[)\]]/giu
const localBefore =
  /(?:[\p{L}\p{N}._%+'-]{1,64}|[\p{L}\p{N}]{1,30}(?: (?:punkt|dot|streck|understreck) [\p{L}\p{N}]{1,30}){1,2})\s?$/u
const domainAfter =
  /^\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|[([{]\s?(?:punkt|dot|\.)\s?[)\]}]|(?<!\p{L})(?:punkt|dot)(?!\p{L}))\s?[\p{L}\p{N}-]{2,63}){1,4}/iu
const providers =
  'gmail|googlemail|hotmail|outlook|icloud|yahoo|telia|comhem|bredband|spray|protonmail|proton|msn|tele2|bahnhof|live'
const spacedDomain = new RegExp(String.raw`^\s?(?:${providers})(?:,\s?|\s)(?:com|se|net|nu|me)(?!\p{L})`, 'iu')
const provider = new RegExp(providers, 'iu')
const atProvider = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}._+-]{3,40}(?:@|#|\s?[([](?:at|a|snabel-?a)[)\]]\s?|\s(?:@|at|på|hos|snabel-?\s?a)\s)(?:${providers})(?![\p{L}.]\p{L}|\p{L})`,
  'giu',
)

/** E-mail to somebody. Addresses that belong to a function pass, and a name at an authority is asked about. */
export function findEmails(text: string): Finding[] {
  return [
    ...[...text.matchAll(sign)].flatMap(({ 0: at, index }) => whole(text, at, index)),
    ...halves(text),
    ...mailboxes(text),
    ...spokenOnes(text),
  ]
}

function finding(start: number, end: number, level: Finding['level']): Finding {
  const why =
    level === 'block'
      ? 'En e-postadress pekar ut den som har den.'
      : 'Adressen har ett namn i sig: skriv hellre funktionens adress.'
  return { start, end, kind: 'e-mail', level, why, suggestion: 'ordinarie kontakt' }
}

/** "lillan84 på gmail": whoever reads it knows the rest. */
function halves(text: string): Finding[] {
  if (!provider.test(text)) return []
  return [...text.matchAll(atProvider)]
    .filter(([found]) => /\d|[._]\p{L}|[@#([]/u.test(found) && !/^(?:19|20)\d{2}\s/.test(found))
    .map((found) => finding(found.index, found.index + found[0].length, 'block'))
}

const mailing =
  /(?<!\p{L})(?:e-?post\p{L}*|e-?mail\p{L}*|mail(?:en|adress\p{L}*|a)?|mejl(?:en|adress\p{L}*|a)?|gmail|hotmail|icloud|outlook\.com|yahoo|protonmail)(?!\p{L})/iu
const mailbox = /(?<![\p{L}\p{N}._@/#-])\p{Ll}{3,}(?:[._]\p{Ll}+)*[._]?\d{2,4}(?![\p{L}\p{N}@/:]|[.-]\p{N})/gu
const charactersNear = 70

/** "sin gmail, kallesvanberg85 där": the first half, told apart from the other. */
function mailboxes(text: string): Finding[] {
  if (!mailing.test(text)) return []
  return [...text.matchAll(mailbox)].flatMap(({ 0: found, index }): Finding[] => {
    const near = `${text.slice(Math.max(0, index - charactersNear), index)} … ${text.slice(index + found.length, index + found.length + charactersNear)}`
    const letters = found.replace(/[._]?\d+$/, '')
    if (
      !mailing.test(near) ||
      /^(?:covid|rum|vecka|sal|lokal|kurs|blankett|version|bilaga|avd|fk|grupp)$/.test(letters)
    )
      return []
    return [finding(index, index + found.length, 'block')]
  })
}

const between = /(?<!\p{L})(?:snabel-?\s?an?|alfakrull|kanelbulle)(?!\p{L})/giu
const read = new RegExp(
  String.raw`^(?:[\s,]+(?:och|så|sen|sedan|det|är|på)){0,4}[\s,]+(?:(?:${providers})|\p{L}{2,20}(?:\s?(?:punkt|dot)\s|\.)(?:com|se|net|nu|org))(?!\p{L})`,
  'iu',
)

/** "ulla punkt berg sedan snabel-a och så telia punkt com": read aloud, with words between. */
function spokenOnes(text: string): Finding[] {
  return [...text.matchAll(between)].flatMap((found): Finding[] => {
    const domain = read.exec(text.slice(found.index + found[0].length, found.index + 80))?.[0]
    const local =
      /(?:[\p{L}\p{N}._-]+(?:\s(?:punkt|streck|understreck)\s[\p{L}\p{N}]+){0,3})(?:[\s,]+(?:och|så|sen|sedan|följt|av)){0,4}[\s,]*$/u.exec(
        text.slice(Math.max(0, found.index - 80), found.index),
      )?.[0]
    if (!domain || !local || isFunction(local.trim(), domain.trim())) return []
    return [finding(found.index - local.length, found.index + found[0].length + domain.length, 'block')]
  })
}

/** "example.se. Socialtjänsten" */
const nextSentence = /^(\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+?)\.\s+\p{Lu}.*$/u

function whole(text: string, at: string, index: number): Finding[] {
  const local = localBefore.exec(text.slice(Math.max(0, index - 90), index))?.[0]
  const after = text.slice(index + at.length, index + at.length + 200)
  const domain = (domainAfter.exec(after) ?? spacedDomain.exec(after))?.[0].replace(nextSentence, '$1')
  if (!local || !domain || isFunction(local.trim(), domain)) return []
  return [finding(index - local.length, index + at.length + domain.length, isOfHouse(domain) ? 'warn' : 'block')]
}

const authority =
  /(?:^|\.)(?:forsakringskassan|arbetsformedlingen|kronofogden|migrationsverket|skatteverket|csn|polisen|domstol|socialstyrelsen|ivo|pensionsmyndigheten|kriminalvarden|skr|nnsfinsam|\p{L}*kommun|kommun\p{L}*|region\p{L}*|\p{L}*regionen|vgregion|\p{L}*finsam\p{L}*|\p{L}*samordningsforbund\p{L}*|rjl|skane|ltblekinge)\.se$/iu

/** Of an authority, a kommun or a region: whoever is named works there, and is no private person. */
function isOfHouse(domain: string): boolean {
  const name = domain.trim().toLocaleLowerCase('sv')
  if (/^(?:elev|student|skolelev)\./u.test(name)) return false
  const town = name.replace(/\.se$/, '').split('.').at(-1) ?? ''
  return authority.test(name) || townsOf().has(town)
}

let towns: Set<string> | null = null

function townsOf(): Set<string> {
  towns ??= new Set([...loadWords().kommuner].map(withoutDots))
  return towns
}

function withoutDots(word: string): string {
  return word.replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll(' ', '')
}

const privatePost =
  /(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|comhem|bredband|spray|proton|protonmail|me|msn|home|tele2|bahnhof|gmial|gmai|gamil|hotmial|hotnail|hotmai|outlok|outloock|iclod|icoud|yaho)(?:\s?[.,]\s?|\s|\s?(?:punkt|dot)\s|[([{](?:dot|punkt|\.)[)\]}])(?:com|se|net|nu|me)$/iu
const functions =
  /^(?:(?:hr|kt|lsg|lss|ifo|dso)$|info|kontakt|registra|kommun|region|kund|kansli|diari|post|hej|support|help|reception|service|medborgar|social|omsorg|kassan|formedling|förmedling|dataskydd|press|faktura|ekonomi|personal|samord|samverk|finsam|reply|styrelse|namnd|nämnd|rehab|team|enhet|mottag|arbets|vuxen|barn|familj|projekt|chef|admin|bokning|anmal|anmäl|remiss|forsorj|försörj|bistand|bistånd|stod|stöd|utbild|vard|vård|jour|skola|myndighet|verksamhet|insats|koordinator|samtal|tolk)/iu

/** "post.ronneby", and not "post.nilsek" */
function isPlainPart(part: string): boolean {
  const { dictionary, organisations, places } = loadWords()
  if (part.length < 4 || functions.test(part) || dictionary.isOrdinary(part)) return true
  return organisations.has(part) || places.has(part) || townsOf().has(part)
}

function isFunction(local: string, domain: string): boolean {
  if (privatePost.test(domain)) return false
  // "joel+rehab": what stands behind the plus is a label of Joel's own.
  const parts = (local.split('+')[0] ?? '')
    .toLocaleLowerCase('sv')
    .split(/[._%+'\d\s-]+/)
    .filter(Boolean)
  const { given, surnames, dictionary } = loadWords()
  const isName = (part: string) => given.has(part) || surnames.has(part)
  if (parts.some(isName)) return false
  if (isOfHouse(domain) && parts.length === 1) return true
  return (
    (parts.some((part) => functions.test(part)) && parts.every(isPlainPart)) ||
    (!/\d/.test(local) && parts.every((part) => part.length > 4 && dictionary.isOrdinary(part)))
  )
}
