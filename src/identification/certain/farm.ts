import type { Finding } from '../finding.ts'
import { loadWords } from '../words.ts'
import { sentenceAround } from './somebody.ts'

const farm =
  /(?<![\p{L}\d])(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}?\p{Ll}+)?)(?:\s(\p{Lu}\p{Ll}{2,}))?\s(\d{1,3}(?::\d{1,3})?)(?:\s?[A-H])?(?=$|[,.;!?)\n](?!\d)|\s(?:och|i|utanför|vid|utan|med|sedan|där|som|är|saknar|har|ska|blev|ensam|tillsammans|hos|just|nu)\s|\s\()/gu
const dwelling =
  /(?<!\p{L})(?:bor|bodde|bott|boende|bosatt|bostad(?:en)?|\p{L}*stuga(?:n)?|gård(?:en)?|torp(?:et)?|hemma|hem|skriven|hyr|hyrt|hyrde|adress(?:en)?|adr|folkbokförd|hembesök|flyttat|flyttade|flyttar|hämtas|hämta|huset|villan|lägenheten|tomten|fastigheten|vräks)(?!\p{L})[^.!?\n]{0,40}$/iu
const lived = /^[^.!?\n]{0,30}(?<!\p{L})där\s(?:bor|hon\sbor|han\sbor|de\sbor|hen\sbor|familjen)(?!\p{L})/iu
/** "familjen är utan värme i Ekeryd 118" */
const inVillage =
  /(?<!\p{L})(?:familjen|hon|han|hen|de|kvinnan|mannen|klienten|deltagaren|mamman|pappan|sonen|dottern)(?!\p{L})[^.!?\n]{0,45}(?<!\p{L})i\s$/iu
const notFarms =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|vecka|rum|plan|hus|avdelning|avd|paragraf|steg|nivå|forum|grupp|team|sal|sida|bilaga|punkt|kapitel|windows|covid|blankett|fråga|linje|buss|insats|etapp|kategori|zon|klass|åk|årskurs|fas|version|lägenhet|lgh|våning|uppgång|port|box|mål|lag|prop|lokal|projekt|boende|enhet|område)$/u
const on =
  /(?<!\p{L})(?:nr|nummer|hus|port|porten|uppgång)\s(?:\d{1,3}(?:\s?[A-Ha-h])?|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\p{Ll}+ton|tjugo\p{Ll}*)\s(?:på|i|vid|längs)\s\p{Lu}\p{L}*(?:gatan|vägen|gränd|gränden|stigen|torget|allén|backen|esplanaden|plan)(?!\p{L})/gu
const odd =
  /(?<=\p{L}{2})(?:gatan|vägen|gränden|gränd|stigen|allén|backen|esplanaden)(?:(?:-?\d{1,3}|\s\(\d{1,3}\)|\snr\d{1,3}|\s\d{1,3}:(?:an|\d(?!\d)))(?:\s?[A-Ha-h])?(?![\p{L}\p{N}/]|[-:.,]\d)|(?:\si\s\p{Lu}\p{L}+)?(?:,|\soch|\smed)?\s(?:porten|port|nr|nummer|numret|hus|uppgång)\s(?:är\s)?\d{1,3}(?:\s?[A-Ha-h])?(?![\p{L}\p{N}]))|(?<=\p{Lu}[\p{L}:]{1,14}\s)(?:väg|gata|plan|torg|gränd|plats|gård|allé|backe)\s\d{1,3}(?![\p{L}\p{N}]|[-:.,]\d)/gu
const beginning = /(?:\p{Lu}\p{Ll}+\s)?(?:\p{Lu}\p{L}*:?\p{L}*\s)?\p{L}*$/u

const livedAt =
  /(?<!\p{L})(?:bor|bodde|bott|bosatt|hyr|hyrde|bostad\p{L}*|lägenhet\p{L}*|\p{L}*adress\p{L}*|adr|hemma|skriven|folkbokförd|hembesök\p{L}*)(?!\p{L})/iu

/** "Sjukhuset plan 4", "Region Skånes plan 3" */
const ofHouse = /^(?:Se|Enligt|Region|Norra|Södra|Östra|Västra|\p{L}*(?:huset|kommunens?|förbundets))\s/u

/** "Rosengränd12", "Rosengränd (12)", "Vinkelvägen, porten 2", "Karl XI:s gata 14": what comes before belongs to the name. */
function oddly(text: string): { 0: string; index: number }[] {
  return [...text.matchAll(odd)].flatMap(({ 0: all, index }) => {
    const before = beginning.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? ' '
    const isNamed = /^\p{Lu}\p{L}+\s\p{Lu}/u.test(before)
    const isApart = /\s$/.test(before)
    if (/^plan/.test(all) && ofHouse.test(before)) return []
    if (isApart && !isNamed && !livedAt.test(sentenceAround(text, index - before.length, index))) return []
    return [{ 0: before + all, index: index - before.length }]
  })
}

/** Houses without a street: "bor på Högaby 112", "stugan, Mjövik 23", and "nr 14 på Kungsgatan". */
export function findFarms(text: string): Finding[] {
  const farms = [...text.matchAll(farm)].filter((found) => {
    const [, first = '', second, digits = ''] = found
    const names = [first, second].flatMap((name) => (name ? [name.toLocaleLowerCase('sv')] : []))
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 40)
    const before = text.slice(Math.max(0, found.index - 60), found.index)
    if (!dwelling.test(before) && !lived.test(after) && !inVillage.test(before)) return false
    return !digits.startsWith('0') && isFarm(names, digits)
  })
  return [...farms, ...text.matchAll(on), ...oddly(text)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: 'street address',
    level: 'block',
    why: 'En gatuadress med nummer pekar ut den som bor där.',
    suggestion: 'en adress i kommunen',
  }))
}

const modifiers = /^(?:lilla|stora|norra|södra|östra|västra|gamla|nya|övre|nedre|inre|yttre|mellan)$/u

function isFarm(names: string[], digits: string): boolean {
  const { dictionary, things, abbreviations, organisations, places } = loadWords()
  const isThing = (name: string) =>
    notFarms.test(name) || [things, abbreviations, organisations].some((list) => list.has(name))
  const isPlace = (name: string) =>
    modifiers.test(name) || places.has(name) || dictionary.isNameOrPlace(name) || !dictionary.isListed(name)
  return !names.some(isThing) && (digits.includes(':') || names.some(isPlace))
}
