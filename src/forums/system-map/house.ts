import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database.ts'

const text = z.string().nullable()

const Contact = z.object({ part: z.string(), function: text, phone: text, hours: text, wayIn: text })

const PublicForum = z.object({
  key: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['lift', 'learning', 'preparatory']),
  /** Keys of the floor it stands on and of the forum it lifts to. */
  floor: text,
  liftsTo: text,
  purpose: text,
  assignment: text,
  rhythm: text,
  meetingsMin: z.number().nullable(),
  receives: text,
  decides: text,
  promise: text,
  allowsIdentified: z.boolean(),
  /** The organisations that have a seat there. */
  parts: z.array(z.string()),
  /** Ways in by function; none unless the forum has chosen to show them. */
  contacts: z.array(Contact),
})

const PublicFloor = z.object({
  key: z.string(),
  ordinal: z.number(),
  name: z.string(),
  shortName: z.string(),
  role: z.enum(['team', 'group', 'board', 'outside']),
  note: text,
})

/** What the database function load_public_house answers: all that pages without sign-in know of an association. */
const PublicHouse = z.object({
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  isDemo: z.boolean(),
  /** 'YYYY-MM-DD'. */
  today: z.string(),
  office: z.object({ email: text, phone: text, hours: text }),
  parts: z.array(z.string()),
  /** From the entrance floor to the sky. */
  floors: z.array(PublicFloor),
  forums: z.array(PublicForum),
  /** The board's paragraph that switched the numbers on; null where the house is drawn without them. */
  decision: z.object({ on: z.string(), paragraph: z.string() }).nullable(),
  /** By floor; null unless the board has switched them on. */
  numbers: z
    .array(z.object({ floor: z.string(), open: z.number(), up: z.number(), down: z.number(), home: z.number() }))
    .nullable(),
  review: z.object({ on: z.string(), by: z.enum(['office', 'board']), paragraph: text }).nullable(),
})

export type PublicHouse = z.infer<typeof PublicHouse>
export type PublicForum = z.infer<typeof PublicForum>
export type PublicFloor = z.infer<typeof PublicFloor>

/** One statement, no scope: whoever draws from this cannot ask for anything else. Null where there is no such association. */
export async function loadPublicHouse(
  db: Kysely<Database>,
  { slug, now }: { slug: string; now: Date },
): Promise<PublicHouse | null> {
  const { rows } = await sql<{ house: unknown }>`select load_public_house(${slug}, ${now}) as house`.execute(db)
  return PublicHouse.nullable().parse(rows[0]?.house ?? null)
}
