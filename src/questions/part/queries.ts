import { type RawBuilder, sql } from 'kysely'
import { NotFound } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import type { PartQuestion } from './part-question.ts'

/** Row security lets the question's readers and those whom the part has named know of it. Throws NotFound. */
export async function findPartQuestion(trx: Scope, id: number): Promise<PartQuestion> {
  const [found] = await selectPartQuestions(trx, sql`p.id = ${id}`, 1)
  if (!found) throw new NotFound()
  return found
}

const onQuestionMax = 50

export function listPartQuestionsOf(trx: Scope, questionId: number): Promise<PartQuestion[]> {
  return selectPartQuestions(trx, sql`p.question_id = ${questionId}`, onQuestionMax)
}

const pageMax = 25

/** What the part has been asked, the newest first; `before` is the last id of the page before. */
export async function listAskedOfPart(
  trx: Scope,
  memberId: number,
  before: number | null,
): Promise<{ entries: PartQuestion[]; hasMore: boolean }> {
  const page = before === null ? sql`true` : sql`p.id < ${before}`
  const rows = await selectPartQuestions(trx, sql`p.member_id = ${memberId} and ${page}`, pageMax + 1)
  return { entries: rows.slice(0, pageMax), hasMore: rows.length > pageMax }
}

/** Whose word it was stays in the forum that asked and with the part: outside them it is the organisation's (domain.md §4.11). */
const namesAreRead = sql`(is_system() or p.forum_id = any ((select readable_forums())::bigint[]) or p.member_id = any ((select parts_named_for())::bigint[]))`

async function selectPartQuestions(trx: Scope, condition: RawBuilder<unknown>, max: number): Promise<PartQuestion[]> {
  const { rows } = await sql<PartQuestion>`
    select p.id, p.question_id as "questionId", p.body, p.due_on as "dueOn", ${dayOf('p.at')} as "askedOn",
      p.is_example as "isExample",
      case when q.id is not null then json_build_object('number', q.number, 'title', t.title) end as question,
      json_build_object('id', f.id, 'key', f.key, 'name', f.short_name) as forum,
      json_build_object('id', m.id, 'key', m.key, 'name', m.name) as member,
      (select json_build_object('id', person.id, 'name', person.name) from person where person.id = p.contact_id) as contact,
      (select coalesce(json_agg(row_to_json(n) order by n.name), '[]') from (
        select distinct person.id, person.name from member_contact c join person on person.id = c.person_id
        where c.association_id = p.association_id and c.member_id = p.member_id and is_named_for(c.person_id, c.member_id)) n) as named,
      (select coalesce(json_agg(row_to_json(n) order by n.id), '[]') from (
        select r.id, r.body, ${dayOf('r.at')} as "on", (select s.name from person s where s.id = r.speaker_id and ${namesAreRead}) as speaker,
          r.speaker_id is not null as "isNoted", r.corrects_id as "correctsId"
        from part_reply r where r.association_id = p.association_id and r.part_question_id = p.id) n) as replies
    from part_question p
    join forum f on f.association_id = p.association_id and f.id = p.forum_id
    join member m on m.association_id = p.association_id and m.id = p.member_id
    left join question q on q.association_id = p.association_id and q.id = p.question_id
    left join question_text t on t.association_id = q.association_id and t.question_id = q.id and t.version = q.text_version
    where ${condition}
    order by p.id desc
    limit ${max}`.execute(trx)
  return rows
}

const dayOf = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`
