import { sql } from 'kysely'
import { findLinkDays, makeLinks, type Wanted } from '../links/link.ts'
import { isPaused } from '../meetings/calendar.ts'
import type { OpenScope, Scope } from '../platform/scope.ts'
import { type House, pauseOf } from '../questions/keeping.ts'
import { gatherFaults } from '../questions/sheet/send.ts'
import { type Item, writeNoticeLetter } from './letter.tsx'
import type { Mails, Notice } from './notice.ts'
import { findNotices } from './queries.ts'
import { lettersNow, thingsOfDigest, type Unsent, weekOfDigest } from './rules.ts'
import { saySubject } from './words.ts'

type Around = {
  house: House
  publicUrl: string | null
  /** The Monday whose digest is due, or null. */
  week: string | null
}

const peopleMax = 500

/**
 * Puts in the outbox what is to be mailed now: a letter a person and kind for what is told at once, and on Monday morning the
 * digest. Each person is a transaction of its own, in which the letter is written and what it tells of is marked; what is no
 * longer so is dropped instead. Nothing in the summer pause: it waits, and is dropped or sent after it. Gives how many letters.
 */
export async function sendNotices(
  scope: OpenScope,
  house: House,
  publicUrl: string | null,
  hour: number,
): Promise<number> {
  const pause = pauseOf(house)
  if (isPaused(house.today, pause)) return 0
  const around = { house, publicUrl, week: weekOfDigest({ today: house.today, hour, pause }) }
  const people = await scope.read((trx) => listPeople(trx, around))
  const faults: unknown[] = []
  let sent = 0
  for (const person of people) {
    try {
      sent += await scope.act((trx) => sendTo(trx, around, person))
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw gatherFaults(faults)
  return sent
}

type Recipient = { id: number; email: string; mails: Mails; isDigestDue: boolean }

/** Those for whom something waits that may be sent now. */
async function listPeople(trx: Scope, { house, week }: Around): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select p.id, p.email, p.mails, due.is as "isDigestDue"
    from person p
    cross join lateral (select ${week}::text is not null and p.mails <> 'none' and not exists (
      select from mail where mail.key = ${digestKey(house, week)} || p.id) as is) due
    where exists (select from notice n where n.association_id = current_association() and n.person_id = p.id
      and n.mailed_at is null and n.dropped_at is null and n.channel <> 'list' and (due.is or p.mails = 'none' or (n.channel = 'now' and p.mails = 'now')))
    order by p.id limit ${peopleMax}`.execute(trx)
  return rows
}

const digestKey = ({ association }: House, week: string | null) => `veckobrev:${association.id}:${week}:`

async function sendTo(trx: Scope, around: Around, person: Recipient): Promise<number> {
  const unsent = await takeUnsent(trx, person)
  const now = lettersNow(unsent, person.mails).map((ones) => ({
    ones,
    key: `avisering:${ones[0]?.id}`,
    isDigest: false,
  }))
  const things = person.isDigestDue ? thingsOfDigest(unsent, person.mails) : []
  const digest = { ones: things, key: `${digestKey(around.house, around.week)}${person.id}`, isDigest: true }
  const letters = things.length > 0 ? [...now, digest] : now
  if (letters.length === 0) return 0
  const told = await readAs(
    trx,
    person.id,
    letters.flatMap(({ ones }) => ones.map(({ id }) => id)),
  )
  const wanted = { ...around, linkDaysMax: await findLinkDays(trx) }
  for (const letter of letters) {
    const notices = letter.ones.flatMap(({ id }) => told.filter((notice) => notice.id === id))
    if (notices.length > 0) await writeMail(trx, wanted, person, { ...letter, notices })
  }
  return letters.length
}

/**
 * What has not been sent, locked so that another process leaves it; what is no longer so, or not wanted, is dropped here. What is to be
 * told at once comes first: a long row that waits for Mondays does not stand before it.
 */
async function takeUnsent(trx: Scope, { id, mails }: Recipient): Promise<Unsent[]> {
  const { rows } = await sql<Unsent & { isTrue: boolean }>`
    select n.id, n.kind, n.channel, is_notice_true(n.*) and n.at > current_moment() - interval '90 days' as "isTrue"
    from notice n where n.person_id = ${id} and n.mailed_at is null and n.dropped_at is null and n.channel <> 'list'
    order by n.channel = 'now' desc, n.id limit 200 for update of n skip locked`.execute(trx)
  const dropped = rows.filter((row) => mails === 'none' || !row.isTrue).map((row) => row.id)
  if (dropped.length > 0) {
    await sql`update notice set dropped_at = current_moment() where id = any (${dropped}::bigint[])`.execute(trx)
  }
  return rows.filter((row) => !dropped.includes(row.id))
}

/** Reads as the person would: a letter says no more than its reader may read. Then the transaction is the association's own again. */
async function readAs(trx: Scope, personId: number, ids: number[]): Promise<Notice[]> {
  await sql`select set_config('hissen.person', ${String(personId)}, true), set_config('hissen.forums', coalesce((
    select string_agg(distinct s.forum_id::text, ',') from seat s join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id
    join forum f on f.association_id = s.association_id and f.id = s.forum_id and f.closed_on is null
    where s.association_id = current_association() and s.closed_on is null and h.person_id = ${personId} and is_current(h.from_on, h.until_on)
      and is_member(h.person_id)), ''), true)`.execute(trx)
  const notices = await findNotices(trx, ids)
  await sql`select set_config('hissen.person', '', true), set_config('hissen.forums', '*', true)`.execute(trx)
  return notices
}

type Writing = Around & { linkDaysMax: number }
type Letter = { key: string; isDigest: boolean; notices: Notice[] }

async function writeMail(trx: Scope, writing: Writing, person: Recipient, { key, isDigest, notices }: Letter) {
  const { house, publicUrl } = writing
  const items = await linkItems(trx, writing, person.id, notices)
  const [kind = 'answered'] = notices.map((notice) => notice.kind)
  const subject = isDigest
    ? `Veckobrev från Hissen: ${items.length === 1 ? 'en sak' : `${items.length} saker`}`
    : saySubject(kind, notices)
  const noMailHref = await linkAway(trx, writing, person.id)
  const letter = writeNoticeLetter({
    subject,
    heading: isDigest ? 'Det här har hänt som rör dig' : null,
    items,
    why: `Du får mejlet för att du är med i ${house.association.name}. Du väljer under Mitt konto hur ofta de kommer.`,
    noMailHref,
    today: house.today,
  })
  await sql`
    insert into mail (association_id, person_id, key, kind, to_address, subject, text_body, html_body, unsubscribe_url)
    values (${house.association.id}, ${person.id}, ${key}, ${isDigest ? 'digest' : 'notice'}, ${person.email}, ${letter.subject},
      ${letter.text}, ${letter.html}, ${publicUrl ? noMailHref : null})
    on conflict (key) do nothing`.execute(trx)
  const ids = notices.map(({ id }) => id)
  await sql`update notice set mailed_at = current_moment() where id = any (${ids}::bigint[])`.execute(trx)
}

async function linkAway(
  trx: Scope,
  { house, publicUrl, linkDaysMax }: Writing,
  personId: number,
): Promise<string | null> {
  if (!publicUrl) return null
  const [href] = await makeLinks(trx, { ...house, linkDaysMax }, publicUrl, [{ kind: 'no_mail', personId }])
  return href ?? null
}

/** Each with the link that does what it asks; or, where it asks nothing, with the page where it stands. */
async function linkItems(trx: Scope, writing: Writing, personId: number, notices: Notice[]): Promise<Item[]> {
  const { house, publicUrl, linkDaysMax } = writing
  if (!publicUrl) return notices.map((notice) => ({ notice, link: null }))
  const asked = notices.map((notice) => ({ notice, ask: askOf(notice) }))
  const wanted = asked.flatMap(({ ask }) => (ask ? [{ ...ask.about, personId }] : []))
  const made = await makeLinks(trx, { ...house, linkDaysMax }, publicUrl, wanted)
  const hrefs = made.values()
  return asked.map(({ notice, ask }) => {
    if (ask) return { notice, link: { label: ask.label, href: hrefs.next().value ?? publicUrl } }
    const number = notice.question?.number
    const href = `${publicUrl}/${house.association.slug}${number ? `/fragor/${number}` : ''}`
    return { notice, link: { label: 'Läs mer i Hissen', href } }
  })
}

type Ask = { about: Omit<Wanted, 'personId'>; label: string }

/** The one act that a notice asks for, and what the link to it is about; null where it asks for none. */
function askOf({
  kind,
  questionId,
  question,
  forumId,
  memberId,
  answer,
  said,
  commitment,
  partQuestion,
}: Notice): Ask | null {
  switch (kind) {
    case 'answered':
      if (!question || !answer) return null
      return {
        about: { kind: 'verdict', questionId, answerId: answer.id, forumId },
        label: 'Hjälper svaret? Svara här',
      }
    case 'perspective':
      if (!question) return null
      return {
        about: { kind, questionId, forumId, memberId },
        label: 'Säg hur det ser ut, eller att ni inte har något att tillägga',
      }
    case 'said':
      if (!question || !said) return null
      return {
        about: { kind: 'correction', questionId, forumId, memberId, perspectiveId: said.id },
        label: 'Rätta det som står',
      }
    case 'commitment':
      if (!commitment) return null
      return {
        about: { kind, commitmentId: commitment.id, questionId, forumId, memberId },
        label: 'Svara ja, ta med hem eller nej',
      }
    case 'part_question':
      if (!partQuestion) return null
      return {
        about: { kind, partQuestionId: partQuestion.id, questionId, forumId, memberId },
        label: 'Svara på frågan',
      }
    default:
      return null
  }
}
