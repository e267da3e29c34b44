import type { Insertable } from 'kysely'
import type { QuestionEvent } from '../../src/database.ts'
import { addDays } from '../../src/meetings/calendar.ts'
import type { Scope } from '../../src/platform/scope.ts'
import type { Question } from '../../src/questions/question.ts'
import { type Draw, pick } from './acts.ts'

const actions = [
  ...(['raised', 'received', 'taken', 'lifted', 'withdrawn', 'returned', 'rested', 'woken', 'answered'] as const),
  ...(['delivered', 'meant', 'voiced', 'judged', 'reopened', 'closed', 'shown', 'handed', 'dated'] as const),
  ...(['echoed', 'unechoed', 'gathered', 'joined', 'split', 'parted', 'moved', 'amended'] as const),
  ...(['part_asked', 'part_replied', 'commitment_asked', 'commitment_replied'] as const),
]
const states = ['raised', 'received', 'preparing', 'resting', 'gathered', 'delivering', 'delivered', 'closed'] as const
const outcomes = [
  ...([null, 'answered_here', 'confirmed', 'obstacle_remains', 'silent', 'disagreed', 'solved'] as const),
]

type Around = { draw: Draw; person: number; people: number[]; forums: number[] }

/** An event as somebody with a connection of their own might write it: plausible in parts, with what belongs to the question. */
export async function forgeEvent(
  trx: Scope,
  question: Question,
  { draw: { b, c, d }, person, people, forums }: Around,
): Promise<Insertable<QuestionEvent>> {
  const action = pick(actions, c)
  const { nextOn, holderId, forum } = question
  const last = async (
    table:
      | 'answer'
      | 'verdict'
      | 'delivery'
      | 'lift'
      | 'reason'
      | 'local_meaning'
      | 'echo'
      | 'gathering'
      | 'commitment'
      | 'part_question'
      | 'part_reply',
  ) => {
    const row = await trx
      .selectFrom(table)
      .where('question_id', '=', question.id)
      .orderBy('id', 'desc')
      .select('id')
      .executeTakeFirst()
    return row?.id ?? null
  }
  return {
    ...{ question_id: question.id, seq: question.version + 1, action },
    person_id: d % 3 === 0 ? null : person,
    state: d % 2 === 0 ? question.state : pick(states, b),
    forum_id: d % 4 === 0 ? pick(forums, b) : forum.id,
    holder_id: d % 5 === 0 ? pick(people, c) : holderId,
    next_on: pick([nextOn, nextOn, null, addDays(nextOn ?? '2026-10-01', 400)], b),
    outcome: pick(outcomes, d),
    ...{ answer_id: await last('answer'), verdict_id: await last('verdict'), delivery_id: await last('delivery') },
    ...{ lift_id: await last('lift'), reason_id: await last('reason'), meaning_id: await last('local_meaning') },
    ...{ echo_id: await last('echo'), gathering_id: await last('gathering') },
    ...{ commitment_id: await last('commitment'), part_question_id: await last('part_question') },
    part_reply_id: await last('part_reply'),
    ...(d % 7 === 0 ? { from_forum_id: forum.id, to_forum_id: pick(forums, c) } : {}),
  }
}
