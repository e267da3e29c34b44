import type { SheetLine, SheetSection } from '../questions/sheet/wording.ts'
import { sayDay } from '../questions/words.ts'
import { sayNotice, sayReplies } from './words.ts'

/** What the sheet says of what comes down of its own accord. Days are 'YYYY-MM-DD'. */
export type DownOnSheet = {
  notices: {
    id: number
    kind: 'decision' | 'news'
    from: string | null
    on: string
    title: string
    body: string
    meaning: string
    meanings: { forum: string; body: string }[]
    deliveredOn: string | null
    isExample: boolean
  }[]
  /** Asked of the forum, with time left. */
  asks: {
    id: number
    from: string
    title: string
    body: string
    dueOn: string
    hasReplied: boolean
    isExample: boolean
  }[]
  /** Asked by the forum. */
  asked: {
    id: number
    title: string
    dueOn: string
    isClosed: boolean
    askedCount: number
    repliedCount: number
    isExample: boolean
  }[]
}

/** Up to three parts of the sheet, each left out where it has nothing to say. */
export function writeDown({ notices, asks, asked }: DownOnSheet, today: string): SheetSection[] {
  return [
    {
      heading: 'Besked uppifrån',
      lines: notices.map(
        (notice): SheetLine => ({
          ...lineOf(notice, `besked/${notice.id}`),
          answer: {
            by: sayNotice(notice, today),
            body: notice.body,
            meanings: [
              `Vad det betyder hos oss: ${notice.meaning}`,
              ...notice.meanings.map(({ forum, body }) => `${forum} lägger till: ${body}`),
            ],
          },
          where: notice.deliveredOn ? `Kom till oss ${sayDay(notice.deliveredOn, today)}.` : 'Tas upp på mötet.',
          tone: 'down',
        }),
      ),
    },
    {
      heading: 'Vad ser ni? Frågor till oss',
      lines: asks.map(
        (ask): SheetLine => ({
          ...lineOf(ask, `fragor-nedat/${ask.id}`),
          where: `${ask.from} frågar. ${ask.hasReplied ? 'Vi har svarat, och kan rätta' : 'Vi kan svara på mötet,'} till och med ${sayDay(ask.dueOn, today)}.`,
          note: ask.body,
        }),
      ),
    },
    {
      heading: 'Det vi har frågat dem under',
      lines: asked.map(
        (ask): SheetLine => ({
          ...lineOf(ask, `fragor-nedat/${ask.id}`),
          where: `${sayReplies(ask)}. ${ask.isClosed ? 'Stängd sedan' : 'Svar till och med'} ${sayDay(ask.dueOn, today)}.`,
        }),
      ),
    },
  ].map((section) => ({ ...section, more: null, empty: null }))
}

function lineOf({ title, isExample }: { title: string; isExample: boolean }, path: string): SheetLine {
  return { number: null, path, title, isExample, answer: null, where: '', tone: 'quiet', note: null, asked: null }
}
