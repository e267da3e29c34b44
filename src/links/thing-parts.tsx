import { Prose, Section } from '../platform/ui/layout.tsx'
import { sayDay, stanceWords } from '../questions/words.ts'
import type { Said, Told } from './queries.ts'

/** "Fråga 112 från KT Ronneby". */
export function sayOver(number: number, { from, isExample }: Told): string {
  return `Fråga ${number} från ${from}${isExample ? ' (exempel)' : ''}`
}

/** The question and its answer, in full: whoever opens the link need not look anywhere else. */
export function AnswerTold({ told, today }: { told: Told; today: string }) {
  const { answer, body, from } = told
  return (
    <>
      {answer && (
        <Section heading={`Svar från ${answer.by}, ${sayDay(answer.on, today)}`}>
          <Prose isTyped>
            <p>{answer.body}</p>
          </Prose>
          {answer.meanings.map((meaning) => (
            <Prose isTyped>
              <p>{`${meaning.forum} lägger till: ${meaning.body}`}</p>
            </Prose>
          ))}
        </Section>
      )}
      <Section heading={`Det ${from} frågade`}>
        <Prose isTyped>
          <p>{body}</p>
        </Prose>
      </Section>
    </>
  )
}

export function QuestionTold({ told: { body, obstacle, tried } }: { told: Told }) {
  return (
    <>
      <Prose isTyped>
        <p>{body}</p>
      </Prose>
      {obstacle && (
        <Section heading="Det här hindrar">
          <Prose isTyped>
            <p>{obstacle}</p>
          </Prose>
        </Section>
      )}
      {tried && (
        <Section heading="Det här har prövats">
          <Prose isTyped>
            <p>{tried}</p>
          </Prose>
        </Section>
      )}
    </>
  )
}

export function SaidTold({ said: { sees, canDo, needs, stance, on }, today }: { said: Said; today: string }) {
  const parts = [
    sees,
    canDo && `Kan göras: ${canDo}`,
    needs && `Behövs: ${needs}`,
    stance && `Ni ${stanceWords[stance]}.`,
  ]
  return (
    <Section heading={`Så står det sedan ${sayDay(on, today)}`}>
      <Prose isTyped>{parts.map((part) => part && <p>{part}</p>)}</Prose>
    </Section>
  )
}

type AskedAboutProps = {
  forum: { name: string }
  askedOn: string
  /** Null where it was asked without a question, and where the reader may not read the question. */
  question: { number: number; title: string } | null
  today: string
}

/** Who asked a part, when, and about which question. */
export function AskedAbout({ forum, askedOn, question, today }: AskedAboutProps) {
  const about = question ? ` Det gäller fråga ${question.number}: ”${question.title}”` : ''
  return <p>{`${forum.name} frågade ${sayDay(askedOn, today)}.${about}`}</p>
}
