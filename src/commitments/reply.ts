import type { Viewer } from '../people/viewer.ts'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { Commitment } from './commitment.ts'
import { type GivenReply, isAcceptor, latestOf } from './rules.ts'

/**
 * Keeps a part's word on what it was asked; where it hangs on a question the database adds it to the chain. `seen` is the number of the
 * reply that was shown, 0 for none. Ask `whyNotReply()` first. Throws Conflict when another reply has come since.
 */
export async function replyToCommitment(
  trx: Scope,
  viewer: Viewer,
  commitment: Commitment,
  reply: GivenReply,
  seen: number = latestOf(commitment)?.seq ?? 0,
): Promise<void> {
  if (seen !== (latestOf(commitment)?.seq ?? 0)) throw new Conflict('Åtagandet har fått ett annat svar.')
  await trx
    .insertInto('commitment_reply')
    .values({
      commitment_id: commitment.id,
      seq: seen + 1,
      value: reply.value,
      by_on: reply.byOn,
      body: reply.body,
      is_at_table: isNoted(viewer, commitment, reply),
      speaker_id: reply.value === 'done' ? null : reply.speakerId,
      corrects_id: reply.correctsId,
      person_id: viewer.person.id,
    })
    .execute()
}

/** What is done may be seen by both sides: where the part has not said so itself, the forum has noted it. */
function isNoted(viewer: Viewer, commitment: Commitment, { value, speakerId }: GivenReply): boolean {
  if (value !== 'done') return speakerId !== null
  const { forum, member } = commitment
  const isOwn = viewer.seats.some((seat) => seat.forum === forum.id && seat.member === member.id)
  return !isOwn && !isAcceptor(viewer, commitment)
}
