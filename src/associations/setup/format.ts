import type { z } from 'zod'
import { date, list, number, oneOf, pattern, section, slug, text, wholeNumber } from './fields.ts'
import { Forum } from './forum-format.ts'
import { People } from './people-format.ts'

// The set-up file: its lines in Swedish, read into English names. What lines say together is checked in checks.ts.

const Goal = section({
  id: pattern(/^[A-ZÅÄÖ]{1,4}:[0-9]{1,3}$/, 'Skriv bokstäver, kolon och ett nummer.', {
    about: 'Målets beteckning',
    example: 'PS:1',
  }),
  år: wholeNumber('Året målet gäller', 2026, 2000, 2100),
  text: text('Målet i ord', 'Vi pratar om det som är viktigt'),
  part: slug('Parten målet gäller, om det gäller en', 'fk').optional(),
  span: list('Målspann: från och till', number('Gräns', 5.5)).optional(),
  skala: list('Skalans ändar', number('Ände', 1)).optional(),
  enhet: text('Enhet', '%', { most: 20 }).optional(),
  källa: text('Varifrån utfallet kommer', 'enkät', { most: 60 }).optional(),
}).transform((goal) => ({
  key: goal.id,
  year: goal.år,
  body: goal.text,
  member: goal.part,
  low: goal.span?.[0],
  high: goal.span?.[1],
  scaleLow: goal.skala?.[0] ?? (goal.enhet === '%' && goal.span ? 0 : undefined),
  scaleHigh: goal.skala?.[1] ?? (goal.enhet === '%' && goal.span ? 100 : undefined),
  unit: goal.enhet,
  source: goal.källa,
}))

type DeadlineDays = Partial<
  Record<
    'questionDays' | 'verdictDays' | 'deliveryDays' | 'meaningDays' | 'correctionDays' | 'reopenDays' | 'adviceMonths',
    number
  >
>
const noDeadlines: DeadlineDays = {}

const Deadlines = section({
  'nästa datum': wholeNumber('Dagar till nästa datum när inget möte är planerat', 60, 1, 365).optional(),
  'inget besked': wholeNumber('Dagar innan ett svar utan omdöme räknas som inget besked', 90, 1, 730).optional(),
  'utan möte': wholeNumber('Dagar innan ett svar kommer hem med posten, om inget möte hålls', 90, 1, 730).optional(),
  'lokalt tillägg': wholeNumber(
    'Arbetsdagar för en passerad våning att skriva vad svaret betyder där',
    10,
    1,
    60,
  ).optional(),
  'rätta det sagda': wholeNumber('Dagar att rätta det som antecknats som sagt vid bordet', 14, 1, 90).optional(),
  återöppna: wholeNumber('Dagar då »svaret räcker inte« öppnar frågan igen', 365, 1, 1825).optional(),
  'råd i ärenden': wholeNumber(
    'Månader efter sista uppföljningen då råden i ett ärende tas bort',
    24,
    1,
    120,
  ).optional(),
})
  .meta({ description: 'Frister i dagar; det som inte skrivs får det vanliga värdet' })
  .transform(
    (deadlines): DeadlineDays => ({
      questionDays: deadlines['nästa datum'],
      verdictDays: deadlines['inget besked'],
      deliveryDays: deadlines['utan möte'],
      meaningDays: deadlines['lokalt tillägg'],
      correctionDays: deadlines['rätta det sagda'],
      reopenDays: deadlines.återöppna,
      adviceMonths: deadlines['råd i ärenden'],
    }),
  )

const MonthDay = pattern(/^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'Skriv månad-dag.', {
  about: 'Månad och dag',
  example: '07-01',
})

const Office = section({
  telefon: text('Telefon till kansliet, inte till en person', '0980-319 290', { most: 60 }).optional(),
  tider: text('När någon svarar', 'vardagar 9–12', { most: 120 }).optional(),
  'e-post': pattern(/^[^@\s]+@[^@\s]+\.[^@\s.]+$/, 'Skriv en hel adress.', {
    about: 'Kansliets funktionsadress, inte en persons; hit kommer fel som anmäls',
    example: 'kansli@exempel.invalid',
  })
    .transform((address) => address.toLowerCase())
    .optional(),
})
  .meta({ description: 'Så nås kansliet; visas för alla' })
  .transform((office) => ({ phone: office.telefon, hours: office.tider, email: office['e-post'] }))

/** The whole set-up file of an association. */
export const AssociationFile = section({
  förbund: section({
    namn: text('Förbundets hela namn', 'Samordningsförbundet i Blekinge län', { most: 120 }),
    kortnamn: text('Namnet man säger', 'Finsam Blekinge', { most: 60 }),
    adress: pattern(/^[a-z][a-z0-9-]{1,40}$/, 'Använd bara a–z, siffror och bindestreck, först en bokstav.', {
      about: 'Ordet i förbundets webbadress',
      example: 'blekinge',
    }),
    orgnr: pattern(/^[0-9]{6}-[0-9]{4}$/, 'Skriv sex siffror, bindestreck och fyra siffror.', {
      about: 'Organisationsnummer',
      example: '222000-2451',
    }).optional(),
    kansli: Office.optional(),
  }),
  parter: list(
    'Organisationerna som är med',
    section({
      id: slug('Partens namn i filen', 'fk'),
      namn: text('Organisationens namn', 'Försäkringskassan', { most: 120 }),
      kortnamn: text('Kort namn', 'FK', { most: 40 }),
      slag: oneOf('Vilken av de fyra parterna', {
        försäkringskassan: 'fk',
        arbetsförmedlingen: 'af',
        region: 'region',
        kommun: 'kommun',
      }),
    }).transform((part) => ({ key: part.id, name: part.namn, shortName: part.kortnamn, kind: part.slag })),
  ),
  våningar: list(
    'Husets våningar nerifrån och upp',
    section({
      id: slug('Våningens namn i filen', 'kt'),
      ordning: wholeNumber('Våningens nummer nerifrån; en stängd våning har inget', 1, 1, 99).optional(),
      namn: text('Våningens namn', 'Konsultationsteam', { most: 120 }),
      kort: text('Kort namn', 'KT', { most: 40 }),
      slag: oneOf('Hur våningen arbetar', { team: 'team', grupp: 'group', styrelse: 'board', utanför: 'outside' }),
      stängd: date('Dagen våningen stängde', '2025-12-31').optional(),
      anteckning: text('Annat som är bra att veta', 'Låg mellan LSG och styrelsen.').optional(),
    }).transform((floor) => ({
      key: floor.id,
      ordinal: floor.ordning,
      name: floor.namn,
      shortName: floor.kort,
      role: floor.slag,
      closedOn: floor.stängd,
      note: floor.anteckning,
    })),
  ),
  forum: list('Forumen, våning för våning', Forum),
  teman: list('Teman som frågor kan handla om', text('Tema', 'regelverk', { most: 60 })).optional(),
  mål: list('Målen i verksamhetsplanen', Goal).optional(),
  sommaruppehåll: section({ från: MonthDay, till: MonthDay })
    .meta({ description: 'Dagarna då alla frister står stilla' })
    .transform((pause) => ({ from: pause.från, until: pause.till }))
    .optional(),
  frister: Deadlines.optional(),
  personer: People.optional(),
}).transform((file) => ({
  association: {
    slug: file.förbund.adress,
    name: file.förbund.namn,
    shortName: file.förbund.kortnamn,
    orgnr: file.förbund.orgnr,
    office: file.förbund.kansli,
    pause: file.sommaruppehåll,
    deadlines: file.frister ?? noDeadlines,
  },
  members: file.parter,
  floors: file.våningar,
  forums: file.forum,
  themes: file.teman ?? [],
  goals: file.mål ?? [],
  people: file.personer,
}))

export type AssociationFile = z.output<typeof AssociationFile>
export type GoalEntry = z.output<typeof Goal>
