import { z } from 'zod'
import type { Forum, Part, Theme } from '../forums/queries.ts'
import type { State } from '../questions/question.ts'
import type { Kind, Place } from './search.ts'

/** What may be looked for: kinds of things, and of questions those that have an answer or left a learning. */
export const kinds = {
  fragor: { label: 'Frågor', of: ['question'] },
  svar: { label: 'Frågor med svar', of: ['answer'] },
  lardomar: { label: 'Löst utanför mötet', of: ['learning'] },
  ataganden: { label: 'Åtaganden', of: ['commitment'] },
  besked: { label: 'Besked', of: ['notice_down'] },
  'fragor-nedat': { label: 'Frågor nedåt', of: ['question_down'] },
  handlingsplaner: { label: 'Handlingsplaner', of: ['promise'] },
  forum: { label: 'Forum', of: ['forum'] },
  arenden: { label: 'Mitt teams ärenden', of: ['consultation'] },
} as const satisfies Record<string, { label: string; of: readonly (Kind | 'answer' | 'learning')[] }>

/** Where a question stands, as one looks for it. */
export const standings = {
  oppna: { label: 'Öppna', of: ['raised', 'received', 'preparing', 'resting', 'outside', 'gathered'] },
  vilar: { label: 'Vilar', of: ['resting'] },
  'utanfor-huset': { label: 'Utanför huset', of: ['outside'] },
  'svar-pa-vag-ner': { label: 'Svar på väg ner', of: ['delivering'] },
  aterkopplade: { label: 'Återkopplade', of: ['delivered'] },
  avslutade: { label: 'Avslutade', of: ['closed'] },
} as const satisfies Record<string, { label: string; of: readonly State[] }>

const charactersMax = 200
const word = z
  .string()
  .regex(/^[a-zåäö0-9][a-zåäö0-9-]{0,60}$/)
  .optional()
  .catch(undefined)
/** A theme's key is its name: it may have spaces and signs. */
const theme = z.string().max(100).optional().catch(undefined)
const day = z.iso.date().optional().catch(undefined)

/** The address of a search, which can be sent to somebody else; what is not understood counts as not chosen. */
export const SearchQuery = z.object({
  q: z
    .string()
    .transform((typed) => typed.slice(0, charactersMax).trim())
    .catch(''),
  slag: z
    .custom<keyof typeof kinds>((given) => typeof given === 'string' && Object.hasOwn(kinds, given))
    .optional()
    .catch(undefined),
  lage: z
    .custom<keyof typeof standings>((given) => typeof given === 'string' && Object.hasOwn(standings, given))
    .optional()
    .catch(undefined),
  tema: theme,
  part: word,
  vaning: word,
  forum: word,
  fran: day,
  till: day,
  efter: z
    .string()
    .regex(/^(all|near|some)_\d{1,9}_\d{1,15}$/)
    .optional()
    .catch(undefined),
})

export type SearchQuery = z.infer<typeof SearchQuery>

/** What a search is narrowed to; null is everything. Days are 'YYYY-MM-DD', both counted. */
export type Narrowing = {
  kinds: string[] | null
  theme: number | null
  member: number | null
  floor: number | null
  forum: number | null
  states: string[] | null
  from: string | null
  until: string | null
}

export type Lists = { themes: Theme[]; parts: Part[]; forums: Forum[] }

/** A key nobody has counts as not chosen. */
export function narrowingOf(query: SearchQuery, { themes, parts, forums }: Lists): Narrowing {
  const idOf = (list: readonly { id: number; key: string }[], key?: string) =>
    list.find((one) => one.key === key)?.id ?? null
  return {
    kinds: query.slag ? [...kinds[query.slag].of] : null,
    theme: idOf(themes, query.tema),
    member: idOf(parts, query.part),
    floor: idOf(floorsOf(forums), query.vaning),
    forum: idOf(forums, query.forum),
    states: query.lage ? [...standings[query.lage].of] : null,
    from: query.fran ?? null,
    until: query.till ?? null,
  }
}

/** The floors that have a forum, from the ground up. */
export function floorsOf(forums: readonly Forum[]): NonNullable<Forum['floor']>[] {
  const floors = new Map(forums.flatMap(({ floor }) => (floor ? [[floor.id, floor]] : [])))
  return [...floors.values()]
}

export function isNarrowed({ q: _typed, efter: _after, ...filters }: SearchQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

export function readPlace(place: string): Place {
  const [nearness, rank, id] = place.split('_')
  return { nearness: nearness === 'near' || nearness === 'some' ? nearness : 'all', rank: Number(rank), id: Number(id) }
}

/** The address with something changed; null takes it away. */
export function addressWith(
  path: string,
  query: SearchQuery,
  changes: { [name in keyof SearchQuery]?: string | null },
): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...changes })) if (value) parameters.set(name, String(value))
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
