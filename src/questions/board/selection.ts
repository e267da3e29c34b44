import { z } from 'zod'
import type { Forum, Part, Theme } from '../../forums/queries.ts'

/** What of the house is shown; null is everything that is open, with what has come home lately. */
export const shows = ['oppna', 'mitt-forum', 'min-part', 'vantar', 'besvarade', 'avslutade'] as const
export type Show = (typeof shows)[number]

/** By which date or number a list is sorted. */
export const orders = ['nasta', 'vantat', 'nyast'] as const
export type Order = (typeof orders)[number]

const word = z
  .string()
  .regex(/^[a-zåäö0-9][a-zåäö0-9-]{0,60}$/)
  .optional()
  .catch(undefined)
/** A theme's key is its name: it may have spaces and signs. */
const theme = z.string().max(100).optional().catch(undefined)

/** The board's query string; what is not understood counts as not chosen. */
export const BoardQuery = z.object({
  visa: z.enum(shows).optional().catch(undefined),
  tema: theme,
  part: word,
  forum: word,
  som: z.enum(['tabell']).optional().catch(undefined),
  visning: z.enum(['projektor']).optional().catch(undefined),
  ordning: z.enum(orders).optional().catch(undefined),
  efter: z
    .string()
    .regex(/^(0|\d{4}-\d{2}-\d{2})_\d{1,9}$/)
    .refine((place) => place.startsWith('0_') || z.iso.date().safeParse(place.slice(0, 10)).success)
    .optional()
    .catch(undefined),
})

export type BoardQuery = z.infer<typeof BoardQuery>

/** The name of the drawing that a page came with. */
export const SeenQuery = z.object({
  sedd: z
    .string()
    .regex(/^[\w-]{16}$/)
    .optional()
    .catch(undefined),
})

/** What is chosen, with the things the keys stand for. */
export type Selection = {
  show: Show | null
  theme: Theme | null
  part: Part | null
  forum: Forum | null
}

/** A key nobody has counts as not chosen. */
export function selectFrom(query: BoardQuery, of: { themes: Theme[]; parts: Part[]; forums: Forum[] }): Selection {
  return {
    show: query.visa ?? null,
    theme: of.themes.find((theme) => theme.key === query.tema) ?? null,
    part: of.parts.find((part) => part.key === query.part) ?? null,
    forum: of.forums.find((forum) => forum.key === query.forum) ?? null,
  }
}

/** What waits is read longest first, everything else by its next date, unless one has chosen otherwise. */
export function orderOf({ ordning, visa }: Pick<BoardQuery, 'ordning' | 'visa'>): Order {
  return ordning ?? (visa === 'vantar' ? 'vantat' : 'nasta')
}

/** True when every open question of the forums shown is asked for, so that what is missing is what one may not read. */
export function isWhole({ show, theme, part }: Selection): boolean {
  return (show === null || show === 'oppna') && !theme && !part
}

/** The address with some of its choices changed; null takes one away. */
export function addressWith(
  path: string,
  query: BoardQuery,
  changes: Partial<Record<keyof BoardQuery, string | null>>,
): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...changes })) if (value) search.set(name, value)
  return search.size > 0 ? `${path}?${search}` : path
}
