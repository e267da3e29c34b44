import { sql } from 'kysely'
import { addDays, isPaused } from '../../meetings/calendar.ts'
import type { OpenScope, Scope } from '../../platform/scope.ts'
import { type House, pauseOf } from '../keeping.ts'
import { writeLetter } from './letter.tsx'
import { findSheet, findSheetForum } from './queries.ts'
import type { Sheet } from './sheet.ts'
import { writeSheet } from './wording.ts'

/** The sheet comes so many days before the meeting (domain.md §1). */
const daysBefore = 3
const meetingsMax = 200

type Coming = { forumId: number; forumKey: string; meetingId: number }
type Recipient = { id: number; email: string }

/**
 * Puts the sheet of every meeting that is three days away in the outbox, one mail a person with a seat, never twice; none in
 * the summer pause. Gives how many mails were written.
 */
export async function sendSheets(scope: OpenScope, house: House, publicUrl: string | null): Promise<number> {
  if (isPaused(house.today, pauseOf(house))) return 0
  const coming = await scope.read((trx) => listComing(trx, house.today))
  let sent = 0
  for (const meeting of coming) sent += await scope.act((trx) => sendSheet(trx, house, meeting, publicUrl))
  return sent
}

/** Forums of the lift whose next meeting is near and whose people have not all got the sheet. */
async function listComing(trx: Scope, today: string): Promise<Coming[]> {
  const { rows } = await sql<Coming>`
    select f.id as "forumId", f.key as "forumKey", m.id as "meetingId"
    from meeting m
    join forum f on f.association_id = m.association_id and f.id = m.forum_id
    join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where m.state = 'planned' and m.meets_on between ${today} and ${addDays(today, daysBefore)}
      and f.closed_on is null and l.role <> 'outside'
      and not exists (select from meeting earlier where earlier.association_id = m.association_id and earlier.forum_id = m.forum_id
        and earlier.state = 'planned' and earlier.meets_on >= ${today} and earlier.meets_on < m.meets_on)
      and exists (select from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
        where s.association_id = f.association_id and s.forum_id = f.id and s.closed_on is null
          and is_current(h.from_on, h.until_on) and is_member(h.person_id)
          and not exists (select from mail where mail.key = ${mailKey('m.id', 'h.person_id')}))
    order by m.meets_on, m.id
    limit ${meetingsMax}`.execute(trx)
  return rows
}

async function sendSheet(trx: Scope, house: House, coming: Coming, publicUrl: string | null): Promise<number> {
  // From here on the transaction reads what the forum's own people read, and nothing else.
  await sql`select set_config('hissen.forums', ${String(coming.forumId)}, true)`.execute(trx)
  const recipients = await listRecipients(trx, coming)
  if (recipients.length === 0) return 0
  const forum = await findSheetForum(trx, coming.forumKey)
  const sheet = await findSheet(trx, forum, null)
  const href = publicUrl && `${publicUrl}/${house.association.slug}/forum/${forum.key}/ni-fragade`
  const mails = recipients.map((recipient) => writeMail(house, sheet, coming, recipient, href))
  const { rows } = await sql`
    insert into mail (association_id, person_id, key, kind, to_address, subject, text_body, html_body)
    select ${house.association.id}, given.* from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb)
      as given (person_id bigint, key text, kind text, to_address text, subject text, text_body text, html_body text)
    on conflict (key) do nothing
    returning id`.execute(trx)
  return rows.length
}

/** Those who hold a seat in the forum today and have not got this meeting's sheet, each once. */
async function listRecipients(trx: Scope, { forumId, meetingId }: Coming): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select distinct p.id, p.email
    from seat s
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    join person p on p.id = h.person_id
    where s.forum_id = ${forumId} and s.closed_on is null and is_current(h.from_on, h.until_on) and is_member(p.id)
      and not exists (select from mail where mail.key = ${mailKey(sql`${meetingId}::bigint`, 'p.id')})
    order by p.id`.execute(trx)
  return rows
}

/** Written for one person: "du håller i den", and nobody else's name, since a mail travels. */
function writeMail(house: House, sheet: Sheet, coming: Coming, { id, email }: Recipient, href: string | null) {
  const { today } = house
  const text = writeSheet(sheet, { today, sayHolder: ({ holderId }) => (holderId === id ? 'Du håller i den.' : null) })
  const { subject, text: body, html } = writeLetter({ forum: sheet.forum, sheet: text, today, href })
  return {
    ...{ person_id: id, key: `sheet:${coming.meetingId}:${id}`, kind: 'sheet', to_address: email },
    ...{ subject, text_body: body, html_body: html },
  }
}

function mailKey(meeting: string | ReturnType<typeof sql>, person: string) {
  const meetingId = typeof meeting === 'string' ? sql.ref(meeting) : meeting
  return sql`'sheet:' || ${meetingId} || ':' || ${sql.ref(person)}`
}
