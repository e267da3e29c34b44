import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { cookieOf } from './fill/sign-in.ts'
import type { Ask } from './load/ask.ts'

export type Page = { name: string; asks: Ask[]; isOnce: boolean }

/** Of one page; sessions and associations are mixed. */
const asksMax = 300
const raisesMax = 4_000

export type Reader = { slug: string; person: number; forum: string; forumId: number; members: number[]; number: number }

/** People who sit somewhere, over all associations, each with a question that everybody in the house may read. */
export async function listReaders(admin: Client, slugs = 'forbund-%', readersMax = asksMax): Promise<Reader[]> {
  const { rows } = await admin.query<Reader>(
    `select a.slug, h.person_id::int as person, f.key as forum, f.id::int as "forumId", q.number,
        array(select distinct o.member_id::int from seat o where o.association_id = a.id and o.forum_id = f.id and o.closed_on is null) as members
      from (select * from seat_holder where until_on is null order by md5(association_id || '-' || id)) h
      join seat s on s.association_id = h.association_id and s.id = h.seat_id and s.closed_on is null
      join forum f on f.association_id = s.association_id and f.id = s.forum_id and f.kind = 'lift' and f.closed_on is null
      join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role in ('team', 'group')
      join association a on a.id = h.association_id and a.slug like $1
      cross join lateral (select q.number from question q where q.association_id = a.id and q.shared_by is not null
          and q.number >= 1 + mod(h.person_id * 7919, a.question_count) order by q.number limit 1) q
      limit ${readersMax}`,
    [slugs],
  )
  return rows
}

export function listPages(readers: Reader[]): Page[] {
  const page = (name: string, pathOf: (reader: Reader) => string): Page => ({
    name,
    isOnce: false,
    asks: readers.map((reader) => ({
      method: 'GET',
      path: `/${reader.slug}${pathOf(reader)}`,
      cookie: cookieOf(reader.person),
    })),
  })
  return [
    page('start', () => ''),
    page('board', () => '/hissen'),
    page('question', ({ number }) => `/fragor/${number}`),
    page('forum', ({ forum }) => `/forum/${forum}`),
    page('search', () => `/sok?q=${encodeURIComponent('mandat Älmhult')}`),
    page('figures', () => '/siffror'),
  ]
}

/** Acts: each request is of a question of its own. */
export async function listActs(admin: Client, readers: Reader[]): Promise<Page[]> {
  const raises = Array.from({ length: raisesMax }, (_, index): Ask[] => {
    const reader = readers[index % readers.length]
    return reader ? [raise(reader)] : []
  })
  const ready = await admin.query<{ slug: string; number: number; kind: 'lift' | 'answer'; person: number }>(readyQuery)
  const acts = (kind: 'lift' | 'answer', noun: string, fields: Record<string, string>): Page => ({
    name: kind,
    isOnce: true,
    asks: ready.rows
      .filter((row) => row.kind === kind)
      .map(({ slug, number, person }) => post(`/${slug}/fragor/${number}/${noun}`, person, fields)),
  })
  return [
    { name: 'raise', isOnce: true, asks: raises.flat() },
    acts('lift', 'lyft', {
      obstacle: 'Ingen av oss får besluta om det.',
      tried: 'Vi har ringt runt i två veckor.',
      asks: 'decide',
    }),
    acts('answer', 'svar', {
      body: 'Kommunen bjuder in, och ni bestämmer nästa steg vid bordet.',
      paragraph: '§ 12',
      unheardReason: 'Parten har inte kunnat vara med.',
    }),
  ]
}

export function raise({ slug, person, forumId, members }: Reader): Ask {
  const body = 'Planeringen görs om varje gång någon byter enhet, och den som har frågat får vänta. '.repeat(4)
  const fields = new URLSearchParams({
    key: randomUUID(),
    forum: String(forumId),
    title: 'Vem håller ihop planeringen?',
    body,
    // The likely earlier questions have been shown and looked at: this is the step that raises.
    sedda: '1',
  })
  for (const member of members.slice(0, 3)) fields.append('touches', String(member))
  return { method: 'POST', path: `/${slug}/fragor`, cookie: cookieOf(person), body: fields.toString() }
}

function post(path: string, person: number, fields: Record<string, string>): Ask {
  return { method: 'POST', path, cookie: cookieOf(person), body: new URLSearchParams(fields).toString() }
}

const readyQuery = `
  select * from (
    select distinct on (r.association_id, r.number) a.slug, r.number, r.kind, h.person_id::int as person
    from bench.ready r join association a on a.id = r.association_id
    join question q on q.association_id = r.association_id and q.number = r.number and q.state = 'preparing'
    join seat s on s.association_id = q.association_id and s.forum_id = q.forum_id and s.is_convening
    join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id and h.until_on is null
    order by r.association_id, r.number, h.kind = 'ordinary' desc, h.id
  ) ready
  order by md5(slug || '-' || number)`
