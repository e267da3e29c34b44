import type { Context } from 'hono'
import { listOnQuestion } from '../commitments/queries.ts'
import { frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import type { Errors, Raw } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { QuestionPage } from './page.tsx'
import { listPartQuestionsOf } from './part/queries.ts'
import { findQuestion } from './queries.ts'
import { findTelling, listSeated } from './telling.ts'
import { tellEvent } from './told.ts'

type Tried = { noun: string; raw: Raw; errors: Errors; happenedSince: number | null }

/** Draws a question's page; with the form that was sent and not let in, everything typed is kept. */
export async function presentQuestion(
  c: Context<App>,
  number: number,
  tried: Tried | null = null,
  status: 200 | 409 | 422 = 200,
) {
  const { viewer } = c.var
  // Drawn after the transaction: a connection held while a page is drawn is one that others wait for.
  const read = await c.var.read(async (trx) => {
    const question = await findQuestion(trx, number)
    return {
      question,
      telling: await findTelling(trx, question.id, viewer.person.id),
      seated: await listSeated(trx, question.forum.id),
      members: await trx
        .selectFrom('member')
        .where('closed_on', 'is', null)
        .orderBy('ordinal')
        .select(['id', 'name'])
        .execute(),
      commitments: await listOnQuestion(trx, question.id),
      partQuestions: question.partQuestions.length > 0 ? await listPartQuestionsOf(trx, question.id) : [],
    }
  })
  const { telling } = read
  const happened =
    tried && tried.happenedSince !== null
      ? telling.events
          .filter((event) => event.seq > (tried.happenedSince ?? 0))
          .reverse()
          .map((event) => tellEvent(event, telling, viewer).sentence)
      : null
  const asked = c.req.query('gor')
  const chosen = c.req.query('value')
  const opened = asked ? { noun: asked, raw: { value: chosen ?? '' }, errors: {}, happened: null, isAsked: true } : null
  const sent = tried && {
    ...tried,
    happened: happened && happened.length === 0 ? [tried.errors.form ?? 'Frågan har ändrats.'] : happened,
    errors: happened ? {} : tried.errors,
  }
  const view = { ...read, viewer, attempt: sent ?? opened }
  return c.html(renderPage(<QuestionPage frame={frame(c)} {...view} />), status)
}
