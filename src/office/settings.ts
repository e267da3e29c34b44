import { Conflict } from '../platform/errors.ts'
import type { Scope } from '../platform/scope.ts'

/** What the office may set. Days are counted without the summer pause. */
export type Settings = {
  pauseFrom: string | null
  pauseUntil: string | null
  days: Record<LimitName, number>
  showsNumbers: boolean
  paragraph: string | null
  decidedOn: string | null
  email: string | null
  phone: string | null
  hours: string | null
}

/** The limits of the journey, as the page asks for them and the table keeps them (domain.md §4). */
export const limits = [
  {
    name: 'nasta-datum',
    column: 'question_days_max',
    label: 'Nästa datum när inget möte är planerat',
    usual: 60,
    most: 365,
  },
  {
    name: 'inget-besked',
    column: 'verdict_days_max',
    label: 'Innan ett svar utan ord räknas som inget besked',
    usual: 90,
    most: 730,
  },
  {
    name: 'utan-mote',
    column: 'delivery_days_max',
    label: 'Innan ett svar kommer med mejl när inget möte hålls',
    usual: 90,
    most: 730,
  },
  {
    name: 'rattelse',
    column: 'correction_days_max',
    label: 'Att rätta det som antecknats vid bordet',
    usual: 14,
    most: 90,
  },
  {
    name: 'lokalt-tillagg',
    column: 'meaning_days_max',
    label: 'Att skriva vad ett svar betyder hos er (arbetsdagar)',
    usual: 10,
    most: 60,
  },
  {
    name: 'oppna-igen',
    column: 'reopen_days_max',
    label: 'Då ”svaret räcker inte” öppnar frågan igen',
    usual: 365,
    most: 1825,
  },
  {
    name: 'lank',
    column: 'link_days_max',
    label: 'Då en länk i ett mejl gäller',
    usual: 30,
    most: 365,
  },
  {
    name: 'vantat',
    column: 'waiting_days_max',
    label: 'Innan den som håller i en fråga som står still får veta det',
    usual: 30,
    most: 365,
  },
  {
    name: 'rad',
    column: 'advice_months_max',
    label: 'Innan råden i ett ärende tas bort, räknat från sista uppföljningen (månader)',
    usual: 24,
    most: 120,
  },
] as const

export type LimitName = (typeof limits)[number]['name']

const columns = [
  ...(['pause_from', 'pause_until', 'shows_numbers', 'numbers_paragraph', 'numbers_decided_on'] as const),
  ...(['office_email', 'office_phone', 'office_hours'] as const),
  ...limits.map(({ column }) => column),
]

export async function readSettings(trx: Scope): Promise<Settings> {
  return toSettings(await selectSettings(trx).executeTakeFirstOrThrow())
}

export type Change = {
  pause_from?: string | null
  pause_until?: string | null
  shows_numbers?: boolean
  numbers_paragraph?: string | null
  numbers_decided_on?: string | null
  office_email?: string | null
  office_phone?: string | null
  office_hours?: string | null
} & { [Column in (typeof limits)[number]['column']]?: number }

/** Writes what one form says. `shown` is what the settings were when it was drawn; throws Conflict where they no longer are. */
export async function changeSettings(trx: Scope, shown: string, change: Change): Promise<void> {
  const now = toSettings(await selectSettings(trx).forNoKeyUpdate().executeTakeFirstOrThrow())
  if (shown !== printOf(now)) throw new Conflict('Någon annan på kansliet har ändrat inställningarna medan du skrev.')
  await trx.updateTable('association').set(change).execute()
}

/** Equal as long as nothing has changed. */
export function printOf(settings: Settings): string {
  return Buffer.from(JSON.stringify(settings)).toString('base64url')
}

function selectSettings(trx: Scope) {
  return trx.selectFrom('association').select(columns)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSettings>['executeTakeFirstOrThrow']>>

function toSettings(row: Row): Settings {
  return {
    pauseFrom: row.pause_from,
    pauseUntil: row.pause_until,
    days: {
      'nasta-datum': row.question_days_max,
      'inget-besked': row.verdict_days_max,
      'utan-mote': row.delivery_days_max,
      rattelse: row.correction_days_max,
      'lokalt-tillagg': row.meaning_days_max,
      'oppna-igen': row.reopen_days_max,
      lank: row.link_days_max,
      vantat: row.waiting_days_max,
      rad: row.advice_months_max,
    },
    showsNumbers: row.shows_numbers,
    paragraph: row.numbers_paragraph,
    decidedOn: row.numbers_decided_on,
    email: row.office_email,
    phone: row.office_phone,
    hours: row.office_hours,
  }
}
