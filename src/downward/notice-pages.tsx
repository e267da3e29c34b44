import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { ChipChoices, RadioChoices } from '../platform/ui/choices.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { Card, CardList, Columns, LinkList, PageHeading, Panel, Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { TextArea, TextField } from '../platform/ui/text-fields.tsx'
import { sayDay, sayFirst } from '../questions/words.ts'
import type { FoundNotice, ListedNotice, NamedSpeaker, NoticeForum } from './queries.ts'
import { HouseTabs } from './tabs.tsx'
import { noticeKindWords, sayNotice } from './words.ts'

type Around = { frame: Frame; home: string; today: string }

type ListProps = Around & { notices: ListedNotice[]; next: number | null; isFirst: boolean; maySend: boolean }

/** What has come down of its own accord, the latest first. All who belong to the association read it. */
export function NoticesPage({ frame, home, today, notices, next, isFirst, maySend }: ListProps) {
  return (
    <Page title="Besked" frame={frame}>
      <PageHeading
        title="Besked"
        lead="Beslut och nyheter på väg ner i huset, med vad de betyder hos oss. Inget svar begärs."
        actions={
          maySend && (
            <ButtonLink href={`${home}/besked/nytt`} icon="plus">
              Nytt besked
            </ButtonLink>
          )
        }
      />
      <HouseTabs home={home} at="besked" />
      {notices.length === 0 && (
        <Empty title={isFirst ? 'Inga besked ännu' : 'Inga äldre besked'}>
          Det som styrelsen, en lokal samverkansgrupp eller kansliet lämnar hamnar här, och på dagordningen i de forum
          det gäller.
        </Empty>
      )}
      {notices.length > 0 && (
        <Section heading={isFirst ? 'De senaste' : 'Äldre besked'}>
          <CardList>
            {notices.map((notice) => (
              <Card
                href={`${home}/besked/${notice.id}`}
                title={notice.title}
                over={`${sayNotice(notice, today)}${notice.isExample ? ' · exempel' : ''}`}
              >
                <p>{notice.meaning}</p>
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      <Pager
        newerHref={isFirst ? null : `${home}/besked`}
        newerLabel="De senaste"
        olderHref={next === null ? null : `${home}/besked?fore=${next}`}
      />
    </Page>
  )
}

export type NoticePageProps = Around & {
  notice: FoundNotice
  /** Forums for which the viewer may say what it means there. */
  meaningFor: { id: number; name: string }[]
  mayCorrect: boolean
  attempt?: { act: 'ratta' | 'betyder'; raw: Raw; errors: Errors; isOutdated?: boolean }
}

/** One notice: what it says, what it means here, and how far it has come. */
export function NoticePage(props: NoticePageProps) {
  const { frame, home, today, notice, attempt } = props
  const [text] = notice.versions
  if (!text) return <Page title="Besked" frame={frame} />
  const errors = attempt?.errors ?? {}
  return (
    <Page
      title={text.title}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Besked', href: `${home}/besked` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={`${sayNotice({ ...notice, from: notice.from?.name ?? null }, today)}${notice.isExample ? ' · exempel' : ''}`}
        title={text.title}
      />
      <Columns asideLabel="Om beskedet" aside={<Reach {...props} />}>
        <Prose isTyped>{text.body}</Prose>
        {text.paragraph && <p>{`Enligt ${text.paragraph}.`}</p>}
        {notice.summaryOf && (
          <p>
            Sammanfattar svaren på frågan{' '}
            <a href={`${home}/fragor-nedat/${notice.summaryOf.id}`}>{notice.summaryOf.title}</a>.
          </p>
        )}
        <Panel heading="Vad det betyder hos oss">
          <Prose isTyped>{text.meaning}</Prose>
        </Panel>
        {notice.meanings.map(({ forum, body, on }) => (
          <Section heading={`${forum} lägger till`} aside={sayDay(on, today)}>
            <Prose isTyped>{body}</Prose>
          </Section>
        ))}
        <MeaningForms {...props} />
        <Correction {...props} />
        <Earlier {...props} />
      </Columns>
    </Page>
  )
}

function Reach({ home, today, notice }: NoticePageProps) {
  return (
    <Panel heading="Så långt har det kommit">
      <LinkList
        links={notice.forums.map((forum) => ({
          href: `${home}/forum/${forum.key}`,
          label: forum.name,
          note: sayFirst(sayArrival(forum, today)),
        }))}
      />
    </Panel>
  )
}

function sayArrival({ deliveredOn, via, meetsOn }: NoticeForum, today: string): string {
  if (deliveredOn)
    return via === 'mail' ? `med bladet ${sayDay(deliveredOn, today)}` : `på mötet ${sayDay(deliveredOn, today)}`
  return meetsOn ? `tas upp på mötet ${sayDay(meetsOn, today)}` : 'tas upp på nästa möte'
}

function MeaningForms({ home, notice, meaningFor, attempt }: NoticePageProps) {
  return (
    <>
      {meaningFor.map(({ id, name }) => {
        const tried = attempt?.act === 'betyder' && attempt.raw.forum === String(id) ? attempt : undefined
        const own = notice.meanings.find(({ forumId }) => forumId === id)
        return (
          <Disclosure
            summary={own ? `Ändra vad det betyder i ${name}` : `Lägg till vad det betyder i ${name}`}
            isOpen={tried !== undefined}
            isQuiet
          >
            <Form action={`${home}/besked/${notice.id}/betyder`} label={`Vad det betyder i ${name}`} isNarrow>
              <Hidden name="forum" value={id} />
              <TextArea
                name="meaning"
                id={tried ? undefined : `betyder-${id}`}
                label="Vad betyder det hos er?"
                hint="För teamen hos er. Syns på deras blad, under beskedet."
                value={tried?.raw.meaning ?? own?.body}
                error={tried?.errors.meaning}
              />
              <Actions>
                <Button variant="secondary">Spara</Button>
              </Actions>
            </Form>
          </Disclosure>
        )
      })}
    </>
  )
}

function Correction({ home, notice, mayCorrect, attempt }: NoticePageProps) {
  const [text] = notice.versions
  if (!mayCorrect || !text) return null
  const tried = attempt?.act === 'ratta' ? attempt : undefined
  const { title, body, meaning } = text
  const raw = tried?.raw ?? { title, body, meaning, paragraph: text.paragraph ?? '' }
  return (
    <Disclosure summary="Rätta beskedet" isOpen={tried !== undefined} isQuiet>
      <Form action={`${home}/besked/${notice.id}/ratta`} label="Rätta beskedet" isNarrow>
        {tried?.isOutdated && (
          <Notice title="Beskedet har ändrats sedan du öppnade sidan">
            Det som gäller nu står överst. Det du skrev finns kvar här.
          </Notice>
        )}
        <Hidden name="version" value={text.version} />
        <NoticeFields raw={raw} errors={tried?.errors ?? {}} hasParagraph={notice.from?.role === 'board'} />
        <p>Rättelsen kommer ner igen till dem som redan har fått beskedet. Det som stod förut går att läsa.</p>
        <Actions>
          <Button variant="secondary">Spara rättelsen</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function Earlier({ notice, today }: NoticePageProps) {
  const earlier = notice.versions.slice(1)
  if (earlier.length === 0) return null
  return (
    <Disclosure summary="Så stod det förut" isQuiet>
      {earlier.map(({ title, body, meaning, on }) => (
        <Section heading={title} level={3} aside={sayDay(on, today)}>
          <Prose isTyped>{body}</Prose>
          <Prose isTyped>{`Vad det betyder hos oss: ${meaning}`}</Prose>
        </Section>
      ))}
    </Disclosure>
  )
}

function NoticeFields({ raw, errors, hasParagraph }: { raw: Raw; errors: Errors; hasParagraph: boolean }) {
  return (
    <>
      <TextField
        name="title"
        isFreeText
        label="Rubrik"
        hint="Så att den som ser raden förstår vad som har hänt."
        value={raw.title}
        error={errors.title}
        maxlength={200}
      />
      <TextArea
        name="body"
        label="Vad har bestämts eller hänt?"
        hint="I vanliga ord. Inget om enskilda personer."
        value={raw.body}
        error={errors.body}
      />
      <TextArea
        name="meaning"
        label="Vad betyder det hos dem som får beskedet?"
        hint="Vad de ska göra annorlunda, eller att inget ändras för dem."
        value={raw.meaning}
        error={errors.meaning}
        rows={3}
      />
      {hasParagraph && (
        <TextField
          name="paragraph"
          label="Paragraf i protokollet"
          value={raw.paragraph}
          error={errors.paragraph}
          maxlength={200}
          isOptional
        />
      )}
    </>
  )
}

type NewProps = {
  frame: Frame
  home: string
  speakers: NamedSpeaker[]
  speaker: NamedSpeaker
  summary: { id: number; title: string } | null
  raw: Raw
  errors?: Errors
}

/** For those who lead a forum with others below it, and for the office. */
export function NewNoticePage({ frame, home, speakers, speaker, summary, raw, errors = {} }: NewProps) {
  const to = raw.to ?? speaker.below.map(({ id }) => String(id))
  return (
    <Page
      title="Nytt besked"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Besked', href: `${home}/besked` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title={summary ? 'Sammanfatta svaren' : 'Nytt besked'}
        over={`Från ${speaker.name}`}
        lead="Beskedet hamnar på nästa dagordning i de forum du väljer. De behöver inte svara."
      />
      {!summary && speakers.length > 1 && <OtherSpeakers {...{ home, speakers, speaker }} />}
      <Form action={`${home}/besked`} isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        <Hidden name="from" value={speaker.id ?? 'kansliet'} />
        {summary && (
          <>
            <Hidden name="sums" value={summary.id} />
            <p>
              Sammanfattar svaren på <a href={`${home}/fragor-nedat/${summary.id}`}>{summary.title}</a>.
            </p>
          </>
        )}
        {speaker.id === null ? (
          <Hidden name="kind" value="news" />
        ) : (
          <RadioChoices
            name="kind"
            label="Vad är det?"
            choices={(['decision', 'news'] as const).map((value) => ({ value, label: noticeKindWords[value] }))}
            value={raw.kind ?? 'decision'}
            error={errors.kind}
            isInline
          />
        )}
        <NoticeFields raw={raw} errors={errors} hasParagraph={speaker.role === 'board'} />
        <ChipChoices
          name="to"
          label="Vilka får beskedet?"
          hint="Alla är valda. Ta bort dem som det inte gäller."
          choices={speaker.below.map(({ id, name }) => ({ value: String(id), label: name }))}
          values={to}
          error={errors.to}
        />
        <p>Alla i förbundet kan läsa beskedet. Det som publiceras här kan bli allmän handling.</p>
        <Actions>
          <Button icon="send">Lämna beskedet</Button>
        </Actions>
      </Form>
    </Page>
  )
}

function OtherSpeakers({ home, speakers, speaker }: Pick<NewProps, 'home' | 'speakers' | 'speaker'>) {
  const others = speakers.filter(({ id }) => id !== speaker.id)
  return (
    <Stack>
      <p>
        Eller lämna beskedet från{' '}
        {others.map(({ id, name }, index) => (
          <>
            {index > 0 && ', '}
            <a href={`${home}/besked/nytt?fran=${id ?? 'kansliet'}`}>{id === null ? 'kansliet' : name}</a>
          </>
        ))}
        .
      </p>
    </Stack>
  )
}
