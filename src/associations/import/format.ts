import { z } from 'zod'
import { date, list, oneOf, pattern, section, slug, text, yesNo } from '../setup/fields.ts'
import { caseSections } from './case-format.ts'
import { downSections, listDown } from './down-format.ts'
import { referralSections } from './referral-format.ts'

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
  slag: oneOf('Vad för slags svar det är, om det inte är ett svar i text', {
    samtal: 'talk',
    'tas inte vidare': 'declined',
    'redan löst': 'solved_already',
  }).optional(),
  text: text('Svaret, skrivet för dem som frågade', 'Från årsskiftet använder alla samma mall.'),
  paragraf: text('Paragraf i styrelsens protokoll', '§ 42, 2026-10-16', { most: 200 }).optional(),
  'utan att höra': text('Varför svaret ges utan att alla berörda parter hörts', 'Frågan rör bara kommunen.').optional(),
}).transform((answer) => ({
  kind: answer.slag ?? ('text' as const),
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

const Talk = section({
  den: date('Dagen ni pratar: ett planerat möte, eller inom 60 dagar', '2027-02-12'),
  med: text('Vilka som är med', 'Styrelsen och LSG-ordförandena', { most: 200 }),
}).transform((talk) => ({ on: talk.den, withWhom: talk.med }))

const nextLook = date('Dagen kansliet ser efter nästa gång, inom ett halvår', '2027-02-15')

const SentOut = section({
  till: text('Vem styrelsen vänder sig till', 'Socialdepartementet', { most: 200 }),
  'ber om': text('Vad styrelsen ber om', 'Se över reglerna om vilande ersättning.'),
  paragraf: text('Paragraf i styrelsens protokoll', '§ 42', { most: 200 }),
  'ses över': nextLook,
}).transform((sent) => ({
  recipient: sent.till,
  body: sent['ber om'],
  paragraph: sent.paragraf,
  next: sent['ses över'],
}))

const Looked = section({
  påmint: yesNo('Påminde kansliet mottagaren?').optional(),
  text: text('Något att anteckna', 'De har tagit emot brevet.').optional(),
  'ses över': nextLook,
}).transform((look) => ({
  kind: look.påmint === true ? ('reminded' as const) : ('looked' as const),
  body: look.text ?? null,
  next: look['ses över'],
}))

/** Without words no answer came, in spite of reminders. */
const CameBack = section({ svar: text('Vad svaret säger', 'Regeringen utreder frågan.').optional() }).transform(
  ({ svar }) => ({ kind: svar ? ('reply' as const) : ('no_reply' as const), body: svar ?? null }),
)

const PartAsked = section({
  part: slug('Parten som frågas, genom sin kontakt', 'olofstrom'),
  text: text('Vad som frågas', 'Hur kan platsen fyllas när det är ont om folk?'),
  senast: date('Dagen svaret önskas', '2026-12-04'),
}).transform((asked) => ({ part: asked.part, text: asked.text, until: asked.senast }))

const Commitment = section({
  part: slug('Parten som ombeds', 'fk'),
  text: text('Vad parten ombeds göra', 'Kan ni lämna en kontaktväg som inte följer personen?'),
  senast: date('Dagen det önskas vara gjort', '2027-01-29').optional(),
}).transform((asked) => ({ part: asked.part, text: asked.text, until: asked.senast ?? null }))

const CommitmentReply = section({
  part: slug('Parten som svarar', 'fk'),
  ord: oneOf('Vad parten säger', { ja: 'yes', 'tar med hem': 'home', nej: 'no', gjort: 'done' }),
  senast: date('Dagen det är gjort, eller besked lämnas; vid »ja« och »tar med hem«', '2027-01-29').optional(),
  text: text('Med partens ord; behövs vid »nej«', 'Vi lämnar ett gemensamt nummer.').optional(),
}).transform((said) => ({ part: said.part, value: said.ord, until: said.senast ?? null, text: said.text ?? null }))

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
  'ser också': section({
    forum: slug('Forumet som ser det också', 'kt-karlskrona'),
    mening: text('Hur det ser ut där, i en mening', 'Hos oss händer det när någon är borta länge.', {
      most: 2000,
    }).optional(),
  }).optional(),
  'till organisationen': PartAsked.optional(),
  'organisationen svarar': section({
    part: slug('Parten som svarar', 'olofstrom'),
    text: text('Svaret', 'Från januari är någon med på skärm.'),
  }).optional(),
  åtagande: Commitment.optional(),
  'om åtagandet': CommitmentReply.optional(),
  samtal: Talk.optional(),
  'utanför huset': SentOut.optional(),
  'sett över': Looked.optional(),
  'hem utifrån': CameBack.optional(),
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
    echo: step['ser också'] && { forum: step['ser också'].forum, sentence: step['ser också'].mening ?? null },
    partAsked: step['till organisationen'],
    partSaid: step['organisationen svarar'],
    commitment: step.åtagande,
    commitmentReply: step['om åtagandet'],
    talk: step.samtal,
    sentOut: step['utanför huset'],
    looked: step['sett över'],
    cameBack: step['hem utifrån'],
  }))

const Question = section({
  id: slug('Frågans namn i filen', 'lakarutlatanden'),
  titel: text('Frågan på en rad', 'Läkarutlåtanden kommer i retur', { most: 200 }),
  beskrivning: text('Vad som händer, utan något om enskilda personer', 'Handlingar går fram och tillbaka.'),
  från: pattern(
    /^([a-z0-9-]+\/[a-z0-9-]+|kansliet)$/,
    'Skriv forumets id, snedstreck och platsens id, eller »kansliet«.',
    {
      about: 'Platsen som ställer frågan, eller »kansliet« för en fråga till styrelsen eller ett inspel',
      example: 'kt-solvesborg/fk',
    },
  ),
  till: slug('Forumet som får frågan, när kansliet ställer den', 'styrelse').optional(),
  inspel: section({
    från: slug('Det lärande forum som inspelet kommer från', 'ruf'),
    dag: date('Dagen det lämnades', '2026-05-19'),
  }).optional(),
  ställd: date('Dagen frågan ställs', '2026-09-02'),
  rör: list('Parter frågan rör: id, eller »kommun« för alla kommuner i forumet', slug('Part', 'fk')),
  teman: list('Teman, ett eller flera', text('Tema', 'regelverk', { most: 60 })),
  ungefär: oneOf('Ungefär hur många fall', { enstaka: 'few', flera: 'several', många: 'many' }).optional(),
  steg: list('Vad som hänt sedan', Step).optional(),
})
  .refine((question) => (question.från === 'kansliet') === (question.till !== undefined), {
    when: ({ issues }) => issues.length === 0,
    error: 'När kansliet ställer frågan skrivs »till:« med forumet som får den, och annars inte.',
  })
  .refine((question) => question.inspel === undefined || question.från === 'kansliet', {
    when: ({ issues }) => issues.length === 0,
    error: 'Ett inspel lämnas av kansliet. Skriv »från: kansliet«.',
  })
  .transform((question) => ({
    key: question.id,
    title: question.titel,
    body: question.beskrivning,
    /** A seat; null where the office asks, in the forum `to`. */
    from: question.från === 'kansliet' ? null : question.från,
    to: question.till ?? null,
    input: question.inspel ? { from: question.inspel.från, givenOn: question.inspel.dag } : null,
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
  ...downSections,
  ...caseSections,
  ...referralSections,
  senare: list('Det som läses in när Hissen kan det', z.record(z.string(), z.unknown())).optional(),
}).transform((file) => ({
  association: file.förbund,
  questions: file.frågor,
  down: listDown(file),
  cases: file.ärenden ?? [],
  referrals: file.hänvisningar ?? [],
}))

export type QuestionsFile = z.output<typeof QuestionsFile>
export type QuestionEntry = QuestionsFile['questions'][number]
export type StepEntry = QuestionEntry['steps'][number]
