import { PlanTable } from '../action-plans/plan-table.tsx'
import type { Plan } from '../action-plans/queries.ts'
import { SituationSetting } from '../consultations/setting-section.tsx'
import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { CardList, Columns, LinkList, PageHeading, Panel, Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import type { AtForum, BoardQuestion } from '../questions/board/queries.ts'
import { Card } from '../questions/board/region.tsx'
import { sayCount, sayDay, sayFirst, sayTime, sayWeekday } from '../questions/words.ts'
import type { HouseNumbers } from './house-queries.ts'
import type { Forum, ForumDetails, PlannedMeeting, Seat } from './queries.ts'
import { CallTable, SeatTable } from './seat-tables.tsx'
import { sayPlace } from './words.ts'

export type ForumView = {
  home: string
  today: string
  forum: ForumDetails
  above: Forum | null
  below: Forum[]
  /** A preparatory group and the team whose meeting it is a part of. */
  together: Forum[]
  seats: Seat[]
  meetings: PlannedMeeting[]
  at: AtForum
  /** A group's own promises. */
  plan: Plan | null
  house: HouseNumbers
  /** I sit here; I can do something about an empty seat; I may open the sheet. */
  isMine: boolean
  mayStaff: boolean
  /** I choose whether the team may write a short text on a consultation's situation. */
  maySetSituation: boolean
  /** I sit at its table, or am the office: there may be referrals. */
  seesReferrals: boolean
  /** I may close the forum, when its questions have moved. */
  mayClose: boolean
  mayShowContacts: boolean
}

/** Of a team that has closed nobody reads the consultations (domain.md §6). */
const sayWhatStays = ({ floor }: ForumDetails) =>
  floor?.role === 'team'
    ? 'Frågorna härifrån finns kvar att läsa, men inte teamets ärenden.'
    : 'Det som har hänt här finns kvar att läsa.'

/** What a forum is for, who sits there, whom to call, and what has become of what it was asked. */
export function ForumPage({ frame, view }: { frame: Frame; view: ForumView }) {
  const { forum, home } = view
  return (
    <Page title={forum.name} frame={frame} trail={[{ label: 'Forum', href: `${home}/forum` }]}>
      <PageHeading
        over={sayPlace(forum)}
        title={forum.name}
        lead={forum.purpose ?? undefined}
        actions={<ForumActions view={view} />}
      />
      {forum.closedOn && (
        <Notice>
          <p>{`Stängt sedan ${sayDay(forum.closedOn, view.today)}. ${sayWhatStays(forum)}`}</p>
        </Notice>
      )}
      <Columns asideLabel="Om forumet" aside={<Beside view={view} />}>
        <ThreeTexts forum={forum} />
        {forum.floor && <Questions view={view} />}
        {view.plan && <OwnPlan plan={view.plan} view={view} />}
        <Section
          heading="Vem ringer jag?"
          id="vem-ringer-jag"
          aside={<a href={`${home}/forum/${forum.key}/kontakter`}>För utskrift</a>}
        >
          <CallTable seats={view.seats} forum={forum} />
          {forum.floor?.role === 'team' && !forum.closedOn && <ShownOutside view={view} />}
        </Section>
        <Section
          heading="Vilka sitter här"
          id="platser"
          aside={view.mayStaff && <a href={`${home}/forum/${forum.key}/platser`}>Platser och personer</a>}
        >
          <SeatTable seats={view.seats} forum={forum} saysDeputies={view.mayStaff} />
        </Section>
      </Columns>
    </Page>
  )
}

/** The team chooses itself whether colleagues outside see its telephones (domain.md §3). */
function ShownOutside({ view: { forum, home, mayShowContacts } }: { view: ForumView }) {
  const { key, showsContacts } = forum
  const page = `${home}/for-kollegor/${key}`
  return (
    <>
      <p>
        {showsContacts ? 'Telefon och tider visas också ' : 'Telefon och tider visas inte '}
        på <a href={page}>sidan för kollegor utanför</a>.
      </p>
      {mayShowContacts && (
        <Form action={`${home}/forum/${key}/kontakter`} label="Visas utåt">
          <Hidden name="visa" value={showsContacts ? 'nej' : 'ja'} />
          <Actions>
            <Button variant="secondary" isSmall>
              {showsContacts ? 'Sluta visa för kollegor utanför' : 'Visa för kollegor utanför'}
            </Button>
          </Actions>
        </Form>
      )}
    </>
  )
}

function ForumActions({ view: { forum, home, isMine } }: { view: ForumView }) {
  const path = `${home}/forum/${forum.key}`
  if (forum.closedOn) return null
  const hasQuestions = forum.floor !== null && forum.floor.role !== 'outside'
  return (
    <>
      {hasQuestions && isMine && (
        <ButtonLink href={`${home}/fragor/ny?forum=${forum.id}`} icon="plus">
          Ny fråga
        </ButtonLink>
      )}
      {hasQuestions && (
        <ButtonLink href={`${path}/ni-fragade`} variant="secondary">
          Ni frågade – så blev det
        </ButtonLink>
      )}
      {isMine && forum.floor?.role === 'team' && (
        <ButtonLink href={`${path}/arenden`} variant="secondary">
          Ärenden
        </ButtonLink>
      )}
    </>
  )
}

/** In the forum's own words, shown also where one lifts (domain.md §3). */
function ThreeTexts({ forum: { receives, decides, promise, floor } }: { forum: ForumDetails }) {
  const canDecide =
    (floor?.ordinal ?? 1) > 1 ? 'Det här kan vi avgöra som våningen under inte kan' : 'Det här kan vi avgöra'
  const texts = [
    { heading: 'Det här tar vi emot', text: receives },
    { heading: canDecide, text: decides },
    { heading: 'Så svarar vi', text: promise },
  ]
  if (texts.every(({ text }) => !text)) return null
  return <Panel>{texts.map(({ heading, text }) => text && <Told heading={heading} text={text} />)}</Panel>
}

function Told({ heading, text }: { heading: string; text: string }) {
  return (
    <Section heading={heading}>
      <Prose isTyped>
        <p>{text}</p>
      </Prose>
    </Section>
  )
}

function Questions({ view }: { view: ForumView }) {
  const { at, forum, home, house } = view
  const board = `${home}/hissen?forum=${forum.key}`
  const open = house.floors.flatMap((floor) => floor.forums).find(({ id }) => id === forum.id)?.open ?? 0
  const unread = open - at.readable
  return (
    <>
      <Section
        heading="Frågor här"
        id="fragor"
        aside={at.hereTotal > at.here.length && <a href={`${board}&visa=oppna`}>Alla frågor här</a>}
      >
        <Cards questions={at.here} view={view} />
        {unread > 0 && (
          <p>{`${sayCount(unread, 'fråga', 'frågor')} läses bara av dem som sitter i forumet som ställde.`}</p>
        )}
        {at.here.length === 0 && unread <= 0 && <Empty title="Inga frågor ligger här just nu." />}
      </Section>
      {at.coming.length > 0 && (
        <Section heading="Svar på väg hit" id="svar-pa-vag">
          <Cards questions={at.coming} view={view} />
        </Section>
      )}
      {at.answered.length > 0 && (
        <Section heading="Det här har vi svarat på" id="besvarat">
          <Cards questions={at.answered} view={view} />
        </Section>
      )}
    </>
  )
}

function OwnPlan({ plan, view: { home, today, forum } }: { plan: Plan; view: ForumView }) {
  return (
    <Section
      heading="Vår handlingsplan"
      id="handlingsplan"
      aside={<a href={`${home}/handlingsplaner/${forum.key}`}>Hela planen</a>}
    >
      <PlanTable plan={plan} today={today} />
    </Section>
  )
}

function Cards({ questions, view }: { questions: BoardQuestion[]; view: ForumView }) {
  if (questions.length === 0) return null
  return (
    <CardList>
      {questions.map((question) => (
        <Card question={question} view={view} />
      ))}
    </CardList>
  )
}

function Beside({ view }: { view: ForumView }) {
  const { forum, home, above, below } = view
  const way = [
    ...(above ? [{ href: `${home}/forum/${above.key}`, label: above.name, note: 'Hit lyfter vi' }] : []),
    ...below.map(({ key, name }) => ({ href: `${home}/forum/${key}`, label: name, note: 'Lyfter hit' })),
    ...(forum.floor
      ? [{ href: `${home}/siffror/forum/${forum.key}`, label: 'Forumet i siffror', note: 'Upp, ner och hur länge' }]
      : []),
  ]
  return (
    <>
      <Meetings view={view} />
      {way.length > 0 && (
        <Panel heading="Vägen i hissen">
          <LinkList links={way} />
        </Panel>
      )}
      {view.together.length > 0 && (
        <Panel heading="På samma möte">
          <LinkList links={view.together.map(({ key, name }) => ({ href: `${home}/forum/${key}`, label: name }))} />
        </Panel>
      )}
      {forum.agenda.length > 0 && (
        <Panel heading="Stående dagordning">
          <Prose>
            <ol>
              {forum.agenda.map((item) => (
                <li>{item}</li>
              ))}
            </ol>
          </Prose>
        </Panel>
      )}
      <About forum={forum} />
      {view.seesReferrals && (
        <Panel heading="Ärenden med samtycke">
          <LinkList
            links={[
              {
                href: `${home}/forum/${forum.key}/hanvisningar`,
                label: 'Hänvisningar',
                note: forum.allowsReferrals ? 'Var materialet finns och vad samtycket gäller' : 'Görs inte här i dag',
              },
            ]}
          />
        </Panel>
      )}
      {view.maySetSituation && (
        <Panel heading="Ärenden">
          <SituationSetting team={forum} home={home} />
        </Panel>
      )}
      {view.mayClose && (
        <p>
          <a href={`${home}/forum/${forum.key}/stang`}>Stäng forumet</a>
        </p>
      )}
    </>
  )
}

function Meetings({ view: { meetings, forum, home, today } }: { view: ForumView }) {
  const all = `${home}/forum/${forum.key}/moten`
  const planned = meetings.map(({ id, meetsOn, meetsAt, place }) => ({
    href: `${home}/moten/${id}`,
    label: sayFirst([sayWeekday(meetsOn, today), meetsAt && `kl. ${sayTime(meetsAt)}`].filter(Boolean).join(' ')),
    note: place ?? undefined,
  }))
  return (
    <Panel heading="Nästa möten">
      {planned.length === 0 && <p>Inga möten är planerade än.</p>}
      <LinkList links={[...planned, { href: all, label: 'Alla möten' }]} />
    </Panel>
  )
}

function About({ forum }: { forum: ForumDetails }) {
  const { assignment, composition, rhythm, meetingsMin, note } = forum
  const items = [
    { term: 'Uppdrag', description: assignment },
    { term: 'Sammansättning', description: composition },
    { term: 'Möts', description: rhythm && sayFirst(rhythm) },
    { term: 'Minst', description: meetingsMin && `${sayCount(meetingsMin, 'möte', 'möten')} om året` },
    { term: 'Ärenden', description: forum.floor && sayCases(forum) },
    { term: 'Bra att veta', description: note },
  ].flatMap(({ term, description }) => (description ? [{ term, description }] : []))
  if (items.length === 0) return null
  return (
    <Panel heading="Om forumet">
      <Definitions items={items} />
    </Panel>
  )
}

function sayCases({ allowsIdentified, floor }: ForumDetails): string | null {
  if (floor?.role !== 'team') return null
  return allowsIdentified ? 'Tas upp med namn bara efter samtycke' : 'Tas upp utan namn'
}

/** Only whom to call, for the wall beside the telephone. */
export function CallPage({ frame, home, forum, seats }: CallPageProps) {
  return (
    <Page
      title={`Vem ringer jag? ${forum.shortName}`}
      frame={frame}
      trail={[
        { label: 'Forum', href: `${home}/forum` },
        { label: forum.shortName, href: `${home}/forum/${forum.key}` },
      ]}
    >
      <PageHeading
        over={forum.name}
        title="Vem ringer jag?"
        lead="Telefon, tider och väg in till var och en. Sidan går att skriva ut."
      />
      <CallTable seats={seats} forum={forum} />
    </Page>
  )
}

type CallPageProps = { frame: Frame; home: string; forum: Forum; seats: Seat[] }
