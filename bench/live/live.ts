import { join } from 'node:path'
import { cookieOf } from '../fill/sign-in.ts'
import { startChild } from '../load/child.ts'
import { type Reader, raise } from '../pages.ts'
import type { Told, Watching } from './readers.ts'

const readersMax = 1_000
const perPersonMax = 4
const changesPerHouse = 8

/**
 * A thousand readers of the board, all who sit in as few houses as hold them, none with more streams than a person may have. In
 * each house in turn a question is raised; a reader's time runs from when it is sent until the new drawing has come.
 */
export async function measureLive(url: string, readers: Reader[]): Promise<Told> {
  const bySlug = Map.groupBy(readers, ({ slug }) => slug)
  const houses: Watching['houses'] = []
  let count = 0
  for (const [slug, sitting] of bySlug) {
    const people = [...new Set(sitting.map(({ person }) => person))]
    const streams = Array.from({ length: perPersonMax }, () => people)
      .flat()
      .slice(0, readersMax - count)
      .map((person) => ({ path: `/${slug}/hissen/tavlan/strom`, cookie: cookieOf(person) }))
    const changes = Array.from({ length: changesPerHouse }, (_, index) => sitting[index % sitting.length])
      .filter((reader) => reader !== undefined)
      .map(raise)
    houses.push({ streams, changes })
    count += streams.length
    if (count >= readersMax) break
  }
  const child = startChild<Watching, Told>(join(import.meta.dirname, 'readers.ts'))
  const told = await child.run({ url, houses, settleMs: 3_000, toldMsMax: 5_000, betweenMs: 500 })
  child.stop()
  return told
}
