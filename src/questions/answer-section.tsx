import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Hidden } from '../platform/ui/form.tsx'
import { Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { AnswerButtons } from '../platform/ui/sheet.tsx'
import { verdicts } from './acts/act.ts'
import * as down from './acts/coming-down.ts'
import { convenes } from './rules.ts'
import { notEnoughForTalk, whyNotPlanTalk } from './talk/rules.ts'
import type { Telling } from './telling.ts'
import { judgedForums, judgesAlone } from './together/verdict-rules.ts'
import { nameOfForum } from './told.ts'
import type { QuestionView } from './view.ts'
import { sayAnsweredBy, sayCount, sayDay, sayList, verdictWords } from './words.ts'

/** The answer in plain words, what it means where it has passed, and "Hjälper svaret?" for those who asked. */
export function AnswerSection({ home, ...view }: QuestionView & { home: string }) {
  const { viewer, question, telling } = view
  const answer = telling.answers.find(({ id }) => id === question.answerId)
  if (!answer) return null
  const earlier = telling.answers.filter(({ id }) => id !== answer.id)
  const meanings = telling.meanings.filter(({ answerId }) => answerId === answer.id)
  const isReopened = ['raised', 'received', 'preparing', 'resting', 'outside', 'gathered'].includes(question.state)
  const by = sayAnsweredBy(answer.kind, nameOfForum(telling, answer.forumId), sayDay(answer.on, viewer.today))
  const from = `${by}${answer.paragraph ? `, ${answer.paragraph}` : ''}`
  return (
    <Section heading={isReopened ? 'Svaret som inte räckte' : 'Svaret'} id="svar" aside={from}>
      <Stack>
        <Notice kind={isReopened ? 'info' : 'success'}>
          <Prose isTyped>{answer.body}</Prose>
        </Notice>
        {answer.talk && (
          <p>
            Samtalet var planerat {sayDay(answer.talk.on, viewer.today)}, med {answer.talk.withWhom}.
          </p>
        )}
        {meanings.map((meaning) => (
          <Notice title={`Vad det betyder hos ${nameOfForum(telling, meaning.forumId)}`}>
            <Prose isTyped>{meaning.body}</Prose>
          </Notice>
        ))}
        {answer.correctsId !== null && (
          <p>Svaret rättades {sayDay(answer.on, viewer.today)}. Det förra står under Tidigare svar.</p>
        )}
        {answer.unheardReason && <p>Svarat utan att alla berörda hörts: {answer.unheardReason}</p>}
        <Verdicts {...view} home={home} />
        {question.notEnoughCount >= notEnoughForTalk && whyNotPlanTalk(viewer, question) === null && (
          <Notice title="Vill ni ta ett samtal?">
            <p>
              Svaret har två gånger inte räckt. <a href="?gor=samtal#gora">Bjud in till ett samtal</a> mellan er som
              frågade och er som svarade. Räcker inte det heller kan frågan lyftas, eller avslutas som oense.
            </p>
          </Notice>
        )}
        {earlier.length > 0 && (
          <Disclosure summary="Tidigare svar" isQuiet>
            {earlier.map((old) => (
              <Prose isTyped>{`${sayDay(old.on, viewer.today)}: ${old.body}`}</Prose>
            ))}
          </Disclosure>
        )}
      </Stack>
    </Section>
  )
}

/** The latest of each forum. */
function latestOfEach(verdicts: Telling['verdicts']): Telling['verdicts'] {
  return verdicts.filter(({ forumId }, index) => !verdicts.slice(index + 1).some((later) => later.forumId === forumId))
}

/** One tap for the three that need no words; "räcker inte" has its own form with a sentence, further down. */
function Verdicts({ home, viewer, question, telling }: QuestionView & { home: string }) {
  // Whoever speaks for several chooses for which, in the form.
  const isOneVoice = judgedForums(viewer, question).length === 1
  const isJudge = down.judge.refuse(viewer, question, null) === null
  const mayJudge = question.state !== 'closed' && isOneVoice && isJudge
  const mayTap = !isJudge && down.voice.refuse(viewer, question, null) === null
  const isAlone = judgesAlone(viewer, question)
  const given = latestOfEach(telling.verdicts.filter(({ answerId }) => answerId === question.answerId))
  const voices = telling.voices.map(({ value, count }) => `${verdictWords[value]} (${count})`)
  return (
    <>
      {given.map(({ forumId, value, sentence }) => (
        <p>
          Besked från {nameOfForum(telling, forumId)}: <strong>{verdictWords[value]}</strong>
          {sentence ? `. ${sentence}` : ''}
        </p>
      ))}
      {judgedForums(viewer, question).some((forumId) => convenes(viewer, forumId)) && voices.length > 0 && (
        <p>
          {sayCount(
            telling.voices.reduce((sum, { count }) => sum + count, 0),
            'röst',
            'röster',
          )}{' '}
          i teamet: {sayList(voices)}
        </p>
      )}
      {mayJudge && isAlone && (
        <AnswerButtons
          action={`${home}/fragor/${question.number}#gora`}
          isQuery
          question="Hjälper svaret? Det blir teamets besked."
          about={`fråga ${question.number}`}
          name="value"
          choices={verdicts.map((value) => ({ value, label: verdictWords[value] }))}
        >
          <Hidden name="gor" value={down.judge.noun} />
        </AnswerButtons>
      )}
      {((mayJudge && !isAlone) || mayTap) && (
        <AnswerButtons
          action={`${home}/fragor/${question.number}/${mayJudge ? down.judge.noun : down.voice.noun}`}
          question="Hjälper svaret?"
          about={`fråga ${question.number}`}
          name="value"
          choices={verdicts
            .filter((value) => mayTap || value !== 'not_enough')
            .map((value) => ({ value, label: verdictWords[value] }))}
          chosen={mayTap ? telling.voices.find(({ isMine }) => isMine)?.value : undefined}
        >
          <Hidden name="version" value={question.version} />
        </AnswerButtons>
      )}
      {mayJudge && !isAlone && (
        <p>
          Räcker svaret inte? Välj ”Hjälper svaret?” under Det här kan du göra och skriv en mening om vad som saknas.
        </p>
      )}
    </>
  )
}
