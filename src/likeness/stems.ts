import { stemmer } from '@orama/stemmers/swedish'

/** Forms that no ending tells: each to the word it is a form of. */
const irregular = new Map(
  Object.entries({
    bröt: 'bryta',
    brutit: 'bryta',
    drog: 'dra',
    dragit: 'dra',
    drar: 'dra',
    dras: 'dra',
    föll: 'falla',
    fallit: 'falla',
    gav: 'ge',
    ger: 'ge',
    gett: 'ge',
    givit: 'ge',
    ges: 'ge',
    höll: 'hålla',
    hållit: 'hålla',
    legat: 'ligga',
    lades: 'lägga',
    lade: 'lägga',
    lagt: 'lägga',
    läggs: 'lägga',
    slog: 'slå',
    slår: 'slå',
    slås: 'slå',
    slagit: 'slå',
    skrev: 'skriva',
    skrivit: 'skriva',
    sjuka: 'sjuk',
    stod: 'stå',
    står: 'stå',
    stått: 'stå',
    tog: 'ta',
    tagit: 'ta',
    tar: 'ta',
    tas: 'ta',
    satt: 'sitta',
    suttit: 'sitta',
    sagt: 'säga',
    säger: 'säga',
    sade: 'säga',
    sa: 'säga',
    vet: 'veta',
    visste: 'veta',
    vetat: 'veta',
    män: 'man',
    böcker: 'bok',
    händer: 'hända',
    bättre: 'bra',
    bäst: 'bra',
    sämre: 'dålig',
    sämst: 'dålig',
    större: 'stor',
    störst: 'stor',
    färre: 'få',
    längre: 'lång',
    längst: 'lång',
    högre: 'hög',
    högst: 'hög',
    äldre: 'gammal',
    gamla: 'gammal',
    gammalt: 'gammal',
    yngre: 'ung',
    yngst: 'ung',
    tätare: 'tät',
    väntan: 'vänta',
    samverkan: 'samverka',
    påverkan: 'påverka',
    ansökan: 'ansöka',
    anmälan: 'anmäla',
    inverkan: 'inverka',
    deltagande: 'delta',
    deltog: 'delta',
    deltagit: 'delta',
    behöver: 'behov',
    behöva: 'behov',
    behövs: 'behov',
    behövde: 'behov',
    behövt: 'behov',
    ej: 'inte',
    icke: 'inte',
    aldrig: 'inte',
    ingen: 'inte',
    inget: 'inte',
    inga: 'inte',
    ingenting: 'inte',
    nån: 'någon',
    nåt: 'något',
    sen: 'sedan',
    mej: 'mig',
    dubbla: 'dubbel',
    dubbelt: 'dubbel',
    enkla: 'enkel',
    enklare: 'enkel',
    enkelt: 'enkel',
    egna: 'egen',
    eget: 'egen',
    säkra: 'säker',
    säkrare: 'säker',
    säkert: 'säker',
    dom: 'de',
  }),
)

/** Endings that make one kind of word of another: "bedömning", "bedömd" and "bedöma" mean alike here. */
const derived = [
  /(?<=.{4})andet$/,
  /(?<=.{4})het$/,
  /(?<=.{4})et$/,
  /(?<=.{3}[^aouåeiyäö])ning$/,
  /(?<=.{4})(?:else|ande|ende|are|ar|ad|ing)$/,
]
const rootLengthMin = 4
/** Would be taken for kin of something else: ersättare is a deputy, ersättning is money. */
const apart = /^(ersättar|utredar|internet|papper|myndig(?!het)|tidig|närhet|ledamo|ledamö)/
const knownMax = 100_000
const known = new Map<string, string>()

/** What a word's forms and its nearest kin share, in small letters. Agrees with PostgreSQL's `swedish` but for the kin. */
export function stemOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = apart.exec(word)?.[1] ?? rootOf(stemmer(irregular.get(word) ?? word))
  if (known.size >= knownMax) known.clear()
  known.set(word, stem)
  return stem
}

function rootOf(stem: string): string {
  const ending = derived.find((some) => some.test(stem))
  const bare = ending === undefined ? stem : stem.replace(ending, '')
  return bare.length > rootLengthMin
    ? bare.replace(/(?<=[lmgv])d$|(?<=[mpkgd])n$/, '').replace(/([a-zåäö])\1$/, '$1')
    : bare
}
