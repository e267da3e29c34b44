import { randomInt, randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import { flash, frame } from '../people/frame.tsx'
import type { App } from '../people/viewer.ts'
import { Conflict, RuleBroken } from '../platform/errors.ts'
import { type Errors, type Raw, readForm } from '../platform/forms.ts'
import { keepNoCopy } from '../platform/headers.ts'
import type { Scope } from '../platform/scope.ts'
import { renderPage } from '../platform/ui/page.tsx'
import { permit } from '../questions/refusals.ts'
import type { Likely } from '../search/asked-before/likely.ts'
import { offerCodeWords } from './code-words.ts'
import type { Team } from './consultation.ts'
import { faultsOf } from './faults.ts'
import { RaiseForm } from './forms.ts'
import { NewConsultationPage } from './new-pages.tsx'
import { findTeam, listChoices, type TeamChoices } from './queries.ts'
import { findToReview, noteAnswered, seeTheSame } from './review.ts'
import { offerFollowUpOn, whyNotRaise } from './rules.ts'
import { CodeWordTaken, raiseConsultation } from './write.ts'

const path = '/:association/forum/:key{[a-z0-9][a-z0-9-]*}/arenden'

/** A new consultation: what was talked about, and a look at who has asked before (domain.md §6, §4.9). */
export const raiseRoutes = new Hono<App>()
  .get(`${path}/nytt`, async (c) => {
    const { team, choices } = await readTeam(c)
    return showNew(c, team, choices, { raw: beginning(c, choices) })
  })
  .post(path, async (c) => {
    // Of a text on the situation no copy is left on a disk, whichever page answers.
    keepNoCopy(c)
    const { viewer } = c.var
    const form = await readForm(c, RaiseForm)
    const { team, choices } = await readTeam(c)
    permit(whyNotRaise(viewer, team))
    const again = (errors: Errors, status: 409 | 422 = 422, events?: string[]) =>
      showNew(c, team, choices, { raw: form.raw, errors, events }, status)
    if (!form.ok) return again(form.errors)
    const errors = faultsOf(form.value, team, choices, viewer.today)
    if (Object.keys(errors).length > 0) return again(errors)
    const toReview = await c.var.read((trx) => findToReview(trx, viewer, team, form.value))
    if (toReview.length > 0) return showNew(c, team, choices, { raw: form.raw, toReview })
    const { kodord, val } = form.value
    try {
      if (val?.isEnough) {
        await c.var.act((trx) => noteAnswered(trx, viewer, team, form.value.key, val.number))
        flash(c, 'Bra att det fanns ett svar. Ärendet är inte sparat.')
        return c.redirect(`/${viewer.association.slug}/fragor/${val.number}`, 303)
      }
      const number = await c.var.act((trx) => raiseSo(c, trx, { team, choices }, form.value))
      const echoed = val ? ` Nu syns det att ni ser det också i fråga ${val.number}.` : ''
      flash(c, `Ärendet ”${kodord}” är sparat. Bara ${team.shortName} läser det.${echoed}`)
      return c.redirect(`/${viewer.association.slug}/forum/${team.key}/arenden/${number}`, 303)
    } catch (fault) {
      if (fault instanceof CodeWordTaken) return again({ kodord: fault.message })
      if (fault instanceof RuleBroken) return again({ form: fault.message })
      if (fault instanceof Conflict) return again({}, 409, [fault.message])
      throw fault
    }
  })

type Here = Context<App>

async function raiseSo(
  { var: { viewer } }: Here,
  trx: Scope,
  { team, choices }: { team: Team; choices: TeamChoices },
  { key, teman, parter, kodord, situation, rad, steg, part, 'folj-upp': day, val }: z.infer<typeof RaiseForm>,
): Promise<number> {
  const followUpOn = day ?? offerFollowUpOn(choices.meetings, viewer.today)
  const number = await raiseConsultation(trx, viewer, {
    ...{ key, forumId: team.id, codeWord: kodord, themes: teman, parts: parter, situation },
    advised: rad ? { advice: rad, nextStep: steg, memberId: part, followUpOn } : null,
  })
  if (val) await seeTheSame(trx, viewer, team, val.number)
  return number
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

type Again = { raw: Raw; errors?: Errors; events?: string[]; toReview?: Likely[] }

function showNew(c: Here, team: Team, choices: TeamChoices, again: Again, status: 200 | 409 | 422 = 200) {
  const { viewer } = c.var
  const offered = offerCodeWords(choices.taken, randomInt(1000))
  const raw = again.errors?.key ? { ...again.raw, key: randomUUID() } : again.raw
  const around = { frame: frame(c), home: `/${viewer.association.slug}`, today: viewer.today }
  return c.html(
    renderPage(<NewConsultationPage {...around} {...{ team, choices, offered }} {...again} raw={raw} />),
    status,
  )
}
