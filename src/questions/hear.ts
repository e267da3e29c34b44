import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { recordEvent } from './events.ts'
import type { Question, Stance } from './question.ts'

export type Voice = {
  memberId: number
  /** Written by the part itself, said at the table and noted by the convener, or nothing to add. */
  as: 'written' | 'table' | 'nothing'
  sees: string | null
  canDo: string | null
  needs: string | null
  stance: Stance | null
  /** Who spoke at the table, if it is known; that person may correct it for 14 days. */
  speakerId: number | null
  correctsId?: number | null
}

/** Keeps how it looks at a part (domain.md §4.4). A correction leaves what was noted before beside it. */
export async function hearPart(trx: Scope, viewer: Viewer, question: Question, voice: Voice): Promise<Question> {
  const perspective = await trx
    .insertInto('perspective')
    .values({
      question_id: question.id,
      forum_id: question.forum.id,
      member_id: voice.memberId,
      given_as: voice.as,
      // "Inget att tillägga" is just that, whatever else stood in the form.
      ...(voice.as === 'nothing'
        ? {}
        : { sees: voice.sees, can_do: voice.canDo, needs: voice.needs, stance: voice.stance }),
      speaker_id: voice.as === 'written' ? viewer.person.id : voice.speakerId,
      noted_by: viewer.person.id,
      corrects_id: voice.correctsId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return recordEvent(trx, question, {
    action: voice.correctsId ? 'corrected' : 'heard',
    by: viewer.person.id,
    member_id: voice.memberId,
    perspective_id: perspective.id,
  })
}
