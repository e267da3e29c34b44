import { findConsultation, findTeam, listChoices } from '../../consultations/queries.ts'
import {
  openFollowUp,
  whyNotAdvise,
  whyNotFollowUp,
  whyNotFollowUpOn,
  whyNotRaise,
  whyNotWrite,
} from '../../consultations/rules.ts'
import { advise, followUp, planFollowUp, raiseConsultation } from '../../consultations/write.ts'
import { assert, RuleBroken } from '../../platform/errors.ts'
import type { Scope } from '../../platform/scope.ts'
import { permit } from '../../questions/refusals.ts'
import type { CaseEntry, CaseStep } from './case-format.ts'
import type { House } from './house.ts'

type Around = { now: Date; key: string }

/** Writes the consultation as whoever holds the seat. What an earlier import has told stays as it is: gives false. */
export async function raiseCase(trx: Scope, house: House, entry: CaseEntry, { now, key }: Around): Promise<boolean> {
  if (await trx.selectFrom('consultation').where('key', '=', key).select('id').executeTakeFirst()) return false
  const { viewer, team } = await writerOf(trx, house, entry, now)
  permit(whyNotRaise(viewer, team))
  await raiseConsultation(trx, viewer, {
    ...{ key, forumId: team.id, codeWord: entry.kodord, situation: null, advised: null, isExample: true },
    themes: entry.teman.map((theme) => house.theme(theme)),
    parts: entry.parter.map((part) => house.member(part)),
  })
  return true
}

/** Advice, or how it went. */
export async function tellCase(
  trx: Scope,
  house: House,
  entry: CaseEntry,
  step: CaseStep,
  { now, key }: Around,
): Promise<void> {
  const { viewer, team } = await writerOf(trx, house, entry, now)
  const { number } = await trx
    .selectFrom('consultation')
    .where('key', '=', key)
    .select('number')
    .executeTakeFirstOrThrow()
  const consultation = await findConsultation(trx, team.id, number)
  const { råd: advice, 'hur gick det': went } = step
  if (advice) {
    const { seated } = await listChoices(trx, team.id)
    const part = advice['bärs av']
    const text = {
      advice: advice.text,
      nextStep: advice['nästa steg'] ?? null,
      memberId: part ? house.member(part) : null,
    }
    permit(
      whyNotWrite(viewer, team, consultation) ??
        whyNotAdvise(
          text,
          seated.map(({ id }) => id),
        ) ??
        whyNotFollowUpOn(advice['följs upp'], viewer.today),
    )
    await advise(trx, viewer, { id: consultation.id, version: consultation.advice.length }, text)
    await planFollowUp(trx, consultation.id, advice['följs upp'])
  } else if (went) {
    const again = went['följs upp igen'] ?? null
    permit(whyNotFollowUp(viewer, team, consultation) ?? (again ? whyNotFollowUpOn(again, viewer.today) : null))
    const due = openFollowUp(consultation)
    assert(due, 'the rule lets through only what is to be followed up')
    const said = { followUpId: due.id, outcome: went.ord, smallChange: went.förändring ?? null, againOn: again }
    await followUp(trx, viewer, consultation.id, said)
  }
}

async function writerOf(trx: Scope, house: House, { av: seat }: CaseEntry, now: Date) {
  const viewer = await house.enter(trx, await house.holder(trx, seat), now)
  const key = seat.split('/')[0] ?? ''
  if (house.forum(key).role !== 'team') throw new RuleBroken('Bara ett konsultationsteam har ärenden.')
  return { viewer, team: await findTeam(trx, viewer, key) }
}
