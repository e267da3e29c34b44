import type { z } from 'zod'
import { date, list, oneOf, pattern, section, slug } from '../setup/fields.ts'

// That a part holds an identified case and has consent to talk of it. Not a word about the case: there is no line for it.

const Referral = section({
  id: slug('Hänvisningens namn i filen', 'karlshamn-1'),
  dag: date('Dagen samtycket skrivs in', '2026-11-10'),
  forum: slug('Forumet där ärendet får tas upp', 'bg-karlshamn'),
  'inhämtat av': pattern(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Skriv forumets id, snedstreck och platsens id.', {
    about: 'Platsen för den part som har materialet och har frågat personen',
    example: 'kt-karlshamn/bistand',
  }),
  gäller: list('De andra parterna som samtycket gäller', slug('Part', 'region')),
  ändamål: oneOf('Vad det är till för', {
    planera: 'plan',
    'nästa steg': 'next_step',
    insats: 'intervention',
    överlämning: 'handover',
    uppföljning: 'follow_up',
  }),
  'till och med': date('Sista dagen samtycket gäller, högst tolv månader bort', '2026-12-18'),
})

export const referralSections = { hänvisningar: list('Hänvisningar med samtycke', Referral).optional() }

export type ReferralEntry = z.output<typeof Referral>
