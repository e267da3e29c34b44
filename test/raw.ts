import type { Insertable } from 'kysely'
import type { QuestionEvent, Verdict } from '../src/database.ts'
import { faultCode } from '../src/platform/database/fault.ts'
import { openScope, type Scope } from '../src/platform/scope.ts'
import type { Question } from '../src/questions/question.ts'
import { scopeOf, viewerOf } from './acting.ts'
import { type BuiltPerson, type House, questionOf } from './builders.ts'

/** What the database itself says, past the rules of the code: 'let in', or the code and the sentence it refuses with. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'let in'
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault
    const code = faultCode(fault) ?? faultCode(fault.cause)
    if (!code) throw fault
    return `${code} ${fault.message}`
  }
}

/** Writes as this person's connection could: as `hissen_app`, in the person's scope, with nothing of ours in between. */
export async function write(
  person: BuiltPerson,
  work: (trx: Scope, question: Question) => Promise<unknown>,
  number = 0,
) {
  const question = number > 0 ? await questionOf(person.house, number) : nothing
  const viewer = await viewerOf(person)
  return outcomeOf(scopeOf(person, viewer).act((trx) => work(trx, question)))
}

const nothing: Question = {
  ...{ id: 0, number: 0, version: 0, state: 'raised', outcome: null, originForumId: 0, raisedBy: 0, raisedFor: null },
  ...{
    holderId: null,
    nextOn: null,
    waitsSince: '',
    closedOn: null,
    answerId: null,
    answeredOn: null,
    answeredAs: null,
    sharedBy: null,
  },
  ...{ forum: { id: 0, name: '', role: 'team', above: null }, beforeRest: 'received', wasAtMeeting: false },
  ...{ touches: [], seated: [], seats: [], heard: [], lifts: [], deliveries: [], verdicts: [], notEnoughCount: 0 },
  ...{ contacts: [], partQuestions: [] },
  ...{ talk: null, outing: null },
  ...{ house: [], echoes: [], gathers: [], gatheredIn: null, beside: [], followedFrom: [], hasClosedForum: false },
}

type Given = Partial<Insertable<QuestionEvent>> & Pick<Insertable<QuestionEvent>, 'action'>

/** The event as given; what is not given stays as the question is. */
export function insertEvent(trx: Scope, by: BuiltPerson | null, question: Question, given: Given): Promise<unknown> {
  return trx
    .insertInto('question_event')
    .values({
      ...{ question_id: question.id, seq: question.version + 1, person_id: by?.id ?? null, state: question.state },
      ...{ forum_id: question.forum.id, holder_id: question.holderId, next_on: question.nextOn },
      outcome: question.outcome,
      ...given,
    })
    .execute()
}

/** One event slipped in by this person. */
export function slipIn(person: BuiltPerson, number: number, given: Given): Promise<string> {
  return write(person, (trx, question) => insertEvent(trx, person, question, given), number)
}

/** One event slipped in by nobody, from this person's connection. */
export function slipInByNobody(person: BuiltPerson, number: number, given: Given): Promise<string> {
  return write(person, (trx, question) => insertEvent(trx, null, question, given), number)
}

/** Writes as the association's own connection (jobs). */
export async function writeAsSystem(
  house: House,
  number: number,
  work: (trx: Scope, question: Question) => Promise<unknown>,
): Promise<string> {
  const question = number > 0 ? await questionOf(house, number) : nothing
  const scope = openScope(house.db, { association: house.id, person: null, forums: '*', now: house.now })
  return outcomeOf(scope.act((trx) => work(trx, question)))
}

/** Somebody who is sure to sit there. */
export function some(person: BuiltPerson | undefined): BuiltPerson {
  if (!person) throw new Error('Nobody sits there')
  return person
}

/** A lift and its event, to the forum above unless another is given. */
export function slipInLift(by: BuiltPerson, number: number, house: House, to?: number): Promise<string> {
  return write(
    by,
    async (trx, question) => {
      const forum = Object.values(house.forums).find(({ id }) => id === question.forum.id)
      const above = to ?? house.forums[forum?.liftsTo ?? '']?.id ?? 0
      const { id } = await trx
        .insertInto('lift')
        .values({
          ...{ question_id: question.id, from_forum_id: question.forum.id, to_forum_id: above },
          ...{ obstacle: 'a', tried: 'b', asks: 'decide', person_id: by.id },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      const holder = Object.values(house.forums).find((there) => there.id === above)?.convener.id
      await insertEvent(trx, by, question, {
        ...{ action: 'lifted', state: 'raised', forum_id: above, from_forum_id: question.forum.id },
        ...{ lift_id: id, holder_id: holder },
      })
    },
    number,
  )
}

/** An answer and its event. */
export function slipInAnswer(
  by: BuiltPerson,
  number: number,
  text: { paragraph?: string; unheard_reason?: string } = {},
): Promise<string> {
  return write(
    by,
    async (trx, question) => {
      const { id } = await trx
        .insertInto('answer')
        .values({ question_id: question.id, forum_id: question.forum.id, body: 'Så.', person_id: by.id, ...text })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, by, question, { action: 'answered', state: 'delivering', answer_id: id })
    },
    number,
  )
}

type VoiceOf = {
  member: string
  as?: 'written' | 'table'
  speaker?: BuiltPerson
  forum?: number
  corrects?: number
  action?: 'corrected'
}

/** A perspective and its event. */
export function slipInVoice(by: BuiltPerson, number: number, voice: VoiceOf): Promise<string> {
  return write(
    by,
    async (trx, question) => {
      const { id } = await trx
        .insertInto('perspective')
        .values({
          ...{ question_id: question.id, forum_id: voice.forum ?? question.forum.id, given_as: voice.as ?? 'table' },
          ...{ member_id: by.house.members[voice.member]?.id ?? 0, stance: 'behind', noted_by: by.id },
          ...{ speaker_id: (voice.speaker ?? by).id, corrects_id: voice.corrects ?? null },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, by, question, {
        action: voice.action ?? (voice.corrects ? 'corrected' : 'heard'),
        perspective_id: id,
      })
    },
    number,
  )
}

type VerdictOf = { value?: Insertable<Verdict>['value']; sentence?: string; by?: BuiltPerson }

/** A verdict and its event. */
export function slipInVerdict(
  person: BuiltPerson,
  number: number,
  forum: number,
  given: VerdictOf = {},
): Promise<string> {
  return write(
    person,
    async (trx, question) => {
      const { id } = await trx
        .insertInto('verdict')
        .values({
          ...{ question_id: question.id, answer_id: question.answerId ?? 0, forum_id: forum },
          ...{ value: given.value ?? 'helps', person_id: (given.by ?? person).id, sentence: given.sentence },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await insertEvent(trx, person, question, { action: 'judged', verdict_id: id })
    },
    number,
  )
}
