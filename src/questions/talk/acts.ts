import { z } from 'zod'
import type { Viewer } from '../../people/viewer.ts'
import { colleaguesLine, day, required } from '../../platform/forms.ts'
import { define, nothing } from '../acts/act.ts'
import type { Question } from '../question.ts'
import type { Refusal } from '../rules.ts'
import { whyNotEndTalk, whyNotPlanTalk } from './rules.ts'
import { endTalk, moveTalk, planTalk } from './talk.ts'

const Plan = z.object({ on: day, withWhom: required(colleaguesLine, 'Skriv vilka som är med') })

function whyNotOn({ today }: Viewer, on: string): Refusal | null {
  if (on >= today) return null
  return { because: 'rule', field: 'on', why: 'Välj i dag eller en dag som kommer.' }
}

export const plan = define({
  noun: 'samtal',
  title: () => 'Vi tar ett samtal',
  schema: Plan,
  isStrict: true,
  refuse: (viewer, question, value) => whyNotPlanTalk(viewer, question) ?? (value && whyNotOn(viewer, value.on)),
  perform: (trx, viewer, question, value) => planTalk(trx, viewer, question, value),
  done: () => 'Samtalet är planerat. Efteråt skriver ni vad ni kom fram till, och det blir svaret.',
})

export const move = define({
  noun: 'samtal/flytta',
  title: () => 'Flytta samtalet',
  schema: Plan,
  isStrict: true,
  refuse: (viewer, question, value) => whyNotEndTalk(viewer, question) ?? (value && whyNotOn(viewer, value.on)),
  perform: (trx, viewer, question, value) => moveTalk(trx, viewer, question, value),
  done: () => 'Samtalet är flyttat.',
})

export const callOff = define({
  noun: 'samtal/stall-in',
  title: () => 'Ställ in samtalet',
  schema: nothing,
  isStrict: true,
  refuse: (viewer: Viewer, question: Question) => whyNotEndTalk(viewer, question),
  perform: (trx, viewer, question) => endTalk(trx, viewer, question),
  done: () => 'Samtalet är inställt. Frågan bereds vidare.',
})
