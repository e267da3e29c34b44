import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '../database.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { ForumRole, Question } from './question.ts'
import { togetherOf } from './together/queries.ts'

/** The question with this number, with all that the rules look at. Throws NotFound when the reader may not know of it. */
export async function findQuestion(trx: Scope, number: number): Promise<Question> {
  const row = await trx
    .selectFrom('question')
    .where('number', '=', number)
    .select((eb) => [
      'id',
      'number',
      'version',
      'state',
      'outcome',
      'origin_forum_id',
      'raised_by',
      'raised_for',
      'holder_id',
      'next_on',
      'waits_since',
      'answer_id',
      'shared_by',
      sql<string | null>`(closed_at at time zone 'Europe/Stockholm')::date`.as('closed_on'),
      sql<'received' | 'preparing'>`coalesce(state_before_rest(question), 'preparing')`.as('before_rest'),
      jsonObjectFrom(forumOf(eb)).as('forum'),
      wasAtMeeting(eb).as('was_at_meeting'),
      jsonArrayFrom(touchesOf(eb)).as('touches'),
      contactsOf.as('contacts'),
      partQuestionsOf.as('part_questions'),
      jsonArrayFrom(seatsOf(eb)).as('seats'),
      jsonArrayFrom(voicesOf(eb)).as('heard'),
      jsonArrayFrom(liftsOf(eb)).as('lifts'),
      jsonArrayFrom(deliveriesOf(eb)).as('deliveries'),
      jsonArrayFrom(verdictsOf(eb)).as('verdicts'),
      eb
        .selectFrom('answer')
        .whereRef('answer.association_id', '=', 'question.association_id')
        .whereRef('answer.id', '=', 'question.answer_id')
        .select(sql<string>`(answer.at at time zone 'Europe/Stockholm')::date`.as('day'))
        .as('answered_on'),
      eb
        .selectFrom('question_event')
        .whereRef('question_event.association_id', '=', 'question.association_id')
        .whereRef('question_event.question_id', '=', 'question.id')
        .whereRef('question_event.answer_id', '=', 'question.answer_id')
        .where('question_event.action', 'in', ['answered', 'amended'])
        .select('question_event.seq')
        .as('answered_as'),
      sql<number>`count_not_enough(question)`.as('not_enough_count'),
      togetherOf.as('together'),
      jsonObjectFrom(talkOf(eb)).as('talk'),
      jsonObjectFrom(outingOf(eb)).as('outing'),
    ])
    .executeTakeFirstOrThrow(() => new NotFound())
  if (!row.forum) throw new NotFound()

  return {
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    outcome: row.outcome,
    originForumId: row.origin_forum_id,
    raisedBy: row.raised_by,
    raisedFor: row.raised_for,
    holderId: row.holder_id,
    nextOn: row.next_on,
    waitsSince: row.waits_since,
    closedOn: row.closed_on,
    answerId: row.answer_id,
    answeredOn: row.answered_on,
    answeredAs: row.answered_as,
    sharedBy: row.shared_by,
    forum: { id: row.forum.id, name: row.forum.short_name, role: row.forum.role, above: row.forum.above },
    beforeRest: row.before_rest,
    wasAtMeeting: row.was_at_meeting,
    touches: row.touches.map((touch) => touch.member_id),
    seats: row.seats.map((seat) => seat.member_id),
    seated: row.touches.filter((touch) => touch.is_seated).map((touch) => touch.member_id),
    heard: row.heard.map((voice) => ({
      id: voice.id,
      memberId: voice.member_id,
      isBehind: voice.stance === 'behind' || voice.given_as === 'nothing',
      on: voice.said_on,
      isCorrected: voice.is_corrected,
    })),
    lifts: row.lifts.map((lift) => ({ id: lift.id, from: lift.from_forum_id, to: lift.to_forum_id })),
    deliveries: row.deliveries.map((delivery) => ({
      id: delivery.id,
      forumId: delivery.forum_id,
      isOrigin: delivery.is_origin,
      kind: delivery.kind,
      deliveredOn: delivery.delivered_on,
    })),
    verdicts: row.verdicts.map((verdict) => ({ id: verdict.id, forumId: verdict.forum_id, value: verdict.value })),
    notEnoughCount: row.not_enough_count,
    ...row.together,
    contacts: row.contacts,
    partQuestions: row.part_questions,
    talk: row.talk,
    outing: row.outing,
  }
}

type OfQuestion = ExpressionBuilder<Database, 'question'>

function forumOf(eb: OfQuestion) {
  return eb
    .selectFrom('forum')
    .innerJoin('floor', (join) =>
      join.onRef('floor.association_id', '=', 'forum.association_id').onRef('floor.id', '=', 'forum.floor_id'),
    )
    .whereRef('forum.association_id', '=', 'question.association_id')
    .whereRef('forum.id', '=', 'question.forum_id')
    .select((forum) => [
      'forum.id',
      'forum.short_name',
      sql<ForumRole>`floor.role`.as('role'),
      jsonObjectFrom(
        forum
          .selectFrom('forum as upper')
          .whereRef('upper.association_id', '=', 'forum.association_id')
          .whereRef('upper.id', '=', 'forum.lifts_to')
          .select(['upper.id', 'upper.short_name as name', sql<boolean>`upper.closed_on is not null`.as('isClosed')]),
      ).as('above'),
    ])
}

function wasAtMeeting(eb: OfQuestion) {
  return eb
    .exists(
      eb
        .selectFrom('meeting_question')
        .innerJoin('meeting', (join) =>
          join
            .onRef('meeting.association_id', '=', 'meeting_question.association_id')
            .onRef('meeting.id', '=', 'meeting_question.meeting_id'),
        )
        .whereRef('meeting_question.association_id', '=', 'question.association_id')
        .whereRef('meeting_question.question_id', '=', 'question.id')
        .whereRef('meeting.forum_id', '=', 'question.forum_id')
        .whereRef('meeting.held_at', '>=', 'question.arrived_at')
        .where('meeting_question.is_reached', '=', true)
        .where('meeting.state', '=', 'held')
        .select('meeting.id'),
    )
    .$castTo<boolean>()
}

function touchesOf(eb: OfQuestion) {
  return eb
    .selectFrom('question_touch as touch')
    .whereRef('touch.association_id', '=', 'question.association_id')
    .whereRef('touch.question_id', '=', 'question.id')
    .orderBy('touch.member_id')
    .select((touch) => [
      'touch.member_id',
      touch
        .exists(
          touch
            .selectFrom('seat')
            .whereRef('seat.association_id', '=', 'touch.association_id')
            .whereRef('seat.forum_id', '=', 'question.forum_id')
            .whereRef('seat.member_id', '=', 'touch.member_id')
            .where('seat.closed_on', 'is', null)
            .select('seat.id'),
        )
        .$castTo<boolean>()
        .as('is_seated'),
    ])
}

function seatsOf(eb: OfQuestion) {
  return eb
    .selectFrom('seat')
    .distinct()
    .whereRef('seat.association_id', '=', 'question.association_id')
    .whereRef('seat.forum_id', '=', 'question.forum_id')
    .where('seat.closed_on', 'is', null)
    .select('seat.member_id')
}

function voicesOf(eb: OfQuestion) {
  return eb
    .selectFrom('perspective as voice')
    .whereRef('voice.association_id', '=', 'question.association_id')
    .whereRef('voice.question_id', '=', 'question.id')
    .whereRef('voice.forum_id', '=', 'question.forum_id')
    .orderBy('voice.id')
    .select((voice) => [
      'voice.id',
      'voice.member_id',
      'voice.stance',
      'voice.given_as',
      sql<string>`(voice.at at time zone 'Europe/Stockholm')::date`.as('said_on'),
      voice
        .exists(
          voice
            .selectFrom('perspective as later')
            .whereRef('later.association_id', '=', 'voice.association_id')
            .whereRef('later.corrects_id', '=', 'voice.id')
            .select('later.id'),
        )
        .$castTo<boolean>()
        .as('is_corrected'),
    ])
}

const contactsOf = sql<
  Question['contacts']
>`(select coalesce(json_agg(json_build_object('memberId', c.member_id, 'personId', c.person_id,
    'name', (select p.name from person p where p.id = c.person_id)) order by c.id), '[]')
  from question_touch t join member_contact c on c.association_id = t.association_id and c.member_id = t.member_id and c.kind = 'contact'
  where t.association_id = question.association_id and t.question_id = question.id
    and is_current(c.from_on, c.until_on) and is_member(c.person_id))`

const partQuestionsOf = sql<
  Question['partQuestions']
>`(select coalesce(json_agg(json_build_object('id', p.id, 'memberId', p.member_id,
    'on', (p.at at time zone 'Europe/Stockholm')::date,
    'isAnswered', exists (select from part_reply r where r.association_id = p.association_id and r.part_question_id = p.id),
    'hasMet', has_met_since(p)) order by p.id), '[]')
  from part_question p where p.association_id = question.association_id and p.question_id = question.id)`

function liftsOf(eb: OfQuestion) {
  return eb
    .selectFrom('lift')
    .whereRef('lift.association_id', '=', 'question.association_id')
    .whereRef('lift.question_id', '=', 'question.id')
    .where('lift.ended_by', 'is', null)
    .orderBy('lift.id')
    .select(['lift.id', 'lift.from_forum_id', 'lift.to_forum_id'])
}

function deliveriesOf(eb: OfQuestion) {
  return eb
    .selectFrom('delivery')
    .whereRef('delivery.association_id', '=', 'question.association_id')
    .whereRef('delivery.answer_id', '=', 'question.answer_id')
    .orderBy('delivery.id')
    .select([
      'delivery.id',
      'delivery.forum_id',
      'delivery.is_origin',
      'delivery.kind',
      sql<string | null>`(delivery.delivered_at at time zone 'Europe/Stockholm')::date`.as('delivered_on'),
    ])
}

function verdictsOf(eb: OfQuestion) {
  return eb
    .selectFrom('verdict')
    .distinctOn('verdict.forum_id')
    .whereRef('verdict.association_id', '=', 'question.association_id')
    .whereRef('verdict.answer_id', '=', 'question.answer_id')
    .orderBy('verdict.forum_id')
    .orderBy('verdict.id', 'desc')
    .select(['verdict.id', 'verdict.forum_id', 'verdict.value'])
}

function talkOf(eb: OfQuestion) {
  return eb
    .selectFrom('talk')
    .whereRef('talk.association_id', '=', 'question.association_id')
    .whereRef('talk.question_id', '=', 'question.id')
    .where('talk.ended_at', 'is', null)
    .select(['talk.id', 'talk.on_day as on'])
}

function outingOf(eb: OfQuestion) {
  return eb
    .selectFrom('outing')
    .whereRef('outing.association_id', '=', 'question.association_id')
    .whereRef('outing.question_id', '=', 'question.id')
    .where('outing.ended_at', 'is', null)
    .select((outing) => [
      'outing.id',
      'outing.recipient',
      outing
        .exists(
          outing
            .selectFrom('outing_note as note')
            .whereRef('note.association_id', '=', 'outing.association_id')
            .whereRef('note.outing_id', '=', 'outing.id')
            .where('note.kind', '=', 'reminded')
            .select('note.id'),
        )
        .$castTo<boolean>()
        .as('isReminded'),
    ])
}

/** The question, locked for what is to be done with it: of two at once the second waits, and sees what the first has done. */
export async function findQuestionToAct(trx: Scope, number: number): Promise<Question> {
  await sql`select lock_question(${number})`.execute(trx)
  return findQuestion(trx, number)
}
