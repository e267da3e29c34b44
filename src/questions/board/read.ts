import { sql } from 'kysely'
import { type HouseNumbers, listHouse } from '../../forums/house-queries.ts'
import { type Forum, listForums, listMembers, listThemes, type Part, type Theme } from '../../forums/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import { type BoardQuestion, listBoard, listQuestions, type Page } from './queries.ts'
import { addressWith, type BoardQuery, orderOf, type Selection, selectFrom } from './selection.ts'

/** What a drawing of the board depends on: the same for all who sit in the same forums and read the same (domain.md §4.11). */
export type Audience = Pick<Viewer, 'forums' | 'today'> & {
  /** The parts they sit for. */
  parts: number[]
  association: Pick<Viewer['association'], 'id' | 'slug' | 'isDemo'>
}

export function audienceOf({ forums, today, seats, association }: Viewer): Audience {
  const parts = [...new Set(seats.map(({ member }) => member))].toSorted((a, b) => a - b)
  return { forums, today, parts, association }
}

export type BoardView = {
  /** `/:association/hissen`, and the association's own address. */
  path: string
  home: string
  query: BoardQuery
  selection: Selection
  today: string
  /** The clock of an example is moved by days: what time of day it is there means nothing. */
  isDemo: boolean
  sitsSomewhere: boolean
  house: HouseNumbers
  lists: { themes: Theme[]; parts: Part[]; forums: Forum[] }
  /** Cards by floor; a table is one page of them. */
  board: { questions: BoardQuestion[]; totals: Map<number, number> } | null
  table: Page | null
}

/**
 * From here on the transaction reads as everybody with the same seats does: nobody in particular, who holds nothing. The page and
 * its stream then draw alike. Gives the forums whose own questions are read: those one sits in, and the board's for the office.
 */
export async function leavePerson(trx: Scope): Promise<number[]> {
  const { rows } = await sql<{ forums: number[] }>`
    with readable as materialized (select array(select distinct unnest(readable_forums()) order by 1) as forums)
    select forums, set_config('hissen.forums', array_to_string(forums, ','), true), set_config('hissen.person', '', true)
    from readable`.execute(trx)
  return rows[0]?.forums ?? []
}

const perFloor = 12
const perFloorOnWall = 3
const perTable = 100

/** Everything the board is drawn from, in five queries whatever the size of the house. */
export async function readBoard(trx: Scope, audience: Audience, query: BoardQuery): Promise<BoardView> {
  const home = `/${audience.association.slug}`
  const path = `${home}/hissen`
  const isWall = query.visning === 'projektor'
  const isTable = query.som === 'tabell' && !isWall
  const lists = {
    themes: await listThemes(trx),
    parts: await listMembers(trx),
    forums: await listForums(trx),
  }
  const selection = selectFrom(query, lists)
  const viewing = { ...selection, mine: audience.forums, parts: audience.parts }
  const order = orderOf(query)
  const paging = { floorId: null, order, after: query.efter, count: perTable }
  return {
    ...{ path, home, query, selection, lists },
    today: audience.today,
    isDemo: audience.association.isDemo,
    sitsSomewhere: audience.forums.length > 0,
    house: await listHouse(trx, (key) => (isTable ? `${path}/${key}` : `#vaning-${key}`)),
    board: isTable ? null : await listBoard(trx, viewing, isWall ? perFloorOnWall : perFloor),
    table: isTable ? await listQuestions(trx, viewing, paging) : null,
  }
}

const perPage = 200

export type FloorView = Omit<BoardView, 'board' | 'table'> & { page: Page; floor: HouseNumbers['floors'][number] }

/** One floor with all its questions, two hundred at a time. Null for a floor that is not there. */
export async function readFloor(
  trx: Scope,
  audience: Audience,
  floorKey: string,
  query: BoardQuery,
): Promise<FloorView | null> {
  const home = `/${audience.association.slug}`
  const path = `${home}/hissen`
  const house = await listHouse(trx, (key) => addressWith(`${path}/${key}`, query, { forum: null, efter: null }))
  const floor = house.floors.find(({ key }) => key === floorKey)
  if (!floor) return null
  const lists = {
    themes: await listThemes(trx),
    parts: await listMembers(trx),
    forums: await listForums(trx),
  }
  const selection = selectFrom(query, lists)
  const viewing = { ...selection, mine: audience.forums, parts: audience.parts }
  const order = orderOf(query)
  const paging = { floorId: floor.id, order, after: query.efter, count: perPage }
  return {
    ...{ path, home, query, selection, lists, house, floor },
    today: audience.today,
    isDemo: audience.association.isDemo,
    sitsSomewhere: audience.forums.length > 0,
    page: await listQuestions(trx, viewing, paging),
  }
}
