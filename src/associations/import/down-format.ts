import type { z } from 'zod'
import { date, list, oneOf, section, slug, text } from '../setup/fields.ts'

// What comes down of its own accord, beside the questions: notices, questions down, and each group's own promises.

const Notice = section({
  id: slug('Beskedets namn i filen', 'samma-mall'),
  dag: date('Dagen beskedet lämnas', '2026-10-16'),
  från: slug('Forumet som lämnar det, eller »kansliet«', 'styrelse'),
  slag: oneOf('Beslut eller nyhet', { beslut: 'decision', nyhet: 'news' }),
  rubrik: text('Beskedet på en rad', 'Samma mall från alla team', { most: 200 }),
  text: text('Vad som har bestämts eller hänt', 'Styrelsen har antagit en gemensam mall.'),
  betyder: text('Vad det betyder hos dem som får beskedet', 'Ni använder mallen från nästa möte.'),
  paragraf: text('Paragraf i styrelsens protokoll', '§ 43, 2026-10-16', { most: 200 }).optional(),
  till: list('Forum som får beskedet; annars alla under', slug('Forum', 'lsg-os')).optional(),
})

const Ask = section({
  id: slug('Frågans namn i filen', 'vad-ser-ni'),
  dag: date('Dagen frågan ställs', '2026-11-12'),
  från: slug('Forumet som frågar dem under', 'styrelse'),
  till: oneOf('Vilka som frågas', { 'nästa våning': 'next', 'alla våningar': 'all' }).optional(),
  fråga: text('Vad forumet vill veta, på en rad', 'Var väntar människor längst?', { most: 200 }),
  därför: text('Varför forumet frågar', 'Svaren är underlag för nästa års plan.'),
  senast: date('Till och med vilken dag svar tas emot', '2026-12-11'),
  svar: list(
    'Svar som har kommit',
    section({
      forum: slug('Forumet som svarar', 'kt-karlskrona'),
      dag: date('Dagen det svarade', '2026-11-18'),
      text: text('Svaret', 'Mellan sjukpenning och arbetsträning.', { most: 2000 }),
    }),
  ).optional(),
})

const Plan = section({
  lsg: slug('Gruppen vars egna löften det är', 'lsg-os'),
  dag: date('Dagen planen skrevs', '2026-06-08'),
  löften: list(
    'Löftena',
    section({
      löfte: text('Vad gruppen lovar', 'Tydligare rollbeskrivningar', { most: 2000 }),
      läge: oneOf('Hur det går', {
        planerat: 'planned',
        pågår: 'ongoing',
        klart: 'done',
        nedlagt: 'dropped',
      }).optional(),
      senast: date('När det ska vara klart', '2027-03-31').optional(),
      anteckning: text('Hur det går; varför, om löftet är nedlagt', 'Utkastet är skrivet.', { most: 2000 }).optional(),
    }),
  ),
})

export const downSections = {
  besked: list('Besked på väg ner i huset', Notice).optional(),
  'frågor nedåt': list('Frågor till dem under', Ask).optional(),
  handlingsplaner: list('Lokala handlingsplaner', Plan).optional(),
}

type DownFile = {
  besked?: z.output<typeof Notice>[]
  'frågor nedåt'?: z.output<typeof Ask>[]
  handlingsplaner?: z.output<typeof Plan>[]
}
type Placed = { day: string; name: string; path: (string | number)[] }

export type DownEntry = Placed &
  (
    | { kind: 'notice'; notice: z.output<typeof Notice> }
    | { kind: 'ask'; ask: z.output<typeof Ask> }
    | { kind: 'reply'; ask: string; forum: string; text: string }
    | { kind: 'promise'; forum: string; promise: z.output<typeof Plan>['löften'][number] }
  )

/** Each thing by itself, with its day and its place in the file. */
export function listDown({ besked = [], 'frågor nedåt': asks = [], handlingsplaner = [] }: DownFile): DownEntry[] {
  return [
    ...besked.map((notice, index): DownEntry => {
      return { kind: 'notice', notice, day: notice.dag, name: notice.id, path: ['besked', index] }
    }),
    ...asks.flatMap((ask, index): DownEntry[] => {
      const path = ['frågor nedåt', index]
      const replies = (ask.svar ?? []).map(({ forum, dag, text: said }, at): DownEntry => {
        const name = `${ask.id} ${forum}`
        return { kind: 'reply', ask: ask.id, forum, text: said, day: dag, name, path: [...path, 'svar', at] }
      })
      return [{ kind: 'ask', ask, day: ask.dag, name: ask.id, path }, ...replies]
    }),
    ...handlingsplaner.flatMap(({ lsg, dag, löften }, index) =>
      löften.map((promise, at): DownEntry => {
        const path = ['handlingsplaner', index, 'löften', at]
        return { kind: 'promise', forum: lsg, promise, day: dag, name: `${lsg} ${promise.löfte}`, path }
      }),
    ),
  ]
}
