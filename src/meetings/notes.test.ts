import { expect, test } from 'vitest'
import { readNotes, typedNotes } from './notes.ts'

const known = { table: { questions: [], answers: [], questionsMore: 0 }, holders: [], parts: [], mayJudge: () => true }

test('a number written many times is one question', () => {
  const raw = { fragor: '7 7 7', svar: '7', 'mening-7': 'Vi väntar.' }
  expect(typedNotes(raw)).toEqual([{ number: 7, texts: ['Vi väntar.'] }])
  expect(readNotes({ ...raw, svar: '' }, known).gone).toEqual([7])
})

test('no more numbers are looked for than two tables hold', () => {
  const numbers = Array.from({ length: 30_000 }, (_, index) => index + 1)
  const typed = Object.fromEntries(numbers.slice(0, 1_000).map((number) => [`upp-${number}`, 'ja']))
  expect(readNotes({ fragor: numbers.join(' '), ...typed }, known).gone).toEqual(numbers.slice(0, 60))
})
