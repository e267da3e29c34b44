import { hash, loadViewer } from '../src/people/session.ts'
import { toViewer, type Viewer } from '../src/people/viewer.ts'
import { type OpenScope, openScope, type Scope } from '../src/platform/scope.ts'
import { runTick } from '../src/tick.ts'
import type { BuiltPerson, House } from './builders.ts'

/** What a request would know of the person at the house's moment. */
export async function viewerOf(person: BuiltPerson): Promise<Viewer> {
  const { db, slug, now } = person.house
  const loaded = await loadViewer(db, { session: hash(person.cookie), slug, now })
  const viewer = loaded && toViewer(loaded)
  if (!viewer) throw new Error(`${person.name} is no longer a member`)
  return viewer
}

/** The transactions of a request by the viewer, at the moment the viewer was made. */
export function scopeOf({ house }: BuiltPerson, viewer: Viewer): OpenScope {
  return openScope(house.db, {
    association: viewer.association.id,
    person: viewer.person.id,
    forums: viewer.forums,
    now: viewer.now,
  })
}

/** One act of one person: `act(person, (trx, viewer) => liftQuestion(trx, viewer, …))`. It takes a minute of the house's time. */
export async function act<T>(person: BuiltPerson, work: (trx: Scope, viewer: Viewer) => Promise<T>): Promise<T> {
  person.house.now = new Date(person.house.now.getTime() + 60_000)
  const viewer = await viewerOf(person)
  return scopeOf(person, viewer).act((trx) => work(trx, viewer))
}

/** One reading by one person, now. */
export async function read<T>(person: BuiltPerson, work: (trx: Scope, viewer: Viewer) => Promise<T>): Promise<T> {
  const viewer = await viewerOf(person)
  return scopeOf(person, viewer).read((trx) => work(trx, viewer))
}

export function pass(house: House, days: number): void {
  house.now = new Date(house.now.getTime() + days * 86_400_000)
}

/** What time does by itself, at the house's moment. Gives how many questions moved. */
export function tick(house: House): Promise<number> {
  return runTick(house.db, house.id, house.now)
}
