import { z } from 'zod'
import { checked, optional, shortText } from '../../platform/forms.ts'
import { verdicts } from '../../questions/acts/act.ts'
import { JudgeFields, VoiceFields } from '../../questions/acts/closing-fields.tsx'
import { judge, voice } from '../../questions/acts/coming-down.ts'
import { tapVoice } from '../../questions/judge.ts'
import { judgedForums, judgesAlone, voicedForums } from '../../questions/together/verdict-rules.ts'
import { define, fieldsFor } from '../kind.ts'
import { findQuestionOf, tellQuestion } from '../queries.ts'
import { AnswerTold, sayOver } from '../thing-parts.tsx'

/** "Hjälper svaret?": the forum's verdict where the person may give it, else the person's own voice (domain.md §4.3). */
export const verdict = define({
  kind: 'verdict',
  label: 'säga om ett svar hjälper',
  schema: z.object({
    value: z.enum(verdicts, 'Välj ett av de fyra beskeden'),
    sentence: optional(shortText),
    forTeam: checked,
  }),
  isOnQuestion: true,
  async find(trx, viewer, link) {
    const question = await findQuestionOf(trx, link.question)
    // Of several forums one may speak for, the link is for one.
    const forum = link.forum ?? question.originForumId
    const isJudge = judgedForums(viewer, question).includes(forum)
    return { question, forum, isJudge, told: await tellQuestion(trx, question.id) }
  },
  show: ({ question, isJudge, told }, viewer) => ({
    over: sayOver(question.number, told),
    title: told.title,
    lead: isJudge ? null : 'Det du säger visas för sammankallande, som lämnar ert besked.',
    draw: (attempt) => (
      <>
        <AnswerTold told={told} today={viewer.today} />
        {isJudge ? (
          <JudgeFields {...fieldsFor(question, viewer, attempt)} isAlone={judgesAlone(viewer, question)} />
        ) : (
          <VoiceFields {...fieldsFor(question, viewer, attempt)} />
        )}
      </>
    ),
  }),
  refuse(viewer, { question, forum, isJudge }, value) {
    if (!isJudge) {
      const isVoiced = voicedForums(viewer, question).includes(forum)
      return isVoiced
        ? voice.refuse(viewer, question, value)
        : { because: 'not now', why: 'Svaret är inte längre ert att tycka till om.' }
    }
    if (value?.value === 'not_enough' && !value.sentence) {
      return { because: 'rule', field: 'sentence', why: 'Skriv en mening om vad som saknas i svaret' }
    }
    return judge.refuse(viewer, question, value && { ...value, forum })
  },
  perform: (trx, viewer, { question, forum, isJudge }, value) =>
    isJudge
      ? judge.perform(trx, viewer, question, { ...value, forum })
      : tapVoice(trx, viewer, question, forum, value.value),
  thanks: 'Tack. Det du sa om svaret är lämnat.',
})
