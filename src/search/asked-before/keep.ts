import type { Scope } from '../../platform/scope.ts'

export type Choice = 'answers' | 'same' | 'anyway'

/** Notes what came of an earlier question that was shown: by the forum, never the person. Once for each thing that was being written. */
export async function keepChoice(
  trx: Scope,
  { key, questionId, forumId, choice }: { key: string; questionId: number; forumId: number; choice: Choice },
): Promise<void> {
  await trx
    .insertInto('asked_before')
    .values({ key, question_id: questionId, forum_id: forumId, choice })
    .onConflict((conflict) => conflict.columns(['association_id', 'key']).doNothing())
    .execute()
}
