import { z } from 'zod'
import { countedDays } from '../../meetings/calendar.ts'
import { id, line, optional, required, text } from '../../platform/forms.ts'
import { answerQuestion } from '../answer.ts'
import { hearPart } from '../hear.ts'
import { pauseOf } from '../keeping.ts'
import { liftQuestion, returnQuestion, withdrawLift } from '../lift.ts'
import { propose } from '../propose.ts'
import {
  needsUnheardReason,
  type Refusal,
  sitsFor,
  whyNotAnswer,
  whyNotCorrect,
  whyNotHandOver,
  whyNotLift,
  whyNotName,
  whyNotPropose,
  whyNotReceive,
  whyNotReturn,
  whyNotSpeak,
  whyNotTake,
  whyNotWithdraw,
} from '../rules.ts'
import { listShownWith } from '../shown-with.ts'
import { handOverQuestion, receiveQuestion, takeQuestion } from '../take.ts'
import { whyNotAnswerSo } from '../talk/rules.ts'
import { answerKinds, define, nothing } from './act.ts'

export const receive = define({
  noun: 'mottagen',
  title: () => 'Ta emot frågan',
  schema: nothing,
  isStrict: false,
  refuse: whyNotReceive,
  perform: (trx, viewer, question) => receiveQuestion(trx, viewer, question),
  done: (question) => `${question.forum.name} har tagit emot frågan.`,
})

export const take = define({
  noun: 'hand',
  title: () => 'Ta frågan',
  schema: z.object({ holder: id }),
  isStrict: false,
  refuse: (viewer, question, value) =>
    value ? whyNotName(viewer, question, value.holder) : whyNotTake(viewer, question),
  perform: (trx, viewer, question, { holder }) => takeQuestion(trx, viewer, question, holder),
  done: () => 'Nu har frågan någon som håller i den.',
})

export const handOver = define({
  noun: 'ny-hand',
  title: () => 'Lämna över frågan',
  schema: z.object({ holder: id }),
  isStrict: false,
  refuse: whyNotHandOver,
  perform: (trx, viewer, question, { holder }) => handOverQuestion(trx, viewer, question, holder),
  done: () => 'Frågan är överlämnad.',
})

const Speak = z
  .object({
    member: id,
    as: z.enum(['written', 'table', 'nothing'], 'Välj hur det sades'),
    sees: optional(text),
    canDo: optional(text),
    needs: optional(text),
    stance: z.preprocess((given) => given || null, z.enum(['behind', 'apart']).nullable()),
    corrects: z.preprocess((given) => given || null, id.nullable()),
  })
  .refine(({ as, stance }) => as !== 'nothing' || stance !== 'apart', {
    path: ['stance'],
    message: 'Skriv en rad om vad parten inte står bakom, eller välj bort ställningen',
  })
  .refine(({ as, sees, canDo, needs, stance }) => as === 'nothing' || sees || canDo || needs || stance, {
    path: ['sees'],
    message: 'Skriv en rad om hur det ser ut, eller välj att det inte finns något att tillägga',
  })

export const speak = define({
  noun: 'perspektiv',
  title: () => 'Hur ser det ut hos er?',
  schema: Speak,
  isStrict: false,
  refuse: (viewer, question, value) => {
    if (value?.as === 'written' && !sitsFor(viewer, question.forum.id, value.member)) {
      return { because: 'not yours', why: 'Skriftligt svarar parten själv. Anteckna det som sagt vid bordet.' }
    }
    if (value?.corrects) {
      const said = question.heard.find((voice) => voice.id === value.corrects)
      const days = countedDays(said?.on ?? viewer.today, viewer.today, pauseOf(viewer))
      return whyNotCorrect(viewer, question, { id: value.corrects, memberId: value.member }, days)
    }
    if (value) return whyNotSpeak(viewer, question, value.member)
    const own = viewer.seats.find((seat) => seat.forum === question.forum.id)
    return whyNotSpeak(viewer, question, own?.member ?? 0)
  },
  perform: (trx, viewer, question, { member, corrects, ...said }) =>
    hearPart(trx, viewer, question, { ...said, memberId: member, speakerId: null, correctsId: corrects }),
  done: () => 'Tack. Det ni ser står nu vid frågan.',
})

export const proposal = define({
  noun: 'forslag',
  title: () => 'Föreslå ett svar eller ett lyft',
  schema: z.object({
    kind: z.enum(['answer', 'lift'], 'Välj vad du föreslår'),
    body: required(text, 'Skriv ditt förslag'),
  }),
  readers: 'same',
  isStrict: false,
  refuse: whyNotPropose,
  perform: (trx, viewer, question, { kind, body }) => propose(trx, viewer, question, kind, body),
  done: (question) => `Förslaget ligger hos sammankallande i ${question.forum.name}.`,
})

export const answer = define({
  noun: 'svar',
  title: (question) => (question.forum.id === question.originForumId ? 'Svara och avsluta' : 'Svara dem som frågade'),
  schema: z.object({
    kind: z.preprocess((given) => given || undefined, z.enum(answerKinds, 'Välj vad för slags svar det är').optional()),
    body: required(text, 'Skriv svaret till dem som frågade'),
    paragraph: optional(line),
    unheardReason: optional(text),
  }),
  isStrict: true,
  refuse: (viewer, question, value): Refusal | null => {
    const refusal = whyNotAnswer(viewer, question)
    if (refusal || !value) return refusal
    const tooEarly = whyNotAnswerSo(viewer, question, value.kind ?? 'text')
    if (tooEarly) return { ...tooEarly, field: 'kind' }
    if (question.forum.role === 'board' && !value.paragraph) {
      return {
        because: 'rule',
        field: 'paragraph',
        why: 'Skriv vilken paragraf i protokollet eller vilket delegerat beslut svaret bygger på.',
      }
    }
    if (needsUnheardReason(question) && !value.unheardReason) {
      return {
        because: 'rule',
        field: 'unheardReason',
        why: 'Skriv varför ni svarar utan att alla berörda parter har hörts.',
      }
    }
    return null
  },
  perform: (trx, viewer, question, value) => answerQuestion(trx, viewer, question, value),
  done: (question) =>
    question.forum.id === question.originForumId
      ? 'Frågan är besvarad och avslutad.'
      : 'Svaret är på väg ner till dem som frågade.',
})

export const lift = define({
  noun: 'lyft',
  title: (question) => `Lyft till ${question.forum.above?.name ?? 'nästa våning'}`,
  schema: z.object({
    obstacle: required(text, 'Skriv vad som hindrar'),
    tried: required(text, 'Skriv vad ni har prövat, eller att inget har prövats'),
    asks: z.enum(['decide', 'coordinate', 'take_up', 'know'], 'Välj vad nästa våning behöver göra'),
  }),
  isStrict: true,
  shows: listShownWith,
  refuse: whyNotLift,
  perform: (trx, viewer, question, { obstacle, tried, asks }) =>
    liftQuestion(trx, viewer, question, { obstacle, tried, asks }),
  done: (question) =>
    `Lyft till ${question.forum.above?.name ?? 'nästa våning'}. Du kan ta tillbaka lyftet tills det är mottaget.`,
})

export const withdraw = define({
  noun: 'lyft/ta-tillbaka',
  title: () => 'Ta tillbaka lyftet',
  schema: nothing,
  isStrict: true,
  refuse: whyNotWithdraw,
  perform: (trx, viewer, question) => withdrawLift(trx, viewer, question),
  done: () => 'Lyftet är tillbakataget. Frågan ligger hos er igen.',
})

export const sendBack = define({
  noun: 'tillbaka',
  title: () => 'Skicka tillbaka',
  schema: z.object({ reason: required(text, 'Skriv varför frågan skickas tillbaka') }),
  isStrict: true,
  refuse: whyNotReturn,
  perform: (trx, viewer, question, { reason }) => returnQuestion(trx, viewer, question, reason),
  done: () => 'Frågan är skickad tillbaka med skälet.',
})
