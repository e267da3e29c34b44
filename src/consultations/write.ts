import { sql } from 'kysely'
import type { Viewer } from '../people/viewer.ts'
import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'
import type { CaseOutcome } from './consultation.ts'

export type Kind = { themes: number[]; parts: number[] }
export type AdviceText = { advice: string; nextStep: string | null; memberId: number | null }

export type NewConsultation = Kind & {
  key: string
  forumId: number
  codeWord: string
  situation: string | null
  /** What was advised at once, where it is written at the table, and when to ask how it went. */
  advised: (AdviceText & { followUpOn: string }) | null
  isExample?: boolean
}

/** Writes a consultation; sent twice with the same key it is the same one. Gives its number in the team. */
export async function raiseConsultation(trx: Scope, viewer: Viewer, given: NewConsultation): Promise<number> {
  const { key, forumId, codeWord, situation, advised, isExample = false } = given
  // One at a time in an association: the second send waits here, and then finds what the first has made.
  await trx.selectFrom('association').select('id').forNoKeyUpdate().execute()
  const known = await trx.selectFrom('consultation').where('key', '=', key).select('number').executeTakeFirst()
  if (known) return known.number
  await refuseTaken(trx, forumId, codeWord, null)
  const { rows } = await sql<{ id: number; number: number }>`
    insert into consultation (key, forum_id, number, code_word, meeting_id, person_id, is_example)
    select ${key}, ${forumId}, 1 + coalesce((select max(number) from consultation where forum_id = ${forumId}), 0), ${codeWord},
      (select id from meeting where forum_id = ${forumId} and meets_on = today() and state <> 'cancelled'), ${viewer.person.id}, ${isExample}
    returning id, number`.execute(trx)
  const [made] = rows
  if (!made) throw new Conflict('Någon annan i teamet skrev ett ärende i samma stund. Skicka igen.')
  await writeKind(trx, made.id, given)
  if (situation) await tellSituation(trx, viewer, made.id, situation)
  if (advised) {
    await advise(trx, viewer, { id: made.id, version: 0 }, advised)
    await planFollowUp(trx, made.id, advised.followUpOn)
  }
  return made.number
}

/** A new version of what the team advised. `version` is the one that was shown; throws Conflict when there is a later one. */
export async function advise(
  trx: Scope,
  viewer: Viewer,
  shown: { id: number; version: number },
  { advice, nextStep, memberId }: AdviceText,
): Promise<void> {
  await trx
    .insertInto('consultation_advice')
    .values({
      consultation_id: shown.id,
      version: shown.version + 1,
      ...{ advice, next_step: nextStep, member_id: memberId, person_id: viewer.person.id },
    })
    .execute()
}

/** The day to ask how it went: planned, or moved where one is planned already. */
export async function planFollowUp(trx: Scope, id: number, on: string): Promise<void> {
  const moved = await trx
    .updateTable('consultation_follow_up')
    .set({ due_on: on })
    .where('consultation_id', '=', id)
    .where('outcome', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!moved) await trx.insertInto('consultation_follow_up').values({ consultation_id: id, due_on: on }).execute()
}

export type Followed = {
  /** The follow-up that was shown. */
  followUpId: number
  outcome: CaseOutcome
  smallChange: string | null
  /** Null closes the consultation. */
  againOn: string | null
}

/** "Hur gick det?" Throws Conflict when somebody has noted it already. */
export async function followUp(trx: Scope, viewer: Viewer, id: number, followed: Followed): Promise<void> {
  await trx
    .updateTable('consultation_follow_up')
    .set({
      ...{ outcome: followed.outcome, small_change: followed.smallChange },
      ...{ followed_on: viewer.today, followed_by: viewer.person.id },
    })
    .where('id', '=', followed.followUpId)
    .where('consultation_id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow(() => new Conflict('Uppföljningen är redan antecknad.'))
  if (followed.againOn) await planFollowUp(trx, id, followed.againOn)
  else await close(trx, viewer, id)
}

export async function close(trx: Scope, viewer: Viewer, id: number): Promise<void> {
  await trx.updateTable('consultation').set({ closed_on: viewer.today }).where('id', '=', id).execute()
}

/** Opens what has been closed, with a day to ask again. */
export async function reopen(trx: Scope, forumId: number, shown: { id: number; codeWord: string }, on: string) {
  await refuseTaken(trx, forumId, shown.codeWord, shown.id)
  await trx.updateTable('consultation').set({ closed_on: null }).where('id', '=', shown.id).execute()
  await planFollowUp(trx, shown.id, on)
}

/** Puts right which themes and parts, and the word the team uses. */
export async function changeKind(
  trx: Scope,
  forumId: number,
  id: number,
  given: Kind & { codeWord: string },
): Promise<void> {
  await refuseTaken(trx, forumId, given.codeWord, id)
  await trx.updateTable('consultation').set({ code_word: given.codeWord }).where('id', '=', id).execute()
  await trx.deleteFrom('consultation_theme').where('consultation_id', '=', id).execute()
  await trx.deleteFrom('consultation_part').where('consultation_id', '=', id).execute()
  await writeKind(trx, id, given)
}

/** Saved again it keeps the day it was first written, from which its time is counted; `null` erases it. */
export async function tellSituation(trx: Scope, viewer: Viewer, id: number, body: string | null): Promise<void> {
  if (!body) {
    await trx.deleteFrom('situation').where('consultation_id', '=', id).execute()
    return
  }
  const text = { body, person_id: viewer.person.id }
  await trx
    .insertInto('situation')
    .values({ consultation_id: id, ...text })
    .onConflict((conflict) => conflict.columns(['association_id', 'consultation_id']).doUpdateSet(text))
    .execute()
}

export async function setSituationText(trx: Scope, forumId: number, isOn: boolean): Promise<void> {
  await trx.updateTable('forum').set({ has_situation_text: isOn }).where('id', '=', forumId).execute()
}

/** A word that the team has open would mean two things. */
export class CodeWordTaken extends Conflict {
  override name = 'CodeWordTaken'
}

async function refuseTaken(trx: Scope, forumId: number, codeWord: string, ownId: number | null): Promise<void> {
  const other = await trx
    .selectFrom('consultation')
    .where('forum_id', '=', forumId)
    .where('closed_on', 'is', null)
    .where((eb) => eb(eb.fn('lower', ['code_word']), '=', eb.fn('lower', [eb.val(codeWord)])))
    .$if(ownId !== null, (query) => query.where('id', '<>', ownId ?? 0))
    .select('id')
    .executeTakeFirst()
  if (other) throw new CodeWordTaken('Teamet har redan ett öppet ärende med det kodordet. Välj ett annat.')
}

async function writeKind(trx: Scope, id: number, { themes, parts }: Kind): Promise<void> {
  if (themes.length > 0) {
    const rows = themes.map((theme_id) => ({ consultation_id: id, theme_id }))
    await trx.insertInto('consultation_theme').values(rows).execute()
  }
  if (parts.length > 0) {
    const rows = parts.map((member_id) => ({ consultation_id: id, member_id }))
    await trx.insertInto('consultation_part').values(rows).execute()
  }
}
