import { sql } from 'kysely'
import { test } from 'vitest'
import { openTestDatabase } from '../../../test/database/open.ts'
import { type BuiltForum, buildHouse, type House, viewerOf, scopeOf } from '../../../test/builders.ts'
import { listStatements } from '../../../test/statements.ts'
import { listBoard, listQuestions, listAtForum } from './queries.ts'
import { listHouse } from '../../forums/house-queries.ts'

const none = { show: null, theme: null, part: null, forum: null, mine: [] }
test('explain', { timeout: 300_000 }, async () => {
  const house = await buildHouse()
  const by = house.team.convener
  for (const count of [500, 2500]) {
    await fill(house, house.team, count)
    for (const analyzed of [false, true]) {
      if (analyzed) await sql`analyze`.execute(house.db)
      const scope = scopeOf(by, await viewerOf(by))
      const time = async (name: string, work: () => Promise<unknown>) => {
        const begun = performance.now()
        await work()
        console.log(count, analyzed, name, Math.round(performance.now() - begun))
      }
      await time('house', () => scope.read((trx) => listHouse(trx, (k) => k)))
      await time('board', () => scope.read((trx) => listBoard(trx, none, 12)))
      await time('page', () => scope.read((trx) => listQuestions(trx, none, { floorId: house.floors[0]?.id ?? 0, order: 'nasta', after: undefined, count: 200 })))
      await time('forum', () => scope.read((trx) => listAtForum(trx, house.team.id, 6)))
    }
  }
})
void listStatements
void openTestDatabase

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
