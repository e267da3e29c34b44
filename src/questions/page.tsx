import type { Child } from 'hono/jsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { ErrorSummary } from '../platform/ui/form.tsx'
import { Card, CardList, Columns, PageHeading, Panel, Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { hasOffers, Offers, refusals } from './acts/offers.tsx'
import { AnswerSection } from './answer-section.tsx'
import { needsNewHand } from './new-hand.ts'
import { tellNext } from './next.ts'
import { TakenUpSection } from './obstacles/section.tsx'
import { OutsideSection } from './outside/section.tsx'
import { AskedOfParts } from './part/asked-section.tsx'
import { PartsHeard } from './parts-heard.tsx'
import type { Question } from './question.ts'
import { leads, sitsIn } from './rules.ts'
import type { Telling } from './telling.ts'
import { TogetherSection } from './together/section.tsx'
import { awaited } from './together/verdict-rules.ts'
import { sayGathered, sayOthers } from './together/words.ts'
import { nameOfForum, tellEvent } from './told.ts'
import { Track } from './track.tsx'
import type { QuestionView } from './view.ts'
import { asksWords, bandWords, describeState, sayDay, sayFirst, sayList } from './words.ts'

/** A question's own page: where it is, what is asked of whom, the parts side by side, the answer, what I may do, the journey. */
export function QuestionPage({ frame, ...view }: QuestionView & { frame: Frame }) {
  const { viewer, question, telling, attempt } = view
  const home = `/${viewer.association.slug}`
  const origin = nameOfForum(telling, question.originForumId)
  const errors = attempt?.errors ?? {}
  return (
    <Page
      title={telling.title}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Hissen', href: `${home}/hissen` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading over={`Fråga ${question.number} från ${origin}`} title={telling.title} />
      <Columns
        asideLabel="Var frågan är"
        aside={<Whereabouts {...view} />}
        first={
          <Stack>
            <Marks {...view} />
            <Prose isTyped>{telling.body}</Prose>
          </Stack>
        }
      >
        <Stack gap={3}>
          <AnswerSection {...view} home={home} />
          <Asked {...view} />
          <TogetherSection {...view} home={home} />
          <OutsideSection {...view} />
          <TakenUpSection {...view} home={home} />
          <PartsHeard {...view} home={home} />
          <AskedOfParts {...view} home={home} />
          <Proposals {...view} />
          <Doable {...view} home={home} />
          <Journey {...view} />
        </Stack>
      </Columns>
    </Page>
  )
}

function Marks({ telling, question }: QuestionView) {
  const others = sayOthers(question)
  const marks: Child[] = [
    ...(telling.isExample ? [<Tag>Exempel</Tag>] : []),
    ...telling.themes.map((theme) => <Tag tone="quiet">{theme}</Tag>),
    ...(others ? [<Tag tone="quiet">{sayFirst(others.text)}</Tag>] : []),
    ...(question.gathers.length > 0 ? [<Tag tone="quiet">{sayFirst(sayGathered(question.gathers.length))}</Tag>] : []),
    ...(question.sharedBy ? [] : [<Tag icon="lock">Bara i {nameOfForum(telling, question.originForumId)}</Tag>]),
  ]
  return marks.length > 0 ? <p>{marks.flatMap((mark) => [mark, ' '])}</p> : null
}

function Whereabouts({ viewer, question, telling }: QuestionView) {
  const seesHolder =
    sitsIn(viewer, question.forum.id) || leads(viewer, question.forum) || question.holderId === viewer.person.id
  const standing = standingOf(question, telling)
  const state = describeState(standing, viewer.today)
  const origin = nameOfForum(telling, question.originForumId)
  const items = [
    { term: 'Ligger hos', description: question.forum.name },
    { term: 'Läge', description: sayFirst(state.text) },
    ...(question.nextOn && question.state !== 'closed'
      ? [{ term: 'Nästa datum', description: sayDay(question.nextOn, viewer.today) }]
      : []),
    ...(question.outing ? [{ term: 'Utanför huset hos', description: question.outing.recipient }] : []),
    ...(question.talk && telling.talks[0]
      ? [{ term: 'Samtal', description: `${sayDay(question.talk.on, viewer.today)}, med ${telling.talks[0].withWhom}` }]
      : []),
    ...(seesHolder && telling.holder && question.state !== 'closed'
      ? [
          {
            term: 'Håller i frågan',
            description: needsNewHand(telling)
              ? `${telling.holder}, tills ni har sagt vem som går vidare`
              : telling.holder,
          },
        ]
      : []),
    { term: 'Berör', description: sayList(telling.touches.map(({ name }) => name)) || 'Inte angivet' },
    ...(telling.caseBand ? [{ term: 'Hur vanligt', description: sayFirst(bandWords[telling.caseBand]) }] : []),
    {
      term: 'Ställd',
      description: sitsIn(viewer, question.originForumId)
        ? `${sayDay(telling.raisedOn, viewer.today)} av ${telling.raiser.name}`
        : sayDay(telling.raisedOn, viewer.today),
    },
  ]
  return (
    <Panel heading="Var är frågan?">
      <Track {...trackOf(question, telling)} isLabelled />
      <p>{tellNext(question, { reaches: standing.reaches, origin, today: viewer.today })}</p>
      <Definitions items={items} />
    </Panel>
  )
}

/** Which stops the question has made; the same for the page and for cards. */
export function trackOf(question: Question, telling: Telling) {
  const stops = telling.floors.map(({ name }) => name)
  const floorOf = (forumId: number) => {
    const ordinal = telling.forums.find(({ id }) => id === forumId)?.ordinal
    return Math.max(
      0,
      telling.floors.findIndex((floor) => floor.ordinal === ordinal),
    )
  }
  const sky = telling.floors.findIndex(({ role }) => role === 'outside')
  const at = question.state === 'outside' && sky >= 0 ? sky : floorOf(question.forum.id)
  const outings = telling.outings.length > 0 && sky >= 0 ? [sky] : []
  const passed = question.lifts.flatMap(({ from, to }) => [floorOf(from), floorOf(to)])
  // Input from beside the lift begins where it was handed in.
  const isInHouse = ({ forumId }: { forumId: number }) =>
    telling.forums.some(({ id, role }) => id === forumId && role !== null)
  const begins = isInHouse({ forumId: question.originForumId })
    ? question.originForumId
    : (question.lifts[0]?.from ?? question.forum.id)
  const origin = floorOf(begins)
  const reached = question.deliveries
    .filter((delivery) => delivery.deliveredOn !== null && isInHouse(delivery))
    .map(({ forumId }) => floorOf(forumId))
  const hasAnswer = question.answerId !== null && ['delivering', 'delivered', 'closed'].includes(question.state)
  return {
    stops,
    origin,
    at,
    top: Math.max(at, origin, ...passed, ...outings),
    answerAt: hasAnswer ? Math.min(at, ...reached) : null,
  }
}

function standingOf(question: Question, telling: Telling) {
  const waiting = awaited(question)
  const reaches = waiting.find(({ isOrigin }) => isOrigin) ?? waiting[0]
  return {
    state: question.state,
    outcome: question.outcome,
    isPartly: question.verdicts.some(({ value }) => value === 'partly'),
    isRising: question.state === 'raised' && question.lifts.at(-1)?.to === question.forum.id,
    waitsSince: question.waitsSince,
    nextOn: question.nextOn,
    isNextMeeting: false,
    talkOn: question.talk?.on ?? null,
    reaches: reaches ? nameOfForum(telling, reaches.forumId) : null,
    deliveredOn: question.deliveries.find(({ isOrigin }) => isOrigin)?.deliveredOn ?? null,
    closedOn: question.closedOn,
  }
}

/** What each lift said: what hinders, what has been tried, what is asked (domain.md §4.7). */
function Asked({ telling, viewer }: QuestionView) {
  const lifts = telling.lifts.filter(({ endedBy }) => endedBy === null)
  if (lifts.length === 0) return null
  return (
    <Section heading="Det som efterfrågas">
      <Stack>
        {lifts.map((lift) => (
          <Panel
            heading={`${nameOfForum(telling, lift.fromId)} ber ${nameOfForum(telling, lift.toId)} att ${asksWords[lift.asks]}`}
          >
            <Definitions
              items={[
                { term: 'Det som hindrar', description: lift.obstacle },
                { term: 'Det som prövats', description: lift.tried },
                { term: 'Lyft', description: sayDay(lift.on, viewer.today) },
              ]}
            />
          </Panel>
        ))}
      </Stack>
    </Section>
  )
}

/** What the forum's own people have drafted; the convener sends (domain.md §4.5). Stays in the forum. */
function Proposals({ viewer, question, telling }: QuestionView) {
  const isTheirs = sitsIn(viewer, question.forum.id) || leads(viewer, question.forum)
  if (!isTheirs || telling.proposals.length === 0 || !['received', 'preparing'].includes(question.state)) return null
  return (
    <Section heading="Förslag i forumet">
      <CardList>
        {telling.proposals.map(({ kind, by, on, body }) => (
          <Card
            title={kind === 'answer' ? 'Förslag till svar' : 'Förslag till lyft'}
            over={`${by}, ${sayDay(on, viewer.today)}`}
          >
            <Prose isTyped>{body}</Prose>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function Doable({ home, ...view }: QuestionView & { home: string }) {
  const { viewer, question } = view
  const others = refusals(viewer, question)
  return (
    <Section heading="Det här kan du göra" id="gora">
      <Stack gap={1}>
        {!hasOffers(view) && <p>Just nu väntar ingenting i den här frågan på dig.</p>}
        <Offers {...view} action={`${home}/fragor/${question.number}`} />
        {question.state === 'closed' && viewer.forums.length > 0 && (
          <p>
            Är det inte löst?{' '}
            <a href={`${home}/fragor/ny?foljer=${question.number}`}>Ställ en ny fråga som bygger vidare på den här</a>.
          </p>
        )}
        {others.length > 0 && (
          <Disclosure summary="Det här kan du inte göra nu, och varför" isQuiet>
            <Definitions items={others.map(({ act, why }) => ({ term: act, description: why }))} />
          </Disclosure>
        )}
      </Stack>
    </Section>
  )
}

function Journey({ viewer, telling }: QuestionView) {
  const told = telling.events.map((event) => tellEvent(event, telling, viewer))
  return (
    <Section heading="Frågans resa" id="resan">
      <Steps
        label="Frågans resa, det senaste först"
        steps={told.map(({ on, sentence, tone, text }) => ({
          when: sayDay(on, viewer.today),
          datetime: on,
          title: sentence,
          tone,
          children: text ? <Prose isTyped>{text}</Prose> : undefined,
        }))}
      />
    </Section>
  )
}
