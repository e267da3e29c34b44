import type { SheetLine } from '../questions/sheet/wording.ts'
import { sayDay, sayFirst } from '../questions/words.ts'
import type { Commitment } from './commitment.ts'
import { latestOf } from './rules.ts'
import { describeCommitment } from './words.ts'

/** At most so many on half a page; the rest stands under Åtaganden. */
export const commitmentsMax = 10

const titleCharactersMax = 90

/** "Det här har vi lovat varandra": what a part was asked and what it said, by part and never by person. */
export function writeCommitment(commitment: Commitment, today: string): SheetLine {
  const { id, member, body, dueOn, question, isExample } = commitment
  const latest = latestOf(commitment)
  const wish = latest === null && dueOn ? ` Önskas till ${sayDay(dueOn, today)}.` : ''
  const about = question ? ` Hör till fråga ${question.number}.` : ''
  return {
    number: null,
    path: `ataganden/${id}`,
    title: `${member.name}: ${shorten(body)}`,
    isExample,
    answer: null,
    where: `${sayFirst(describeCommitment(commitment, today))}.${wish}${about}`,
    tone: latest?.value === 'done' ? 'done' : 'quiet',
    note: latest?.body ?? null,
    asked: null,
  }
}

function shorten(body: string): string {
  const line = body.split(/\n/)[0]?.trim() ?? ''
  if (line.length <= titleCharactersMax) return line
  return `${line.slice(0, line.lastIndexOf(' ', titleCharactersMax))} …`
}
