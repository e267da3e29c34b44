import type { z } from 'zod'
import { date, list, oneOf, pattern, section, slug, text, wholeNumber, yesNo } from './fields.ts'

const Contact = section({
  telefon: text('Telefon till funktionen, inte till en person', '0456-81 60 00', { most: 60 }).optional(),
  tider: text('När någon svarar', 'vardagar 9–11', { most: 120 }).optional(),
  'väg in': text(
    'Hur man når fram: växel, brevlåda, vem man frågar efter',
    'Växeln, be om ekonomiskt bistånd',
  ).optional(),
})
  .meta({ description: 'Vem ringer jag? Funktionens kontaktvägar' })
  .transform((contact) => ({ phone: contact.telefon, hours: contact.tider, wayIn: contact['väg in'] }))

const Rhythm = pattern(
  /^(varje möte|enligt schema|vid behov|([1-9]|[1-4][0-9]|5[0-2]) gång(er)? per år)$/,
  'Det går att skriva »varje möte«, »enligt schema«, »vid behov« eller »2 gånger per år«.',
  { about: 'Hur ofta platsen är med', example: 'varje möte' },
).transform(readRhythm)

const Seat = section({
  id: slug('Platsens namn i filen, unikt i forumet', 'fk'),
  part: slug('Vilken part platsen hör till', 'fk'),
  funktion: text('Funktion, där den spelar roll', 'ekonomiskt bistånd', { most: 120 }).optional(),
  rytm: Rhythm.optional(),
  mandat: text('Vad platsen kan lova vid bordet och vem man frågar därutöver', 'Kan lova tid och kontakt.').optional(),
  kontakt: Contact.optional(),
  sammankallande: yesNo('En eller två platser kallar till mötena; i styrelsen är det ordföranden').optional(),
}).transform((seat) => ({
  key: seat.id,
  member: seat.part,
  function: seat.funktion,
  rhythm: seat.rytm ?? readRhythm('varje möte'),
  mandate: seat.mandat,
  phone: seat.kontakt?.phone ?? null,
  hours: seat.kontakt?.hours ?? null,
  wayIn: seat.kontakt?.wayIn ?? null,
  isConvening: seat.sammankallande ?? false,
}))

const Meeting = section({
  datum: date('Mötesdag', '2026-11-26'),
  tid: pattern(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'Skriv timme och minut.', {
    about: 'Starttid',
    example: '13:00',
  }).optional(),
  plats: text('Lokal eller »digitalt«', 'Stadshuset, rum Linden', { most: 200 }).optional(),
}).transform((meeting) => ({ on: meeting.datum, at: meeting.tid, place: meeting.plats }))

const AgendaItem = section({
  rubrik: text('Punktens rubrik', 'Ni frågade – så blev det', { most: 120 }),
  slag: oneOf('Vad punkten visar', {
    'ni frågade': 'sheet',
    frågor: 'questions',
    runda: 'round',
    ärenden: 'cases',
    åtaganden: 'commitments',
    annat: 'other',
  }),
}).transform((item) => ({ title: item.rubrik, kind: item.slag }))

/** A forum with its texts, agenda, meetings and seats. */
export const Forum = section({
  id: slug('Forumets namn i filen och i adresser', 'kt-solvesborg'),
  namn: text('Forumets namn', 'Konsultationsteamet i Sölvesborg', { most: 120 }),
  kort: text('Kort namn', 'KT Sölvesborg', { most: 40 }),
  slag: oneOf('Står forumet i hissen, är det för lärande eller bereder det en insats?', {
    lift: 'lift',
    lärande: 'learning',
    beredande: 'preparatory',
  }),
  våning: slug('Våningen forumet står på; bara för slaget lift', 'kt').optional(),
  'lyfter till': slug('Forumet på en högre våning som frågorna lyfts till', 'lsg-os').optional(),
  'möts tillsammans med': slug('Forumet vars möte beredningsgruppen är en del av', 'kt-karlshamn').optional(),
  stängd: date('Dagen forumet stängde', '2025-12-31').optional(),
  syfte: text('Varför forumet finns', 'Komma vidare i enskilda ärenden.').optional(),
  uppdrag: text('Vad forumet ska göra', 'Parterna ger varandra råd.').optional(),
  sammansättning: text('Vilka som sitter här', 'Handläggare från alla parter, 7–8 personer.').optional(),
  rytm: text('Hur ofta forumet möts', 'en gång i månaden', { most: 200 }).optional(),
  'minst per år': wholeNumber('Minsta antal möten på ett år', 6, 1, 52).optional(),
  'identifierade ärenden': yesNo('Kan ärenden tas upp med namn, efter samtycke?').optional(),
  hänvisningar: yesNo(
    'Får forumet notera var ett identifierat ärende finns? Gäller första gången; sedan bestämmer kansliet',
  ).optional(),
  'det här tar vi emot': text(
    'Vad forumet tar emot, med exempel',
    'Frågor som teamen inte kan lösa själva.',
  ).optional(),
  'det här kan vi avgöra som våningen under inte kan': text('Vad forumet kan avgöra', 'Arbetssätt.').optional(),
  'så svarar vi': text('Forumets löfte', 'Ni får besked efter nästa möte.').optional(),
  anteckning: text('Annat som är bra att veta', 'Samma möte är beredningsgrupp.').optional(),
  'stående dagordning': list('Punkter som är med på varje möte', AgendaItem).optional(),
  möten: list('Kända mötesdagar', Meeting).optional(),
  'visar kontakter': yesNo(
    'Visas telefon och tider för kollegor utanför? Gäller första gången; sedan väljer forumet själv',
  ).optional(),
  'text om situationen': yesNo(
    'Får teamet skriva en kort text om ett ärendes situation, som raderas efter mötet? Gäller första gången',
  ).optional(),
  platser: list('Platserna i forumet', Seat).optional(),
}).transform((forum) => ({
  key: forum.id,
  name: forum.namn,
  shortName: forum.kort,
  kind: forum.slag,
  floor: forum.våning,
  liftsTo: forum['lyfter till'],
  meetsWith: forum['möts tillsammans med'],
  closedOn: forum.stängd,
  purpose: forum.syfte,
  assignment: forum.uppdrag,
  composition: forum.sammansättning,
  rhythm: forum.rytm,
  meetingsMin: forum['minst per år'],
  allowsIdentified: forum['identifierade ärenden'] ?? false,
  allowsReferrals: forum.hänvisningar ?? false,
  receives: forum['det här tar vi emot'],
  decides: forum['det här kan vi avgöra som våningen under inte kan'],
  promise: forum['så svarar vi'],
  note: forum.anteckning,
  agenda: forum['stående dagordning'] ?? [],
  meetings: forum.möten ?? [],
  showsContacts: forum['visar kontakter'] ?? false,
  hasSituationText: forum['text om situationen'] ?? false,
  seats: forum.platser ?? [],
}))

export type ForumEntry = z.output<typeof Forum>
export type SeatEntry = ForumEntry['seats'][number]

function readRhythm(words: string) {
  if (words === 'varje möte') return { kind: 'every' as const, timesPerYear: null }
  if (words === 'enligt schema') return { kind: 'schedule' as const, timesPerYear: null }
  if (words === 'vid behov') return { kind: 'needed' as const, timesPerYear: null }
  return { kind: 'yearly' as const, timesPerYear: Number.parseInt(words, 10) }
}
