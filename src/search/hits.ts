import type { SearchHit } from '../platform/ui/search.tsx'
import { outcomeWords, sayDay, stateWords } from '../questions/words.ts'
import type { Shown } from './read.ts'

const kindWords = {
  question: 'Fråga',
  commitment: 'Åtagande',
  notice_down: 'Besked',
  question_down: 'Fråga nedåt',
  promise: 'Handlingsplan',
  forum: 'Forum',
  consultation: 'Ärende',
} as const satisfies Record<Shown['kind'], string>

const fromWords = { body: undefined, answer: 'Svar:', lifted: 'Vid lyftet:', learnt: 'Vad vi lärde oss:' } as const

/** One thing that was found, as it is said on the page. */
export function sayHit(shown: Shown, home: string, today: string): SearchHit {
  const { kind, forum, day, excerpt } = shown
  const named = [
    kind === 'question' || kind === 'consultation' ? `${kindWords[kind]} ${shown.number}` : kindWords[kind],
    kind === 'commitment' ? shown.title : null,
    kind === 'forum' ? null : forum,
    day && sayDay(day, today),
    standingOf(shown),
    shown.isExample ? 'exempel' : null,
  ]
  // What is promised has no heading of its own: its words are the heading.
  const isPromise = kind === 'commitment' || kind === 'promise'
  return {
    href: home + pathOf(shown),
    over: named.filter(Boolean).join(' · '),
    headline: isPromise ? excerpt : shown.headline,
    from:
      kind === 'notice_down' && shown.excerptOf === 'answer' ? 'Vad det betyder hos oss:' : fromWords[shown.excerptOf],
    excerpt: isPromise ? [] : excerpt,
  }
}

export function standingOf({ state, outcome, kind }: Pick<Shown, 'state' | 'outcome' | 'kind'>): string | null {
  if (kind !== 'question' || !state) return null
  return outcome ? outcomeWords[outcome] : stateWords[state]
}

export function pathOf({ kind, refId, number, address }: Pick<Shown, 'kind' | 'refId' | 'number' | 'address'>): string {
  switch (kind) {
    case 'question':
      return `/fragor/${number}`
    case 'commitment':
      return `/ataganden/${refId}`
    case 'notice_down':
      return `/besked/${refId}`
    case 'question_down':
      return `/fragor-nedat/${refId}`
    case 'promise':
      return `/handlingsplaner/${address}`
    case 'forum':
      return `/forum/${address}`
    case 'consultation':
      return `/forum/${address}/arenden/${number}`
  }
}

/** Kind, number and the rest in the columns of a table: no texts but the heading. */
function tellRow(shown: Shown): unknown[] {
  const title = shown.kind === 'commitment' || shown.kind === 'promise' ? shown.body : shown.title
  return [kindWords[shown.kind], shown.number, title, shown.forum, shown.day, standingOf(shown)]
}

export const rowHeadings = ['slag', 'nummer', 'rubrik', 'forum', 'datum', 'läge', 'adress']

/** The rows of a file, and a last one that says so where there is more than the file has room for. */
export function tellRows({ shown, next }: { shown: Shown[]; next: string | null }, home: string): unknown[][] {
  const rows = shown.map((one) => [...tellRow(one), home + pathOf(one)])
  const cut = 'Listan är avkortad: här står bara de första träffarna. Begränsa sökningen för att få resten.'
  return next ? [...rows, ['Avkortad', null, cut, null, null, null, null]] : rows
}
