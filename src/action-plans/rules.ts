import type { Viewer } from '../people/viewer.ts'
import { convenes, type Refusal } from '../questions/rules.ts'
import type { PlanState } from './words.ts'

/**
 * The plan is the group's own promises, so its convener writes it, at the table or after it; what a seat-holder has done is told there
 * (domain.md §4.13). Read by all.
 */
export function whyNotWritePlan(
  viewer: Viewer,
  forum: { id: number; role: string | null; isClosed: boolean },
): Refusal | null {
  if (!convenes(viewer, forum.id))
    return { because: 'not yours', why: 'Gruppens sammankallande skriver i handlingsplanen.' }
  if (forum.role !== 'group' || forum.isClosed)
    return { because: 'rule', why: 'En handlingsplan hör till en öppen lokal samverkansgrupp.' }
  return null
}

/** What is laid down says why. */
export function whyNotPromise({ state, note }: { state: PlanState; note: string | null }): Refusal | null {
  if (state !== 'dropped' || note) return null
  return { because: 'rule', field: 'note', why: 'Skriv varför löftet läggs ned.' }
}
