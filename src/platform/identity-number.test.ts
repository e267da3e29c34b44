import { expect, test } from 'vitest'
import { holdsIdentityNumber } from './identity-number.ts'

// Numbers from the tax authority's test series: they belong to nobody.
test.each([
  '19900118-9811',
  '900118-9811',
  '9001189811',
  '199001189811',
  '1990 01 18 98 11',
  'hen (19900118-9811) väntar',
  '900118 – 9811',
  'samordningsnummer 900178-9800',
  'hen föddes 19850312-1234',
])('a text with an identity number is caught: %s', (text) => {
  expect(holdsIdentityNumber(text)).toBe(true)
})

test.each([
  'orgnr 222000-2451',
  'lag (2003:1210) om finansiell samordning',
  'kommunallagen 5 kap. 65–69 §§',
  'budget 7 000 000 kronor',
  'möte 2026-11-24 kl. 13.00–15.00',
  'ring 0456-81 60 00',
  'fråga 1234567890',
  'dnr ab850312-1234-4f0a',
])('an ordinary text passes: %s', (text) => {
  expect(holdsIdentityNumber(text)).toBe(false)
})
