import type { Kind } from './record.ts'

type Settings = {
  name: string
  short_name: string
  orgnr: string | null
  office_email: string | null
  office_phone: string | null
  office_hours: string | null
  pause_from: string | null
  pause_until: string | null
  question_days_max: number
  verdict_days_max: number
  delivery_days_max: number
  meaning_days_max: number
  correction_days_max: number
  reopen_days_max: number
  advice_months_max: number
}

/** The association itself. Its row is made when it is first set up; its address never changes. */
export const settings: Kind<Settings> = {
  what: 'förbund',
  words: {
    name: 'namn',
    short_name: 'kortnamn',
    orgnr: 'orgnr',
    office_email: 'kansliets e-post',
    office_phone: 'kansliets telefon',
    office_hours: 'kansliets tider',
    pause_from: 'sommaruppehåll från',
    pause_until: 'sommaruppehåll till',
    question_days_max: 'nästa datum',
    verdict_days_max: 'inget besked',
    delivery_days_max: 'utan möte',
    meaning_days_max: 'lokalt tillägg',
    correction_days_max: 'rätta det sagda',
    reopen_days_max: 'återöppna',
    advice_months_max: 'råd i ärenden',
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
  wanted: ({ association: { slug, name, shortName, orgnr, office, pause, deadlines } }) => [
    {
      key: slug,
      name,
      // What the file does not say of the office stays as it is.
      values: (stored) => ({
        name,
        short_name: shortName,
        orgnr: orgnr ?? null,
        office_email: office?.email ?? stored?.office_email ?? null,
        office_phone: office?.phone ?? stored?.office_phone ?? null,
        office_hours: office?.hours ?? stored?.office_hours ?? null,
        pause_from: pause?.from ?? null,
        pause_until: pause?.until ?? null,
        question_days_max: deadlines.questionDays ?? 60,
        verdict_days_max: deadlines.verdictDays ?? 90,
        delivery_days_max: deadlines.deliveryDays ?? 90,
        meaning_days_max: deadlines.meaningDays ?? 10,
        correction_days_max: deadlines.correctionDays ?? 14,
        reopen_days_max: deadlines.reopenDays ?? 365,
        advice_months_max: deadlines.adviceMonths ?? 24,
      }),
    },
  ],
  ended: () => null,
  async write(trx, ids, _key, values) {
    await trx.updateTable('association').set(values).where('id', '=', ids.association).execute()
    return ids.association
  },
}
