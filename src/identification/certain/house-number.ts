import type { Finding } from '../finding.ts'
import { loadWords } from '../words.ts'
import { sentenceAround, somebody } from './somebody.ts'

const name = String.raw`\p{Lu}\p{Ll}{2,}(?:-\p{Lu}?\p{Ll}+)?`
const months =
  'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december'
const units =
  'personer|platser|plats|st|år|åring\\p{L}*|årig\\p{L}*|veckor|dagar|dygn|nätter|månader|mån|min|minuter|timmar|tim|ggr|gånger|kap|procent|kr|kronor|tkr|mkr|km|mil|m|meter|deltagare|ärenden|kommuner|team|rum|steg|möten|parter|inskrivna|(?:av|till)\\s\\d\\p{L}*'
const numbered = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:Stora|Lilla|Norra|Södra|Östra|Västra|Gamla|Nya|Övre|Nedre|${name})\s)?(${name})\s(?:nr\s)?(?!(?:19|20)\d{2}(?!\d))([1-9]\d{0,3})(?:\s?[A-Ha-h](?![\p{L}\p{N}]))?(?![\p{L}\p{N}:%§/]|[-–.,]\d|\s?(?:${units}|${months})(?!\p{L}))`,
  'gu',
)
/** Where somebody lives. */
const dwelling =
  /(?<!\p{L})(?:bor|bodde|bott|bosatt|boende|boendet|inneboende|bostad\p{L}*|lägenhet\p{L}*|lgh|lya|stuga\p{L}*|torp(?:et)?|husvagn\p{L}*|hemma|\p{L}*adress\p{L}*|adr|skriven|folkbokförd\p{L}*|hyr|hyrt|hyrde|kontrakt\p{L}*|vräkt?\p{L}*|hembesök\p{L}*|hemtjänst\p{L}*|c\/o|andrahand\p{L}*|sover|övernattar|flytt\p{L}*)(?!\p{L})/iu
/** Where things are sent, and somebody fetched. */
const sending =
  /(?<!\p{L})(?:\p{L}*hem|\p{L}*hemmet|hemskick\p{L}*|post|posten|postlåda\p{L}*|brevlåda\p{L}*|brev|brevet|kuvertet?|rek|paket\p{L}*|skick\p{L}*|kallelse\p{L}*|retur|hämta\p{L}*|skjuts\p{L}*|färdtjänst\p{L}*|taxi\p{L}*|\p{L}*skjuts\p{L}*|brf|avflyttning\p{L}*|polisen|\p{L}*våningen|hiss|störning\p{L}*|hyresvärd\p{L}*|bostadsanpass\p{L}*|nyckel\p{L}*|nycklar\p{L}*|dörr\p{L}*|port(?:en)?|portkod\p{L}*|porttelefon\p{L}*|uppgång|trappa\p{L}*|tr|grann\p{L}*|har\srum|fick\srum|rum\shos|kommer\sfrån|utanför|hittades|plats\spå)(?!\p{L})/iu
const meeting =
  /(?<!\p{L})(?:mötet|möten?|mötes\p{L}*|vi\s(?:ses|träffas|sitter|samlas|har\shyrt|möts)|konferens\p{L}*|lokal(?:en|er)?|kontor(?:et)?|sal|salen|styrgrupp\p{L}*|utbildning(?:en)?|kurs(?:en)?|seminari\p{L}*|projekt\p{L}*|arrangemang\p{L}*|avdelning\p{L}*|plan\s\d|rum\s[A-Z]?\d)(?!\p{L})/iu
const built =
  /(?:by|byn|torp|torpet|hult|hultet|näs|näset|ås|åsen|åsa|kulla|kulle|kullen|hage|hagen|plan|lid|liden|backa|backe|backen|hyddan|stugan|ryd|måla|sta|boda|arp|hög|högen|höjd|höjden|holm|holmen|sjö|sjön|vik|viken|sund|lund|lunden|mark|marken|ö|ön|berg|berget|berga|dal|dalen|kärr|mossen|äng|ängen|ängar|gård|gården|udde|udden|strand|bro|bron|kvarn|bruk|rum|red|tomta|tomten|hed|heden|fors|fall|bo|löv|lösa|lycka|lyckan|vång|vången|slätt|slätten|skog|skogen|vret|vreten|gärde|gärdet|dammen|ekeby|inge|köp|tuna|stad|skär|rud|rör|röd|krok|kroken|hem|hemmet|kajen|hamn|hamnen|plats|platsen|park|parken|slinga|slingan|ring|ringen|led|leden|stråk|stråket|tun|tunet|trädgården)$/u

/** A place by a name of its own and a number, where somebody lives or is sent something: "hämtas vid Skogshyddan 8". */
export function findHouseNumbers(text: string): Finding[] {
  return [...text.matchAll(numbered)].flatMap((found): Finding[] => {
    const [all, word = ''] = found
    const lower = word.toLocaleLowerCase('sv')
    if (isOther(lower, text.slice(Math.max(0, found.index - 16), found.index))) return []
    const around = `${sentenceAround(text, found.index, found.index + all.length, 80)} ${all}`
    const isBuilt = built.test(lower)
    const isOfOne = somebody.test(around)
    const isMeeting = meeting.test(around)
    const isLived = dwelling.test(around) && (isOfOne || !isMeeting)
    const isSent = sending.test(around) && (isOfOne || (isBuilt && !isMeeting))
    if (!isLived && !isSent) return []
    if (!isBuilt && !(isLived && isPlace(lower)) && !loadWords().places.has(lower)) return []
    return [
      {
        start: found.index,
        end: found.index + all.length,
        kind: 'street address',
        level: 'block',
        why: 'En gatuadress med nummer pekar ut den som bor där.',
        suggestion: 'en adress i kommunen',
      },
    ]
  })
}

const notHouses =
  /^(?:vecka|rum|plan|hus|avdelning|avd|paragraf|steg|nivå|forum|grupp|team|sal|sida|bilaga|punkt|kapitel|blankett|fråga|linje|buss|insats|etapp|kategori|zon|klass|årskurs|fas|version|våning|uppgång|port|box|mål|delmål|lag|lokal|projekt|enhet|område|handlingsplan|verksamhetsplan|projektplan|genomförandeplan|rehabplan|budget|\p{L}*(?:kassan|verket|förmedlingen|kommun|kommunen|regionen|skolan|enheten|förbundet|projektet|insatsen|plan(?<=rings?plan|s?handlingsplan|budgetplan|vårdplan|tidsplan|årsplan|arbetsplan)))$/u

function isOther(lower: string, before: string): boolean {
  const { dictionary, things, abbreviations, organisations, kommuner, given, surnames } = loadWords()
  const led = /(\p{L}+)\s$/u.exec(before)?.[1]?.toLocaleLowerCase('sv') ?? ''
  if (notHouses.test(lower) || [things, abbreviations, organisations, kommuner].some((list) => list.has(lower)))
    return true
  if (led !== 'sankt' && led !== 'boendet' && things.has(led)) return true
  if (given.has(lower) || (surnames.has(lower) && !built.test(lower))) return true
  return dictionary.isListed(lower)
}

function isPlace(lower: string): boolean {
  const { dictionary, places } = loadWords()
  return places.has(lower) || dictionary.isNameOrPlace(lower) || !dictionary.isOrdinary(lower)
}
