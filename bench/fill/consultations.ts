import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Client } from 'pg'
import { followUp, raiseConsultation } from '../../src/consultations/write.ts'
import { loadViewer } from '../../src/people/session.ts'
import { toViewer } from '../../src/people/viewer.ts'
import { toSwedishDay } from '../../src/platform/clock.ts'
import type { OpenDatabase } from '../../src/platform/database/open.ts'
import { assert } from '../../src/platform/errors.ts'
import { openScope } from '../../src/platform/scope.ts'
import { signIn } from './sign-in.ts'

export const followedAfterDays = 40

const words = ['Asp', 'Bok', 'Ceder']

type Team = { id: number; person: number; themes: number[]; parts: number[] }

/** In every team of the template some consultations, advised and followed up by their own acts. */
export async function consultInTemplate(
  { db }: OpenDatabase,
  association: number,
  slug: string,
  now: Date,
): Promise<void> {
  // The template is never looked at: there it may be followed up in days to come, and the copies lie further back.
  const later = new Date(now.getTime() + followedAfterDays * 86_400_000)
  const system = openScope(db, { association, person: null, forums: '*', now })
  const { rows } = await system.read((trx) => teams.execute(trx))
  for (const { id, person, themes, parts } of rows) {
    const loaded = await loadViewer(db, { session: await signIn(db, person), slug, now })
    const viewer = loaded && toViewer(loaded)
    assert(viewer !== null, 'the convener sits there')
    const rights = { association, person, forums: viewer.forums }
    for (const [index, codeWord] of words.entries()) {
      const kind = { themes: themes.slice(index, index + 2), parts: parts.slice(0, 2 + (index % 2)) }
      const advised = { ...advice, memberId: parts[0] ?? null, followUpOn: toSwedishDay(later) }
      await openScope(db, { ...rights, now }).act((trx) =>
        raiseConsultation(trx, viewer, { key: randomUUID(), forumId: id, codeWord, situation: null, advised, ...kind }),
      )
      await openScope(db, { ...rights, now: later }).act(async (trx) => {
        const { id: raised } = await trx
          .selectFrom('consultation')
          .where('forum_id', '=', id)
          .where('code_word', '=', codeWord)
          .select('id')
          .executeTakeFirstOrThrow()
        const { id: followUpId } = await trx
          .selectFrom('consultation_follow_up')
          .where('consultation_id', '=', raised)
          .select('id')
          .executeTakeFirstOrThrow()
        await followUp(trx, { ...viewer, today: toSwedishDay(later) }, raised, { followUpId, ...followed })
      })
    }
  }
}

const followed = { outcome: 'bit_better', smallChange: 'Samtalet blev av.', againOn: null } as const
const advice = {
  advice: 'Börja med ett trepartssamtal, och låt planen vänta tills det har varit.',
  nextStep: 'Bjuder in till samtalet.',
}

const teams = sql<Team>`
  select distinct on (f.id) f.id, h.person_id as person, array(select t.id from theme t where t.association_id = f.association_id order by t.ordinal) as themes,
    array(select distinct o.member_id from seat o where o.association_id = f.association_id and o.forum_id = f.id and o.closed_on is null) as parts
  from forum f join floor l on l.association_id = f.association_id and l.id = f.floor_id and l.role = 'team'
  join seat s on s.association_id = f.association_id and s.forum_id = f.id and s.is_convening and s.closed_on is null
  join seat_holder h on h.association_id = s.association_id and h.seat_id = s.id and h.until_on is null
  where f.kind = 'lift' and f.closed_on is null
  order by f.id, h.kind = 'ordinary' desc, h.id`

/** As the job leaves those whose words have been kept as long as they may. */
export async function forgetOldAdvice(admin: Client): Promise<void> {
  await admin.query(`
    create temp table forgotten as select association_id, id from consultation where closed_on < current_date - 760;
    update consultation c set texts_removed_at = now(), code_word = null from forgotten f where (c.association_id, c.id) = (f.association_id, f.id);
    update consultation_advice v set advice = null, next_step = null from forgotten f where (v.association_id, v.consultation_id) = (f.association_id, f.id);
    drop table forgotten`)
}
