import type { Finding } from '../finding.ts'
import { loadWords } from '../words.ts'

const account = '@?[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.#]|-[\\p{L}\\p{N}]){2,40}'
const service =
  '(?:instagram|instan?|ig|snap(?:chat|pen)?|tiktok|tik\\stok|facebook|fb|messenger|discord|telegram|twitter|kik|linkedin|twitch|reddit|signal|whatsapp|viber|threads|youtube|steam|roblox|minecraft|xbox|psn|playstation|bluesky|mastodon|jodel|bereal|tinder|badoo|onlyfans|pinterest|tumblr|flashback|vinted|tradera|blocket|spotify|soundcloud|skype|strava|wechat|imo|vk|clubhouse|fortnite)'
const noun =
  '(?:konto|kontot|namn|namnet|profil|profilen|profilnamn|användare|användarnamn|handle|id|kanal|kanalen|sida|sidan|blogg|bloggen|flöde|nick)'
const link =
  '(?:är|heter|hette|som|under|kallar\\ssig|kallas|kontot|namnet|profilen|användarnamnet|på|där|han|hon|hen|med|user|\\s|:|=|-|–|→|,|\\()'
const quotes = '["”“\'’»«]?'
const anyService = new RegExp(`(?<!\\p{L})${service}`, 'giu')
const siteEnd = /\.(?:blogg|wordpress|blogspot|tumblr|devote|bsky|substack)\./iu
const named = new RegExp(
  `(?<!\\p{L})${service}(?:[-\\s]?${noun})?(?![\\p{L}\\p{N}])${link}{0,12}${quotes}(${account})`,
  'giu',
)
const before = new RegExp(
  `(?<![\\p{L}\\p{N}_.@#-])${quotes}(${account})${quotes}\\s?(?:\\(?(?:på|i|via|hos|å)\\s|\\()${service}(?!\\p{L})`,
  'giu',
)
const called =
  /(?<!\p{L})(?:användarnamn|profilnamn|kontonamn|snapnamn|instanamn|alias|nick|nickname|gamertag|användar-?id|kontot|konto|profilen|profil|bloggen|blogg|kanalen|youtubekanal|skärmnamn|(?:twitch|youtube)-?kanalen|(?:discord|steam|twitch|psn|xbox)-?namn(?:et)?|insta\p{L}*konto|tiktok\p{L}*|snap\p{L}*konto|instagram\p{L}*)(?:et)?(?:\s(?:är|heter|som heter|kallas|under namnet|med namnet))?[\s:=]{1,3}["”“'’»«]?(@?[\p{L}\p{N}_](?:[\p{L}\p{N}_.#]|-[\p{L}\p{N}]){2,40})/giu
const quoted = new RegExp(
  `(?<!\\p{L})${service}(?:[-\\s]?${noun})?(?![\\p{L}\\p{N}])${link}{1,12}["”“»][^"”“»«\\n]{3,40}["”“«]`,
  'giu',
)
const searched = new RegExp(
  `(?<!\\p{L})(?:sök|sök\\spå|heter|hette|kallas|kallar\\ssig|som|namnet|kolla)\\s(@?[\\p{Ll}\\p{N}_.-]{5,40})\\s(?:på|i|via)\\s${service}(?!\\p{L})`,
  'giu',
)
const whole = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}[\\p{Ll}-]+){1,2}'
/** A name in full, by which the account is found: "Facebook: Lisa Ek", "heter Lisa Ek på Facebook". */
const byName = new RegExp(
  `(?<!\\p{L})${service.replace('(?:', '(?:Facebook|Instagram|Linkedin|LinkedIn|')}(?::\\s|\\s(?:som|heter|under(?:\\snamnet)?)\\s)${whole}|(?:heter|hette|kallar\\ssig|som|under\\snamnet)\\s${whole}\\s(?:på|i)\\s${service.replace('(?:', '(?:Facebook|Instagram|Linkedin|LinkedIn|')}`,
  'gu',
)
const acting =
  /(?<!\p{L})(?:streamar|spelar|bloggar|gamar|twittrar|snappar|postar|filmar|chattar|skriver|syns|finns|lägger\s(?:ut|upp))(?:\s\p{L}{2,12}){0,3}\s(?:som|under|på)\s["”“'’]?(@?[\p{L}\p{N}_](?:[\p{L}\p{N}_.#]|-[\p{L}\p{N}]){3,40})/giu
const redditor = /(?<![\p{L}\p{N}/])(?:u\/|\/in\/|live:)[\p{L}\p{N}_.-]{3,30}/gu
const bare = /(?<![\p{L}\p{N}._%+@/-])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-[\p{L}\p{N}]){2,40}(?![\p{L}\p{N}@])/gu
const tagged = /(?<![\p{L}\p{N}._#/-])[\p{L}_][\p{L}\p{N}_.]{2,30}#\d{4}(?!\d)/gu
const sites =
  'facebook|instagram|insta|tiktok|linkedin|snapchat|twitter|x|threads|reddit|youtube|pinterest|tumblr|vk|onlyfans|soundcloud|flickr|steamcommunity|medium|patreon|github|strava|vinted|kick|discord|skype|roblox'
const profile = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:${sites})\\s?\\.\\s?(?:com|net)|twitch\\.tv|discord\\.gg|t\\.me|wa\\.me|fb\\.me|fb\\.com|m\\.me|bsky\\.app|snapchat\\.com|kick\\.com|linktr\\.ee|flashback\\.org|familjeliv\\.se|(?:onlyfans|tiktok|instagram|snapchat)(?=\\/\\p{Ll})|mastodon\\.\\p{L}{2,8})\\/[\\p{L}\\p{N}_.@/+-]{3,80}`,
  'giu',
)
const site =
  /(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]{3,40}\.(?:blogg\.se|wordpress\.com|blogspot\.(?:com|se)|tumblr\.com|devote\.se|bsky\.social|substack\.com)(?![\p{L}\p{N}])/giu
const social =
  /(?<!\p{L})(?:dm|följer|följare|inlägg\p{L}*|stream\p{L}*|lägger (?:upp|ut)|postar?|postade|story|konto\p{L}*|profil\p{L}*|sociala medier|skriver? till|nås|chatt\p{L}*|insta\p{L}*|snap\p{L}*|tiktok\p{L}*|spelar|online|blogg\p{L}*|kanal\p{L}*|filmer|videor|användar\p{L}*|alias|live)(?!\p{L})/iu
const underscored =
  /(?<![\p{L}\p{N}._@/#%+-])(?=[\p{L}\p{N}_.]*\p{Ll})[\p{L}\p{N}.]+_[\p{L}\p{N}_.]*[\p{L}\p{N}_](?![\p{L}\p{N}@/])/gu

const wide = `(?:${service.slice(3, -1)}|insta|x)`
/** Two names where an account is told of: "på Messenger, profilen heter Lasse Pärsgård", "LinkedIn-profilen heter Lasse Pärsgård". */
const profileOfName =
  /(?<!\p{L})(?:profil(?:en)?|konto(?:t)?|användar\p{L}*|sidan)(?:\s(?:på|i)\s\p{L}+)?(?:\s(?:heter|hette|är|under\snamnet)|:)\s["”'’]?\p{Lu}\p{Ll}+\s\p{Lu}[\p{Ll}-]+/gu
const sought =
  /(?:[Ss]ök(?:\spå)?|[Hh]eter|[Kk]ontot|[Pp]rofilen|[Kk]allar\ssig|[Ff]inns\ssom)\s["”'’]?(?:\p{Lu}\p{Ll}+\s\p{Lu}[\p{Ll}-]+|\p{Ll}{4,}["”'’])["”'’]?\s(?:på|i|via)\s(?=\p{L}+)/gu
const toldThere =
  /(?:heter|hette|som|namnet|kallar\ssig|:|\(|=|kontot?|nicket|namnet\sär)\s?["”'’]?(?:\p{Lu}\p{Ll}+\s\p{Lu}[\p{Ll}-]+|["”'’]\p{Ll}{4,})/gu
const isThere = new RegExp(`(?<!\\p{L})${wide}(?!\\p{L})`, 'iu')

/** Names in full and words in quotes, close to a service and after what tells of an account. */
function namesThere(text: string): Found[] {
  return [profileOfName, sought, toldThere].flatMap((pattern) =>
    foundBy(pattern, text, () => isThere.test(text)).filter(({ found: [all], index }) => {
      const near = text.slice(Math.max(0, index - 45), index)
      const led =
        pattern === sought ? text.slice(index + all.length, index + all.length + 14) : near.split(/[.!?\n]/).at(-1)
      return isThere.test(led ?? '') && !ours.test(all)
    }),
  )
}

/** Without any of these there is no account, and no more is looked for. */
const hint = new RegExp(
  `[@_#]|u/|/in/|\\.(?:com|net|tv|me|se|ee|app|social|org)|${service}|konto|profil|namn|alias|nick|gamertag|användar|blogg|kanal|stream|spelar|gamar|chatt|postar|filmar|snappar|skriver|syns|finns|lägger`,
  'iu',
)

/** Accounts in social media that are somebody's. Those of authorities and associations pass. */
export function findHandles(text: string): Finding[] {
  if (!hint.test(text)) return []
  const accounts = [
    ...nearServices(text),
    ...[called, acting].flatMap((pattern) => foundBy(pattern, text, () => true)),
  ].filter(({ found }) => isAccount(found))
  return [
    ...accounts,
    ...foundBy(underscored, text, () => text.includes('_') && social.test(text)).filter(
      ({ found: [all] }) => !isFile(all),
    ),
    ...foundBy(bare, text, () => text.includes('@')),
    ...mixedNames(text),
    ...namesThere(text),
    ...foundBy(calledThere, text, () => true),
    ...foundBy(joined, text, () => true),
    ...foundBy(tagged, text, () => text.includes('#')),
    ...foundBy(redditor, text, () => /u\/|\/in\/|live:/.test(text)),
    ...foundBy(profile, text, () => text.includes('/')),
    ...foundBy(site, text, () => siteEnd.test(text)),
  ]
    .filter(({ found, index }) => !isPublic(text, index, found[0]))
    .map(({ found, index }) => {
      const end = index + found[0].replace(/[.,-]+$/, '').length
      const why = 'Ett konto i sociala medier pekar ut den som har det.'
      return { start: index, end, kind: 'handle', level: 'block', why, suggestion: 'ett konto' }
    })
}

const mixed =
  /(?<![\p{L}\p{N}._@/#-])(?:\p{L}{3,}(?:[._]\p{L}*)*\d{1,4}[\p{L}_]*|\p{Ll}{2,}(?:[._]\p{Ll}+)*[._]\p{Ll}[\p{Ll}\d_]*|\p{L}+_\p{L}[\p{L}\p{N}_]*)(?![\p{L}\p{N}@:/]|[.-][\p{L}\p{N}])/gu
const someone = new RegExp(
  `(?<!\\p{L})(?:${service}|användar\\p{L}*|konto|kontot|nick|alias|gamertag|profil\\p{L}*)(?!\\p{L})`,
  'iu',
)
const services = service.replace(
  '(?:',
  '(?:Facebook|FB|Instagram|Insta|Snap(?:chat)?|Tik[Tt]ok|Linked[Ii]n|Discord|Messenger|Signal|Telegram|WhatsApp|Whatsapp|Twitter|Threads|',
)
const calledThere = new RegExp(
  `(?<!\\p{L})${services}(?!\\p{L})[^.!?\\n]{0,50}(?:heter|hette|kallar\\ssig|under\\snamnet)\\s(?:\\p{Lu}\\p{Ll}+\\s){1,3}(?:där|på)(?!\\p{L})|(?:går\\s(?:där\\s)?under|under|har)\\snamnet\\s\\p{L}[\\p{L}\\p{N}_.]{2,30}\\s(?:på|i)\\s${services}(?!\\p{L})`,
  'gu',
)

const joined = new RegExp(
  `(?:heter|hette|kallar\\ssig|under|som)\\s\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]+\\s(?:på|i)\\s${services}(?!\\p{L})|(?:${services}|[Bb]logg|[Ii]nsta|[Ff]acebook|[Tt]ik[Tt]ok)(?:profilen|kontot|sidan|namnet|profil|konto)\\s\\p{Lu}\\p{Ll}+\\s\\p{Lu}\\p{Ll}+(?=[^.!?\\n]{0,40}(?:hon|han|hennes|hans|hen)(?!\\p{L}))`,
  'gu',
)

/** Letters and digits as one writes nowhere else, close to where accounts are spoken of. */
function mixedNames(text: string): Found[] {
  return foundBy(mixed, text, () => someone.test(text)).filter(({ found: [all], index }) => {
    const near = `${text.slice(Math.max(0, index - charactersNear), index)} … ${text.slice(index + all.length, index + all.length + charactersNear)}`
    const letters = all.replace(/[\d_.]+$/u, '').toLocaleLowerCase('sv')
    const digits = /\d+/.exec(all)?.[0] ?? ''
    const { dictionary } = loadWords()
    if (isFile(all) || /\.(?:\p{Ll}{2,3})$/u.test(all) || all === all.toUpperCase()) return false
    if (digits.length < 2 && !/[._]/.test(all) && dictionary.isOrdinary(letters)) return false
    return (
      someone.test(near) &&
      !/^(?:covid|lgr|windows|t|bl|dvs|osv|rum|vecka|kl|nr|steg|bilaga|blankett)$/.test(letters) &&
      !/^(?:t\.ex|bl\.a|d\.v\.s|m\.m|o\.s\.v|s\.k|f\.d)$/u.test(all)
    )
  })
}

type Found = { found: RegExpExecArray; index: number }

function foundBy(pattern: RegExp, text: string, isWorthIt: () => boolean): Found[] {
  return isWorthIt() ? [...text.matchAll(pattern)].map((found) => ({ found, index: found.index })) : []
}

const charactersNear = 70

/** What stands close before and after the name of a service, read there only. */
function nearServices(text: string): Found[] {
  return [...text.matchAll(anyService)].flatMap(({ index }) => {
    const from = Math.max(0, index - charactersNear)
    const near = text.slice(from, index + 2 * charactersNear)
    return [named, before, searched, quoted, byName].flatMap((pattern) =>
      [...near.matchAll(pattern)].map((found) => ({ found, index: from + found.index })),
    )
  })
}

const serviceNamed = new RegExp(`(?<!\\p{L})${service}`, 'iu')

/** Ordinary words follow a service's name too: a name of an account has a sign or a digit in it, an at, or is no word. */
function isAccount({ 0: all, 1: name }: RegExpExecArray): boolean {
  if (name === undefined) return true
  if (!/\p{L}/u.test(name) || /^(?:19|20)\d{2}|^v\d{1,2}$|^\d+-\p{L}/u.test(name)) return false
  if (/^@|_|\p{L}[.#][\p{L}\p{N}]|\d/u.test(name) && !isFile(name)) return true
  const led = all.slice(0, -name.length).replaceAll(/instagram/giu, 'insta')
  const isNamed = /(?:namn|alias|nick|tag)/iu.test(led)
  const isTold = isNamed || /(?:konto|namn|profil|heter|alias|nick|tag|^sök|^kolla|kalla|[:=]|som|["”“»«])/iu.test(led)
  const { dictionary, given, organisations, kommuner, places } = loadWords()
  const lower = name.toLocaleLowerCase('sv')
  const isKnown = [
    dictionary.isOrdinary(lower),
    given.has(lower),
    organisations.has(lower),
    kommuner.has(lower),
    places.has(lower),
  ].includes(true)
  const isLoose =
    /(?:kallar\ssig|heter|hette|kontot?)/iu.test(led) &&
    serviceNamed.test(all) &&
    !dictionary.isListed(lower) &&
    !given.has(lower)
  const isBuilt =
    /\p{Ll}\p{Lu}/u.test(name) || (isNamed && /^\p{Lu}\p{Ll}+$/u.test(name) && !dictionary.isOrdinary(lower))
  // "Insta NisseEk", "Snap: nisse-ek"
  const isJoined = /^\p{Ll}*\p{Lu}?\p{Ll}+\p{Lu}\p{Ll}/u.test(name) && /[\s:–=]$/.test(led) && !products.test(lower)
  const [first = '', second = ''] = lower.split('-')
  const isPairOfNames = /[:=]\s?$/.test(led) && second.length > 1 && (given.has(first) || !dictionary.isOrdinary(first))
  if (isJoined || isPairOfNames) return first.length > 2
  const isSmall = /^\p{Ll}+(?:-\p{Ll}+)?$/u.test(name)
  const isOfBuilt = isBuilt && /kanal/iu.test(led)
  return (isTold || isOfBuilt) && (isNamed || !isKnown || isLoose) && lower.length > 4 && (isSmall || isBuilt)
}

const products =
  /^(?:youtube|linkedin|tiktok|whatsapp|snapchat|facebook|bankid|mobilt|iphone|ipad|powerpoint|onedrive|sharepoint|github|wordpress|facetime|icloud|javascript)/

const isFile = (name: string) => /\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|json|jpe?g|png|se|nu|com|org|net)$/iu.test(name)

const ours =
  /(?:kommun|regionen|myndighet(?:en)?|verket|kassan|f[oö]rmedling(?:en)?|f[oö]rbund(?:et)?|socialstyrelsen|samverkan|bibliotek(?:et)?|sjukhus(?:et)?|v[aå]rdcentral(?:en)?)(?![a-zåäö])|finsam|kommun(?!is)|f[oö]rs[aä]kringskassan|arbetsf[oö]rmedlingen|(?<![a-zåäö])(?:1177|nns|skr|region(?:en)?|projektet)(?![a-zåäö\d])|(?<![a-zåäö])region(?=[a-zåäö])/iu

function isPublic(text: string, index: number, found: string): boolean {
  const near = text.slice(Math.max(0, index - 36), index)
  const name = /@[\p{L}\p{N}_.-]+/u.exec(found)?.[0] ?? found
  return (
    (ours.test(name) && !isPersonsName(name)) ||
    isTown(name) ||
    /(?<!\p{L})(?:(?<!hos\s)oss|vårt|vår|våra|förbundets|kommunens|regionens|projektets)(?!\p{L})[^.!?\n]{0,24}$/iu.test(
      near,
    )
  )
}

/** "@kommunisten_kalle": a given name in it. */
function isPersonsName(name: string): boolean {
  const parts = name.toLocaleLowerCase('sv').split(/[@._\d-]+/)
  const { given, smallWords } = loadWords()
  return (
    parts.some((part) => part.length > 3 && given.has(part) && !smallWords.has(part)) || /[._]\p{Ll}*\d{2}$/u.test(name)
  )
}

function isTown(name: string): boolean {
  const { kommuner, places } = loadWords()
  const bare = name.replace(/^@/, '').toLocaleLowerCase('sv')
  return kommuner.has(bare) || places.has(bare)
}
