import { CommitmentNotes, TypedReplies } from '../commitments/at-table-fields.tsx'
import type { Commitment } from '../commitments/commitment.ts'
import type { CasesOnTable } from '../consultations/at-table.ts'
import { CasesAtTable } from '../consultations/at-table-section.tsx'
import { FromAboveNotes } from '../downward/at-table-fields.tsx'
import type { FromAbove } from '../downward/table-queries.ts'
import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { Columns, LinkList, Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { sayCount } from '../questions/words.ts'
import { Agenda, MeetingHeading, trailOf } from './meeting-heading.tsx'
import { AnswerNotes, NewQuestions, QuestionNotes } from './note-fields.tsx'
import { names, typedNotes } from './notes.ts'
import type { FoundMeeting, Part, SeatedPerson, Table, TableAnswer } from './queries.ts'

type MeetingProps = { frame: Frame; home: string; today: string; meeting: FoundMeeting }

export type HoldProps = MeetingProps & {
  table: Table
  fromAbove: FromAbove
  /** What the forum has asked parts for and that is still open; empty for those who do not lead it. */
  commitments: Commitment[]
  /** The team's consultations; null in other forums, and for those who do not sit in the team. */
  cases: CasesOnTable | null
  holders: SeatedPerson[]
  parts: Part[]
  mayJudge: (answer: TableAnswer) => boolean
  /** A new question is raised by somebody with a seat in the forum. */
  mayRaise: boolean
  /** A forum's reply to a question down is its convener's. */
  mayReply: boolean
  /** A fresh uuid for each place for a new question. */
  keys: string[]
  /** What was typed before, on a page answered with 409 or 422. */
  raw?: Raw
  errors?: Errors
  /** What has happened since the page was shown. */
  events?: string[]
}

/** The convener does a whole meeting from here: one form, one act (domain.md §1, §4). */
export function HoldPage(props: HoldProps) {
  const { frame, home, today, meeting, table, raw, errors = {}, events = [] } = props
  const { answers, questions, questionsMore } = table
  const above = props.fromAbove.notices.length + props.fromAbove.asks.length
  const cases = (props.cases?.followUps.length ?? 0) + (props.cases?.toAdvise.length ?? 0)
  const isEmpty = answers.length + questions.length + above + props.commitments.length + cases === 0
  return (
    <Page
      title={`Möte ${meeting.forum.shortName}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={trailOf(props)}
    >
      <ErrorSummary errors={errors} />
      <MeetingHeading
        {...{ home, today, meeting }}
        lead="Anteckna det som sägs vid bordet. Allt sparas på en gång när mötet är slut."
      />
      <Columns asideLabel="Om mötet" aside={<Aside {...props} />}>
        <Form action={`${home}/moten/${meeting.id}`} label="Anteckningar från mötet" isKept>
          <Hidden name={names.answers} value={numbersOf(answers)} />
          <Hidden name={names.questions} value={numbersOf(questions)} />
          {events.length > 0 && <Changed {...props} events={events} />}
          {answers.length > 0 && (
            <Section heading="Svar att återkoppla">
              {answers.map((answer) => (
                <AnswerNotes {...props} answer={answer} />
              ))}
            </Section>
          )}
          {questions.length > 0 && (
            <Section heading="Frågor på bordet">
              {questions.map((question) => (
                <QuestionNotes {...props} question={question} />
              ))}
              {questionsMore > 0 && (
                <p>{sayCount(questionsMore, 'fråga', 'frågor')} till ligger kvar till ett senare möte.</p>
              )}
            </Section>
          )}
          {isEmpty && (
            <Empty title="Inget ligger på bordet i dag">Mötet går att spara ändå, så syns det att ni har setts.</Empty>
          )}
          <CasesAtTable home={home} forumKey={meeting.forum.key} cases={props.cases} />
          <CommitmentNotes {...props} />
          <FromAboveNotes {...props} mayReply={props.mayReply} />
          {props.mayRaise && <NewQuestions {...props} raw={raw ?? {}} errors={errors} />}
          <p>
            När du sparar återkopplas svaren, nya frågor tas emot och allt som är kvar får nästa datum, av sig självt.
          </p>
          <Actions>
            <Button>Spara mötet</Button>
          </Actions>
        </Form>
      </Columns>
    </Page>
  )
}

const numbersOf = (entries: { number: number }[]) => entries.map(({ number }) => number).join(' ')

function Aside({ home, meeting }: MeetingProps) {
  return (
    <>
      <Agenda agenda={meeting.agenda} />
      <LinkList links={[{ href: `${home}/forum/${meeting.forum.key}/moten`, label: 'Flytta eller ställ in mötet' }]} />
    </>
  )
}

/** Somebody else has done something meanwhile: says what, and shows what would otherwise be lost. */
function Changed({ events, raw = {}, home, table }: HoldProps & { events: string[] }) {
  const onTable = [...table.answers, ...table.questions].map(({ number }) => number)
  const lost = typedNotes(raw).filter(({ number }) => number !== null && !onTable.includes(number))
  return <Conflict events={events}>{lost.length > 0 && <Typed notes={lost} home={home} />}</Conflict>
}

function Typed({ notes, home }: { notes: ReturnType<typeof typedNotes>; home: string }) {
  return (
    <Stack>
      {notes.map(({ number, texts }) => (
        <div>
          <p>{number === null ? 'Ny fråga från bordet' : <a href={`${home}/fragor/${number}`}>Fråga {number}</a>}</p>
          <Prose isTyped>{texts.join('\n')}</Prose>
        </div>
      ))}
    </Stack>
  )
}

/** The meeting was saved by somebody else, or twice: what it says now stands, and what was typed here is not lost. */
export function AlreadyHeldPage({
  frame,
  home,
  today,
  meeting,
  raw,
  event,
}: MeetingProps & { raw: Raw; event: string }) {
  const notes = typedNotes(raw)
  return (
    <Page title={`Möte ${meeting.forum.shortName}`} frame={frame} trail={trailOf({ home, meeting })}>
      <MeetingHeading {...{ home, today, meeting }} />
      <Conflict events={[event]}>
        <p>
          <a href={`${home}/moten/${meeting.id}`}>Se vad mötet sparades med.</a>
          {notes.length > 0 && ' Det du skrev står här. Det går att lägga till på frågornas egna sidor.'}
        </p>
        {notes.length > 0 && <Typed notes={notes} home={home} />}
        <TypedReplies raw={raw} home={home} />
      </Conflict>
    </Page>
  )
}
