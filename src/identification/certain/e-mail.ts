import type { Finding } from '../finding.ts'
import { loadWords } from '../words.ts'

const sign =
  /@|[([]\s?(?:at|a|snabel-?a)\s?[)\]]|(?<!\p{L})snabel-?a(?!\p{L})|(?<=\p{L} )at(?= \p{L}{2,30} (?:punkt|dot) )/giu
const localBefore = /(?:[\p{L}\p{N}._%+'-]{1,64}|[\p{L}\p{N}]{1,30} punkt [\p{L}\p{N}]{1,30})\s?$/u
const domainAfter = /^\s?[\p{L}\p{N}-]{1,63}(?:\s?(?:\.|(?<!\p{L})punkt(?!\p{L}))\s?[\p{L}\p{N}-]{2,63}){1,4}/u

/** E-mail to somebody. Addresses that belong to a function pass. */
export function findEmails(text: string): Finding[] {
  return [...text.matchAll(sign)].flatMap(({ 0: at, index }): Finding[] => {
    const local = localBefore.exec(text.slice(Math.max(0, index - 66), index))?.[0]
    const domain = domainAfter.exec(text.slice(index + at.length, index + at.length + 200))?.[0]
    if (!local || !domain || isFunction(local.trim(), domain)) return []
    const start = index - local.length
    const end = index + at.length + domain.length
    const why = 'En e-postadress pekar ut den som har den.'
    return [{ start, end, kind: 'e-mail', level: 'block', why, suggestion: 'ordinarie kontakt' }]
  })
}

const privatePost =
  /(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|comhem|bredband|spray|proton|protonmail|me|msn|home|tele2|bahnhof)\s?\.\s?(?:com|se|net|nu|me)$/iu
const functions =
  /^(?:(?:hr|kt|lsg|lss|ifo|dso)$|info|kontakt|registra|kommun|region|kund|kansli|diari|post|hej|support|help|reception|service|medborgar|social|omsorg|kassan|formedling|förmedling|dataskydd|press|faktura|ekonomi|personal|samord|samverk|finsam|reply|styrelse|namnd|nämnd|rehab|team|enhet|mottag|arbets|vuxen|barn|familj|projekt|chef|admin|bokning|anmal|anmäl|remiss|forsorj|försörj|bistand|bistånd|stod|stöd|utbild|vard|vård|jour|skola|myndighet|verksamhet|insats|koordinator|samtal|tolk)/iu

function isFunction(local: string, domain: string): boolean {
  if (privatePost.test(domain)) return false
  const parts = local
    .toLocaleLowerCase('sv')
    .split(/[._%+'\d\s-]+/)
    .filter(Boolean)
  const { given, surnames, dictionary } = loadWords()
  const isName = (part: string) => given.has(part) || surnames.has(part)
  if (parts.some(isName)) return false
  return (
    parts.some((part) => functions.test(part)) ||
    (!/\d/.test(local) && parts.every((part) => part.length > 4 && dictionary.isOrdinary(part)))
  )
}
