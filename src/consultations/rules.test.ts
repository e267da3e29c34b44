import { describe, expect, test } from 'vitest'
import { checkText } from '../identification/check.ts'
import { codeWords, offerCodeWords } from './code-words.ts'
import type { Consultation } from './consultation.ts'
import { askAddress, bandOf, findPatterns, notYetAsked, patternCasesMin } from './patterns.ts'
import { followUpsUntil, offerFollowUpOn, removalDay, standingOf, whyNotFollowUpOn } from './rules.ts'
import { tellTrail } from './trail.ts'

const consultation: Consultation = {
  ...{ id: 1, number: 1, codeWord: 'Tjäder', raisedOn: '2026-09-07', closedOn: null, isExample: false },
  ...{ themes: [{ id: 1, name: 'regelverk' }], parts: [{ id: 2, name: 'Regionen' }], advice: [], followUps: [] },
  ...{ situation: null, hasMet: false, isRemoved: false },
}
const planned = { id: 1, dueOn: '2026-10-19', outcome: null, smallChange: null, followedOn: null }

describe('code words', () => {
  test('none is a name or says anything about anybody, and each is one word', () => {
    for (const word of codeWords) {
      expect([word, checkText(word).level, checkText(`Ärendet ${word} togs upp.`).level]).toEqual([
        word,
        'clean',
        'clean',
      ])
      expect(word).toMatch(/^[A-Za-zÅÄÖåäöé]{2,30}$/)
    }
    expect(new Set(codeWords).size).toBe(codeWords.length)
  })

  test('what the team has open is not offered, whatever the turn', () => {
    const taken = codeWords.slice(3).map((word) => word.toUpperCase())
    for (const turn of [0, 7, 999])
      expect(offerCodeWords(taken, turn).toSorted()).toEqual(codeWords.slice(0, 3).toSorted())
    expect(offerCodeWords([...codeWords], 5)).toEqual([])
    expect(new Set(offerCodeWords([], 4)).size).toBe(8)
  })
})

describe('when to ask how it went', () => {
  test('the meeting after the next, else six weeks', () => {
    expect(offerFollowUpOn(['2026-09-07', '2026-09-28', '2026-10-19', '2026-11-09'], '2026-09-07')).toBe('2026-10-19')
    expect(offerFollowUpOn(['2026-09-28'], '2026-09-07')).toBe('2026-10-19')
    expect(offerFollowUpOn([], '2026-09-07')).toBe('2026-10-19')
  })

  test('it lies ahead, within a year', () => {
    const on = (day: string) => whyNotFollowUpOn(day, '2026-09-07')?.field ?? null
    expect(['2026-09-07', '2026-09-08', '2027-09-07', '2027-09-08'].map(on)).toEqual([
      'folj-upp',
      null,
      null,
      'folj-upp',
    ])
  })

  test('what is due is asked for at the meeting that is near, and never called late', () => {
    expect(followUpsUntil('2026-09-14', '2026-09-07')).toBe('2026-09-14')
    expect(followUpsUntil('2026-09-15', '2026-09-07')).toBe('2026-09-07')
    expect(standingOf(consultation, '2026-09-07')).toBe('advise')
    expect(standingOf({ ...consultation, followUps: [planned] }, '2026-10-18')).toBe('wait')
    expect(standingOf({ ...consultation, followUps: [planned] }, '2026-10-19')).toBe('follow up')
    expect(standingOf({ ...consultation, closedOn: '2026-10-19' }, '2026-10-19')).toBe('closed')
  })

  test('the words go so many months after the last follow-up', () => {
    expect(removalDay(consultation, 24)).toBe('2028-09-07')
    const followed = { ...planned, outcome: 'same' as const, followedOn: '2026-11-30' }
    expect(removalDay({ ...consultation, followUps: [followed] }, 24)).toBe('2028-11-30')
    expect(removalDay({ ...consultation, closedOn: '2026-12-31' }, 2)).toBe('2027-02-28')
  })
})

describe('what comes back in the team (domain.md §6)', () => {
  const met = (themes: number[], parts: number[]) => ({ themes, parts })

  test('a theme between the same parts in three consultations, not in two', () => {
    const two = [met([1], [5, 6]), met([1, 2], [6, 5])]
    expect(findPatterns(two)).toEqual([])
    expect(findPatterns([...two, met([1], [5, 6, 7])])).toEqual([{ theme: 1, parts: [5, 6], count: patternCasesMin }])
  })

  test('one part alone, the most frequent first, three at most', () => {
    const alone = Array.from({ length: 4 }, () => met([3], [9]))
    const among = Array.from({ length: 3 }, () => met([1], [1, 2, 3]))
    expect(findPatterns([...among, ...alone]).map(({ count }) => count)).toEqual([4, 3, 3])
  })

  test('what has been asked as a question is not suggested again', () => {
    const pattern = { theme: 1, parts: [5, 6], count: 3 }
    expect(notYetAsked([pattern], [met([1, 4], [6, 5, 7])])).toEqual([])
    expect(notYetAsked([pattern], [met([1], [5]), met([2], [5, 6])])).toEqual([pattern])
  })

  test('the number becomes a band, and the address holds nothing else', () => {
    expect([3, 4, 5, 9, 10].map(bandOf)).toEqual(['few', 'few', 'several', 'several', 'many'])
    expect(askAddress('/b', { id: 7 }, { theme: 1, parts: [5, 6], count: 7 })).toBe(
      '/b/fragor/ny?forum=7&fran=arenden&themes=1&touches=5&touches=6&cases=several',
    )
  })
})

test('the trail says what has happened, and what has been removed', () => {
  const advice = [{ version: 1, advice: null, nextStep: null, part: { id: 2, name: 'Regionen' }, on: '2026-09-07' }]
  const followed = {
    ...planned,
    outcome: 'bit_better' as const,
    smallChange: 'Ett samtal räckte',
    followedOn: '2026-10-19',
  }
  const trail = tellTrail(
    { ...consultation, advice, followUps: [followed], closedOn: '2026-10-19', isRemoved: true },
    '2029-01-01',
  )
  expect(trail.map(({ title, text }) => [title, text])).toEqual([
    ['Ärendet skrevs', null],
    ['Teamet gav råd', 'Råden är borttagna efter sin tid.\nNästa steg bars av Regionen'],
    ['Hur gick det? Lite bättre', 'Ett samtal räckte'],
    ['Ärendet avslutades', null],
  ])
})
