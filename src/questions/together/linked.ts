import { randomUUID } from 'node:crypto'
import type { Viewer } from '../../people/viewer.ts'
import type { Scope } from '../../platform/scope.ts'
import type { Question } from '../question.ts'
import { raiseQuestion } from '../raise.ts'

/**
 * An answer that is enough for others but not for this forum: it goes on with a question of its own, which follows on the first
 * and keeps what it was about (domain.md §4.3, §4.9). Gives its number.
 */
export async function raiseLinked(
  trx: Scope,
  viewer: Viewer,
  question: Question,
  forumId: number,
  sentence: string | null,
): Promise<number> {
  const { title, themes } = await trx
    .selectFrom('question')
    .innerJoin('question_text as text', (join) =>
      join
        .onRef('text.association_id', '=', 'question.association_id')
        .onRef('text.question_id', '=', 'question.id')
        .onRef('text.version', '=', 'question.text_version'),
    )
    .where('question.id', '=', question.id)
    .select((eb) => [
      'text.title',
      eb
        .selectFrom('question_theme as about')
        .whereRef('about.association_id', '=', 'question.association_id')
        .whereRef('about.question_id', '=', 'question.id')
        .select((theme) => theme.fn.agg<number[] | null>('array_agg', ['about.theme_id']).as('ids'))
        .as('themes'),
    ])
    .executeTakeFirstOrThrow()
  return raiseQuestion(trx, viewer, {
    key: randomUUID(),
    forumId,
    title,
    body: `Svaret på fråga ${question.number} räcker inte för oss: ${sentence ?? ''}`.trim(),
    touches: question.touches,
    themes: themes ?? [],
    caseBand: null,
    followsId: question.id,
  })
}
