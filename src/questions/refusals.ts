import { Conflict, Forbidden, RuleBroken } from '../platform/errors.ts'
import type { Refusal } from './rules.ts'

/** Stops an act that a rule refuses, as the kind of error its reason calls for: 403, 409 or 422. */
export function permit(refusal: Refusal | null): void {
  if (!refusal) return
  if (refusal.because === 'not yours') throw new Forbidden(refusal.why)
  if (refusal.because === 'not now') throw new Conflict(refusal.why)
  throw new RuleBroken(refusal.why)
}
