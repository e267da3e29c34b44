import { expect, test } from 'vitest'
import { describeTrack, Track } from './track.tsx'

const stops = ['KT', 'LSG', 'styrelsen']

test('the track says in words what it draws', () => {
  const say = (origin: number, top: number, at: number, answerAt: number | null) =>
    describeTrack({ stops, origin, top, at, answerAt })
  expect(say(0, 0, 0, null)).toBe('Ställd i KT, kvar där')
  expect(say(0, 2, 2, null)).toBe('Ställd i KT, nu i styrelsen')
  expect(say(0, 2, 2, 2)).toBe('Ställd i KT, uppe i styrelsen, svar finns i styrelsen')
  expect(say(0, 2, 2, 0)).toBe('Ställd i KT, uppe i styrelsen, svaret har kommit till KT')
})

test('there is no green before there is an answer', () => {
  const draw = (answerAt: number | null) =>
    String(<Track stops={stops} origin={0} top={2} at={2} answerAt={answerAt} />)
  expect(draw(null)).not.toContain('nerpil')
  expect(draw(1)).toContain('nerpil')
})
