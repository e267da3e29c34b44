import { expect, test } from 'vitest'
import { checkText } from './check.ts'

test('what is pasted from a table is read as if with spaces, and marked where it stands', () => {
  const text = 'Teamet bor på Storgatan\t5'
  expect(checkText(text)).toMatchObject({ level: 'block', findings: [{ start: 14, end: text.length }] })
})
