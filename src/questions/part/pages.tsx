import type { Viewer } from '../../people/viewer.ts'
import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Conflict } from '../../platform/ui/conflict.tsx'
import { Definitions } from '../../platform/ui/definition.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { Columns, PageHeading, Panel, Prose, Section, Stack } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { Select, TextArea } from '../../platform/ui/text-fields.tsx'
import { sayDay, sayFirst, sayList } from '../words.ts'
import type { PartQuestion } from './part-question.ts'
import { isCorrectable, whyNotReplyForPart } from './rules.ts'
import { describePartQuestion, PartQuestionCards } from './section.tsx'

type PartName = { key: string; name: string }

const trailOf = (home: string, { key, name }: PartName) => [
  { label: 'Parterna', href: `${home}/parter` },
  { label: name, href: `${home}/parter/${key}` },
]

type ListProps = {
  frame: Frame
  home: string
  today: string
  part: PartName
  asked: PartQuestion[]
  olderThan: number | null
  isFirst: boolean
}

/** What forums have asked the part in stillness; each reads those meant for it, and those on questions it may read. */
export function PartQuestionsPage({ frame, home, today, part, asked, olderThan, isFirst }: ListProps) {
  const path = `${home}/parter/${part.key}/fragor`
  return (
    <Page title={`Frågor till ${part.name}`} frame={frame} trail={trailOf(home, part)}>
      <PageHeading
        over={part.name}
        title="Frågor till organisationen"
        lead="Det som bara rör en part frågas först här, i stillhet. Svaret går tillbaka till dem som frågade."
      />
      <Stack gap={3}>
        {asked.length === 0 ? (
          <Empty title="Inga frågor som du kan läsa.">
            De läses av partens kontakter och av dem som kan läsa frågan bakom.
          </Empty>
        ) : (
          <PartQuestionCards asked={asked} home={home} today={today} over="forum" />
        )}
        <Pager
          newerHref={isFirst ? null : path}
          olderHref={olderThan === null ? null : `${path}?fore=${olderThan}`}
          newerLabel="Från början"
        />
      </Stack>
    </Page>
  )
}

type Tried = { raw: Raw; errors: Errors; events: string[] }

type OneProps = { frame: Frame; viewer: Viewer; asked: PartQuestion; tried?: Tried | null }

/** One question to an organisation: what is asked, until when, and room for the answer. */
export function PartQuestionPage(props: OneProps) {
  const { frame, viewer, asked, tried } = props
  const home = `/${viewer.association.slug}`
  return (
    <Page
      title={`Fråga till ${asked.member.name}`}
      frame={frame}
      hasErrors={Object.keys(tried?.errors ?? {}).length > 0}
      trail={trailOf(home, asked.member)}
    >
      <ErrorSummary errors={tried?.errors ?? {}} />
      <PageHeading over={`${asked.forum.name} undrar`} title={`Fråga till ${asked.member.name}`} />
      <Columns asideLabel="Om frågan" aside={<About {...props} home={home} />}>
        <Stack gap={3}>
          {asked.isExample && (
            <p>
              <Tag>Exempel</Tag>
            </p>
          )}
          <Prose isTyped>{asked.body}</Prose>
          {asked.replies.map(({ body, on, isNoted, speaker, correctsId }) => (
            <Section heading={correctsId === null ? 'Svaret' : 'Rättat av organisationen'}>
              <p>
                {isNoted
                  ? `Sagt av ${speaker ?? 'kontakten'}, antecknat ${sayDay(on, viewer.today)}`
                  : sayFirst(sayDay(on, viewer.today))}
              </p>
              <Prose isTyped>{body}</Prose>
            </Section>
          ))}
          <Doable {...props} home={home} />
        </Stack>
      </Columns>
    </Page>
  )
}

function About({ viewer, asked, home }: OneProps & { home: string }) {
  const { question, named, contact, askedOn, dueOn } = asked
  const named_ = named.map(({ name }) => name)
  return (
    <Panel heading="Om frågan">
      <p>
        <strong>{sayFirst(describePartQuestion(asked, viewer.today))}.</strong>
      </p>
      <Definitions
        items={[
          { term: 'Frågad', description: `${contact.name}, ${sayDay(askedOn, viewer.today)}` },
          { term: 'Svar önskas', description: `senast ${sayDay(dueOn, viewer.today)}` },
          { term: 'Kan svara', description: sayList(named_) || 'Parten saknar kontakt just nu.' },
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
        ]}
      />
      <p>Svaret visas för dem som kan läsa frågan. Skriv inget om enskilda personer.</p>
    </Panel>
  )
}

function Doable({ viewer, asked, tried, home }: OneProps & { home: string }) {
  const refusal = whyNotReplyForPart(viewer, asked)
  const corrects = isCorrectable(viewer, asked) ? (asked.replies[0]?.id ?? null) : null
  const isNamed = asked.named.some(({ id }) => id === viewer.person.id)
  if (refusal && corrects === null && !tried) return <p>{refusal.why}</p>
  const fields = (
    <>
      {corrects !== null && <Hidden name="corrects" value={corrects} />}
      {!isNamed && (
        <Select
          name="speaker"
          label="Vem svarade er?"
          hint="Personen kan rätta det ni antecknar i 14 dagar."
          emptyLabel="Välj"
          choices={asked.named.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={tried?.raw.speaker}
          error={tried?.errors.speaker}
        />
      )}
      <TextArea
        name="body"
        label={isNamed ? (corrects === null ? 'Ert svar' : 'Så är det') : 'Vad sa de?'}
        hint="Läses av dem som läser frågan: teamet, och hela huset om den lyfts."
        value={tried?.raw.body ?? (corrects === null ? '' : asked.replies[0]?.body)}
        error={tried?.errors.body}
        rows={6}
      />
      <Actions>
        <Button icon="send">{isNamed ? (corrects === null ? 'Svara' : 'Rätta') : 'Anteckna svaret'}</Button>
      </Actions>
    </>
  )
  return (
    <Section
      heading={
        corrects !== null ? 'Stämmer det som antecknats? Rätta annars.' : isNamed ? 'Svara' : 'Anteckna vad de sa'
      }
      id="gora"
    >
      <Form action={`${home}/parter/${asked.member.key}/fragor/${asked.id}/svar`} isNarrow>
        {tried && tried.events.length > 0 ? <Conflict events={tried.events}>{fields}</Conflict> : fields}
      </Form>
    </Section>
  )
}
