import type { Viewer } from '../people/viewer.ts'
import type { Errors, Raw } from '../platform/forms.ts'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { ErrorSummary, Form } from '../platform/ui/form.tsx'
import { Columns, PageHeading, Panel, Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { sayDay, sayFirst, sayList } from '../questions/words.ts'
import type { Commitment, ReplyValue } from './commitment.ts'
import { ReplyFields } from './reply-fields.tsx'
import { isAcceptor, isCorrectable, latestOf, whyNotNote, whyNotReply } from './rules.ts'
import { describeCommitment, tellReply } from './words.ts'

type Tried = { raw: Raw; errors: Errors; events: string[] }

type Props = { frame: Frame; viewer: Viewer; commitment: Commitment; tried?: Tried | null }

/** One thing a part has been asked: what it has said, and what can be said now (domain.md §4.6). */
export function CommitmentPage(props: Props) {
  const { frame, viewer, commitment, tried } = props
  const home = `/${viewer.association.slug}`
  return (
    <Page
      title={`Åtagande: ${commitment.member.name}`}
      frame={frame}
      hasErrors={Object.keys(tried?.errors ?? {}).length > 0}
      trail={[{ label: 'Åtaganden', href: `${home}/ataganden` }]}
    >
      <ErrorSummary errors={tried?.errors ?? {}} />
      <PageHeading
        over={`${commitment.forum.name} frågade ${sayDay(commitment.askedOn, viewer.today)}`}
        title={commitment.member.name}
      />
      <Columns asideLabel="Om åtagandet" aside={<About {...props} home={home} />}>
        <Stack gap={3}>
          {commitment.isExample && (
            <p>
              <Tag>Exempel</Tag>
            </p>
          )}
          <Prose isTyped>{commitment.body}</Prose>
          <Doable {...props} home={home} />
          <Said {...props} />
        </Stack>
      </Columns>
    </Page>
  )
}

function About({ viewer, commitment, home }: Props & { home: string }) {
  const { question, member, dueOn, acceptors } = commitment
  const named = acceptors.map(({ name, area }) => `${name} (${area})`)
  return (
    <Panel heading="Var står det?">
      <p>
        <strong>{sayFirst(describeCommitment(commitment, viewer.today))}.</strong>
      </p>
      <Definitions
        items={[
          { term: 'Frågad', description: <a href={`${home}/parter/${member.key}`}>{member.name}</a> },
          ...(dueOn ? [{ term: 'Önskas till', description: sayDay(dueOn, viewer.today) }] : []),
          ...(question
            ? [
                {
                  term: 'Hör till',
                  description: (
                    <a href={`${home}/fragor/${question.number}`}>{`Fråga ${question.number}: ${question.title}`}</a>
                  ),
                },
              ]
            : []),
          { term: 'Kan säga ja', description: sayList(named) || sayNobody(commitment) },
        ]}
      />
    </Panel>
  )
}

function sayNobody({ member, speakers }: Commitment): string {
  const unnamed = `Ingen är utsedd av ${member.name} än.`
  return speakers.length === 0 ? `${unnamed} Kansliet ser att någon behöver utses.` : unnamed
}

/** Newest first, as on a question's page. */
function Said({ viewer, commitment }: Props) {
  if (commitment.replies.length === 0) return null
  const corrected = new Set(commitment.replies.map(({ correctsId }) => correctsId))
  return (
    <Section heading="Det här har sagts">
      <Steps
        label="Det här har sagts, det senaste först"
        steps={commitment.replies.toReversed().map((reply) => ({
          when: sayDay(reply.on, viewer.today),
          datetime: reply.on,
          title: tellReply(reply, commitment.member.name, viewer.today),
          children:
            reply.body || corrected.has(reply.id) ? (
              <>
                {corrected.has(reply.id) && <p>Rättat av parten.</p>}
                {reply.body && <Prose isTyped>{reply.body}</Prose>}
              </>
            ) : undefined,
        }))}
      />
    </Section>
  )
}

function Doable(props: Props & { home: string }) {
  const { viewer, commitment, tried } = props
  const own = whyNotReply(viewer, commitment)
  const isNotedHere = tried?.raw.form === 'noted'
  const mayNote = whyNotNote(viewer, commitment) === null
  const isOpen = latestOf(commitment)?.value !== 'done'
  // What was typed stays its writer's, also when the form is no longer there for somebody.
  const isLost = tried && (isNotedHere ? !mayNote : own !== null)
  return (
    <Section heading="Det här kan du göra" id="gora">
      <Stack gap={1}>
        {isLost && tried && (
          <Conflict events={tried.events}>
            <Prose isTyped>{String(tried.raw.body ?? '')}</Prose>
          </Conflict>
        )}
        {own === null && <OwnReply {...props} />}
        {mayNote && isOpen && <Noted {...props} />}
        {own !== null && !mayNote && <p>{own.why}</p>}
        {own !== null && mayNote && !isOpen && <p>Åtagandet är gjort.</p>}
      </Stack>
    </Section>
  )
}

function OwnReply({ viewer, commitment, tried, home }: Props & { home: string }) {
  const latest = latestOf(commitment)
  const corrects = latest && isCorrectable(viewer, latest) ? latest.id : null
  const mine = tried && tried.raw.form !== 'noted' ? tried : null
  const summary = corrects
    ? 'Stämmer det som antecknats? Rätta annars.'
    : latest
      ? 'Lämna ett nytt besked'
      : 'Svara för er organisation'
  const values = ownValues(viewer, commitment, corrects !== null)
  const fields = (
    <ReplyFields
      commitment={commitment}
      raw={mine?.raw ?? {}}
      errors={mine?.errors ?? {}}
      values={values}
      isNoting={false}
      corrects={corrects}
      idOf={(name) => (mine ? undefined : `svar-${name}`)}
    />
  )
  return (
    <Disclosure summary={summary} isOpen={mine !== null || latest === null || latest.value === 'home'} id="svara">
      <Form action={`${home}/ataganden/${commitment.id}/svar`} isNarrow>
        {!values.includes('yes') && (
          <p>Ja säger bara den som {commitment.member.name} har utsett. Ni kan ta med frågan hem och be den som kan.</p>
        )}
        {mine && mine.events.length > 0 ? <Conflict events={mine.events}>{fields}</Conflict> : fields}
      </Form>
    </Disclosure>
  )
}

/** A yes can be followed by done; what has been done only by a new yes. */
function ownValues(viewer: Viewer, commitment: Commitment, isCorrection: boolean): ReplyValue[] {
  const latest = latestOf(commitment)?.value
  const mayAccept = isAcceptor(viewer, commitment)
  const values: ReplyValue[] = mayAccept ? ['yes', 'home', 'no', 'done'] : ['home', 'no', 'done']
  return values.filter((value) => {
    if (value === 'done') return latest === 'yes' && !isCorrection
    if (latest === 'done' && !isCorrection) return value === 'yes'
    return value === 'yes' || latest !== 'yes' || mayAccept || isCorrection
  })
}

function Noted({ commitment, tried, home }: Props & { home: string }) {
  const mine = tried && tried.raw.form === 'noted' ? tried : null
  const isPromised = latestOf(commitment)?.value === 'yes'
  const fields = (
    <ReplyFields
      commitment={commitment}
      raw={mine?.raw ?? {}}
      errors={mine?.errors ?? {}}
      values={isPromised ? ['done', 'yes', 'home', 'no'] : ['yes', 'home', 'no']}
      isNoting
      corrects={null}
      idOf={(name) => (mine ? undefined : `antecknat-${name}`)}
    />
  )
  return (
    <Disclosure
      summary={isPromised ? 'Anteckna: gjort, eller sagt vid bordet' : 'Anteckna vad som sagts vid bordet'}
      isOpen={mine !== null}
    >
      <Form action={`${home}/ataganden/${commitment.id}/svar`} isNarrow>
        {mine && mine.events.length > 0 ? <Conflict events={mine.events}>{fields}</Conflict> : fields}
      </Form>
    </Disclosure>
  )
}
