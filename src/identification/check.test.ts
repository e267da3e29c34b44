import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { measure, readJudged, sets, tableOf } from '../../scripts/measure-identification.ts'
import { findRoot } from '../platform/root.ts'
import { applySuggestions, checkText } from './check.ts'

test.each(sets)('the judged texts of %s are told apart', (name) => {
  const { stopped, stoppedClean, warned, warnedClean } = measure(readJudged(name)).shares
  expect(stopped).toBeGreaterThanOrEqual(0.97)
  expect(stoppedClean).toBe(0)
  expect(warned).toBeGreaterThanOrEqual(0.85)
  expect(warnedClean).toBeLessThanOrEqual(0.1)
})

test('a number of identity behind that of an invoice is stopped, the invoice is not', () => {
  expect(checkText('Betald med ocr 12 19850312-9801.').level).toBe('block')
  expect(checkText('Fakturan har ocr 1234 5678 9012 3456, till bg 123-4567.').level).toBe('clean')
})

test('a year of birth is an age by the year it is looked at', () => {
  const suggestionIn = (year: number) => {
    vi.useFakeTimers({ now: new Date(`${year}-06-01`), toFake: ['Date'] })
    return checkText('Kvinna född 1995 från Mörrum, frisör.').findings.map(({ suggestion }) => suggestion)
  }
  expect([suggestionIn(2026), suggestionIn(2036)]).toEqual([['Person 30–39 år'], ['Person 40–49 år']])
  vi.useRealTimers()
})

test('docs/identification.md says what is measured', () => {
  const told = readFileSync(join(findRoot(), 'docs/identification.md'), 'utf8')
  for (const name of sets) expect(told).toContain(tableOf(measure(readJudged(name))))
})

/** Ways of writing that the sets had shown to pass, each for its class. */
test.each([
  'Rätt är 821332-9835 enligt systemet.',
  'Deltagare 83 11 09 - 98 92 två gånger i veckan.',
  'Hon sade nittonhundraåttiofem noll tre tolv och så nio åtta ett två.',
  'personnummer 850312\n9805 enligt faxet',
  'Patienten är inskriven som 25720125FC19.',
  'FK ska ringa upp på 0980-319 243 före läkarbesöket.',
  'numret är 070-174, och sen 06 05',
  'Skicka kallelsen till Kvarnhult 212.',
  'Där hon har rum, Rönnbärsliden 17, stänger de.',
  'hennes SGI-ärende, FK.2024.018473, ligger kvar',
  'Den försäkrades dnr FK 2024/018473 är inte avgjort.',
  'Kontot @sofiaikarlskrona är hennes.',
  'CKL 482 ska avställas.',
])('stopped by its class: %s', (text) => {
  expect(checkText(text).level).toBe('block')
})

test.each([
  'Organisationsnummer 212000-0829 och 556677-8899 gäller.',
  'Bokslut 251231 -1412 tkr, och mål 80 85 90 95 100 i år.',
  'Deltagaren ringer vårdcentralen 0455-73 56 00 och får vänta.',
  'Överenskommelsen KS 2023-00412 och remissen S2024/01234 gäller alla.',
  'Han kan anvisas till projekt 2021/00123 hos oss.',
  'Vi ses i Linnea, plan 4, rum B412.',
  'Följ @karlskrona, @finsamblekinge och @regionblekinge.',
])('left alone by its class: %s', (text) => {
  expect(checkText(text).level).toBe('clean')
})

test('a place and an age become a band of ten years', () => {
  const text = 'Kvinna 34 år från Mörrum'
  expect(applySuggestions(text, checkText(text).findings)).toBe('Person 30–39 år')
})

test.each([
  [
    'Kvinna 34 år från Mörrum får avslag. Hon orkar inte mer. Anna ringde.',
    'Person 30–39 år får avslag. Hon orkar inte mer. Personen ringde.',
  ],
  ['Hon är 34 år. Mannen bor i Jämjö. De väntar.', 'Hon är 30–39 år. Mannen bor i Karlskrona kommun. De väntar.'],
  ['En kvinna, 34 år, från Mörrum med MS väntar.', 'En person 30–39 år väntar.'],
  ['En ensamstående mamma med fem barn i Kallinge väntar.', 'En person väntar.'],
])('neutral words leave the rest of the sentence: %s', (text, neutral) => {
  expect(applySuggestions(text, checkText(text).findings)).toBe(neutral)
})

test('a wrong number after the word is told of as what it is called', () => {
  const { level, findings } = checkText('Hennes personnummer 19000112-9801 står i akten.')
  expect({ level, kind: findings[0]?.kind }).toEqual({ level: 'block', kind: 'identity number' })
})

test.each([
  ['registrator@karlskrona.se', 'clean'],
  ['arbetsmarknad@ronneby.se', 'clean'],
  ['kalle.karlsson@karlskrona.se', 'warn'],
  ['kalle.karlsson@exempel.se', 'block'],
  ['kallek84@gmail.com', 'block'],
])('a function passes, a name at an authority is asked about and a private address stops: %s', (address, level) => {
  expect(checkText(`Skriv till ${address} först`).level).toBe(level)
})

/** The same number of nobody's (Skatteverket's and PTS's test ranges) as people and programs write it. */
test.each([
  '19000112-9800'.replace('-', '\u2011'),
  '1900\u00ad0112-98\u200b00',
  '\uff11\uff19\uff10\uff10\uff10\uff11\uff11\uff12\uff0d\uff19\uff18\uff10\uff10',
  '19000112–9800',
  '000112 i 9800',
  '000112-\n9800',
  '070-174\n06\u00a005',
  '070\u2009\u2013\u2009174\u202f06\u202f05',
  'Kungsga\u00adtan 12',
  'kalle\uff20gmail.com',
])('a number stops however it is written: %j', (written) => {
  const text = `😀 Se\u0301 ${written} nu`
  const { level, findings } = checkText(text)
  expect(level).toBe('block')
  expect(findings.map(({ start, end }) => text.slice(start, end)).join(' ')).toContain(written)
})

test('a name with its signs apart is the same name', () => {
  const text = 'Ring A\u030asa i morgon'
  const [found] = checkText(text).findings
  expect(text.slice(found?.start, found?.end)).toBe('A\u030asa')
})

const judged = sets.flatMap((name) => readJudged(name).map(({ text }) => text))
const pieces = judged.flatMap((text) => text.split(/(?<=\s)/))
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...judged), { maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...'0123456789 -.@/OoAaBKåö:,+()\n'), { maxLength: 60 }).map((signs) => signs.join('')),
)

/** Between the two halves of one sign. */
function isInPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
}

test('whatever is written: nothing throws, offsets lie within the text and none over another', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let before = 0
      for (const { start, end } of checkText(text).findings) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect([start, end].some((at) => isInPair(text, at))).toBe(false)
        before = end
      }
      expect(before).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 300 },
  )
})

test('with every suggestion applied nothing stops the text, whatever was written', () => {
  const isStopped = (text: string) => checkText(applySuggestions(text, checkText(text).findings)).level === 'block'
  for (const text of judged) expect(isStopped(text), text).toBe(false)
  fc.assert(
    fc.property(anyText, (text) => !isStopped(text)),
    { numRuns: 300 },
  )
})

test.each([
  'a',
  '1',
  'O',
  '1 ',
  '0-',
  '@',
  'a@',
  'a.',
  'A.',
  'Å ',
  ' ',
  '-',
  '12/',
  'dnr ',
  'sista ',
  'Anna ',
  'ett ',
  'ab-',
  'gatan 1',
  '(',
  '\n',
  '9,',
  'ärende',
  'instagram ',
  'A.1-',
  'ö\u0301',
])('twenty thousand signs of %j are read in a moment', (piece) => {
  const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000)
  const started = process.cpuUsage()
  checkText(text)
  const { user } = process.cpuUsage(started)
  expect(user / 1000).toBeLessThan(1500)
})

/** Names where a word, a kommun or an abbreviation might be read. */
test.each([
  ['Hur länge ska Brandtorp vänta?', 'warn'],
  ['Samtal med Norrskog om boende.', 'warn'],
  ['Vi väntar på Lindgren.', 'warn'],
  ['Alla kallar honom Kulan.', 'warn'],
  ['”Burre” har hoppat av praktiken.', 'warn'],
  ['bosse-bus ringde igen', 'warn'],
  ['Avstämning AM: fortsatt 25 procent.', 'warn'],
  ['Vi gick igenom BH och PÅ.', 'warn'],
  ['kort om pb – fk säger nej', 'warn'],
  ['Vad gör vi när T. S-n tackar nej?', 'warn'],
  ['Präst från Vånga, utbränd, vill vara ensam.', 'warn'],
  ['Salem ringde i går.', 'warn'],
  ['Skillnaden mellan Botkyrka, Salem och Nynäshamn är stor.', 'clean'],
  ['Den som flyttar från Eda till Årjäng får börja om.', 'clean'],
  ['Rut- och rotföretag kan ta emot praktikanter.', 'clean'],
  ['Möte med Öppenvården om rutiner.', 'clean'],
  ['Avstämning KT: allt är klart.', 'clean'],
])('told apart: %s', (text, level) => {
  expect(checkText(text).level).toBe(level)
})
