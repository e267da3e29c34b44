import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { RadioChoices } from '../platform/ui/choices.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { Card, CardList, Columns, PageHeading, Panel, Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { DateField, TextArea, TextField } from '../platform/ui/text-fields.tsx'
import { sayDay, sayList } from '../questions/words.ts'
import type { AskedForum, FoundAsk, ListedAsk } from './asked-queries.ts'
import type { NamedSpeaker } from './queries.ts'
import { HouseTabs } from './tabs.tsx'
import { sayMeeting, sayReplies } from './words.ts'

type Around = { frame: Frame; home: string; today: string }

type ListProps = Around & { asks: ListedAsk[]; next: number | null; isFirst: boolean; mayAsk: boolean }

/** "Vad ser ni?": what floors above have asked those below. */
export function AsksPage({ frame, home, today, asks, next, isFirst, mayAsk }: ListProps) {
  return (
    <Page title="Frågor nedåt" frame={frame}>
      <PageHeading
        title="Frågor nedåt"
        lead="Ett forum frågar dem under: vad ser ni? Varje forum svarar kort, och alla som har svarat ser varandras svar."
        actions={
          mayAsk && (
            <ButtonLink href={`${home}/fragor-nedat/ny`} icon="plus">
              Fråga nedåt
            </ButtonLink>
          )
        }
      />
      <HouseTabs home={home} at="fragor-nedat" />
      {asks.length === 0 && (
        <Empty title={isFirst ? 'Ingen har frågat nedåt ännu' : 'Inga äldre frågor'}>
          Styrelsen eller en lokal samverkansgrupp kan fråga dem under vad de ser, till ett visst datum.
        </Empty>
      )}
      {asks.length > 0 && (
        <Section heading={isFirst ? 'De senaste' : 'Äldre frågor'}>
          <CardList>
            {asks.map((asked) => (
              <Card
                href={`${home}/fragor-nedat/${asked.id}`}
                title={asked.title}
                over={`${asked.from} frågar, ${sayDay(asked.on, today)}${asked.isExample ? ' · exempel' : ''}`}
              >
                <p>{`${sayUntil(asked, today)} ${sayReplies(asked)}.`}</p>
                {asked.waiting.length > 0 && <p>{`${sayList(asked.waiting)} kan svara nu.`}</p>}
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      <Pager
        newerHref={isFirst ? null : `${home}/fragor-nedat`}
        newerLabel="De senaste"
        olderHref={next === null ? null : `${home}/fragor-nedat?fore=${next}`}
      />
    </Page>
  )
}

function sayUntil({ isClosed, dueOn }: { isClosed: boolean; dueOn: string }, today: string): string {
  return isClosed ? `Stängd sedan ${sayDay(dueOn, today)}.` : `Svar till och med ${sayDay(dueOn, today)}.`
}

export type AskPageProps = Around & {
  asked: FoundAsk
  /** Forums the viewer replies for. */
  replyFor: { id: number; name: string }[]
  maySummarise: boolean
  attempt?: { raw: Raw; errors: Errors }
}

/** One question down: what is asked, the replies side by side, and one's own to write. */
export function AskPage(props: AskPageProps) {
  const { frame, home, today, asked, attempt } = props
  const errors = attempt?.errors ?? {}
  return (
    <Page
      title={asked.title}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Frågor nedåt', href: `${home}/fragor-nedat` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={`${asked.forum.name} frågar, ${sayDay(asked.on, today)}${asked.isExample ? ' · exempel' : ''}`}
        title={asked.title}
      />
      <Columns asideLabel="Om frågan" aside={<Standing {...props} />}>
        <Prose isTyped>{asked.body}</Prose>
        <ReplyForms {...props} />
        <Replies {...props} />
      </Columns>
    </Page>
  )
}

function Standing({ home, today, asked, maySummarise }: AskPageProps) {
  const repliedCount = asked.forums.filter(({ hasReplied }) => hasReplied).length
  const meeting = asked.forums.filter(({ meetsOn }) => meetsOn).length
  return (
    <Panel heading={asked.isClosed ? 'Frågan är stängd' : 'Så går det till'}>
      <p>{`${sayUntil(asked, today)} ${sayReplies({ askedCount: asked.forums.length, repliedCount })}.`}</p>
      {!asked.isClosed && repliedCount === 0 && <p>{sayMeeting({ asked: asked.forums.length, meeting })}</p>}
      {!asked.isClosed && (
        <p>
          Den som har svarat ser de andras svar. Var och en skriver först det den själv ser. Svaret går att rätta till
          och med sista dagen, och efter den läser alla svaren.
        </p>
      )}
      {asked.summaryId !== null && (
        <p>
          <a href={`${home}/besked/${asked.summaryId}`}>Läs sammanfattningen</a>
        </p>
      )}
      {asked.isClosed && asked.summaryId === null && !maySummarise && (
        <p>{`${asked.forum.name} kan sammanfatta svaren. Sammanfattningen kommer då ner som ett besked.`}</p>
      )}
      {maySummarise && (
        <ButtonLink href={`${home}/besked/nytt?fraga=${asked.id}`}>Sammanfatta svaren som ett besked</ButtonLink>
      )}
    </Panel>
  )
}

function ReplyForms({ home, asked, replyFor, attempt }: AskPageProps) {
  const isLost = attempt && !replyFor.some(({ id }) => attempt.raw.forum === String(id))
  return (
    <>
      {isLost && attempt.raw.reply && (
        <Panel heading="Det du skrev har inte sparats, men står här att kopiera">
          <Prose isTyped>{String(attempt.raw.reply)}</Prose>
        </Panel>
      )}
      {replyFor.map(({ id, name }) => {
        const own = asked.forums.find((forum) => forum.id === id)?.reply
        const tried = attempt?.raw.forum === String(id) ? attempt : undefined
        return (
          <Panel heading={own ? `Svaret från ${name}` : `Vad ser ni i ${name}?`}>
            <Form action={`${home}/fragor-nedat/${asked.id}/svar`} label={`Svara för ${name}`} isNarrow>
              <Hidden name="forum" value={id} />
              <TextArea
                name="reply"
                id={tried ? undefined : `svar-${id}`}
                label="Kort svar"
                hint="Några meningar om mönstret, inget om enskilda personer. Går också att anteckna på mötet."
                value={tried?.raw.reply ?? own?.body}
                error={tried?.errors.reply}
                rows={3}
                charactersMax={2000}
              />
              <Actions>
                <Button variant={own ? 'secondary' : 'primary'}>{own ? 'Rätta svaret' : 'Svara'}</Button>
              </Actions>
            </Form>
          </Panel>
        )
      })}
    </>
  )
}

function Replies({ asked, today }: AskPageProps) {
  const hasHidden = asked.forums.some(({ hasReplied, reply }) => hasReplied && !reply)
  return (
    <Section heading="Svaren">
      {hasHidden && (
        <Notice>Här finns svar som du kan läsa när ert forum har svarat, eller när sista dagen har passerat.</Notice>
      )}
      <CardList>
        {asked.forums.map((forum) => (
          <Card title={forum.name} over={forum.reply ? sayDay(forum.reply.on, today) : undefined}>
            {forum.reply ? <Prose isTyped>{forum.reply.body}</Prose> : <p>{sayMissing(forum, asked, today)}</p>}
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

/** Never late, and nobody's fault: what is known of when a reply may come. */
function sayMissing({ hasReplied, meetsOn }: AskedForum, { isClosed }: FoundAsk, today: string): string {
  if (hasReplied) return 'Har svarat.'
  if (isClosed) return 'Inget svar den här gången.'
  return meetsOn ? `Möts ${sayDay(meetsOn, today)}.` : 'Inget svar än.'
}

type NewProps = {
  frame: Frame
  home: string
  today: string
  latest: string
  speakers: NamedSpeaker[]
  raw: Raw
  errors?: Errors
}

/** For those who lead a forum with others below it. */
export function NewAskPage({ frame, home, today, latest, speakers, raw, errors = {} }: NewProps) {
  const [first] = speakers
  const hasFloors = speakers.some(({ below }) => below.some(({ depth }) => depth > 1))
  return (
    <Page
      title="Fråga nedåt"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Frågor nedåt', href: `${home}/fragor-nedat` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Fråga nedåt"
        lead="Frågan hamnar på nästa dagordning hos dem som möts före sista dagen. De andra svarar på sidan. Varje forum svarar kort."
      />
      <Form action={`${home}/fragor-nedat`} isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        {speakers.length > 1 ? (
          <RadioChoices
            name="from"
            label="Vem frågar?"
            choices={speakers.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={raw.from ?? String(first?.id)}
            error={errors.from}
            isInline
          />
        ) : (
          <Hidden name="from" value={String(first?.id ?? '')} />
        )}
        <TextField
          name="title"
          isFreeText
          label="Vad vill ni veta?"
          hint="En fråga på en rad, till exempel: Vad ser ni av långa väntetider?"
          value={raw.title}
          error={errors.title}
          maxlength={200}
        />
        <TextArea
          name="body"
          label="Varför frågar ni, och vad ska svaren användas till?"
          value={raw.body}
          error={errors.body}
        />
        {hasFloors ? (
          <RadioChoices
            name="reach"
            label="Vilka frågar ni?"
            choices={[
              { value: 'next', label: 'Våningen närmast under' },
              { value: 'all', label: 'Alla våningar under' },
            ]}
            value={raw.reach ?? 'next'}
            error={errors.reach}
          />
        ) : (
          <Hidden name="reach" value="next" />
        )}
        <DateField
          name="due"
          label="Svar till och med"
          hint="Välj en dag efter deras nästa möte, så hinner de ta det vid bordet."
          value={raw.due}
          error={errors.due}
          min={today}
          max={latest}
        />
        <p>Alla i förbundet kan läsa frågan. Svaren läser var och en när det egna forumet har svarat.</p>
        <Actions>
          <Button icon="send">Fråga</Button>
        </Actions>
      </Form>
    </Page>
  )
}
