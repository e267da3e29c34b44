import { z } from 'zod'
import { date, list, oneOf, pattern, section, slug, text, yesNo } from '../setup/fields.ts'

// A file of questions with their journeys, each step with its day: for the demo, and for a first list of real ones.

const seat = (about: string) =>
  pattern(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Skriv forumets id, snedstreck och platsens id.', {
    about,
    example: 'kt-solvesborg/fk',
  })

const Lift = section({
  hinder: text('Vad som hindrar', 'Ingen av oss får beställa insatsen.'),
  prövat: text('Vad teamet har prövat', 'Vi har frågat varandras chefer.'),
  'ber om': oneOf('Vad som begärs av nästa våning', {
    besluta: 'decide',
    samordna: 'coordinate',
    'ta upp': 'take_up',
    'känna till': 'know',
  }),
}).transform((lift) => ({ obstacle: lift.hinder, tried: lift.prövat, asks: lift['ber om'] }))

/** Without a word of its own the part has nothing to add. */
const Perspective = section({
  part: slug('Parten som hörs', 'fk'),
  ser: text('Vad parten ser', 'Vi får in ofullständiga underlag varje vecka.').optional(),
  kan: text('Vad parten kan göra', 'Vi kan visa vad som brukar saknas.').optional(),
  behöver: text('Vad parten behöver av andra', 'En mall som alla använder.').optional(),
  bakom: yesNo('Står parten bakom förslaget?').optional(),
}).transform((voice) => ({
  part: voice.part,
  sees: voice.ser ?? null,
  canDo: voice.kan ?? null,
  needs: voice.behöver ?? null,
  isBehind: voice.bakom ?? null,
}))

const Answer = section({
  text: text('Svaret, skrivet för dem som frågade', 'Från årsskiftet använder alla samma mall.'),
  paragraf: text('Paragraf i styrelsens protokoll', '§ 42, 2026-10-16', { most: 200 }).optional(),
  'utan att höra': text('Varför svaret ges utan att alla berörda parter hörts', 'Frågan rör bara kommunen.').optional(),
}).transform((answer) => ({
  body: answer.text,
  paragraph: answer.paragraf ?? null,
  unheardReason: answer['utan att höra'] ?? null,
}))

const Verdict = section({
  ord: oneOf('Hjälper svaret?', {
    hjälper: 'helps',
    delvis: 'partly',
    'hindret finns kvar': 'obstacle_remains',
    'räcker inte': 'not_enough',
  }),
  mening: text('En mening till', 'Vi har redan börjat använda mallen.', { most: 2000 }).optional(),
}).transform((verdict) => ({ value: verdict.ord, sentence: verdict.mening ?? null }))

const acts = {
  lyft: Lift.optional(),
  'tas av': seat('Platsen som tar frågan och håller i den').optional(),
  hörs: Perspective.optional(),
  svar: Answer.optional(),
  omdöme: Verdict.optional(),
  'betyder hos oss': section({
    forum: slug('Forumet svaret har passerat', 'lsg-os'),
    text: text('Vad svaret betyder där', 'Hos oss börjar vi i januari.'),
  }).optional(),
  vilar: section({
    till: date('Dagen frågan tas upp igen', '2027-01-20'),
    skäl: text('Varför den vilar', 'Vi väntar på en ny mall.'),
  }).optional(),
  tillbaka: text('Varför frågan skickas tillbaka', 'Ni kan själva avgöra det här.').optional(),
  löst: text('Vad som löste frågan utanför mötet', 'Ett samtal till rätt mottagning.').optional(),
  visas: yesNo('Visa frågan för hela länet').optional(),
}
const names = Object.keys(acts)

const Step = section({ dag: date('Dagen det händer', '2026-09-16'), ...acts })
  .refine((step) => Object.keys(step).length === 2, {
    // A misspelt or faulty line has its own sentence.
    when: ({ issues }) => issues.length === 0,
    error: `Ett steg är en dag och en händelse. Skriv »dag:« och en av ${names.map((name) => `»${name}«`).join(', ')}.`,
  })
  .transform((step) => ({
    day: step.dag,
    lift: step.lyft,
    takenBy: step['tas av'],
    heard: step.hörs,
    answer: step.svar,
    verdict: step.omdöme,
    meaning: step['betyder hos oss'],
    rest: step.vilar && { until: step.vilar.till, reason: step.vilar.skäl },
    returned: step.tillbaka,
    solved: step.löst,
    isShown: step.visas === true,
  }))

const Question = section({
  id: slug('Frågans namn i filen', 'lakarutlatanden'),
  titel: text('Frågan på en rad', 'Läkarutlåtanden kommer i retur', { most: 200 }),
  beskrivning: text('Vad som händer, utan något om enskilda personer', 'Handlingar går fram och tillbaka.'),
  från: seat('Platsen som ställer frågan'),
  ställd: date('Dagen frågan ställs', '2026-09-02'),
  rör: list('Parter frågan rör: id, eller »kommun« för alla kommuner i forumet', slug('Part', 'fk')),
  teman: list('Teman, ett eller flera', text('Tema', 'regelverk', { most: 60 })),
  ungefär: oneOf('Ungefär hur många fall', { enstaka: 'few', flera: 'several', många: 'many' }).optional(),
  steg: list('Vad som hänt sedan', Step).optional(),
}).transform((question) => ({
  key: question.id,
  title: question.titel,
  body: question.beskrivning,
  from: question.från,
  raisedOn: question.ställd,
  touches: question.rör,
  themes: question.teman,
  caseBand: question.ungefär ?? null,
  steps: question.steg ?? [],
}))

/** `senare` holds what Hissen does not read in yet: it is kept in the file and left alone. */
export const QuestionsFile = section({
  förbund: pattern(/^[a-z][a-z0-9-]{1,40}$/, 'Skriv ordet i förbundets webbadress.', {
    about: 'Förbundets adress',
    example: 'blekinge',
  }),
  frågor: list('Frågorna', Question),
  senare: list('Det som läses in när Hissen kan det', z.record(z.string(), z.unknown())).optional(),
}).transform((file) => ({ association: file.förbund, questions: file.frågor }))

export type QuestionsFile = z.output<typeof QuestionsFile>
export type QuestionEntry = QuestionsFile['questions'][number]
export type StepEntry = QuestionEntry['steps'][number]
