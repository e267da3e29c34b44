import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { RuleBroken } from '../platform/errors.ts'
import { id, readForm, readQuery } from '../platform/forms.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import { caseRoutes } from './case-routes.tsx'
import { ChooserPage } from './chooser-pages.tsx'
import { SettingForm } from './forms.ts'
import { SmallChangesPage } from './learnt-pages.tsx'
import { ConsultationsPage } from './list-pages.tsx'
import {
  findTeam,
  findTeamToSet,
  listChoices,
  listClosed,
  listOpen,
  listOwnTeams,
  listPatterns,
  listSmallChanges,
} from './queries.ts'
import { raiseRoutes } from './raise-routes.tsx'
import { whyNotSetSituation } from './rules.ts'
import { setSituationText } from './write.ts'

const teamPath = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}'
const path = `${teamPath}/arenden`
const key = id.optional().catch(undefined)
/** Of what has closed the pages go back from a number, of what is open on from one. */
const PageQuery = z.object({ fore: key, efter: key }).loose()

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
    const { before, after } = pageOf(c)
    const isFirst = before === null && after === null
    const read = await c.var.read(async (trx) => {
      const team = await findTeam(trx, viewer, c.req.param('key'))
      const open = before === null ? await listOpen(trx, team.id, after) : noneOpen
      const closed = after === null ? await listClosed(trx, team.id, before) : noneClosed
      return {
        ...{ team, open: open.list, after: open.after, closed: closed.list, before: closed.before },
        patterns: isFirst ? await listPatterns(trx, team.id) : [],
        choices: await listChoices(trx, team.id),
      }
    })
    const mayChoose = whyNotSetSituation(viewer, read.team) === null
    return c.html(renderPage(<ConsultationsPage {...around(c)} {...read} {...{ isFirst, mayChoose }} />))
  })
  .get(`${path}/sma-forandringar`, async (c) => {
    const { before: from } = pageOf(c)
    const read = await c.var.read(async (trx) => {
      const team = await findTeam(trx, c.var.viewer, c.req.param('key'))
      return { team, ...(await listSmallChanges(trx, team.id, from)) }
    })
    return c.html(renderPage(<SmallChangesPage {...around(c)} {...read} isFirst={from === null} />))
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
  .route('/', raiseRoutes)
  .route('/', caseRoutes)

type Here = Context<App>

const around = (c: Here) => ({ frame: frame(c), home: `/${c.var.viewer.association.slug}`, today: c.var.viewer.today })

const noneOpen = { list: [], after: null }
const noneClosed = { list: [], before: null }

function pageOf(c: Here): { before: number | null; after: number | null } {
  const query = readQuery(c, PageQuery)
  return query.ok
    ? { before: query.value.fore ?? null, after: query.value.efter ?? null }
    : { before: null, after: null }
}
