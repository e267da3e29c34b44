import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../../src/meetings/calendar.ts'
import { names } from '../../../src/meetings/notes.ts'
import type { Fields } from '../../app.ts'
import { everyone, form, type Place, page, type Row } from '../row.ts'
import * as given from '../situations.ts'

/** Meetings: planned, held, moved, called off. */
export const meetingRows: Row[] = [
  page('/moten/:id', everyone(200), { given: given.meetsToday }),
  page('/moten/:id', everyone(200), { given: given.hasMet }),
  form(
    '/moten/:id',
    { ...everyone(403), teamConvener: 303 },
    {
      given: given.meetsToday,
      fields: notes,
    },
  ),
  form('/moten/:id', { ...everyone(403), chair: 303, office: 303 }, { given: given.boardMeetsToday }),
  form('/moten/:id/flytt', { ...everyone(403), teamConvener: 303 }, { given: given.meetsToday, fields: inAWeek }),
  form(
    '/moten/:id/flytt',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.boardMeetsToday,
      fields: inAWeek,
    },
  ),
  form('/moten/:id/avbokning', { ...everyone(403), teamConvener: 303 }, { given: given.meetsToday }),
  form('/moten/:id/avbokning', { ...everyone(403), chair: 303, office: 303 }, { given: given.boardMeetsToday }),
  page('/forum/:key/moten', everyone(200), { given: given.meetsToday }),
  form('/forum/:key/moten', { ...everyone(403), teamConvener: 303 }, { given: given.meetsToday, fields: inAWeek }),
  form(
    '/forum/:key/moten',
    { ...everyone(403), chair: 303, office: 303 },
    {
      given: given.boardMeetsToday,
      fields: inAWeek,
    },
  ),
]

function inAWeek({ house }: Place): Fields {
  return { dag: addDays(dayOf(house.now), 7), tid: '13:00', plats: 'Stadshuset' }
}

/** The whole of a meeting: a part speaks, somebody takes the question, and a new one comes up. */
function notes({ house, cast, number = 0 }: Place): Fields {
  const kommun = house.members.kommun?.id ?? 0
  return {
    [names.questions]: number,
    [names.isReached(number)]: 'ja',
    [names.holder(number)]: cast.officer.id,
    [names.sees(number, kommun)]: 'Vi ser det varje vecka.',
    [names.stance(number, kommun)]: 'behind',
    [names.newKey(1)]: randomUUID(),
    [names.newTitle(1)]: 'Vem bjuder in?',
    [names.newBody(1)]: 'Ingen vet.',
    [names.newTouches(1)]: [kommun],
  }
}
