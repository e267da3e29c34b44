import { sql } from 'kysely'
import { z } from 'zod'
import type { Scope } from '../../platform/scope.ts'
import { DescribedSeat } from '../account/queries.ts'

const Houses = z.array(
  z.object({
    slug: z.string(),
    name: z.string(),
    today: z.string(),
    people: z.array(
      z.object({ id: z.number(), name: z.string(), isOffice: z.boolean(), seats: z.array(DescribedSeat) }),
    ),
  }),
)

const Letters = z.array(
  z.object({
    id: z.number(),
    kind: z.string(),
    to: z.string(),
    subject: z.string(),
    /** Null once erased: a code is kept for ten minutes. */
    text: z.string().nullable(),
    hasHtml: z.boolean(),
    moment: z.string().transform((given) => new Date(given)),
    association: z.string().nullable(),
  }),
)

export type DemoHouse = z.infer<typeof Houses>[number]
export type DemoPerson = DemoHouse['people'][number]
export type DemoLetter = z.infer<typeof Letters>[number]

/** The examples and the invented people in them. */
export async function listDemoPeople(trx: Scope, now: Date): Promise<DemoHouse[]> {
  const { rows } = await sql<{ houses: unknown }>`select list_demo_people(${now}) as houses`.execute(trx)
  return Houses.parse(rows[0]?.houses)
}

type Starting = { person: number; tokenHash: Buffer; formerHash: Buffer | null; device: string; now: Date }

/** Gives the example's address; null for everyone who is not invented. */
export async function startDemoSession(trx: Scope, { person, tokenHash, formerHash, device, now }: Starting) {
  const { rows } = await sql<{ slug: string | null }>`
    select start_demo_session(${person}, ${tokenHash}, ${formerHash}, ${device}, ${now}) as slug
  `.execute(trx)
  return rows[0]?.slug ?? null
}

/** One day forward; gives the association. Null where there is no such example, and when the clock has gone ten years. */
export async function moveDemoClock(trx: Scope, slug: string): Promise<number | null> {
  const { rows } = await sql<{ association: number | null }>`
    select move_demo_clock(${slug}) as association
  `.execute(trx)
  return rows[0]?.association ?? null
}

/** Newest first; those older than `before` when it is given. */
export async function listDemoLetters(trx: Scope, { before, max }: { before: number | null; max: number }) {
  const { rows } = await sql<{ letters: unknown }>`select list_demo_mail(${before}, ${max}) as letters`.execute(trx)
  return Letters.parse(rows[0]?.letters)
}

/** The letter as it would have looked; null where there is none. */
export async function findDemoLetter(trx: Scope, id: number): Promise<string | null> {
  const { rows } = await sql<{ letter: unknown }>`select find_demo_mail(${id}) as letter`.execute(trx)
  return (
    z
      .object({ html: z.string().nullable() })
      .nullable()
      .parse(rows[0]?.letter ?? null)?.html ?? null
  )
}
