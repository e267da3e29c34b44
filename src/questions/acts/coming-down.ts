import { z } from 'zod'
import { addDays } from '../../meetings/calendar.ts'
import { checked, day, id, optional, required, shortText, text } from '../../platform/forms.ts'
import { addMeaning, deliverAnswer } from '../deliver.ts'
import { judgeAnswer, tapVoice } from '../judge.ts'
import { closeWithReason, restQuestion, wakeQuestion } from '../rest.ts'
import {
  convenes,
  type Refusal,
  whyNotAddMeaning,
  whyNotDeliver,
  whyNotDisagree,
  whyNotRest,
  whyNotShow,
  whyNotSolve,
  whyNotWake,
} from '../rules.ts'
import { listShownWith } from '../shown-with.ts'
import { showQuestion } from '../take.ts'
import { judgedForums, judgesAlone, voicedForums, whyNotJudge, whyNotVoice } from '../together/verdict-rules.ts'
import { define, nothing, verdicts } from './act.ts'

const restDaysMax = 730

export const rest = define({
  noun: 'vila',
  title: () => 'Låt frågan vila',
  schema: z.object({ reason: required(text, 'Skriv varför frågan vilar'), until: day }),
  isStrict: true,
  refuse: (viewer, question, value) => {
    const refusal = whyNotRest(viewer, question)
    if (refusal || !value) return refusal
    const isNear = value.until > viewer.today && value.until <= addDays(viewer.today, restDaysMax)
    return isNear ? null : { because: 'rule', field: 'until', why: 'Välj ett datum framåt i tiden, inom två år.' }
  },
  perform: (trx, viewer, question, { reason, until }) => restQuestion(trx, viewer, question, reason, until),
  done: () => 'Frågan vilar. Den kommer upp av sig själv på sitt datum.',
})

export const wake = define({
  noun: 'vila/slut',
  title: () => 'Ta upp frågan igen',
  schema: nothing,
  isStrict: false,
  refuse: whyNotWake,
  perform: (trx, viewer, question) => wakeQuestion(trx, viewer, question),
  done: () => 'Frågan bereds igen.',
})

export const show = define({
  noun: 'visa',
  title: () => 'Visa för hela länet',
  schema: nothing,
  isStrict: false,
  shows: listShownWith,
  refuse: whyNotShow,
  perform: (trx, viewer, question) => showQuestion(trx, viewer, question),
  done: () => 'Nu kan alla i huset läsa frågan.',
})

export const solve = define({
  noun: 'lost',
  title: () => 'Löst utanför mötet',
  schema: z.object({ reason: required(text, 'Skriv en rad om vad som löste det') }),
  isStrict: true,
  refuse: whyNotSolve,
  perform: (trx, viewer, question, { reason }) => closeWithReason(trx, viewer, question, 'solved', reason),
  done: () => 'Frågan är avslutad. Det ni lärde er finns kvar.',
})

export const disagree = define({
  noun: 'oense',
  title: () => 'Avsluta som oense',
  schema: z.object({ reason: required(text, 'Skriv vad ni är oense om') }),
  isStrict: true,
  refuse: whyNotDisagree,
  perform: (trx, viewer, question, { reason }) => closeWithReason(trx, viewer, question, 'disagreed', reason),
  done: () => 'Frågan är avslutad som oense. Det står kvar vad ni såg olika på.',
})

export const deliver = define({
  noun: 'aterkoppling',
  title: () => 'Återkopplat utan möte',
  schema: z.object({ forum: id }),
  isStrict: false,
  refuse: (viewer, question, value): Refusal | null => {
    const waiting = question.deliveries.filter((delivery) => delivery.deliveredOn === null)
    const own = value ? value.forum : waiting.find((delivery) => convenes(viewer, delivery.forumId))?.forumId
    return whyNotDeliver(viewer, question, { id: own ?? waiting[0]?.forumId ?? question.originForumId, role: 'team' })
  },
  perform: (trx, viewer, question, { forum }) => deliverAnswer(trx, viewer, question, forum),
  done: () => 'Svaret är återkopplat.',
})

export const addLocalMeaning = define({
  noun: 'tillagg',
  title: () => 'Lägg till vad svaret betyder hos er',
  schema: z.object({ forum: id, body: required(text, 'Skriv vad svaret betyder hos er') }),
  isStrict: false,
  refuse: (viewer, question, value): Refusal | null => {
    const passed = question.deliveries.filter((delivery) => !delivery.isOrigin)
    const own = value ? value.forum : passed.find((delivery) => convenes(viewer, delivery.forumId))?.forumId
    return whyNotAddMeaning(viewer, question, { id: own ?? passed[0]?.forumId ?? 0, role: 'group' })
  },
  perform: (trx, viewer, question, { forum, body }) => addMeaning(trx, viewer, question, forum, body),
  done: () => 'Tillägget följer med svaret ner.',
})

const Judge = z
  .object({
    /** Whose word it is, where one speaks for several. */
    forum: z.preprocess((given) => given || undefined, id.optional()),
    value: z.enum(verdicts, 'Välj ett av de fyra beskeden'),
    sentence: optional(shortText),
    /** Whoever raised the question has seen that it becomes the team's word. */
    forTeam: checked,
  })
  .refine(({ value, sentence }) => value !== 'not_enough' || sentence, {
    path: ['sentence'],
    message: 'Skriv en mening om vad som saknas i svaret',
  })

export const judge = define({
  noun: 'besked',
  title: (question) => (question.state === 'closed' ? 'Svaret räcker inte' : 'Hjälper svaret?'),
  schema: Judge,
  isStrict: false,
  isAboutAnswer: true,
  refuse: (viewer, question, value): Refusal | null => {
    const refusal = whyNotJudge(viewer, question, value?.value, value?.forum)
    if (value && !refusal && !value.forTeam && judgesAlone(viewer, question)) {
      const why = 'Det här blir teamets besked. Stämmer det, så lämna det med knappen.'
      return { because: 'rule', field: 'value', why }
    }
    return refusal
  },
  perform: (trx, viewer, question, { forum, value, sentence }) =>
    judgeAnswer(trx, viewer, question, forum ?? judgedForums(viewer, question)[0] ?? 0, { value, sentence }),
  done: (_question, linked) =>
    linked ? `Tack. Beskedet är lämnat, och er fråga går vidare som fråga ${linked}.` : 'Tack. Beskedet är lämnat.',
})

export const voice = define({
  noun: 'rost',
  title: () => 'Vad tycker du om svaret?',
  schema: z.object({ value: z.enum(verdicts, 'Välj ett av de fyra beskeden') }),
  isStrict: false,
  isAboutAnswer: true,
  refuse: whyNotVoice,
  perform: (trx, viewer, question, { value }) =>
    tapVoice(trx, viewer, question, voicedForums(viewer, question)[0] ?? 0, value),
  done: () => 'Tack. Sammankallande ser vad teamet tycker.',
})
