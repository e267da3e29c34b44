import type { CasesOnTable } from '../consultations/at-table.ts'
import { CasesAtTable } from '../consultations/at-table-section.tsx'
import { FromAboveLinks } from '../downward/at-table-fields.tsx'
import type { FromAbove, ToldAtMeeting } from '../downward/table-queries.ts'
import { ButtonLink } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Columns, LinkList, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Table as Rows } from '../platform/ui/table.tsx'
import { verdictWords } from '../questions/words.ts'
import { Agenda, MeetingHeading, trailOf } from './meeting-heading.tsx'
import type { FoundMeeting, MeetingMove, Table } from './queries.ts'
import { sayMove, sayResult } from './words.ts'

type MeetingProps = { frame: Frame; home: string; today: string; meeting: FoundMeeting }

/** What moved at the meeting, and what may come next for each question. */
export function HeldPage({
  frame,
  home,
  today,
  meeting,
  moves,
  told,
  mayHold,
}: MeetingProps & { moves: MeetingMove[]; told: ToldAtMeeting; mayHold: boolean }) {
  const answers = moves.filter((move) => move.kind === 'answer')
  const questions = moves.filter((move) => move.kind === 'question')
  return (
    <Page title={`Möte ${meeting.forum.shortName}`} frame={frame} trail={trailOf({ home, meeting })}>
      <MeetingHeading {...{ home, today, meeting }} lead={sayResult(moves, told)} />
      {answers.length > 0 && (
        <Section heading="Svar">
          <Moves moves={answers} {...{ home, meeting, mayHold }} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section heading="Frågor">
          <Moves moves={questions} {...{ home, meeting, mayHold }} />
        </Section>
      )}
      <FromAboveLinks home={home} {...told} />
      {moves.length + told.notices.length + told.asks.length === 0 && (
        <Empty title="Inget stod på bordet">Mötet är hållet. Det som sades finns hos er.</Empty>
      )}
      <LinkList
        links={[{ href: `${home}/forum/${meeting.forum.key}/moten`, label: `Möten i ${meeting.forum.shortName}` }]}
      />
    </Page>
  )
}

function Moves({
  moves,
  home,
  meeting,
  mayHold,
}: {
  moves: MeetingMove[]
  home: string
  meeting: FoundMeeting
  mayHold: boolean
}) {
  return (
    <Rows
      caption="Vad mötet gjorde"
      isCaptionHidden
      isStacked
      columns={[{ label: 'Fråga' }, { label: 'Vad som hände' }, { label: 'Nästa steg' }]}
      rows={moves.map((move) => ({
        cells: [
          <a
            href={`${home}/fragor/${move.number}`}
          >{`${move.number}. ${move.title}${move.isExample ? ' (exempel)' : ''}`}</a>,
          [sayMove(move), move.verdict && `${verdictWords[move.verdict]}.`].filter(Boolean).join(' '),
          mayHold && isAtHand(move, meeting) ? (
            <ButtonLink href={`${home}/fragor/${move.number}`} variant="secondary" isSmall>
              {`Se nästa steg för fråga ${move.number}`}
            </ButtonLink>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  )
}

function isAtHand({ state, forumId }: MeetingMove, meeting: FoundMeeting): boolean {
  return forumId === meeting.forumId && (state === 'received' || state === 'preparing')
}

type ComingProps = MeetingProps & {
  table: Table
  fromAbove: FromAbove
  cases: CasesOnTable | null
  notice: string | null
}

/** A meeting that is not held yet, for those who only read, or before its day. */
export function ComingPage({ frame, home, today, meeting, table, fromAbove, cases, notice }: ComingProps) {
  const { answers, questions, questionsMore } = table
  const links = (entries: { number: number; title: string; isExample: boolean }[]) =>
    entries.map(({ number, title, isExample }) => ({
      href: `${home}/fragor/${number}`,
      label: title,
      note: `Fråga ${number}${isExample ? ' · exempel' : ''}`,
    }))
  return (
    <Page title={`Möte ${meeting.forum.shortName}`} frame={frame} trail={trailOf({ home, meeting })}>
      <MeetingHeading {...{ home, today, meeting }} />
      {notice && <Notice>{notice}</Notice>}
      <Columns asideLabel="Om mötet" aside={<Agenda agenda={meeting.agenda} />}>
        {answers.length > 0 && (
          <Section heading="Svar att återkoppla">
            <LinkList links={links(answers)} />
          </Section>
        )}
        {questions.length > 0 && (
          <Section heading="Frågor på bordet">
            <LinkList links={links(questions)} />
            {questionsMore > 0 && <p>{`Och ${questionsMore} till.`}</p>}
          </Section>
        )}
        <CasesAtTable home={home} forumKey={meeting.forum.key} cases={cases} />
        <FromAboveLinks home={home} {...fromAbove} />
        {answers.length + questions.length + fromAbove.notices.length + fromAbove.asks.length === 0 && !cases && (
          <Empty title="Inget ligger på bordet än">
            Det som kommer till forumet före mötet hamnar här av sig självt.
          </Empty>
        )}
        <LinkList
          links={[
            { href: `${home}/forum/${meeting.forum.key}/moten`, label: `Alla möten i ${meeting.forum.shortName}` },
          ]}
        />
      </Columns>
    </Page>
  )
}
