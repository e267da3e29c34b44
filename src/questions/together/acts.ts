import { z } from 'zod'
import { id, line, optional, required, shortText, text } from '../../platform/forms.ts'
import { define, nothing } from '../acts/act.ts'
import type { Refusal } from '../rules.ts'
import { amendAnswer, openForAll } from './amend.ts'
import { echoQuestion, takeBackEcho } from './echo.ts'
import { gatherQuestion, splitQuestion } from './gather.ts'
import {
  echoForums,
  ownEcho,
  whyNotAmend,
  whyNotEcho,
  whyNotGather,
  whyNotOpenForAll,
  whyNotSplit,
  whyNotUnecho,
} from './rules.ts'
import { sayEchoed } from './words.ts'

const ownForum = z.preprocess((given) => given || undefined, id.optional())

export const echo = define({
  noun: 'ser-det-ocksa',
  title: () => 'Vi ser det också',
  schema: z.object({
    forum: ownForum,
    sentence: optional(shortText),
    caseBand: z.preprocess((given) => given || null, z.enum(['few', 'several', 'many']).nullable()),
  }),
  isStrict: false,
  refuse: (viewer, question, value) => whyNotEcho(viewer, question, value?.forum),
  perform: (trx, viewer, question, { forum, sentence, caseBand }) =>
    echoQuestion(trx, viewer, question, { forumId: forum ?? echoForums(viewer, question)[0] ?? 0, sentence, caseBand }),
  done: sayEchoed,
})

export const unecho = define({
  noun: 'ser-det-ocksa/ta-tillbaka',
  title: () => 'Ta tillbaka att ni ser det också',
  schema: z.object({ forum: ownForum }),
  isStrict: false,
  refuse: (viewer, question, value) => whyNotUnecho(viewer, question, value?.forum),
  perform: (trx, viewer, question, { forum }) =>
    takeBackEcho(trx, viewer, question, forum ?? ownEcho(viewer, question)?.forumId ?? 0),
  done: () => 'Det är tillbakataget.',
})

export const gather = define({
  noun: 'samla',
  title: () => 'Samla med en fråga som liknar den här',
  schema: z.object({ number: z.coerce.number('Välj en fråga').int('Välj en fråga').positive('Välj en fråga') }),
  isStrict: true,
  refuse: (viewer, question, value) => whyNotGather(viewer, question, value?.number),
  perform: (trx, viewer, question, { number }) => gatherQuestion(trx, viewer, question, number),
  done: () => 'Frågorna är samlade. De får samma svar, och båda sidorna finns kvar.',
})

export const split = define({
  noun: 'dela-upp',
  title: () => 'Dela upp igen',
  schema: nothing,
  isStrict: false,
  refuse: whyNotSplit,
  perform: (trx, viewer, question) => splitQuestion(trx, viewer, question),
  done: (question) => `Frågan ligger för sig själv hos ${question.forum.name} igen.`,
})

export const amend = define({
  noun: 'svar/ratta',
  title: () => 'Rätta svaret',
  schema: z.object({ body: required(text, 'Skriv hela svaret, så som det ska stå'), paragraph: optional(line) }),
  isStrict: true,
  refuse: (viewer, question, value): Refusal | null => {
    const refusal = whyNotAmend(viewer, question)
    if (refusal || !value || question.forum.role !== 'board' || value.paragraph) return refusal
    const why = 'Skriv vilken paragraf i protokollet eller vilket delegerat beslut svaret bygger på.'
    return { because: 'rule', field: 'paragraph', why }
  },
  perform: (trx, viewer, question, value) => amendAnswer(trx, viewer, question, value),
  done: () => 'Svaret är rättat och kommer ner igen. Det förra finns kvar att läsa.',
})

export const openAgain = define({
  noun: 'oppna-for-alla',
  title: () => 'Öppna frågan igen för alla',
  schema: nothing,
  isStrict: true,
  refuse: whyNotOpenForAll,
  perform: (trx, viewer, question) => openForAll(trx, viewer, question),
  done: (question) => `Frågan är öppen igen hos ${question.forum.name}.`,
})
