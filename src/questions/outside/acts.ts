import { z } from 'zod'
import { day, line, optional, required, text } from '../../platform/forms.ts'
import { define } from '../acts/act.ts'
import { bringBack, noteOutside, sendOut } from './outing.ts'
import { whyNotBringBack, whyNotLookOn, whyNotNoteOutside, whyNotSendOut } from './rules.ts'

export const send = define({
  noun: 'utanfor-huset',
  title: () => 'Skicka vidare ut ur huset',
  schema: z.object({
    recipient: required(line, 'Skriv vem frågan skickas till'),
    body: required(text, 'Skriv vad ni ber om'),
    paragraph: required(line, 'Skriv vilken paragraf i protokollet eller vilket delegerat beslut det bygger på'),
    next: day,
  }),
  isStrict: true,
  refuse: (viewer, question, value) => whyNotSendOut(viewer, question) ?? (value && whyNotLookOn(viewer, value.next)),
  perform: (trx, viewer, question, value) => sendOut(trx, viewer, question, value),
  done: () => 'Frågan är utanför huset. Kansliet ser efter den och påminner.',
})

export const note = define({
  noun: 'utanfor-huset/sett',
  title: () => 'Anteckna: sett över eller påmint',
  schema: z.object({
    kind: z.enum(['looked', 'reminded'], 'Välj om ni har sett över eller påmint'),
    body: optional(text),
    next: day,
  }),
  isStrict: false,
  refuse: (viewer, question, value) =>
    whyNotNoteOutside(viewer, question) ?? (value && whyNotLookOn(viewer, value.next)),
  perform: (trx, viewer, question, value) => noteOutside(trx, viewer, question, value),
  done: () => 'Antecknat. Frågan ses över igen på sitt datum.',
})

const BringBack = z
  .object({ kind: z.enum(['reply', 'no_reply'], 'Välj om ett svar har kommit'), body: optional(text) })
  .refine(({ kind, body }) => kind === 'no_reply' || body, { path: ['body'], message: 'Skriv vad svaret säger' })

export const back = define({
  noun: 'utanfor-huset/svar',
  title: () => 'Ta hem frågan: svar, eller inget svar',
  schema: BringBack,
  isStrict: true,
  refuse: (viewer, question, value) => whyNotBringBack(viewer, question, value?.kind),
  perform: (trx, viewer, question, value) => bringBack(trx, viewer, question, value),
  done: () => 'Frågan är hemma hos styrelsen igen. Nu svarar ni dem som frågade.',
})
