import { expect, test } from 'vitest'
import { floorTone, House, type HouseFloor } from './house.tsx'

const floor = (ordinal: number, more: Partial<HouseFloor> = {}): HouseFloor => ({
  key: `v${ordinal}`,
  ordinal,
  name: `Plan ${ordinal}`,
  shortName: `P${ordinal}`,
  tone: floorTone(ordinal - 1, 4),
  href: `#v${ordinal}`,
  open: 0,
  up: 0,
  down: 0,
  glowing: 0,
  isMeeting: false,
  ...more,
})

const panes = (html: string, kind: string) =>
  html.match(new RegExp(`class="${kind}" d="([^"]*)"`))?.[1]?.match(/h17v26/g)

test('every floor says its numbers in words, from the sky down to the entrance', () => {
  const html = String(<House floors={[floor(1, { open: 7, up: 3, down: 1, glowing: 2 }), floor(2, { open: 1 })]} />)
  const labels = [...html.matchAll(/aria-label="(Våning[^"]*)"/g)].map(([, label]) => label)
  expect(labels).toEqual([
    'Våning 2 Plan 2 1 öppen fråga',
    'Våning 1 Plan 1 7 öppna frågor, 3 på väg upp, 1 svar på väg hit, 2 svar har kommit hem',
  ])
})

test('an answer come home is seen also where more than seven questions are open', () => {
  const html = String(<House floors={[floor(1, { open: 12, glowing: 9 })]} />)
  expect(panes(html, 'fonster hemma')).toHaveLength(2)
  expect(panes(html, 'fonster tant')).toHaveLength(5)
  expect(html).toContain('>12</text>')
})

test('only a house where nothing moves is dark', () => {
  const html = String(<House floors={[floor(1), floor(2)]} />)
  expect(html).not.toContain('fonster tant')
  expect(html).not.toContain('fonster hemma')
})

test('the lift car is lit only where a meeting is under way', () => {
  const floors = [floor(1), floor(2, { isMeeting: true })]
  expect(String(<House floors={floors} liftAt="v2" />)).toContain('data-lyser')
  expect(String(<House floors={floors} />)).not.toContain('data-lyser')
})

test('houses of one to six floors take their colours from green at the ground to violet under the roof', () => {
  expect([0, 1, 2, 3].map((position) => floorTone(position, 4))).toEqual(['kt', 'lsg', 'styrelse', 'nationell'])
  expect(floorTone(0, 1)).toBe('kt')
  expect([floorTone(0, 6), floorTone(5, 6)]).toEqual(['kt', 'nationell'])
})
