import { writePlan } from '../../action-plans/on-sheet.ts'
import type { Commitment } from '../../commitments/commitment.ts'
import { commitmentsMax, writeCommitment } from '../../commitments/on-sheet.ts'
import { writeDown } from '../../downward/on-sheet.ts'
import type { Tone } from '../../platform/ui/tag.tsx'
import {
  outcomeWords,
  sayAnsweredBy,
  sayCount,
  sayDay,
  sayFirst,
  sayList,
  sayOutcome,
  sayTime,
  sayWeekday,
  verdictWords,
} from '../words.ts'
import type { Listed, Sheet, SheetAnswer, SheetForum, SheetMove, SheetPromise } from './sheet.ts'

/** Who the sheet is written for. Nobody's name is said on a wall, or where the text may be pasted on. */
export type Reader = {
  today: string
  /** Says who in the forum holds a question; null where no person is named. */
  sayHolder: ((promise: SheetPromise) => string | null) | null
}

export type SheetLine = {
  /** Null for what is no question; then `path` says where it is read, below the association's address. */
  number: number | null
  path: string | null
  title: string
  isExample: boolean
  /** The answer that came home, in plain words, with what passed floors have added. */
  answer: { by: string; body: string; meanings: string[] } | null
  /** Where it stands, since when, and the next date: one whole sentence or two. */
  where: string
  tone: Tone
  /** Why, or who holds it. */
  note: string | null
  /** The row behind, where it may be asked whether the answer helps. */
  asked: SheetAnswer | null
}

export type SheetSection = { heading: string; lines: SheetLine[]; more: string | null; empty: string | null }

export type SheetText = { title: string; forum: string; shortName: string; occasion: string; sections: SheetSection[] }

export const sheetTitle = 'Ni frågade – så blev det'

/** Offered under an answer, in this order; the last needs a sentence (domain.md §4.3). */
export const verdictChoices = (['helps', 'partly', 'obstacle_remains', 'not_enough'] as const).map((value) => ({
  value,
  label: verdictWords[value],
}))

/** The whole sheet in words: the same for the page, the wall, the mail and the clipboard. */
export function writeSheet(sheet: Sheet, reader: Reader): SheetText {
  const { forum, answers, moves, promises, fresh, down, plan, commitments } = sheet
  const { today } = reader
  const since = forum.lastHeldOn ? `sedan mötet ${sayDay(forum.lastHeldOn, today)}` : 'ännu'
  const sections = [
    section('Svar som kommit sedan sist', answers, (answer) => writeAnswer(answer, reader), `Inga nya svar ${since}.`),
    ...writeDown(down, today),
    section('Det här har rört sig', moves, (move) => writeMove(move, reader)),
    withCommitments(
      section('Det här har vi lovat varandra', promises, (promise) => writePromise(promise, reader)),
      commitments,
      today,
    ),
    section('Nya frågor till bordet', fresh, (promise) => writeFresh(promise, reader)),
    writePlan(plan, today),
  ]
  return {
    title: sheetTitle,
    forum: forum.name,
    shortName: forum.shortName,
    occasion: sayOccasion(forum, today),
    sections: sections.filter(({ lines, empty }) => lines.length > 0 || empty),
  }
}

/** "Inför mötet tisdag 24 november kl. 13.00, Rådhuset". */
export function sayOccasion({ meeting }: SheetForum, today: string): string {
  if (!meeting) return 'Inget möte är planerat ännu'
  const day = meeting.on === today ? `i dag, ${sayWeekday(meeting.on, today)}` : sayWeekday(meeting.on, today)
  const time = meeting.at ? ` kl. ${sayTime(meeting.at)}` : ''
  return `Inför mötet ${day}${time}${meeting.place ? `, ${meeting.place}` : ''}`
}

function section<Of>(
  heading: string,
  { entries, total }: Listed<Of>,
  write: (entry: Of) => SheetLine,
  empty: string | null = null,
): SheetSection {
  const rest = total - entries.length
  const more = rest > 0 ? `Och ${sayCount(rest, 'fråga', 'frågor')} till.` : null
  return { heading, lines: entries.map(write), more, empty: entries.length === 0 ? empty : null }
}

function withCommitments(promised: SheetSection, commitments: Commitment[], today: string): SheetSection {
  const lines = commitments.slice(0, commitmentsMax).map((commitment) => writeCommitment(commitment, today))
  const rest = commitments.length > commitmentsMax ? 'Fler åtaganden står på sidan Åtaganden.' : null
  const more = [promised.more, rest].filter((sentence) => sentence !== null).join(' ') || null
  return { ...promised, lines: [...promised.lines, ...lines], more }
}

function writeAnswer(answer: SheetAnswer, { today }: Reader): SheetLine {
  const { state, outcome, verdict, deliveredOn, answeredBy, answeredOn, answerKind, isCorrected } = answer
  const said = verdict && verdict !== 'silent' ? `Vi har svarat: ${verdictWords[verdict]}.` : null
  return {
    ...line(answer),
    answer: {
      by: `${sayAnsweredBy(answerKind, answeredBy, sayDay(answeredOn, today))}${isCorrected ? ' (rättat)' : ''}`,
      body: answer.answer,
      meanings: answer.meanings.map(({ forum, body }) => `${forum} lägger till: ${body}`),
    },
    where:
      state === 'closed' && outcome && !answer.isEcho
        ? sayFirst(`${sayOutcome(outcome, verdict ? [verdict] : [])}.`)
        : sayArrival(deliveredOn, today),
    tone: 'down',
    note: said ?? (answer.isEcho ? 'Ni har sagt att ni ser det också.' : null),
    asked: answer,
  }
}

function sayArrival(deliveredOn: string | null, today: string): string {
  return deliveredOn ? `Återkopplat ${sayDay(deliveredOn, today)}.` : 'Återkopplas på mötet.'
}

function writeMove(move: SheetMove, { today }: Reader): SheetLine {
  const { state, outcome, forum, waitsSince, nextOn, reaches, closedOn, reason } = move
  const since = sayDay(waitsSince, today)
  const next = sayNext(move, today)
  const news = move.isNew ? 'Nytt sedan sist. ' : ''
  const talk = sayTalk(move, today)
  const own = move.gathered.length > 0 ? `Er fråga ${sayList(move.gathered.map(String))} är samlad här.` : null
  const standing = { ...line(move), note: reason ?? own }
  switch (state) {
    case 'raised':
      return { ...standing, where: `${news}Lyft till ${forum}, väntar sedan ${since}.${next}`, tone: 'up' }
    case 'received':
      return { ...standing, where: `${news}Mottagen i ${forum}, väntar sedan ${since}.${talk || next}`, tone: 'up' }
    case 'preparing':
      return { ...standing, where: `${news}Bereds i ${forum} sedan ${since}.${talk || next}`, tone: 'up' }
    case 'resting':
      return { ...standing, where: `Vilar i ${forum} till ${sayDay(nextOn ?? waitsSince, today)}.`, tone: 'quiet' }
    case 'outside':
      return {
        ...standing,
        where: `${news}${sayOutside(move, since)} Ses över senast ${sayDay(nextOn ?? waitsSince, today)}.`,
        tone: 'up',
      }
    case 'gathered':
      return { ...standing, where: `Samlad med en annan fråga i ${forum}.`, tone: 'quiet' }
    case 'delivering':
    case 'delivered':
      return { ...standing, where: `Svaret är på väg ner till ${reaches ?? 'dem som frågade'}.`, tone: 'down' }
    case 'closed': {
      const ended = outcome ? sayFirst(outcomeWords[outcome]) : 'Avslutad'
      return { ...standing, where: `${ended} ${sayDay(closedOn ?? today, today)}.`, tone: 'done' }
    }
  }
}

function writePromise(promise: SheetPromise, { today, sayHolder }: Reader): SheetLine {
  const { state, from, waitsSince, nextOn } = promise
  const asked = from ? `Från ${from}. ` : ''
  const since = sayDay(waitsSince, today)
  const on = sayDay(nextOn ?? waitsSince, today)
  const next = sayTalk(promise, today) || sayNext(promise, today)
  const where = {
    resting: `${asked}Vilar till ${on}.`,
    preparing: `${asked}Vi bereder den sedan ${since}.${next}`,
    outside: `${asked}${sayOutside(promise, since)} Ses över senast ${on}.`,
  }
  const otherwise = `${asked}Hos oss, väntar sedan ${since}.${next}`
  const sentence = state === 'resting' || state === 'preparing' || state === 'outside' ? where[state] : otherwise
  const note = [sayHolder?.(promise), sayReason(promise)].filter(Boolean).join(' ') || null
  return { ...line(promise), where: sentence, note }
}

function sayTalk({ talkOn }: Pick<SheetMove, 'talkOn'>, today: string): string {
  return talkOn ? ` Ett samtal är planerat ${sayDay(talkOn, today)}.` : ''
}

function sayOutside({ recipient }: Pick<SheetMove, 'recipient'>, since: string): string {
  return `Utanför huset sedan ${since}${recipient ? `, hos ${recipient}` : ''}.`
}

function writeFresh(promise: SheetPromise, { today }: Reader): SheetLine {
  const { from, waitsSince } = promise
  const since = sayDay(waitsSince, today)
  const where = from ? `Lyft hit från ${from}, väntar sedan ${since}.` : `Ställd hos oss ${since}.`
  return { ...line(promise), where, note: sayReason(promise) }
}

function sayReason({ reason }: SheetPromise): string | null {
  switch (reason?.kind) {
    case 'returned':
      return `Kom tillbaka till oss: ${reason.body}`
    case 'not_enough':
      return `Svaret räckte inte för ${reason.forum}: ${reason.body}`
    default:
      return reason?.body ?? null
  }
}

function sayNext({ nextOn, isNextMeeting }: { nextOn: string | null; isNextMeeting: boolean }, today: string): string {
  if (!nextOn) return ''
  if (isNextMeeting && nextOn === today) return ' Tas upp i dag.'
  return isNextMeeting ? ` Tas upp ${sayDay(nextOn, today)}.` : ` Nästa datum är ${sayDay(nextOn, today)}.`
}

function line({ number, title, isExample }: SheetAnswer | SheetMove | SheetPromise): SheetLine {
  return { number, path: null, title, isExample, answer: null, where: '', tone: 'quiet', note: null, asked: null }
}
