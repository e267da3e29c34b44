import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Kysely } from 'kysely'
import type { Database } from '../../database.ts'
import { loadViewer, sessionHash } from '../../people/session.ts'
import { type App, toViewer, type Viewer } from '../../people/viewer.ts'
import { type Clock, toSwedishDay } from '../../platform/clock.ts'
import { insideTransaction } from '../../platform/database/pool.ts'
import { assert } from '../../platform/errors.ts'
import type { Calm, Live, Reader, Region } from '../../platform/live.ts'
import { openScope } from '../../platform/scope.ts'
import { audienceOf, type BoardView, leavePerson, readBoard } from './read.ts'
import { BoardRegion } from './region.tsx'
import { addressWith, type BoardQuery } from './selection.ts'

export type Needs = { db: Kysely<Database>; clock: Clock; live: Live }

/** Sends the board's region each time the house moves. Readers with the same rights and choices share each drawing. */
export async function streamBoard(c: Context<App>, needs: Needs, query: BoardQuery, seen: string | null) {
  const readable = await c.var.read((trx) => leavePerson(trx))
  const stream = await needs.live.follow(regionOf(needs, c.var.viewer, readable, query), readerOf(c, needs, seen))
  if (!stream) return c.text('Du har redan sex sidor öppna som uppdateras direkt.', 429)
  return c.body(stream, 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Otherwise a proxy may gather events before it lets them through.
    'X-Accel-Buffering': 'no',
  })
}

export function drawBoard(view: BoardView, calm: Calm): string {
  const drawing: HtmlEscapedString | Promise<HtmlEscapedString> = <BoardRegion view={view} calm={calm} />
  const html = drawing.toString()
  assert(typeof html === 'string', 'A region must not wait: read everything before drawing')
  return html
}

/** `readable` are the forums whose own questions are read: for the office more than it sits in. */
function regionOf({ db, clock }: Needs, viewer: Viewer, readable: number[], query: BoardQuery): Region {
  const { id, slug, isDemo } = viewer.association
  const { parts } = audienceOf(viewer)
  const forums = viewer.forums.toSorted((a, b) => a - b)
  // The parts one sits for make a difference only where one asks for them.
  const own = query.visa === 'min-part' ? parts.join(',') : ''
  return {
    key: `tavlan ${id} ${forums.join(',')} ${readable.join(',')} ${own} ${addressWith('', query, {})}`,
    topic: String(id),
    async draw(calm) {
      const now = await momentIn(db, id, clock)
      // No person: what is drawn for many may hold nothing that only one of them may read.
      const scope = openScope(db, { association: id, person: null, forums: readable, now })
      const audience = { forums, parts, today: toSwedishDay(now), association: { id, slug, isDemo } }
      return drawBoard(await scope.read((trx) => readBoard(trx, audience, query)), calm)
    },
  }
}

/** The clock of a demo association may have been moved while the stream is open. */
async function momentIn(db: Kysely<Database>, association: number, clock: Clock): Promise<Date> {
  const row = await db
    .selectFrom('association')
    .where('id', '=', association)
    .select('clock_offset_days')
    .executeTakeFirstOrThrow()
  return new Date(clock().getTime() + row.clock_offset_days * 86_400_000)
}

function readerOf(c: Context<App>, { db, clock }: Needs, seen: string | null): Reader {
  const { viewer } = c.var
  const session = sessionHash(c)
  const rightsOf = ({ person, forums, seats }: Viewer) =>
    [person.id, person.isOffice, forums.toSorted(), seats.map(({ member }) => member).toSorted()].join(' ')
  return {
    person: viewer.person.id,
    seen: c.req.header('Last-Event-ID') ?? seen,
    async isWelcome() {
      const of = { session, slug: viewer.association.slug, now: clock() }
      // Read only: an open page is not somebody being there, and its session becomes idle like any other.
      const loaded = await db
        .transaction()
        .setAccessMode('read only')
        .execute((trx) => insideTransaction(() => loadViewer(trx, of)))
      const now = loaded && toViewer(loaded)
      // With other rights another drawing is theirs: the browser comes back for it by itself.
      return now !== null && rightsOf(now) === rightsOf(viewer)
    },
  }
}
