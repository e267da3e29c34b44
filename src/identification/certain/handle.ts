import type { Finding } from '../finding.ts'

const account = '@?[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.#]|-\\d){2,40}'
const service =
  '(?:instagram|insta|ig|snap(?:chat)?|tiktok|facebook|fb|messenger|discord|telegram|twitter|kik|linkedin|twitch|reddit|signal|whatsapp|viber|threads)'
const named = new RegExp(
  `(?<!\\p{L})${service}(?:-?(?:konto|namn|namnet|profil|profilen|användare|kontot))?(?:\\s{0,2}(?:är|heter|kontot|namnet|under|som|:|=|-|,)){0,4}\\s?["”']?(${account})`,
  'giu',
)
const before = new RegExp(
  `(?<!\\p{L})(?:heter|kallar sig|finns som|är)\\s["”']?(${account})["”']?\\s(?:på|i)\\s${service}(?!\\p{L})`,
  'giu',
)
const bare = /(?<![\p{L}\p{N}._%+@/-])@[\p{L}\p{N}_.]{3,30}(?![\p{L}\p{N}@])/gu
const profile =
  /(?:facebook|instagram|tiktok|linkedin|snapchat|twitter|x|threads|reddit)\.(?:com|net)\/[\p{L}\p{N}_.@/-]{3,80}/giu

/** Accounts in social media that are somebody's. Those of authorities and associations pass. */
export function findHandles(text: string): Finding[] {
  const written = [...text.matchAll(named), ...text.matchAll(before)].filter(([, name = '']) => isAccount(name))
  return [...written, ...text.matchAll(bare), ...text.matchAll(profile)]
    .filter((found) => !isPublic(text, found.index, found[0]))
    .map((found) => {
      const end = found.index + found[0].replace(/[.,-]+$/, '').length
      const why = 'Ett konto i sociala medier pekar ut den som har det.'
      return { start: found.index, end, kind: 'handle', level: 'block', why, suggestion: 'ett konto' }
    })
}

/** Ordinary words follow a service's name too: a name of an account has a sign or a digit in it, or an at. */
function isAccount(name: string): boolean {
  return /^@|_|[\p{L}][.#]\S|\d/u.test(name) && /\p{L}/u.test(name) && !/^(?:19|20)\d{2}/.test(name)
}

const ours =
  /kommun|region|myndighet|verket|kassan|formedling|förmedling|finsam|forbund|förbund|1177|nns|skr|socialstyrelsen|samverkan|projekt/iu

function isPublic(text: string, index: number, found: string): boolean {
  const near = text.slice(Math.max(0, index - 25), index)
  return (
    ours.test(found) ||
    /(?<!\p{L})(?:oss|vårt|vår|våra|förbundets|kommunens|regionens|projektets)(?!\p{L})/iu.test(near)
  )
}
