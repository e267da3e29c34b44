import { type RawBuilder, sql } from 'kysely'
import { findLinkDays, makeLinks } from '../../links/link.ts'
import { addDays, isPaused } from '../../meetings/calendar.ts'
import type { OpenScope, Scope } from '../../platform/scope.ts'
import { type House, pauseOf } from '../keeping.ts'
import { writeLetter } from './letter.tsx'
import { findSheet, findSheetForum, listSheetForums } from './queries.ts'
import type { Sheet } from './sheet.ts'
import { writeSheet } from './wording.ts'

/** The sheet comes so many days before the meeting (domain.md §1). */
const daysBefore = 3
const meetingsMax = 200

type Coming = { forumId: number; forumKey: string; meetingId: number; meetsOn: string }
/** `key` is what keeps the mail from being written twice. */
type Keyed = { id: number; email: string; key: string }

/**
 * Puts the sheet of every meeting that is three days away in the outbox, one mail a person with a seat, and once more where the
 * meeting is moved; none in the summer pause. Gives how many mails were written. What fails for one meeting does not stop the
 * others: all of it is thrown at the end, as an AggregateError.
 */
export async function sendSheets(scope: OpenScope, house: House, publicUrl: string | null): Promise<number> {
  if (isPaused(house.today, pauseOf(house))) return 0
  const coming = await scope.read((trx) => listComing(trx, house.today))
  const faults: unknown[] = []
  let sent = 0
  for (const meeting of coming) {
    try {
      sent += await scope.act((trx) => sendSheet(trx, house, meeting, publicUrl))
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw gatherFaults(faults)
  return sent
}

/** All of them in one, each once; its message says what they say. */
export function gatherFaults(faults: unknown[]): AggregateError {
  const all = faults.flatMap((fault) => (fault instanceof AggregateError ? fault.errors : [fault]))
  const messages = all.map((fault) => (fault instanceof Error ? fault.message : String(fault)))
  return new AggregateError(all, [...new Set(messages)].join('; '))
}

/** `carries` names what comes with it where that is no answer. */
type Delivered = { forumId: number; answerId: number | null; carries?: string }

/**
 * Writes the sheet to all who hold a seat in a forum where no meeting has carried the answer: the mail is the delivery, so it
 * belongs to the same transaction. A closed forum has nobody to write to. Leaves the transaction as the association's own.
 */
export async function sendSheetWithoutMeeting(
  trx: Scope,
  house: House,
  { forumId, answerId, carries }: Delivered,
  publicUrl: string | null,
): Promise<number> {
  const [forum] = (await listSheetForums(trx)).filter(({ id }) => id === forumId)
  if (!forum) return 0
  const keyOf = (person: Part) => sql`${`sheet-utan-mote:${carries ?? answerId}:${forumId}:`}::text || ${person}`
  const sent = await writeMails(trx, house, { forumId, forumKey: forum.key, keyOf, isWithoutMeeting: true }, publicUrl)
  await sql`select set_config('hissen.forums', '*', true)`.execute(trx)
  return sent
}

/** Forums of the lift whose next meeting is near and whose people have not all got the sheet. */
async function listComing(trx: Scope, today: string): Promise<Coming[]> {
  const { rows } = await sql<Coming>`
    select f.id as "forumId", f.key as "forumKey", m.id as "meetingId", m.meets_on as "meetsOn"
    from meeting m
    join forum f on f.association_id = m.association_id and f.id = m.forum_id
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where m.state = 'planned' and m.meets_on between ${today} and ${addDays(today, daysBefore)}
      and f.closed_on is null and l.role <> 'outside'
      and not exists (select from meeting earlier where earlier.association_id = m.association_id and earlier.forum_id = m.forum_id
        and earlier.state = 'planned' and earlier.meets_on >= ${today} and earlier.meets_on < m.meets_on)
      and exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
        where s.association_id = f.association_id and s.forum_id = f.id and s.closed_on is null
          and is_current(h.from_on, h.until_on) and is_member(h.person_id) and ${wantsMail(sql.ref('h.person_id'))}
          and not exists (select from mail where mail.key = ${mailKey(sql.ref('m.id'), sql.ref('m.meets_on'), sql.ref('h.person_id'))}))
    order by m.meets_on, m.id
    limit ${meetingsMax}`.execute(trx)
  return rows
}

function sendSheet(trx: Scope, house: House, coming: Coming, publicUrl: string | null): Promise<number> {
  const { forumId, forumKey, meetingId, meetsOn } = coming
  const keyOf = (person: Part) => mailKey(sql`${meetingId}::bigint`, sql`${meetsOn}::date`, person)
  return writeMails(trx, house, { forumId, forumKey, keyOf, isWithoutMeeting: false }, publicUrl)
}

type Part = RawBuilder<unknown>

type Sending = {
  forumId: number
  forumKey: string
  /** What makes a mail this one and no other, in SQL. */
  keyOf(person: Part): Part
  isWithoutMeeting: boolean
}

async function writeMails(trx: Scope, house: House, sending: Sending, publicUrl: string | null): Promise<number> {
  const { forumId, forumKey, isWithoutMeeting } = sending
  // From here on the transaction reads what the forum's own people read, and nothing else.
  await sql`select set_config('hissen.forums', ${String(forumId)}, true)`.execute(trx)
  const recipients = await listRecipients(trx, sending)
  if (recipients.length === 0) return 0
  const forum = await findSheetForum(trx, forumKey)
  const sheet = await findSheet(trx, forum, null)
  const href = publicUrl && `${publicUrl}/${house.association.slug}/forum/${forum.key}/ni-fragade`
  const linksOf = await linkEach(trx, house, { sheet, recipients, publicUrl })
  const mails = recipients.map((recipient) =>
    writeMail(house, sheet, recipient, { href, isWithoutMeeting, ...linksOf(recipient.id) }),
  )
  const { rows } = await sql`
    insert into mail (association_id, person_id, key, kind, to_address, subject, text_body, html_body, unsubscribe_url)
    select ${house.association.id}, given.* from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb)
      as given (person_id bigint, key text, kind text, to_address text, subject text, text_body text, html_body text, unsubscribe_url text)
    on conflict (key) do nothing
    returning id`.execute(trx)
  return rows.length
}

/** Those who hold a seat in the forum today and have not got this sheet, each once. */
async function listRecipients(trx: Scope, { forumId, keyOf }: Sending): Promise<Keyed[]> {
  const { rows } = await sql<Keyed>`
    select * from (
      select distinct p.id, p.email, ${keyOf(sql.ref('p.id'))} as key
      from seat s
      join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
      join person p on p.id = h.person_id
      where s.forum_id = ${forumId} and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(p.id)
        and p.mails <> 'none'
    ) as seated
    where not exists (select from mail where mail.key = seated.key)
    order by id`.execute(trx)
  return rows
}

const wantsMail = (person: Part) => sql`exists (select from person p where p.id = ${person} and p.mails <> 'none')`

type Linking = { sheet: Sheet; recipients: Keyed[]; publicUrl: string | null }

/** For each reader a link under each answer that waits for the forum's word, and one that ends the mail (domain.md §1). */
async function linkEach(trx: Scope, house: House, { sheet, recipients, publicUrl }: Linking) {
  if (!publicUrl) return () => ({ answerHref: () => null, noMailHref: null })
  const waiting = sheet.answers.entries.filter((one) => one.isOrigin && one.state !== 'closed' && one.verdict === null)
  const asked = await trx
    .selectFrom('question')
    .where('number', 'in', waiting.length > 0 ? waiting.map(({ number }) => number) : [0])
    .select(['number', 'id as questionId', 'answer_id as answerId'])
    .execute()
  // Nobody makes links in another's name: from here on the transaction is the association's own.
  await sql`select set_config('hissen.forums', '*', true)`.execute(trx)
  const wanted = recipients.flatMap(({ id: personId }) => [
    { kind: 'no_mail' as const, personId },
    ...asked.map(({ number: _, ...about }) => ({
      kind: 'verdict' as const,
      personId,
      forumId: sheet.forum.id,
      ...about,
    })),
  ])
  const made = await makeLinks(trx, { ...house, linkDaysMax: await findLinkDays(trx) }, publicUrl, wanted)
  const size = asked.length + 1
  return (personId: number) => {
    const from = recipients.findIndex(({ id }) => id === personId) * size
    const answerHref = (number: number) => {
      const place = asked.findIndex((one) => one.number === number)
      return place < 0 ? null : (made[from + 1 + place] ?? null)
    }
    return { answerHref, noMailHref: made[from] ?? null }
  }
}

type Around = {
  href: string | null
  isWithoutMeeting: boolean
  answerHref: (number: number) => string | null
  noMailHref: string | null
}

/** Written for one person: "du håller i den", and nobody else's name, since a mail travels. */
function writeMail(house: House, sheet: Sheet, { id, email, key }: Keyed, around: Around) {
  const { today } = house
  const text = writeSheet(sheet, { today, sayHolder: ({ holderId }) => (holderId === id ? 'Du håller i den.' : null) })
  const { subject, text: body, html } = writeLetter({ forum: sheet.forum, sheet: text, today, ...around })
  const address = { person_id: id, key, kind: 'sheet', to_address: email, unsubscribe_url: around.noMailHref }
  return { ...address, subject, text_body: body, html_body: html }
}

/** With its day: a meeting that is moved gets a new sheet. */
function mailKey(meetingId: Part, meetsOn: Part, person: Part): Part {
  return sql`'sheet:' || ${meetingId} || ':' || to_char(${meetsOn}, 'YYYY-MM-DD') || ':' || ${person}`
}
