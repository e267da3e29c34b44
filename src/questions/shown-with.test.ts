import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { act, read } from '../../test/acting.ts'
import { errors, post } from '../../test/app.ts'
import { buildHouse, buildPerson, buildQuestion, type House, leave, questionOf } from '../../test/builders.ts'
import { openTestDatabase } from '../../test/database/open.ts'
import { holdMeetingOf } from '../../test/meetings.ts'
import { answerForPart, askFor, askOrganisation, nameFor } from '../../test/parts.ts'
import { outcomeOf } from '../../test/raw.ts'
import { findQuestion } from './queries.ts'
import { listMovedWith, listShownWith } from './shown-with.ts'
import { showQuestion } from './take.ts'
import { planTalk } from './talk/talk.ts'
import { moveQuestions } from './together/move.ts'

const unsure = 'Det gäller en kvinna 34 år från Mörrum som väntar.'
const certain = 'Ring hen på 070-174 06 05 i morgon.'
const why = 'Exemplet är påhittat av teamet.'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})

/** What was written before such texts were stopped: the constraint is away while it is put there. */
async function buildOld(body: string): Promise<number> {
  const { db } = await openTestDatabase()
  await sql`alter table question_text drop constraint body_names_nobody`.execute(db)
  const number = await buildQuestion(house.otherTeam, { body })
  await sql`alter table question_text add constraint body_names_nobody check (names_nobody(body)) not valid`.execute(db)
  return number
}

test('what others will read is all that is free text on a question, as the catalog has it', async () => {
  const { db } = await openTestDatabase()
  const { rows: free } = await sql<{ name: string }>`
    with recursive hanging (id) as (select 'question'::regclass::oid
      union select k.conrelid from pg_constraint k join hanging h on k.confrelid = h.id where k.contype = 'f')
    select distinct c.relname || '.' || a.attname as name
    from hanging h join pg_class c on c.oid = h.id
    join pg_constraint k on k.conrelid = h.id and k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'names_nobody'
    join pg_attribute a on a.attrelid = h.id and a.attnum = any (k.conkey)
    order by 1`.execute(db)
  const { rows: shown } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_depend d join pg_class c on c.oid = d.refobjid
    join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_proc'::regclass and d.objid = 'shown_texts(bigint)'::regprocedure`.execute(db)
  const isShown = new Set(shown.map(({ name }) => name))
  // A consultation stays its team's when it has become a question.
  const stays = /^(?:consultation|situation)/
  expect(free.length).toBeGreaterThan(20)
  expect(free.map(({ name }) => name).filter((name) => !isShown.has(name) && !stays.test(name))).toEqual([])
})

test('what a part was asked and replied is thought over too, and who takes part in a talk only for what is certain', async () => {
  const { team } = house
  const contact = await buildPerson(house)
  await nameFor('fk', contact, 'contact')
  const number = await buildQuestion(team, { touches: ['fk'] })
  await holdMeetingOf(team)
  const path = `/${house.slug}/fragor/${number}`
  const seen = { eftertanke: 'mina', 'eftertanke-sett': 'sees', 'eftertanke-varfor': why }
  const said = { as: 'table', sees: 'Anna Nilsson väntar.', member: house.members.fk?.id }
  expect((await post(team.convener, `${path}/perspektiv`, { ...said, ...seen })).status).toBe(303)
  await answerForPart(contact, await askOrganisation(team.convener, number, contact, 'fk'))
  await askFor(team.convener, team, { number, body: unsure })
  await act(team.convener, async (trx, viewer) =>
    planTalk(trx, viewer, await findQuestion(trx, number), { on: '2026-10-01', withWhom: 'Anna Nilsson' }),
  )
  const question = await questionOf(house, number)
  const listed = await read(team.convener, (trx) => listShownWith(trx, question))
  expect(listed.map(({ name }) => name.replace(/\d+$/, '')).toSorted()).toEqual([
    'fraga.atagande',
    'fraga.fragat',
    'fraga.rubrik',
    'fraga.samtal',
    'fraga.svarat',
    'fraga.text',
  ])

  const page = await (await post(team.convener, `${path}/visa`)).text()
  expect(page).toContain('Det en part har ombetts göra')
  expect(page).not.toContain('Anna Nilsson')
  const talk = listed.find(({ name }) => name.startsWith('fraga.samtal'))
  expect(talk).toMatchObject({ text: 'Anna Nilsson', isOfColleagues: true })
})

test('whoever goes back from there has shown nothing, and stands at the form', async () => {
  const number = await buildQuestion(house.team, { body: unsure })
  const path = `/${house.slug}/fragor/${number}/visa`
  expect((await post(house.team.convener, path)).status).toBe(422)
  const back = await post(house.team.convener, path, { eftertanke: 'tillbaka', 'eftertanke-sett': 'fraga.text' })
  expect([back.status, await back.text()]).toEqual([422, expect.stringContaining('Inget är skickat eller ändrat')])
  expect((await questionOf(house, number)).sharedBy).toBeNull()
})

test('another team reads the questions that it takes over: they are thought over first, once, and noted', async () => {
  const other = await buildHouse()
  const { team, otherTeam } = other
  const number = await buildQuestion(team, { body: unsure })
  const shown = await buildQuestion(team, { title: 'Vem ringer Anna Nilsson?' })
  await act(team.convener, async (trx, viewer) => showQuestion(trx, viewer, await findQuestion(trx, shown)))
  const path = `/${other.slug}/forum/${team.key}`
  for (const noun of ['flytta', 'stang']) {
    const asked = await post(team.convener, `${path}/${noun}`, { successor: otherTeam.key })
    const page = await asked.text()
    expect(asked.status).toBe(422)
    expect(page).toContain(`Fråga ${number}: frågans text`)
    expect(page).toContain(`name="successor" value="${otherTeam.key}"`)
    // Others have read it already.
    expect(page).not.toContain('Anna Nilsson')
  }
  expect((await questionOf(other, number)).originForumId).toBe(team.id)

  const seen = { eftertanke: 'mina', 'eftertanke-sett': `fraga${number}.text`, 'eftertanke-varfor': why }
  const sent = await post(team.convener, `${path}/flytta`, { successor: otherTeam.key, ...seen })
  expect([sent.status, ...errors]).toEqual([303])
  expect((await questionOf(other, number)).originForumId).toBe(otherTeam.id)
  const noted = await other.system.read((trx) => trx.selectFrom('passed_warning').select(['form', 'field']).execute())
  expect(noted).toEqual([{ form: '/:association/forum/:key/flytta', field: `fraga${number}.text` }])
})

test('one that holds a certain identifier since before stops the move, by its number, and by the database too', async () => {
  const { otherTeam, team } = house
  const number = await buildOld(certain)
  const path = `/${house.slug}/forum/${otherTeam.key}/flytta`
  const refused = await post(otherTeam.convener, path, { successor: team.key })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(`Fråga ${number}: frågans text kan inte visas för fler.`)

  const question = await questionOf(house, number)
  const past = [
    act(otherTeam.convener, (trx, viewer) => moveQuestions(trx, viewer, otherTeam.id, team.id)),
    act(otherTeam.convener, (trx, viewer) => showQuestion(trx, viewer, question)),
  ]
  for (const work of past) {
    expect(await outcomeOf(work)).toBe(
      `HI422 Fråga ${number} kan inte visas för fler: en text i den ser ut att innehålla ett telefonnummer. Ta bort det först.`,
    )
  }
})

test('what the office moves where nobody convenes it cannot read, and is shown nothing of', async () => {
  const other = await buildHouse()
  await buildQuestion(other.team, { body: unsure })
  await leave(other.team.convener)
  expect(await read(other.office, (trx) => listMovedWith(trx, other.team.id))).toEqual([])
  const path = `/${other.slug}/forum/${other.team.key}/flytta`
  expect((await post(other.office, path, { successor: other.otherTeam.key })).status).toBe(303)
})
