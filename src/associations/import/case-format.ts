import type { z } from 'zod'
import { whyNotCodeWord } from '../../consultations/code-words.ts'
import { date, list, oneOf, pattern, section, slug, text } from '../setup/fields.ts'

// A team's consultations: what kind of obstacle, what was advised, and how it went. Nothing of who it was about.

const Advice = section({
  text: text('Vad teamet rådde', 'Ta ett gemensamt samtal innan planen skrivs.', { most: 2000 }),
  'nästa steg': text('Vad som händer nu', 'Bjuda in till samtalet', { most: 500 }).optional(),
  'bärs av': slug('Parten som bär nästa steg', 'fk').optional(),
  'följs upp': date('Dagen teamet frågar hur det gick', '2026-11-26'),
})

const HowItWent = section({
  ord: oneOf('Hur gick det?', {
    bättre: 'better',
    'lite bättre': 'bit_better',
    'som förut': 'same',
    sämre: 'worse',
    'vet inte': 'unknown',
  }),
  förändring: text('En förändring värd att minnas', 'Ett samtal räckte.', { most: 500 }).optional(),
  'följs upp igen': date('Dagen teamet frågar igen; utan den avslutas ärendet', '2027-01-28').optional(),
})

const Case = section({
  id: slug('Ärendets namn i filen', 'tjader'),
  av: pattern(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Skriv forumets id, snedstreck och platsens id.', {
    about: 'Platsen som skriver ärendet',
    example: 'kt-solvesborg/fk',
  }),
  dag: date('Dagen ärendet skrivs', '2026-10-22'),
  kodord: pattern(/^[A-Za-zÅÄÖåäöÉé][A-Za-zÅÄÖåäöÉé-]{1,29}$/, 'Skriv ett enda ord, bara bokstäver.', {
    about: 'Ett påhittat ord, aldrig ett namn',
    example: 'Tjäder',
  }).refine((word) => whyNotCodeWord(word) === null, {
    error: ({ input }) => `»${input}« kan inte stå här. ${whyNotCodeWord(String(input))}, till exempel »Tjäder«.`,
  }),
  teman: list('Tema, ett eller flera', text('Tema', 'regelverk', { most: 60 })),
  parter: list('Parter det rör', slug('Part', 'fk')),
  steg: list(
    'Vad som hänt sedan',
    section({
      dag: date('Dagen det händer', '2026-10-22'),
      råd: Advice.optional(),
      'hur gick det': HowItWent.optional(),
    }).refine((step) => (step.råd === undefined) !== (step['hur gick det'] === undefined), {
      when: ({ issues }) => issues.length === 0,
      error: 'Ett steg är en dag och antingen »råd« eller »hur gick det«.',
    }),
  ).optional(),
})

export const caseSections = { ärenden: list('Ärenden i teamen', Case).optional() }

export type CaseEntry = z.output<typeof Case>
export type CaseStep = NonNullable<CaseEntry['steg']>[number]
