import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { meaningsOfWord } from '../../likeness/lexemes.ts'
import { fieldGroups } from '../../likeness/thesaurus/field.ts'
import { flash, frame } from '../../people/frame.tsx'
import type { App } from '../../people/viewer.ts'
import { type Errors, line, type Raw, readForm, readQuery, required } from '../../platform/forms.ts'
import { renderPage } from '../../platform/ui/page.tsx'
import { permit } from '../../questions/refusals.ts'
import { WordsPage } from './pages.tsx'
import { addGroup, endGroup, listGroups, type WordGroup } from './queries.ts'
import { readGroup, whyNotChangeWords, whyNotGroup } from './rules.ts'

const path = '/:association/kansli/ordlista'
const WordsForm = z.object({ words: required(line, 'Skriv minst två ord som betyder detsamma, med komma mellan') })
const Looked = z.object({ ord: z.string().max(60).optional().catch(undefined) })

/** The office's own words. A change is told to the job that reads every text again. */
export const wordRoutes = new Hono<App>()
  .get(path, (c) => showWords(c))
  .post(path, async (c) => {
    // The office alone reads it, as it does now.
    const form = await readForm(c, WordsForm, { readers: 'same' })
    permit(whyNotChangeWords(c.var.viewer))
    if (!form.ok) return showWords(c, form.raw, form.errors)
    const words = readGroup(form.value.words)
    const { groups } = await c.var.read(listGroups)
    const refusal = whyNotGroup(
      words,
      groups.map((group) => group.words),
    )
    if (refusal) return showWords(c, form.raw, { words: refusal.why })
    return change(c, 'Orden är tillagda.', (trx) => addGroup(trx, c.var.viewer, words))
  })
  .post(`${path}/:id{[1-9][0-9]{0,8}}/ta-bort`, async (c) => {
    await readForm(c, z.object({}))
    permit(whyNotChangeWords(c.var.viewer))
    return change(c, 'Raden är borttagen.', (trx) => endGroup(trx, c.var.viewer, Number(c.req.param('id'))))
  })

async function change(c: Context<App>, done: string, work: Parameters<App['Variables']['act']>[0]): Promise<Response> {
  const { viewer, jobs } = c.var
  await c.var.act(async (trx) => {
    await work(trx)
    await jobs.send(trx, 'words', { association: viewer.association.id })
  })
  flash(c, done)
  return c.redirect(`/${viewer.association.slug}/kansli/ordlista`, 303)
}

async function showWords(c: Context<App>, raw: Raw = {}, errors: Errors = {}): Promise<Response> {
  const { viewer } = c.var
  permit(whyNotChangeWords(viewer))
  const listed = await c.var.read(listGroups)
  const asked = readQuery(c, Looked)
  const word = (asked.ok && asked.value.ord?.trim().toLocaleLowerCase('sv')) || null
  const around = { home: `/${viewer.association.slug}`, today: viewer.today, raw, errors }
  const lookedUp = word === null ? null : { word, found: lookUp(word, listed.groups) }
  const page = <WordsPage frame={frame(c)} {...listed} {...around} lookedUp={lookedUp} />
  return c.html(renderPage(page), Object.keys(errors).length > 0 ? 422 : 200)
}

function lookUp(word: string, own: WordGroup[]): string[][] {
  const meanings = new Set(meaningsOfWord(word))
  const known = fieldGroups.filter(({ id, terms }) => meanings.has(id) || terms.includes(word))
  const ours = own.filter(({ words }) => words.includes(word))
  return [...known.map(({ terms }) => terms), ...ours.map(({ words }) => words)]
}
