import { dayOf } from '../../src/meetings/calendar.ts'
import type { Notes } from '../../src/meetings/hold.ts'
import type { Meeting } from '../../src/meetings/rules.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import type { Question } from '../../src/questions/question.ts'
import { whyNotJudge } from '../../src/questions/together/verdict-rules.ts'
import type { BuiltForum, House } from '../builders.ts'
import { type Draw, pick } from './acts.ts'

/** A meeting of the forum, there is always one today: most often one that may be held. */
export async function meetingOf(house: House, forum: BuiltForum, draw: Draw): Promise<Meeting | null> {
  const today = dayOf(house.now)
  return house.system.act(async (trx) => {
    await trx
      .insertInto('meeting')
      .values({ forum_id: forum.id, meets_on: today })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const rows = await trx
      .selectFrom('meeting')
      .where('forum_id', '=', forum.id)
      .select(['id', 'meets_on', 'state'])
      .orderBy('meets_on')
      .execute()
    const planned = rows.filter((row) => row.state === 'planned' && row.meets_on <= today)
    const row = planned.length > 0 && draw.d % 5 > 0 ? planned.at(-1) : pick(rows, draw.d)
    return row
      ? { id: row.id, forumId: forum.id, forumRole: forum.role, meetsOn: row.meets_on, state: row.state }
      : null
  })
}

/** Who may hold a question there, and every question of the house. */
type Noted = { hands: number[]; all: Question[]; draw: Draw }

/** What is noted at it: most of what lies there is reached, some of it taken, and every part heard. */
export function notesOf(forum: BuiltForum, viewer: Viewer, { hands, all, draw }: Noted): Notes {
  const questions = all.filter(
    ({ forum: at, state }) => at.id === forum.id && ['raised', 'received', 'preparing'].includes(state),
  )
  const answers = all.filter(
    ({ state, deliveries }) =>
      (['delivering', 'delivered'].includes(state) && deliveries.some(({ forumId }) => forumId === forum.id)) ||
      (state === 'closed' &&
        deliveries.some((one) => one.forumId === forum.id && one.kind === 'echo' && !one.deliveredOn)),
  )
  return {
    questions: questions.map(({ number, touches, seats }, index) => ({
      ...{ number, isReached: (draw.b + index) % 6 > 0 },
      holderId: (draw.c + index) % 2 === 0 ? pick(hands, draw.d + index) : null,
      voices: (forum.role === 'board' ? [] : touches.length > 0 ? touches : seats.slice(0, 1)).map((memberId) => ({
        ...{ memberId, as: 'table' as const, sees: 'Vi ser det.', canDo: null, needs: null },
        ...{ stance: pick(['behind', 'apart', null] as const, draw.b + index), speakerId: null },
      })),
    })),
    answers: answers.map((question, index) => {
      const value = pick(['helps', 'partly', 'obstacle_remains', 'not_enough'] as const, draw.c + index)
      const isJudged = (draw.d + index) % 3 === 0 && whyNotJudge(viewer, question, value, forum.id) === null
      const sentence = value === 'not_enough' ? 'Det räcker inte.' : null
      return {
        ...{ number: question.number, isReached: (draw.b + index) % 5 > 0 },
        judgement: isJudged ? { value, sentence } : null,
      }
    }),
  }
}
