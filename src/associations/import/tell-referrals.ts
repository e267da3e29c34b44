import type { Scope } from '../../platform/scope.ts'
import { permit } from '../../questions/refusals.ts'
import { findReferralForum, listSitting } from '../../referrals/queries.ts'
import { whyNotRefer, whyNotReferSo } from '../../referrals/rules.ts'
import { refer } from '../../referrals/write.ts'
import type { House } from './house.ts'
import type { ReferralEntry } from './referral-format.ts'

/** Writes the referral as whoever holds the seat that has asked. What an earlier import has told stays as it is. */
export async function tellReferral(
  trx: Scope,
  house: House,
  entry: ReferralEntry,
  { now, key }: { now: Date; key: string },
): Promise<void> {
  if (await trx.selectFrom('referral').where('key', '=', key).select('id').executeTakeFirst()) return
  const viewer = await house.enter(trx, await house.holder(trx, entry['inhämtat av']), now)
  const forum = await findReferralForum(trx, entry.forum)
  permit(whyNotRefer(viewer, forum))
  const sitting = await listSitting(trx, forum)
  const own = sitting.find(({ person }) => person.id === viewer.person.id)
  const given = {
    ...{ holderId: own?.part.id ?? 0, consentBy: viewer.person.id, untilOn: entry['till och med'] },
    partIds: entry.gäller.map((part) => house.member(part)),
  }
  permit(whyNotReferSo(viewer, forum, sitting, given))
  await refer(trx, viewer, { ...given, key, forumId: forum.id, purpose: entry.ändamål, isExample: true })
}
