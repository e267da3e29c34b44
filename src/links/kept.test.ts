import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pass, read, scopeOf, viewerOf } from '../../test/acting.ts'
import { type BuiltPerson, buildHouse, questionOf } from '../../test/builders.ts'
import { makeLink } from '../../test/links.ts'
import { buildAnswered, buildLifted } from '../../test/steps.ts'
import { addDays, dayOf } from '../meetings/calendar.ts'
import { hash } from '../people/session.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Scope } from '../platform/scope.ts'
import { hearPart } from '../questions/hear.ts'
import { tapVoice } from '../questions/judge.ts'
import { propose } from '../questions/propose.ts'
import { findQuestion } from '../questions/queries.ts'

// Past the code: each of these is kept by the database, whoever asks.

/** A transaction of the person, as behind a link but without the code that stands between. */
async function as<T>(person: BuiltPerson, work: (trx: Scope, viewer: Viewer) => Promise<T>): Promise<T> {
  const viewer = await viewerOf(person)
  return scopeOf(person, viewer).act((trx) => work(trx, viewer))
}

const use = (trx: Scope, id: number) => sql`select use_link(${id}, '10.0.0.1', ${new Date()})`.execute(trx)

/** A house with a question at the group that AF has been asked about by a link. */
async function asked() {
  const house = await buildHouse()
  const number = await buildLifted(house.team, { touches: ['af'] })
  const { id, forum } = await questionOf(house, number)
  const af = house.group.seated.af ?? house.office
  const memberId = house.members.af?.id ?? 0
  await makeLink(af, { kind: 'perspective', questionId: id, forumId: forum.id, memberId })
  const [link] = await read(af, (trx) => trx.selectFrom('link').select('id').execute())
  const said = { memberId, as: 'nothing' as const, sees: null, canDo: null, needs: null, stance: null, speakerId: null }
  return { house, number, af, link: link?.id ?? 0, said }
}

test('a link is made by the house itself, never by a person, for itself or others', async () => {
  const { house, af } = await asked()
  const row = { token_hash: hash('x'), kind: 'no_mail' as const, person_id: af.id, expires_on: dayOf(house.now) }
  await expect(as(af, (trx) => trx.insertInto('link').values(row).execute())).rejects.toMatchObject({ code: '42501' })
})

test('it lives no longer than the association says, is about one thing, and is new', async () => {
  const { house, af } = await asked()
  const row = { token_hash: hash('y'), kind: 'no_mail' as const, person_id: af.id }
  const insert = (values: object) =>
    house.system.act((trx) =>
      trx
        .insertInto('link')
        .values({ ...row, expires_on: dayOf(house.now), ...values })
        .execute(),
    )
  await expect(insert({ expires_on: addDays(dayOf(house.now), 400) })).rejects.toThrow(
    'En länk gäller en begränsad tid.',
  )
  await expect(insert({ expires_on: addDays(dayOf(house.now), -1) })).rejects.toThrow(
    'En länk gäller en begränsad tid.',
  )
  const perspective = { kind: 'perspective', forum_id: house.group.id }
  await expect(insert(perspective)).rejects.toMatchObject({ code: '23514' })
  const about = {
    ...perspective,
    question_id: 1,
    member_id: house.members.af?.id,
    expires_on: addDays(dayOf(house.now), 31),
  }
  await expect(insert(about)).rejects.toThrow('En länk gäller en begränsad tid.')
  await expect(insert({ token_hash: Buffer.from('short') })).rejects.toMatchObject({ code: '23514' })
})

test('it is its person’s own: nobody else uses it, and only that person and the office take it back', async () => {
  const { house, af, link } = await asked()
  const fk = house.group.seated.fk ?? house.office
  await expect(as(fk, (trx) => use(trx, link))).rejects.toThrow('Länken är inte din.')
  const revoke = (by: BuiltPerson, as_ = by) =>
    as(by, (trx) =>
      trx
        .updateTable('link')
        .set({ revoked_at: new Date(), revoked_by: as_.id })
        .where('id', '=', link)
        .executeTakeFirst(),
    )
  expect((await revoke(fk)).numUpdatedRows).toBe(0n)
  await expect(revoke(af, house.office)).rejects.toThrow('i eget namn')
  expect((await revoke(house.office)).numUpdatedRows).toBe(1n)
  await expect(as(af, (trx) => use(trx, link))).rejects.toThrow('Länken gäller inte längre.')
  await expect(revoke(af)).rejects.toThrow('Länken gäller inte längre.')
})

test('it is used once, and not after its day', async () => {
  const { house, af, number, link, said } = await asked()
  await as(af, async (trx, viewer) => {
    await use(trx, link)
    await hearPart(trx, viewer, await findQuestion(trx, number), said)
  })
  await expect(as(af, (trx) => use(trx, link))).rejects.toThrow('Länken gäller inte längre.')
  const second = await asked()
  pass(second.house, 31)
  await expect(as(second.af, (trx) => use(trx, second.link))).rejects.toThrow('Länken gäller inte längre.')
  expect(house.id).not.toBe(second.house.id)
})

test('it does its own act on its own question, and nothing else that its person might do', async () => {
  const { house, af, number, link, said } = await asked()
  const other = await buildLifted(house.team, { touches: ['af'] })
  const answered = await buildAnswered(house.team)
  const narrow = 'Länken gör bara det som den är till för.'
  const byLink = (work: (trx: Scope, viewer: Viewer) => Promise<unknown>) =>
    as(af, async (trx, viewer) => {
      await use(trx, link)
      await work(trx, viewer)
    })
  await expect(
    byLink(async (trx, viewer) => hearPart(trx, viewer, await findQuestion(trx, other), said)),
  ).rejects.toThrow(narrow)
  await expect(
    byLink(async (trx, viewer) => propose(trx, viewer, await findQuestion(trx, number), 'answer', 'Nej')),
  ).rejects.toThrow(narrow)
  const voicing = byLink(async (trx, viewer) =>
    tapVoice(trx, viewer, await findQuestion(trx, answered), house.team.id, 'helps'),
  )
  await expect(voicing).rejects.toThrow(narrow)
  await byLink(async (trx, viewer) => hearPart(trx, viewer, await findQuestion(trx, number), said))
})

test('nobody says that something was done by a link when it was not', async () => {
  const { af, number, link, said } = await asked()
  await expect(
    as(af, async (trx, viewer) => {
      await sql`select set_config('hissen.link', ${String(link)}, true)`.execute(trx)
      await hearPart(trx, viewer, await findQuestion(trx, number), said)
    }),
  ).rejects.toThrow('Länken gör bara det som den är till för.')
  await expect(
    as(af, (trx) =>
      sql`insert into question_event (question_id, seq, action, state, forum_id, by_link_id) values (1, 1, 'heard', 'raised', 1, ${link})`.execute(
        trx,
      ),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('links and their uses stay, and the app reads neither tokens nor networks nor who has knocked', async () => {
  const { house, af, link } = await asked()
  for (const statement of [
    sql`delete from link`,
    sql`update link set used_at = null`,
    sql`update link set expires_on = '2099-01-01'`,
    sql`insert into link_use (link_id, how, network_hash) values (${link}, 'used', '')`,
    sql`select token_hash from link`,
    sql`select network_hash from link_use`,
    sql`select * from link_knock`,
    sql`select text_body from mail`,
    sql`select open_link('', '', null, now())`,
  ]) {
    await expect(as(af, (trx) => statement.execute(trx))).rejects.toMatchObject({ code: '42501' })
  }
  await expect(house.system.act((trx) => sql`delete from link_use`.execute(trx))).rejects.toMatchObject({
    code: '42501',
  })
})
