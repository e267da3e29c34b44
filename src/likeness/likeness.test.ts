import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexemesOf } from './lexemes.ts'
import { buildPool } from './likeness.ts'

const pool = [
  { id: 'intyg', text: 'Läkarintygskön på vårdcentralen är lång' },
  { id: 'kassan', text: 'Kassan hör inte av sig efter ansökan' },
  { id: 'skola', text: 'Elever utan behörighet till gymnasiet' },
]

test('the same is found in other words: short names, compounds, forms', () => {
  const found = (query: string) => buildPool(pool).likest(query)[0]?.id
  expect(found('Hur lång är väntan på intyg från läkare i primärvården?')).toBe('intyg')
  expect(found('FK svarar inte på ansökningar')).toBe('kassan')
  expect(found('Försäkringskassans besked om ansökan')).toBe('kassan')
})

test('the office can add words of its own', () => {
  const query = 'Trollspöet är borta'
  expect(buildPool(pool).likest(query)[0]?.id).not.toBe('skola')
  expect(buildPool(pool, [{ id: 'gymnasiet', terms: ['trollspö', 'gymnasiet'] }]).likest(query)[0]?.id).toBe('skola')
})

test('a text is found by its stems, parts and meanings, in plain letters', () => {
  const one = lexemesOf('Läkarintygskö')
  expect(one).toContain('intyg')
  expect(lexemesOf('Försäkringskassan')).toContain('0forsakringskassan')
  expect(lexemesOf('FK')).toContain('0forsakringskassan')
  expect(lexemesOf('åäö é 12').join('')).toMatch(/^[a-z0-9]*$/)
  expect(lexemesOf('')).toEqual([])
})

test('no text is too strange', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 50 }))
  const entry = fc.record({ id: fc.string(), text })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), text, (entries, query) => {
      const best = buildPool(entries).likest(query)
      const ids = new Set(entries.map(({ id }) => id))
      expect(best.length).toBeLessThanOrEqual(5)
      expect(best.every(({ id, score }) => ids.has(id) && score >= 0 && score <= 1)).toBe(true)
      expect(best.map(({ score }) => score)).toEqual(best.map(({ score }) => score).toSorted((a, b) => b - a))
    }),
    { numRuns: 60 },
  )
})
