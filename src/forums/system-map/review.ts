import type { Scope } from '../../platform/scope.ts'

export type Review = { id: number; on: string; by: 'office' | 'board'; paragraph: string | null }

const reviewsMax = 20

/** The latest first. */
export async function listReviews(trx: Scope): Promise<Review[]> {
  return trx
    .selectFrom('map_review')
    .select(['id', 'on_day as on', 'by_role as by', 'paragraph'])
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(reviewsMax)
    .execute()
}

export type Reviewed = { key: string; on: string; by: Review['by']; paragraph: string | null }

/** The same form sent twice is one review. */
export async function noteReview(trx: Scope, { key, on, by, paragraph }: Reviewed): Promise<void> {
  await trx
    .insertInto('map_review')
    .values({ key, on_day: on, by_role: by, paragraph })
    .onConflict((conflict) => conflict.columns(['association_id', 'key']).doNothing())
    .execute()
}

/** Whether the forum's telephones and hours are shown to colleagues outside. */
export async function showContacts(trx: Scope, forumId: number, isShown: boolean): Promise<void> {
  await trx.updateTable('forum').set({ shows_contacts: isShown }).where('id', '=', forumId).execute()
}
