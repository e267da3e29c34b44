import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { act, pass, read, tick } from '../../../test/acting.ts'
import { get, post } from '../../../test/app.ts'
import { buildHouse, buildQuestion, type House, questionOf } from '../../../test/builders.ts'
import { buildLearning, giveInput, readOut } from '../../../test/learning.ts'
import { holdMeetingOf, planMeeting } from '../../../test/meetings.ts'
import { insertEvent, outcomeOf, slipIn, slipInVerdict, some, write } from '../../../test/raw.ts'
import { answer, deliver, hear, lift, take } from '../../../test/steps.ts'
import { findQuestion } from '../queries.ts'
import { raiseQuestion } from '../raise.ts'

const notTheirs = /^HI403 Det här är inte ditt/

async function buildInput() {
  const house = await buildHouse()
  const ruf = await buildLearning(house)
  return { house, ruf }
}

/** Input answered by the board, waiting to be read out. */
async function buildAnsweredInput() {
  const { house, ruf } = await buildInput()
  const number = await giveInput(house, ruf, house.board)
  await holdMeetingOf(house.board)
  await answer(house.board.convener, number, { paragraph: '§ 12' })
  return { house, ruf, number }
}

function nameOf(house: House, forumId: number): Promise<string> {
  return house.system.read(async (trx) => {
    const forum = trx.selectFrom('forum').where('id', '=', forumId).select('short_name')
    return (await forum.executeTakeFirstOrThrow()).short_name
  })
}

describe('input from a learning forum (domain.md §4.13), said by the database', () => {
  test('only the office gives it in, and only to an open group or the board', async () => {
    const { house, ruf } = await buildInput()
    for (const by of [house.board.convener, house.group.convener, house.team.convener])
      expect(await outcomeOf(giveInput(house, ruf, house.board, { by }))).toMatch(notTheirs)
    expect(await outcomeOf(giveInput(house, ruf, house.team))).toMatch(/^HI422 Inspel lämnas till/)
    await house.system.act((trx) =>
      trx.updateTable('forum').set({ closed_on: '2026-09-01' }).where('id', '=', house.group.id).execute(),
    )
    expect(await outcomeOf(giveInput(house, ruf, house.group))).toMatch(/^HI422 Inspel lämnas till/)
    expect(await outcomeOf(giveInput(house, ruf, house.board))).toBe('let in')
    const past = await buildLearning(house, 'forr')
    await house.system.act((trx) =>
      trx.updateTable('forum').set({ closed_on: '2026-09-01' }).where('id', '=', past.id).execute(),
    )
    expect(await outcomeOf(giveInput(house, past, house.board))).toMatch(/^HI422 Frågor ställs i ett öppet forum/)
  })

  test('it says which day it was given, and no part’s name', async () => {
    const { house, ruf } = await buildInput()
    expect(await outcomeOf(giveInput(house, ruf, house.board, { givenOn: '2026-09-08' }))).toMatch(
      /^HI422 Inspelet har redan/,
    )
    const raw = (more: { raised_for?: number }, isDated: boolean) =>
      write(house.office, async (trx) => {
        const { question_count } = await trx
          .updateTable('association')
          .set((row) => ({ question_count: row('question_count', '+', 1) }))
          .returning('question_count')
          .executeTakeFirstOrThrow()
        const { id } = await trx
          .insertInto('question')
          .values({
            ...{ number: question_count, key: randomUUID(), origin_forum_id: ruf.id, forum_id: house.board.id },
            ...{ raised_by: house.office.id, ...more },
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await trx
          .insertInto('question_text')
          .values({ question_id: id, version: 1, title: 'a', body: 'b', author_id: house.office.id })
          .execute()
        if (isDated)
          await trx.insertInto('learning_input').values({ question_id: id, given_on: '2026-09-01' }).execute()
        const question = await findQuestion(trx, question_count)
        await insertEvent(trx, house.office, question, {
          ...{ action: 'raised', holder_id: house.office.id, next_on: '2026-10-01' },
        })
      })
    expect(await raw({}, false)).toMatch(/^HI422 Ett inspel säger vilken dag/)
    expect(await raw({ raised_for: house.members.kommun?.id ?? 0 }, true)).toMatch(/^HI422 Ett inspel är ingen/)
    expect(await raw({}, true)).toBe('let in')
  })

  test('no other question is put in one forum and laid in another', async () => {
    const { house } = await buildInput()
    const elsewhere = act(house.team.convener, (trx, viewer) =>
      raiseQuestion(trx, viewer, {
        ...{
          key: randomUUID(),
          title: 'a',
          body: 'b',
          forumId: house.team.id,
          touches: [],
          themes: [],
          caseBand: null,
        },
        input: { to: house.board.id, givenOn: '2026-09-01' },
      }),
    )
    expect(await outcomeOf(elsewhere)).toMatch(/^HI422 Inspel kommer från ett lärande/)
    const { convener } = house.team
    const slipped = write(convener, async (trx) => {
      const { question_count } = await trx
        .updateTable('association')
        .set((row) => ({ question_count: row('question_count', '+', 1) }))
        .returning('question_count')
        .executeTakeFirstOrThrow()
      const { id } = await trx
        .insertInto('question')
        .values({
          ...{ number: question_count, key: randomUUID(), origin_forum_id: house.team.id, forum_id: house.board.id },
          raised_by: convener.id,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await trx
        .insertInto('question_text')
        .values({ question_id: id, version: 1, title: 'a', body: 'b', author_id: convener.id })
        .execute()
      const holder = { holder_id: house.office.id, next_on: '2026-10-01' }
      await insertEvent(trx, convener, await findQuestion(trx, question_count), { action: 'raised', ...holder })
    })
    expect(await slipped).toMatch(/^HI422 Frågan ställs i det forum som frågar/)
  })

  test('the office puts questions at the board, and in no other forum of the lift', async () => {
    const { house } = await buildInput()
    expect(await outcomeOf(buildQuestion(house.board, { by: house.office }))).toBe('let in')
    // A question that whoever asks may not read is stopped by row security before the rule is asked.
    for (const forum of [house.team, house.group])
      expect(await outcomeOf(buildQuestion(forum, { by: house.office }))).toMatch(/^(HI403|42501)/)
  })

  test('it is open to all from the start, and held where it was handed in', async () => {
    const { house, ruf } = await buildInput()
    const number = await giveInput(house, ruf, house.group)
    const question = await read(house.colleague, (trx) => findQuestion(trx, number))
    expect(question).toMatchObject({ originForumId: ruf.id, forum: { id: house.group.id }, sharedBy: 'show' })
    expect(question.holderId).toBe(house.group.convener.id)
    expect(await (await get(house.colleague, `/${house.slug}`)).text()).toContain(
      `Inspel från RUF till ${await nameOf(house, house.group.id)}.`,
    )
  })

  test('its answer closes it when the office has said that it was read out, with a day that may be', async () => {
    const { house, number } = await buildAnsweredInput()
    const { deliveries } = await questionOf(house, number)
    expect(deliveries).toMatchObject([{ kind: 'read_out', isOrigin: false, deliveredOn: null }])
    const tell = (by = house.office, on = '2026-09-08') =>
      write(
        by,
        async (trx, question) => {
          const deliveryId = question.deliveries[0]?.id ?? 0
          const { id } = await trx
            .insertInto('read_out')
            .values({ question_id: question.id, delivery_id: deliveryId, read_on: on, person_id: by.id })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, by, question, {
            ...{ action: 'delivered', state: 'delivered', delivery_id: deliveryId, read_out_id: id },
          })
        },
        number,
      )
    for (const person of [house.board.convener, house.team.convener, house.colleague])
      expect(await tell(person)).toMatch(notTheirs)
    expect(await tell(house.office, '2026-09-07')).toMatch(/^HI422 Svaret lästes upp efter/)
    expect(await tell(house.office, '2026-09-09')).toMatch(/^HI422 Svaret lästes upp efter/)
    const bare = { action: 'delivered', state: 'delivered', delivery_id: deliveries[0]?.id } as const
    expect(await slipIn(house.office, number, bare)).toMatch(/^HI422 Svaret är återkopplat när det har lästs upp/)
    // What follows by itself has not followed: the act closes it in the same breath.
    expect(await tell()).toMatch(/^HI422 Det som följer av sig självt/)
    await readOut(house.office, number, '2026-09-08')
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'read_out' })
  })

  test('it was read out on a day when its forum met, where meetings are kept there', async () => {
    const { house, ruf, number } = await buildAnsweredInput()
    pass(house, 20)
    const forum = { ...house.board, id: ruf.id }
    await planMeeting(forum, '2026-09-15')
    await planMeeting(forum, '2026-12-08')
    const cancelled = await planMeeting(forum, '2026-09-16')
    await house.system.act((trx) =>
      trx.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', cancelled).execute(),
    )
    const slip = (on: string) =>
      write(
        house.office,
        async (trx, question) => {
          const deliveryId = question.deliveries[0]?.id ?? 0
          const { id } = await trx
            .insertInto('read_out')
            .values({ question_id: question.id, delivery_id: deliveryId, read_on: on, person_id: house.office.id })
            .returning('id')
            .executeTakeFirstOrThrow()
          await insertEvent(trx, house.office, question, {
            ...{ action: 'delivered', state: 'delivered', delivery_id: deliveryId, read_out_id: id },
          })
        },
        number,
      )
    for (const on of ['2026-09-16', '2026-09-17'])
      expect(await slip(on)).toMatch(/^HI422 Svaret läses upp en dag då forumet har möte/)
    const at = `/${house.slug}/ruf/upplast`
    const refused = await post(house.office, at, { number, read: '2026-09-17' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Den dagen höll RUF inget möte. Nästa RUF är 8 december.')
    expect((await post(house.office, at, { number, read: '2026-09-15' })).status).toBe(303)
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'read_out' })
  })

  test('it is not closed before it has been read out, and never by mail', async () => {
    const { house, number } = await buildAnsweredInput()
    const closed = { action: 'closed', state: 'closed', outcome: 'read_out', next_on: null } as const
    expect(await slipIn(house.office, number, closed)).toMatch(/^HI4/)
    pass(house, 200)
    await tick(house)
    await tick(house)
    expect(await questionOf(house, number)).toMatchObject({ state: 'delivering' })
  })

  test('a learning forum never judges', async () => {
    const { house, ruf, number } = await buildAnsweredInput()
    for (const person of [house.office, house.board.convener])
      expect(await slipInVerdict(person, number, ruf.id)).toMatch(/^HI4(03|22)/)
    await readOut(house.office, number, '2026-09-08')
    expect(await slipInVerdict(house.office, number, ruf.id)).toMatch(/^HI4(03|22)/)
  })
})

describe('its way', () => {
  test('a group that has been handed it may lift it on, and is then on the path', async () => {
    const { house, ruf } = await buildInput()
    const number = await giveInput(house, ruf, house.group)
    await holdMeetingOf(house.group)
    await take(house.group.convener, number)
    await hear(house.group.convener, number, 'kommun')
    await lift(house.group.convener, number)
    await holdMeetingOf(house.board)
    await answer(house.board.convener, number, { paragraph: '§ 12' })
    const { deliveries } = await questionOf(house, number)
    expect(deliveries.map(({ kind, forumId }) => [kind, forumId])).toEqual([
      ['read_out', ruf.id],
      ['path', house.group.id],
    ])
    await readOut(house.office, number, house.now.toISOString().slice(0, 10))
    expect((await questionOf(house, number)).state).toBe('delivering')
    await deliver(house.group.convener, number, house.group)
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'read_out' })
  })

  test('the office that holds the learning forum’s meeting reads out everything that waits', async () => {
    const { house, ruf, number } = await buildAnsweredInput()
    pass(house, 120)
    const meeting = await planMeeting({ ...house.board, id: ruf.id }, 0)
    const page = await (await get(house.office, `/${house.slug}/moten/${meeting}`)).text()
    expect(page).toContain('Ojämlika mandat')
    const held = await post(house.office, `/${house.slug}/moten/${meeting}`, { svar: number, [`upp-${number}`]: 'ja' })
    expect(held.status).toBe(303)
    expect(await questionOf(house, number)).toMatchObject({ state: 'closed', outcome: 'read_out' })
    expect(await (await get(house.colleague, `/${house.slug}/ruf`)).text()).toContain('Uppläst på RUF den')
  })

  test('the page tells all where it stands, and the office gives in and ticks', async () => {
    const { house, ruf } = await buildInput()
    const at = `/${house.slug}/ruf`
    const fields = {
      ...{ key: randomUUID(), from: ruf.id, given: '2026-09-01', title: 'Ojämlika mandat', body: 'Det kom upp.' },
      ...{ touches: house.members.kommun?.id, to: house.board.id },
    }
    expect((await post(house.board.convener, at, fields)).status).toBe(403)
    const missing = await post(house.office, at, { ...fields, title: '' })
    expect(missing.status).toBe(422)
    expect(await missing.text()).toContain('Det kom upp.')
    const upwards = await post(house.office, at, { ...fields, given: '2026-12-01' })
    expect(await upwards.text()).toContain('Inspelet har redan lämnats.')
    expect((await post(house.office, at, fields)).status).toBe(303)
    expect((await post(house.office, at, fields)).status).toBe(303)
    expect(await (await get(house.colleague, at)).text()).toContain('Lämnat till styrelse')

    await holdMeetingOf(house.board)
    await answer(house.board.convener, 1, { paragraph: '§ 12' })
    const waiting = await (await get(house.colleague, at)).text()
    expect(waiting).toContain('Kommunen bjuder in')
    expect(waiting).not.toContain('Anteckna')
    const today = house.now.toISOString().slice(0, 10)
    expect((await post(house.colleague, `${at}/upplast`, { number: 1, read: today })).status).toBe(403)
    const early = await post(house.office, `${at}/upplast`, { number: 1, read: '2026-09-01' })
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Svaret lästes upp efter att det gavs, senast i dag.')
    expect((await post(house.office, `${at}/upplast`, { number: 1, read: today })).status).toBe(303)
    expect((await post(house.office, `${at}/upplast`, { number: 1, read: today })).status).toBe(409)
    expect(await (await get(some(house.team.seated.fk), at)).text()).toContain('Uppläst på RUF den')
    expect((await get(house.colleague, `/${house.slug}/fragor/1`)).status).toBe(200)
  })
})
