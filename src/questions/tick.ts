import { sql } from 'kysely'
import { Conflict } from '../platform/errors.ts'
import type { OpenScope, Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import { fallSilent } from './judge.ts'
import { type House, nextDate, receiverOf } from './keeping.ts'
import { findQuestion, findQuestionToAct } from './queries.ts'
import type { Question } from './question.ts'
import { settle } from './settle.ts'
import { sendSheetWithoutMeeting } from './sheet/send.ts'
import { awaited } from './together/verdict-rules.ts'

/**
 * Lets time do what time does to questions: resting ones wake, answers that no meeting has carried are delivered by the sheet,
 * silence falls, hands that have left are replaced, passed dates move on (domain.md §4). Each question is a transaction of its
 * own. What fails for one is left for the next time and given to `faults`. Gives how many questions moved.
 */
export async function moveQuestions(scope: OpenScope, around: Around, faults: unknown[]): Promise<number> {
  let moved = 0
  for (const [candidates, move] of moves) {
    const numbers = await tolerate(faults, () => scope.read((trx) => candidates(trx)))
    for (const number of numbers ?? []) {
      const isMoved = await tolerate(faults, () =>
        scope.act(async (trx) => {
          // Locked first: another process may have been here since the numbers were read, or be here now.
          const question = await findQuestionToAct(trx, number)
          if ((await candidates(trx, number)).length === 0) return false
          await move(trx, around, question)
          return true
        }),
      )
      if (isMoved) moved++
    }
  }
  return moved
}

/** What fails must not stop the rest; where somebody was faster there is nothing left to do. */
export async function tolerate<T>(faults: unknown[], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Conflict)) faults.push(fault)
    return null
  }
}

/** The numbers of the questions whose time has come; or of the one, if its time has. */
type Candidates = (trx: Scope, number?: number) => Promise<number[]>
type Around = { house: House; publicUrl: string | null }
type Move = (trx: Scope, around: Around, question: Question) => Promise<unknown>

const batch = 500

const moves: [Candidates, Move][] = [
  [restedEnough, wake],
  [notCarriedByMeeting, deliverByMail],
  [silentTooLong, silenceAll],
  [withoutHand, giveNewHand],
  [withPassedDate, dateAgain],
]

function restedEnough(trx: Scope, number?: number): Promise<number[]> {
  return numbersOf(trx, number, sql`state = 'resting' and next_on <= today()`)
}

async function wake(trx: Scope, { house }: Around, question: Question): Promise<void> {
  const nextOn = await nextDate(trx, house, question.forum.id)
  await recordEvent(trx, question, { action: 'woken', by: null, state: question.beforeRest, nextOn })
}

function notCarriedByMeeting(trx: Scope, number?: number): Promise<number[]> {
  return numbersOf(
    trx,
    number,
    sql`state in ('delivering', 'delivered', 'closed') and exists (select from delivery d where d.association_id = question.association_id
      and d.answer_id = question.answer_id and d.delivered_at is null and d.kind <> 'read_out' and (question.state = 'delivering' or d.kind = 'echo'))
      and exists (select from answer a, association s
      where a.association_id = question.association_id and a.id = question.answer_id and s.id = question.association_id
        and counted_days((a.at at time zone 'Europe/Stockholm')::date, today()) >= s.delivery_days_max)`,
  )
}

/** No meeting was held within 90 days: the sheet by mail delivers (domain.md §4.2), written in the transaction that says so. */
async function deliverByMail(trx: Scope, { house, publicUrl }: Around, question: Question): Promise<void> {
  let now = question
  // What is read out is told by the office, never by mail.
  const isCarried = ({ deliveredOn, kind }: Question['deliveries'][number]) =>
    deliveredOn === null && kind !== 'read_out'
  for (const waiting of question.deliveries.filter(isCarried)) {
    // What was said before the answer came may just have opened the question again.
    if (now.state === 'received') return
    const others = awaited(now).filter((delivery) => delivery.id !== waiting.id)
    const isEcho = waiting.kind === 'echo'
    await recordEvent(trx, now, {
      action: 'delivered',
      by: null,
      state: isEcho ? now.state : others.length === 0 ? 'delivered' : 'delivering',
      delivery_id: waiting.id,
      outcome: now.outcome,
      ...(isEcho ? {} : { nextOn: await nextDate(trx, house, question.originForumId) }),
    })
    now = await settle(trx, house, question.number)
    await sendSheetWithoutMeeting(trx, house, { ...waiting, answerId: question.answerId }, publicUrl)
  }
}

function silentTooLong(trx: Scope, number?: number): Promise<number[]> {
  return numbersOf(
    trx,
    number,
    sql`state in ('delivering', 'delivered') and exists (select from delivery d
      where d.association_id = question.association_id and d.answer_id = question.answer_id and d.is_origin
        and is_silence_due(question, d.forum_id))`,
  )
}

/** Each origin by itself: what one has said says nothing of another. */
async function silenceAll(trx: Scope, { house }: Around, question: Question): Promise<void> {
  const { rows } = await sql<{ forum_id: number }>`select o.forum_id from question q, origins_of(q) as o (forum_id)
    where q.id = ${question.id} and is_silence_due(q, o.forum_id) order by o.forum_id`.execute(trx)
  for (const { forum_id } of rows) await fallSilent(trx, house, await findQuestion(trx, question.number), forum_id)
}

function withoutHand(trx: Scope, number?: number): Promise<number[]> {
  return numbersOf(
    trx,
    number,
    sql`state not in ('closed', 'gathered') and not (sits_in(holder_id, forum_id) or is_office(holder_id))`,
  )
}

async function giveNewHand(trx: Scope, _around: Around, question: Question): Promise<void> {
  await recordEvent(trx, question, { action: 'handed', by: null, holderId: await receiverOf(trx, question.forum.id) })
}

/** What is outside the house is looked at by somebody: its date never moves by itself (domain.md §4.1). */
function withPassedDate(trx: Scope, number?: number): Promise<number[]> {
  return numbersOf(trx, number, sql`state not in ('closed', 'resting', 'outside', 'gathered') and next_on < today()`)
}

async function dateAgain(trx: Scope, { house }: Around, question: Question): Promise<void> {
  const waits = question.state === 'delivering' ? awaited(question)[0] : undefined
  const nextOn = await nextDate(trx, house, waits?.forumId ?? question.forum.id)
  await recordEvent(trx, question, { action: 'dated', by: null, nextOn })
}

async function numbersOf(trx: Scope, number: number | undefined, condition: ReturnType<typeof sql>): Promise<number[]> {
  const rows = await trx
    .selectFrom('question')
    .where(sql<boolean>`${condition}`)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('id')
    .limit(batch)
    .select('number')
    .execute()
  return rows.map((row) => row.number)
}
