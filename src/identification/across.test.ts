import { expect, test } from 'vitest'
import { findAcross } from './across.ts'
import { applySuggestions, checkText } from './check.ts'

const across = (...texts: string[]) => findAcross(texts.map((text) => ({ text, findings: checkText(text).findings })))
const marked = (...texts: string[]) =>
  across(...texts).map((findings, at) => findings.map(({ start, end }) => texts[at]?.slice(start, end)))
const neutral = (...texts: string[]) =>
  across(...texts).map((findings, at) => applySuggestions(texts[at] ?? '', findings))

test.each([
  [
    ['Ung kvinna med MS', 'från Mörrum'],
    [['kvinna med MS'], ['Mörrum']],
  ],
  [
    ['Mamma', 'Vem följer med till mötet? Har MS sedan länge.'],
    [[], ['MS']],
  ],
  [
    ['Änkling', 'Väntar sedan länge.\n\nBor i Kallinge, får ingen tid.'],
    [['Änkling'], ['Kallinge']],
  ],
])('what points at somebody only together is marked in each text: %j', (texts, pieces) => {
  expect(marked(...texts)).toEqual(pieces)
  expect(texts.flatMap((text) => checkText(text).findings).length).toBeLessThan(pieces.flat().length)
  expect(across(...neutral(...texts)).flat()).toEqual([])
})

test('each text keeps words that say something', () => {
  expect(neutral('Kvinna 34 år', 'från Mörrum')).toEqual(['Person 30–39 år', 'från Karlshamns kommun'])
})

test('where one text ends and the next begins is read together also when neither is short', () => {
  const long = 'Vi har prövat gemensamma möten utan att komma vidare i frågan om resor. '.repeat(4)
  expect(marked(`${long}Kvinnan väntar`, `Bor i Mörrum. ${long}`)).toEqual([[], ['Mörrum']])
  expect(marked(`${long}Kvinnan väntar. ${long}`, `${long} Bor i Mörrum.`)).toEqual([[], []])
})

test.each([
  [['Vem följer med?', 'Det faller mellan oss när sjukpenningen tar slut i Karlshamn.']],
  [['Unga 16–24 år i Olofström', 'Många väntar i över ett år. Mötet var den 3 maj 2026.']],
  [['Resor till Mörrum', 'Bussen går sällan. Vem betalar?']],
  [['', 'Kvinna']],
])('what is of many stays clean: %j', (texts) => {
  expect(marked(...texts).flat()).toEqual([])
})

test('offsets are of what was written, and none lies over another', () => {
  const texts = ['😀 Kvinna 34\u00a0a\u030ar', 'fra\u030an Mo\u0308rrum och Anna Nilsson']
  expect(marked(...texts)).toEqual([['Kvinna 34\u00a0a\u030ar'], ['Mo\u0308rrum', 'Anna Nilsson']])
})

test.each([
  ['a title and fifty thousand signs', ['Kvinna 34 år med MS', 'Hon bor i Mörrum nu. '.repeat(2_350)]],
  ['as many lines of one word', ['Kvinna 34 år med MS '.repeat(9), 'Mörrum\n'.repeat(7_000)]],
  ['a thousand fields', Array.from({ length: 1_000 }, () => 'Kvinna 34 år från Mörrum, med MS. Hej')],
])('%s take no longer than they are long', (_name, texts) => {
  const own = texts.map((text) => ({ text, findings: [] }))
  const started = process.cpuUsage()
  findAcross(own)
  const { user } = process.cpuUsage(started)
  expect(user / 1000).toBeLessThan(2500)
})
