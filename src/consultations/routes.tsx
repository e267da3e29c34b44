import { randomInt, randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, RuleBroken } from '../platform/errors.ts'
import { type Errors, id, type Raw, readForm, readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { caseRoutes } from './case-routes.tsx'
import { offerCodeWords } from './code-words.ts'
import type { Team } from './consultation.ts'
import { faultsOf } from './faults.ts'
import { RaiseForm, SettingForm } from './forms.ts'
import { ChooserPage, ConsultationsPage, SmallChangesPage } from './list-pages.tsx'
import { NewConsultationPage } from './new-pages.tsx'
import {
  findTeam,
  findTeamToSet,
  listChoices,
  listClosed,
  listOpen,
  listOwnTeams,
  listPatterns,
  listSmallChanges,
  type TeamChoices,
} from './queries.ts'
import { offerFollowUpOn, whyNotRaise, whyNotSetSituation } from './rules.ts'
import { CodeWordTaken, raiseConsultation, setSituationText } from './write.ts'

const teamPath = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}'
const path = `${teamPath}/arenden`
const BeforeQuery = z.object({ fore: id.optional().catch(undefined) }).loose()

/** Ärenden i teamet: the list, a new one, what was learnt, and the setting for the situation (domain.md §6). */
export const consultationRoutes = new Hono<App>()
  .get('/:association/arenden', async (c) => {
    const { viewer } = c.var
    const teams = await c.var.read((trx) => listOwnTeams(trx, viewer))
    const [only] = teams
    if (only && teams.length === 1) return c.redirect(`/${viewer.association.slug}/forum/${only.key}/arenden`, 303)
    return c.html(renderPage(<ChooserPage {...around(c)} teams={teams} />))
  })
  .get(path, async (c) => {
    const { viewer } = c.var
    const from = before(c)
    const read = await c.var.read(async (trx) => {
      const team = await findTeam(trx, viewer, c.req.param('key'))
      const closed = await listClosed(trx, team.id, from)
      return {
        team,
        open: from === null ? await listOpen(trx, team.id) : [],
        closed: closed.list,
        before: closed.before,
        patterns: from === null ? await listPatterns(trx, team.id) : [],
        choices: await listChoices(trx, team.id),
      }
    })
    const mayChoose = whyNotSetSituation(viewer, read.team) === null
    const props = { ...around(c), ...read, isFirst: from === null, mayChoose }
    return c.html(renderPage(<ConsultationsPage {...props} />))
  })
  .get(`${path}/nytt`, async (c) => {
    const { team, choices } = await readTeam(c)
    return showNew(c, team, choices, { raw: beginning(c, choices) })
  })
  .get(`${path}/sma-forandringar`, async (c) => {
    const from = before(c)
    const read = await c.var.read(async (trx) => {
      const team = await findTeam(trx, c.var.viewer, c.req.param('key'))
      return { team, ...(await listSmallChanges(trx, team.id, from)) }
    })
    return c.html(renderPage(<SmallChangesPage {...around(c)} {...read} isFirst={from === null} />))
  })
  .post(path, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, RaiseForm)
    const { team, choices } = await readTeam(c)
    permit(whyNotRaise(viewer, team))
    const again = (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
      showNew(c, team, choices, { raw: form.raw, errors, events }, status)
    if (!form.ok) return again(form.errors)
    const errors = faultsOf(form.value, team, choices, viewer.today)
    if (Object.keys(errors).length > 0) return again(errors)
    const { key, teman, parter, kodord, situation, rad, steg, part, 'folj-upp': day } = form.value
    const followUpOn = day ?? offerFollowUpOn(choices.meetings, viewer.today)
    try {
      const number = await c.var.act((trx) =>
        raiseConsultation(trx, viewer, {
          ...{ key, forumId: team.id, codeWord: kodord, themes: teman, parts: parter },
          situation: team.hasSituationText ? situation : null,
          advised: rad ? { advice: rad, nextStep: steg, memberId: part, followUpOn } : null,
        }),
      )
      flash(c, `Ärendet ”${kodord}” är sparat. Bara ${team.shortName} läser det.`)
      return c.redirect(`/${viewer.association.slug}/forum/${team.key}/arenden/${number}`, 303)
    } catch (fault) {
      if (fault instanceof CodeWordTaken) return again({ kodord: fault.message })
      if (fault instanceof RuleBroken) return again({ form: fault.message })
      if (fault instanceof Conflict) return again({}, 409, [fault.message])
      throw fault
    }
  })
  .post(`${teamPath}/situationstext`, async (c) => {
    const { viewer } = c.var
    const form = await readForm(c, SettingForm)
    const team = await c.var.read((trx) => findTeamToSet(trx, c.req.param('key')))
    permit(whyNotSetSituation(viewer, team))
    if (!form.ok) throw new RuleBroken(`${Object.values(form.errors)[0]}.`)
    const isOn = form.value.skriv === 'ja'
    await c.var.act((trx) => setSituationText(trx, team.id, isOn))
    flash(
      c,
      isOn
        ? 'En kort text om situationen får skrivas till nästa möte.'
        : 'Texter om situationen är avstängda och raderade.',
    )
    const back = viewer.forums.includes(team.id) ? 'arenden' : ''
    return c.redirect([`/${viewer.association.slug}/forum/${team.key}`, back].filter(Boolean).join('/'), 303)
  })
  .route('/', caseRoutes)

type Here = Context<App>

const around = (c: Here) => ({ frame: frame(c), home: `/${c.var.viewer.association.slug}`, today: c.var.viewer.today })

function before(c: Here): number | null {
  const query = readQuery(c, BeforeQuery)
  return query.ok ? (query.value.fore ?? null) : null
}

function readTeam(c: Here) {
  return c.var.read(async (trx) => {
    const team = await findTeam(trx, c.var.viewer, c.req.param('key') ?? '')
    return { team, choices: await listChoices(trx, team.id) }
  })
}

function beginning(c: Here, choices: TeamChoices): Raw {
  const [first = ''] = offerCodeWords(choices.taken, randomInt(1000))
  return { key: randomUUID(), kodord: first, 'folj-upp': offerFollowUpOn(choices.meetings, c.var.viewer.today) }
}

type Again = { raw: Raw; errors?: Errors; events?: string[] }

function showNew(c: Here, team: Team, choices: TeamChoices, again: Again, status: 200 | 409 | 422 = 200) {
  const offered = offerCodeWords(choices.taken, randomInt(1000))
  const raw = again.errors?.key ? { ...again.raw, key: randomUUID() } : again.raw
  const props = { ...around(c), team, choices, offered, ...again, raw }
  return c.html(renderPage(<NewConsultationPage {...props} />), status)
}
