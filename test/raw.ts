import type { Insertable } from 'kysely'
import type { QuestionEvent } from '../src/database.ts'
import { faultCode } from '../src/platform/database/fault.ts'
import { openScope, type Scope } from '../src/platform/scope.ts'
import type { Question } from '../src/questions/question.ts'
import { type BuiltPerson, type House, questionOf, scopeOf, viewerOf } from './builders.ts'

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
  ...{ holderId: null, nextOn: null, waitsSince: '', closedOn: null, answerId: null, answeredOn: null, sharedBy: null },
  ...{ forum: { id: 0, name: '', role: 'team', above: null }, beforeRest: 'received', wasAtMeeting: false },
  ...{ touches: [], seated: [], heard: [], lifts: [], deliveries: [], verdicts: [], notEnoughCount: 0 },
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
