import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { NotFound } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Consultation, Named, Team } from './consultation.ts'
import { findPatterns, notYetAsked, type Pattern, patternMonths } from './patterns.ts'
import { readsConsultations } from './rules.ts'

/** The team, for those who read its consultations. To all others there is nothing here: throws NotFound (domain.md §6). */
export async function findTeam(trx: Scope, viewer: Viewer, key: string): Promise<Team> {
  const team = await findTeamToSet(trx, key)
  if (team.role !== 'team' || team.isClosed || !readsConsultations(viewer, team)) throw new NotFound()
  return team
}

/** Any forum of the house, as its settings are. Throws NotFound. */
export async function findTeamToSet(trx: Scope, key: string): Promise<Team> {
  const { rows } = await sql<Team>`
    select f.id, f.key, f.name, f.short_name as "shortName", l.role, f.closed_on is not null as "isClosed",
      f.has_situation_text as "hasSituationText"
    from forum f left join floor l on l.association_id = f.association_id and l.id = f.floor_id
    where f.key = ${key}`.execute(trx)
  const [team] = rows
  if (!team) throw new NotFound()
  return team
}

const named = (table: 'theme' | 'member', link: string, column: string) => sql<Named[]>`
  (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.ordinal, n.id), '[]')
    from ${sql.table(link)} l join ${sql.table(table)} n on n.association_id = l.association_id and n.id = ${sql.ref(`l.${column}`)}
    where l.association_id = c.association_id and l.consultation_id = c.id)`
const swedishDay = (column: string) => sql`(${sql.ref(column)} at time zone 'Europe/Stockholm')::date`

const columns = sql`
  c.id, c.number, c.code_word as "codeWord", c.raised_on as "raisedOn", c.closed_on as "closedOn", c.is_example as "isExample",
  c.texts_removed_at is not null as "isRemoved",
  ${named('theme', 'consultation_theme', 'theme_id')} as themes, ${named('member', 'consultation_part', 'member_id')} as parts,
  (select coalesce(json_agg(json_build_object('version', v.version, 'advice', v.advice, 'nextStep', v.next_step,
      'part', case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end, 'on', ${swedishDay('v.at')}) order by v.version), '[]')
    from consultation_advice v left join member m on m.association_id = v.association_id and m.id = v.member_id
    where v.association_id = c.association_id and v.consultation_id = c.id) as advice,
  (select coalesce(json_agg(json_build_object('id', u.id, 'dueOn', u.due_on, 'outcome', u.outcome, 'smallChange', u.small_change,
      'followedOn', u.followed_on) order by u.id), '[]') from consultation_follow_up u
    where u.association_id = c.association_id and u.consultation_id = c.id) as "followUps",
  (select s.body from situation s where s.association_id = c.association_id and s.consultation_id = c.id) as situation,
  exists (select from meeting m where m.association_id = c.association_id and m.forum_id = c.forum_id and m.state = 'held'
    and m.meets_on >= c.raised_on) as "hasMet"`

/** Throws NotFound. */
export async function findConsultation(trx: Scope, forumId: number, number: number): Promise<Consultation> {
  const { rows } = await sql<Consultation>`select ${columns} from consultation c
    where c.forum_id = ${forumId} and c.number = ${number}`.execute(trx)
  const [consultation] = rows
  if (!consultation) throw new NotFound()
  return consultation
}

const openPerPage = 60
const closedPerPage = 25

type OpenPage = { list: Consultation[]; after: number | null }

/** What is open, the longest waiting first, a page at a time by key. `after` is the number that the page above ended with. */
export async function listOpen(
  trx: Scope,
  forumId: number,
  after: number | null = null,
  most = openPerPage,
): Promise<OpenPage> {
  const { rows } = await sql<Consultation>`select ${columns} from consultation c
    where c.forum_id = ${forumId} and c.closed_on is null and c.number > ${after ?? 0} order by c.number limit ${most + 1}`.execute(
    trx,
  )
  const list = rows.slice(0, most)
  return { list, after: rows.length > most ? (list.at(-1)?.number ?? null) : null }
}

type ClosedPage = { list: Consultation[]; before: number | null }

/** What is closed, the latest number first, a page at a time by key. */
export async function listClosed(trx: Scope, forumId: number, before: number | null): Promise<ClosedPage> {
  const { rows } = await sql<Consultation>`select ${columns} from consultation c
    where c.forum_id = ${forumId} and c.closed_on is not null and ${before === null ? sql`true` : sql`c.number < ${before}`}
    order by c.number desc limit ${closedPerPage + 1}`.execute(trx)
  const list = rows.slice(0, closedPerPage)
  return { list, before: rows.length > closedPerPage ? (list.at(-1)?.number ?? null) : null }
}

export type TeamChoices = {
  themes: Named[]
  members: Named[]
  /** Parts with a seat in the team: they may carry a next step. */
  seated: Named[]
  /** Words that are in use. */
  taken: string[]
  /** Days of the planned meetings, today's among them. */
  meetings: string[]
  /** Today's meeting has been held. */
  hasMetToday: boolean
  /** Months that advice is kept. */
  monthsMax: number
}

/** What the forms choose among, in one statement. */
export async function listChoices(trx: Scope, forumId: number): Promise<TeamChoices> {
  const list = (query: ReturnType<typeof sql>) =>
    sql`(select coalesce(json_agg(row_to_json(entry)), '[]') from (${query}) as entry)`
  const { rows } = await sql<TeamChoices>`
    select ${list(sql`select id, name from theme where closed_on is null order by ordinal, id limit 200`)} as themes,
      ${list(sql`select id, name from member where closed_on is null order by ordinal, id limit 200`)} as members,
      ${list(sql`select m.id, m.name from member m where m.closed_on is null and exists (select from seat s
        where s.association_id = m.association_id and s.member_id = m.id and s.forum_id = ${forumId} and s.closed_on is null)
        order by m.ordinal, m.id limit 200`)} as seated,
      array(select code_word from consultation where forum_id = ${forumId} and closed_on is null and code_word is not null) as taken,
      array(select meets_on::text from meeting where forum_id = ${forumId} and state = 'planned' and meets_on >= today()
        order by meets_on limit 5) as meetings,
      exists (select from meeting where forum_id = ${forumId} and state = 'held' and meets_on >= today()) as "hasMetToday",
      (select advice_months_max from association) as "monthsMax"`.execute(trx)
  const [row] = rows
  return row ?? { themes: [], members: [], seated: [], taken: [], meetings: [], hasMetToday: false, monthsMax: 24 }
}

export type OwnTeam = { key: string; name: string; open: number; next: string | null }

/** The teams whose consultations the viewer reads. */
export async function listOwnTeams(trx: Scope, viewer: Viewer): Promise<OwnTeam[]> {
  const { rows } = await sql<OwnTeam>`
    select f.key, f.name, (select count(*)::integer from consultation c
        where c.association_id = f.association_id and c.forum_id = f.id and c.closed_on is null) as open,
      (select min(m.meets_on)::text from meeting m where m.association_id = f.association_id and m.forum_id = f.id
        and m.state = 'planned' and m.meets_on >= today()) as next
    from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'team'
    where f.id = any (${viewer.forums}::bigint[]) and f.closed_on is null
    order by f.ordinal, f.id`.execute(trx)
  return rows
}

export type SmallChange = { number: number; codeWord: string | null; body: string; on: string; themes: Named[] }

const changesPerPage = 30

/** What made a difference, the latest first: kept when the advice is gone. `before` is the id that the page above ended with. */
export async function listSmallChanges(
  trx: Scope,
  forumId: number,
  before: number | null,
): Promise<{ list: SmallChange[]; before: number | null }> {
  const { rows } = await sql<SmallChange & { id: number }>`
    select u.id, c.number, c.code_word as "codeWord", u.small_change as body, u.followed_on as on,
      ${named('theme', 'consultation_theme', 'theme_id')} as themes
    from consultation c
    join consultation_follow_up u on u.association_id = c.association_id and u.consultation_id = c.id
    where c.forum_id = ${forumId} and u.small_change is not null and ${before === null ? sql`true` : sql`u.id < ${before}`}
    order by u.id desc limit ${changesPerPage + 1}`.execute(trx)
  const list = rows.slice(0, changesPerPage)
  return { list, before: rows.length > changesPerPage ? (list.at(-1)?.id ?? null) : null }
}

const recentMax = 500

/** What comes back in the team and has not been asked as a question: themes, parts and how many, nothing else. */
export async function listPatterns(trx: Scope, forumId: number): Promise<Pattern[]> {
  const since = sql`(today() - make_interval(months => ${patternMonths}))::date`
  const { rows } = await sql<{ isAsked: boolean; themes: number[]; parts: number[] }>`
    (select false as "isAsked", array(select t.theme_id::integer from consultation_theme t where t.association_id = c.association_id and t.consultation_id = c.id) as themes,
      array(select p.member_id::integer from consultation_part p where p.association_id = c.association_id and p.consultation_id = c.id) as parts
    from consultation c where c.forum_id = ${forumId} and c.raised_on > ${since} order by c.raised_on desc limit ${recentMax})
    union all
    (select true, array(select t.theme_id::integer from question_theme t where t.association_id = q.association_id and t.question_id = q.id),
      array(select p.member_id::integer from question_touch p where p.association_id = q.association_id and p.question_id = q.id)
    from question q where q.origin_forum_id = ${forumId} and q.raised_at > ${since} order by q.id desc limit ${recentMax})`.execute(
    trx,
  )
  const of = (isAsked: boolean) => rows.filter((row) => row.isAsked === isAsked)
  return notYetAsked(findPatterns(of(false)), of(true))
}
