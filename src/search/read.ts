import { listForums, listMembers, listThemes } from '../forums/queries.ts'
import type { Scope } from '../platform/scope.ts'
import { excerptOf } from './excerpt.ts'
import { createMarker, type Marker, type Piece, toPieces } from './highlight.ts'
import { type Found, findEntries, findSo, type Hit, nearFrom, type Text, textsOf } from './queries.ts'
import { type Lists, narrowingOf, readPlace, type SearchQuery } from './selection.ts'
import { readTerms } from './terms.ts'
import { readWords } from './words/groups.ts'

/** One thing that was found, with the stretch of it that says what was searched for. */
export type Shown = Text & { headline: Piece[]; excerpt: Piece[]; excerptOf: 'body' | 'answer' | 'lifted' | 'learnt' }

export type SearchView = {
  query: SearchQuery
  lists: Lists
  /** Null where nothing was asked for. */
  found: (Omit<Found, 'hits'> & { shown: Shown[]; next: string | null }) | null
}

export const perPage = 20

/** All that the page is drawn from, in at most eight queries with the two that say who asks. */
export async function readSearch(trx: Scope, query: SearchQuery, isAsked: boolean, max = perPage): Promise<SearchView> {
  const lists = { themes: await listThemes(trx), parts: await listMembers(trx), forums: await listForums(trx) }
  if (!isAsked) return { query, lists, found: null }
  const words = await readWords(trx)
  const terms = readTerms(query.q)
  const place = query.efter ? readPlace(query.efter) : null
  const wanted = { terms, narrowing: narrowingOf(query, lists), after: place, max: max + 1 }
  // Signs alone ask for nothing, and find nothing.
  const isEmpty = query.q !== '' && terms.length === 0
  const { hits, nearness, total }: Found = isEmpty
    ? { hits: [], nearness: 'all', total: 0 }
    : await (place ? findSo(trx, words, wanted, place.nearness) : findEntries(trx, words, wanted))
  const page = hits.slice(0, max)
  const texts = await textsOf(trx, page)
  const mark = createMarker(terms, words.groups, nearFrom[nearness])
  const shown = page.flatMap(({ kind, refId }) => {
    const text = texts.get(`${kind} ${refId}`)
    return text ? [show(text, mark)] : []
  })
  return {
    query,
    lists,
    found: { nearness, total, shown, next: hits.length > max ? placeOf(nearness, page.at(-1)) : null },
  }
}

const parts = ['body', 'answer', 'learnt', 'lifted'] as const

/** The text that says most of what was searched for; the first where they say as much. */
function show(text: Text, mark: Marker): Shown {
  let best: { pieces: Piece[]; hits: number; of: Shown['excerptOf'] } = { ...excerptOf(text.body, mark), of: 'body' }
  for (const of of parts) {
    const excerpt = text[of] ? excerptOf(text[of], mark) : null
    if (excerpt && (excerpt.hits > best.hits || text.body === '')) best = { ...excerpt, of }
  }
  return { ...text, headline: toPieces(text.title, mark(text.title)), excerpt: best.pieces, excerptOf: best.of }
}

function placeOf(nearness: Found['nearness'], last: Hit | undefined): string | null {
  return last ? `${nearness}_${last.rank}_${last.id}` : null
}
