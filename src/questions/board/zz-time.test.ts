import { sql } from 'kysely'
import { test, vi } from 'vitest'
import { cookieOf, moveTo, openTestApp } from '../../../test/app.ts'
import { openTestDatabase } from '../../../test/database/open.ts'
import { type BuiltForum, buildHouse, type House } from '../../../test/builders.ts'

test('time', { timeout: 300_000 }, async () => {
  const house = await buildHouse()
  const by = house.team.convener
  let b = performance.now()
  await fill(house, house.team, 500)
  console.log('fill', performance.now() - b)
  moveTo(house.now)
  const [app, cookie] = [await openTestApp(), await cookieOf(by)]
  const { pool } = await openTestDatabase()
  const patched = new WeakSet()
  pool.on('acquire', (client: any) => {
    if (patched.has(client)) return
    patched.add(client)
    const plain = client.query.bind(client)
    client.query = async (text: any, values: any, ...rest: any) => {
      const q = typeof text === 'string' ? text : text?.text
      const t = performance.now()
      const r = await plain(text, values, ...rest)
      if (performance.now() - t > 15) console.log(Math.round(performance.now() - t), String(q).slice(0, 80).replaceAll('\n', ' '))
      return r
    }
  })
  for (let i = 0; i < 4; i++) for (const way of ['', '/v1']) {
    b = performance.now()
    const r = await app.request(`http://localhost/${house.slug}/hissen${way}`, { headers: { Cookie: cookie } })
    await r.text()
    console.log(way, 'total', Math.round(performance.now() - b))
  }
})

/** So many questions in one forum, as the system puts them there: a block takes no parameters, so the numbers stand in it. */
async function fill(house: House, forum: BuiltForum, count: number): Promise<void> {
  const [at, by] = [forum.id, forum.convener.id]
  await house.system.act((trx) =>
    sql
      .raw(`do $$
        declare made bigint; made_number integer;
        begin
          for n in 1..${count} loop
            update association set question_count = question_count + 1 returning question_count into made_number;
            insert into question (number, key, origin_forum_id, forum_id, raised_by)
              values (made_number, gen_random_uuid(), ${at}, ${at}, ${by}) returning id into made;
            insert into question_text (question_id, version, title, body, author_id)
              values (made, 1, 'Fråga nummer ' || made_number || ' ' || md5(made_number::text) || left(md5(made::text), 16), 'Vem gör vad?', ${by});
            insert into question_event (question_id, seq, action, person_id, state, forum_id, holder_id, next_on)
              values (made, 1, 'raised', ${by}, 'raised', ${at}, ${by}, today() + n % 40);
          end loop;
        end $$`)
      .execute(trx),
  )
}
