import type { Referral } from '../database.ts'

export type Purpose = NonNullable<Referral['purpose']>

/** What a case may be talked of for. A list, so that nobody writes about health; the table allows these words and no others. */
export const purposeWords = {
  plan: 'Planera tillsammans vem som gör vad',
  next_step: 'Hitta ett nästa steg',
  intervention: 'Bereda en plats i en insats',
  handover: 'Lämna över från en part till en annan',
  follow_up: 'Följa upp det vi har kommit överens om',
} as const satisfies Record<Purpose, string>

export const purposes = ['plan', 'next_step', 'intervention', 'handover', 'follow_up'] as const satisfies Purpose[]
