import { z } from 'zod'
import { type HouseNumbers, listHouse } from '../../forums/house-queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import { listMine, type Page } from './queries.ts'

/** Which of the two lists is read on its own, and from where. */
export const MineQuery = z.object({
  lista: z.enum(['haller', 'stallt']).optional().catch(undefined),
  efter: z
    .string()
    .regex(/^(0|\d{4}-\d{2}-\d{2})_\d{1,9}$/)
    .refine((place) => place.startsWith('0_') || z.iso.date().safeParse(place.slice(0, 10)).success)
    .optional()
    .catch(undefined),
})

export type MineQuery = z.infer<typeof MineQuery>

export type MineView = {
  home: string
  today: string
  query: MineQuery
  sitsSomewhere: boolean
  house: HouseNumbers
  /** What I hold, nearest date first; what I have asked, newest first. Null where only the other is read. */
  holds: Page | null
  asked: Page | null
}

const perList = 24
const perPage = 200

/** One's own questions. Read as oneself, so never shared with others as the board's drawing is. */
export async function readMine(trx: Scope, viewer: Viewer, query: MineQuery): Promise<MineView> {
  const home = `/${viewer.association.slug}`
  const count = query.lista ? perPage : perList
  const after = query.lista ? query.efter : undefined
  const list = (what: 'holds' | 'asked') =>
    listMine(trx, viewer.person.id, what, { order: what === 'holds' ? 'nasta' : 'nyast', after, count })
  return {
    ...{ home, query },
    today: viewer.today,
    sitsSomewhere: viewer.forums.length > 0,
    house: await listHouse(trx, (key) => `${home}/hissen#vaning-${key}`),
    holds: query.lista === 'stallt' ? null : await list('holds'),
    asked: query.lista === 'haller' ? null : await list('asked'),
  }
}
