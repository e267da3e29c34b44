import type { Kind } from './record.ts'

type Settings = {
  name: string
  short_name: string
  orgnr: string | null
  pause_from: string | null
  pause_until: string | null
  question_days_max: number
  verdict_days_max: number
  delivery_days_max: number
  meaning_days_max: number
  correction_days_max: number
  reopen_days_max: number
}

/** The association itself. Its row is made when it is first set up; its address never changes. */
export const settings: Kind<Settings> = {
  what: 'förbund',
  words: {
    name: 'namn',
    short_name: 'kortnamn',
    orgnr: 'orgnr',
    pause_from: 'sommaruppehåll från',
    pause_until: 'sommaruppehåll till',
    question_days_max: 'nästa datum',
    verdict_days_max: 'inget besked',
    delivery_days_max: 'utan möte',
    meaning_days_max: 'lokalt tillägg',
    correction_days_max: 'rätta det sagda',
    reopen_days_max: 'återöppna',
  },
  async read(trx) {
    const rows = await trx.selectFrom('association').selectAll().execute()
    return rows.map(({ id, slug, is_demo, clock_offset_days, question_count, ...values }) => ({
      id,
      key: slug,
      name: values.name,
      values,
    }))
  },
  wanted: ({ association: { slug, name, shortName, orgnr, pause, deadlines } }) => [
    {
      key: slug,
      name,
      values: () => ({
        name,
        short_name: shortName,
        orgnr: orgnr ?? null,
        pause_from: pause?.from ?? null,
        pause_until: pause?.until ?? null,
        question_days_max: deadlines.questionDays ?? 60,
        verdict_days_max: deadlines.verdictDays ?? 90,
        delivery_days_max: deadlines.deliveryDays ?? 90,
        meaning_days_max: deadlines.meaningDays ?? 10,
        correction_days_max: deadlines.correctionDays ?? 14,
        reopen_days_max: deadlines.reopenDays ?? 365,
      }),
    },
  ],
  ended: () => null,
  async write(trx, ids, _key, values) {
    await trx.updateTable('association').set(values).where('id', '=', ids.association).execute()
    return ids.association
  },
}
