import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexemesOf, lexemesOfWord } from '../likeness/lexemes.ts'
import { excerptOf } from './excerpt.ts'
import { createMarker, toPieces } from './highlight.ts'
import { readTerms } from './terms.ts'

const groupsOfOwn = [{ id: 'ow1', terms: ['växeln', 'receptionen'] }]
const marked = (text: string, typed: string, groups = groupsOfOwn) =>
  toPieces(text, createMarker(readTerms(typed), groups, 5)(text)).flatMap((piece) =>
    piece.isMarked ? [piece.text] : [],
  )

test('forms, beginnings, slips, synonyms and words in a row are marked, and what is only like them is not', () => {
  expect(marked('Läkarintyget kom. Intygen saknas.', 'intyg')).toEqual(['Intygen'])
  expect(marked('Läkarintyget kom.', 'läkar')).toEqual(['Läkarintyget'])
  expect(marked('Rehabiliteringen börjar.', 'rehabilitring')).toEqual(['Rehabiliteringen'])
  expect(marked('Ring växeln.', 'receptionen')).toEqual(['växeln'])
  expect(marked('Försäkringskassan och FK:s beslut', 'fk')).toEqual(['Försäkringskassan', 'FK'])
  expect(marked('Vid nästa möte. Mötet är nästa vecka.', '"nästa mötet"')).toEqual(['nästa möte'])
  expect(marked('Kön är lång', 'ko')).toEqual([])
})

test('a word is searched for as the index has it', () => {
  for (const word of ['läkarintyget', 'Försäkringskassan', 'fk', 'växeln', 'rehabilitering'].map((one) =>
    one.toLowerCase(),
  ))
    expect(lexemesOf(word, groupsOfOwn)).toEqual(expect.arrayContaining(lexemesOfWord(word, groupsOfOwn)))
})

test('what is typed is words and "words in a row", and signs alone are nothing', () => {
  expect(readTerms('FK:s  "samma möte" Läkarintyg')).toEqual([
    { word: 'fk' },
    { phrase: 'samma möte' },
    { word: 'läkarintyg' },
  ])
  expect(readTerms('"ensam" ”i rad” "oavslutad')).toEqual([
    { word: 'ensam' },
    { phrase: 'i rad' },
    { word: 'oavslutad' },
  ])
  expect(readTerms(' :*& | !() \' "" a')).toEqual([])
})

const word = fc.constantFrom('möte', 'mötet', 'FK', 'intyg', 'å', 'é', '😀', 'läkarintyget', '"', '\u0301', '\n', '112')
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(word, { maxLength: 80 }).map((words) => words.join(' ')),
)

test('whatever is typed and whatever stands there, marks lie in order within the text, and an excerpt is a stretch of it', () => {
  fc.assert(
    fc.property(texts, texts, (typed, text) => {
      const mark = createMarker(readTerms(typed), groupsOfOwn, 5)
      let at = 0
      for (const { start, end } of mark(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
      const whole = toPieces(text, mark(text))
      expect(whole.map((piece) => piece.text).join('')).toBe(text)
      const { pieces } = excerptOf(text, mark)
      const shown = pieces.map((piece) => piece.text).join('')
      expect(text.replace(/\s+/g, ' ').trim()).toContain(shown.replace(/^…|…$/g, ''))
      expect(shown.length).toBeLessThanOrEqual(310)
    }),
    { numRuns: 150 },
  )
})
