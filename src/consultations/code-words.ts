import { checkText } from '../identification/check.ts'
import { matchPhrases } from '../identification/likely/phrases.ts'
import { readTokens } from '../identification/tokens.ts'
import { loadWords } from '../identification/words.ts'

/** Trees, birds, stones and things: never a word that is also a name, and none that says anything about anybody. */
export const codeWords = [
  ...['Asp', 'Rönn', 'Lönn', 'Sälg', 'Idegran', 'Lärk', 'Poppel', 'Oxel', 'Avenbok', 'Hagtorn', 'Havtorn', 'Slån'],
  ...['Lingon', 'Blåbär', 'Hallon', 'Hjortron', 'Nypon', 'Tranbär', 'Björnbär', 'Smultron', 'Körsbär', 'Plommon'],
  ...['Päron', 'Äpple', 'Vinbär', 'Kvitten', 'Blåmes', 'Talgoxe', 'Domherre', 'Bofink', 'Grönfink', 'Sidensvans'],
  ...['Rödhake', 'Koltrast', 'Taltrast', 'Gärdsmyg', 'Nötväcka', 'Steglits', 'Grönsiska', 'Sädesärla', 'Tornseglare'],
  ...[
    'Tofsvipa',
    'Storspov',
    'Strandskata',
    'Knipa',
    'Ejder',
    'Vigg',
    'Skogsduva',
    'Gräsand',
    'Sångsvan',
    'Trana',
    'Häger',
  ],
  ...['Fiskgjuse', 'Tornfalk', 'Pärluggla', 'Hackspett', 'Gröngöling', 'Orre', 'Tjäder', 'Näktergal', 'Lövsångare'],
  ...[
    'Gulsparv',
    'Stenskvätta',
    'Rödstjärt',
    'Ladusvala',
    'Backsvala',
    'Kungsfiskare',
    'Strömstare',
    'Granit',
    'Gnejs',
  ],
  ...['Kvarts', 'Marmor', 'Skiffer', 'Kalksten', 'Sandsten', 'Flinta', 'Basalt', 'Agat', 'Topas', 'Bärnsten'],
  ...['Fältspat', 'Glimmer', 'Pimpsten', 'Täljsten', 'Blåsippa', 'Vitsippa', 'Gullviva', 'Tussilago', 'Blåklocka'],
  ...['Prästkrage', 'Blåklint', 'Vallmo', 'Timjan', 'Mossa', 'Ormbunke', 'Kaveldun', 'Näckros', 'Klöver', 'Smörblomma'],
  ...['Rölleka', 'Renfana', 'Kungsljus', 'Älgört', 'Kabbeleka', 'Backsippa', 'Pion', 'Tulpan', 'Krokus', 'Snödroppe'],
  ...['Solros', 'Lavendel', 'Mynta', 'Måne', 'Komet', 'Norrsken', 'Regnbåge', 'Boj', 'Brygga', 'Roddbåt', 'Segel'],
  ...['Ankare', 'Kompass', 'Lykta', 'Lanterna', 'Kvarn', 'Stenmur', 'Kakelugn', 'Vävstol', 'Spinnrock', 'Ljusstake'],
  ...['Paraply', 'Halsduk', 'Cykel'],
] as const

/** As many as are offered while one types. */
const offeredMax = 8
/** Far between in the list, so that words of one kind do not stand together. */
const stride = 23

/** Words that the team has not open. `turn` is any whole number; another turn offers others. */
export function offerCodeWords(taken: string[], turn: number): string[] {
  const used = new Set(taken.map((word) => word.toLocaleLowerCase('sv')))
  const free = codeWords.filter((word) => !used.has(word.toLocaleLowerCase('sv')))
  const offered = Array.from({ length: Math.min(offeredMax, free.length) }, (_, index) =>
    free.at((turn + index * stride) % free.length),
  )
  return [...new Set(offered)].flatMap((word) => word ?? [])
}

/** Why a word may not stand for a case, in the form and in a file that is read in; null when it may. */
export function whyNotCodeWord(word: string): string | null {
  if (checkText(word).level !== 'clean') return 'Ordet kan vara ett namn. Välj ett påhittat ord'
  return saysOfPerson(word) ? 'Ordet säger något om personen. Välj ett påhittat ord' : null
}

/** A diagnosis, an origin, a family, a job: the word is found in a search, and there is none on health (domain.md §6). */
function saysOfPerson(word: string): boolean {
  const { diagnoses, origins, families, jobs } = loadWords()
  const tokens = readTokens(word)
  return [diagnoses, origins, families, jobs].some((phrases) => matchPhrases(tokens, phrases).length > 0)
}
