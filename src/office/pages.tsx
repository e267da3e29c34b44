import type { Child } from 'hono/jsx'
import type { TeamCases } from '../consultations/counts.ts'
import { CasesOfTeams } from '../consultations/counts-section.tsx'
import { saySeat } from '../forums/words.ts'
import { type Hand, HandTable } from '../people/seats/hands.tsx'
import type { NeedsHand } from '../people/seats/queries.ts'
import { ButtonLink } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Columns, LinkList, PageHeading, Panel, Section, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Table } from '../platform/ui/table.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { sayCount, sayDay, sayList } from '../questions/words.ts'
import { asksMax, forumsUnled, forumsUnplanned, type OfficeView, totalOf, whatWaitsForOffice } from './asks.ts'
import type { OfficeLink } from './links.ts'
import type { Gap, GapKind, OpenSeat } from './queries.ts'

export type OfficeProps = OfficeView & {
  frame: Frame
  today: string
  gaps: Gap[]
  needing: NeedsHand[]
  handsIn: (forumId: number) => Hand[]
  links: OfficeLink[]
  /** How many consultations each team has taken up; never which. */
  cases: TeamCases[]
}

/** Where the lift waits, and what the office can do about it. It sees the flow, and answers for no forum (domain.md §2). */
export function OfficePage(props: OfficeProps) {
  const { frame, links } = props
  return (
    <Page title="Kansliet" frame={frame}>
      <PageHeading title="Kansliet" lead="Kansliet ser flödet, men svarar inte för ett forum." />
      <Columns asideLabel="Kansliets sidor" aside={<Pages links={links} />}>
        <Asks {...props} />
        <Gaps {...props} />
        <Forums {...props} />
        <Staffing {...props} />
        <Texts passed={props.staffing.passedWarnings} />
        <CasesOfTeams cases={props.cases} />
      </Columns>
    </Page>
  )
}

function Pages({ links }: { links: OfficeLink[] }) {
  return (
    <Panel heading="Kansliets sidor">
      <LinkList links={links} />
    </Panel>
  )
}

function Asks(props: OfficeProps) {
  const asks = whatWaitsForOffice(props)
  return (
    <Section heading="Det här väntar på kansliet">
      {asks.length === 0 && <Empty title="Inget väntar på kansliet just nu" />}
      <Stack>
        {asks.slice(0, asksMax).map(({ sentence, label, href }, index) => (
          <Panel>
            <p>{sentence}</p>
            <p>
              <ButtonLink href={href} variant={index === 0 ? 'primary' : 'secondary'}>
                {label}
              </ButtonLink>
            </p>
          </Panel>
        ))}
        {asks.length > asksMax && (
          <LinkList links={asks.slice(asksMax).map(({ sentence, href }) => ({ label: sentence, href }))} />
        )}
      </Stack>
    </Section>
  )
}

const told = {
  undated: {
    heading: 'Utan nästa datum',
    none: 'Alla öppna frågor har ett nästa datum.',
    todo: 'Det ska inte kunna hända. Hör av er till den som sköter Hissen.',
  },
  hand: {
    heading: 'Behöver en ny hand',
    none: 'Alla öppna frågor har någon som håller i dem.',
    todo: 'Den som höll i frågan har lämnat. Säg vem som går vidare, eller be sammankallande göra det.',
  },
  unreceived: {
    heading: 'Inte mottagna på två möten',
    none: 'Inget ligger omottaget efter två möten.',
    todo: 'Frågan tas emot när forumet tar upp den. Påminn sammankallande, eller hör om lyftet ska tas tillbaka.',
  },
  passed: {
    heading: 'Datumet har gått',
    none: 'Inget datum har gått utan att något har hänt.',
    todo: 'Hissen sätter ett nytt datum av sig själv. Planera ett möte om forumet saknar ett.',
  },
  review: {
    heading: 'Ses över',
    none: 'Ingen fråga utanför huset behöver ses över nu.',
    todo: 'Hör hur det går hos dem som har frågan. Anteckna vad de säger, välj en ny dag, eller ta in frågan igen.',
  },
  unjudged: {
    heading: 'Svar som väntar på ett ord',
    none: 'Inget svar har väntat i mer än en månad på att någon säger om det hjälper.',
    todo: 'Fråga teamet om svaret hjälper. Annars blir det inget besked, och det räknas inte som ett ja.',
  },
  silent: {
    heading: 'Inget besked de senaste tre månaderna',
    none: 'Inga svar har avslutats utan besked de senaste tre månaderna.',
    todo: 'Teamet kan fortfarande säga att svaret inte räcker.',
  },
} as const satisfies Record<GapKind, { heading: string; none: string; todo: string }>

const shownKinds = ['undated', 'hand', 'unreceived', 'passed', 'review', 'unjudged', 'silent'] as const

/** Where the lift waits. What there is nothing of is said in a line: that it is none is worth knowing. */
function Gaps(props: OfficeProps) {
  const waiting = shownKinds.filter((kind) => totalOf(props.counts, kind) > 0)
  const none = shownKinds.filter((kind) => !waiting.includes(kind))
  return (
    <Section heading="Där hissen väntar" id="hissen-vantar">
      {waiting.map((kind) => (
        <GapPart {...props} kind={kind} />
      ))}
      <ul>
        {none.map((kind) => (
          <li>{told[kind].none}</li>
        ))}
      </ul>
    </Section>
  )
}

function GapPart({ kind, ...props }: OfficeProps & { kind: GapKind }) {
  const { counts, gaps, forums, home, today, needing, handsIn } = props
  const shown = gaps.filter((gap) => gap.kind === kind)
  const unread = unreadIn(kind, counts, gaps).map(
    ({ forumId, count }) => `${forums.find(({ id }) => id === forumId)?.shortName ?? 'ett forum'} (${count})`,
  )
  return (
    <Section heading={`${told[kind].heading} (${totalOf(counts, kind)})`} level={3} id={kind}>
      <p>{told[kind].todo}</p>
      {shown.length > 0 && kind === 'hand' && (
        <HandTable {...{ home, today, handsIn }} questions={needing} back={`${home}/kansli`} saysForum />
      )}
      {shown.length > 0 && kind !== 'hand' && (
        <LinkList
          links={shown.map(({ number, title, forum, since, nextOn }) => ({
            href: `${home}/fragor/${number}`,
            label: title,
            note:
              kind === 'review' && nextOn
                ? `Utanför huset, ses över ${sayDay(nextOn, today)}`
                : `${forum}, väntar sedan ${sayDay(since, today)}`,
          }))}
        />
      )}
      {unread.length > 0 && (
        <p>{`${shown.length > 0 ? 'Dessutom' : 'Finns'} i ${sayList(unread)}. Frågor som bara teamet läser visas som antal.`}</p>
      )}
    </Section>
  )
}

/** What is counted and not listed, by forum. */
function unreadIn(kind: GapKind, counts: OfficeView['counts'], gaps: Gap[]) {
  return counts
    .filter((count) => count.kind === kind)
    .map(({ forumId, total }) => ({
      forumId,
      count: total - gaps.filter((gap) => gap.kind === kind && gap.forumId === forumId).length,
    }))
    .filter(({ count }) => count > 0)
}

function Forums(props: OfficeProps) {
  const { home } = props
  const links = [
    ...forumsUnled(props).map(({ key, shortName }) => ({
      href: `${home}/forum/${key}/platser`,
      label: shortName,
      note: 'Saknar sammankallande. Bjud in någon, eller gör en plats till sammankallande.',
    })),
    ...forumsUnplanned(props).map(({ key, shortName, open }) => ({
      href: `${home}/forum/${key}/moten`,
      label: shortName,
      note: `${sayCount(open, 'öppen fråga', 'öppna frågor')} och inget möte planerat.`,
    })),
  ]
  return (
    <Section heading="Forumen" aside={<a href={`${home}/forum`}>Alla forum</a>}>
      {links.length === 0 ? (
        <p>Alla forum har sammankallande, och möten för sina frågor.</p>
      ) : (
        <LinkList links={links} />
      )}
    </Section>
  )
}

function Staffing({ staffing, waiting, home }: OfficeProps) {
  const { vacant, withoutDeputy, people, neverIn, withoutSeat } = staffing
  const { partsWithoutContact } = waiting
  return (
    <Section heading="Platser och personer">
      <LinkList
        links={[
          {
            href: `${home}/kansli/platser`,
            label: `${sayCount(vacant, 'ledig plats', 'lediga platser')}, ${withoutDeputy} utan ersättare`,
          },
          { href: `${home}/kansli/personer`, label: sayCount(people, 'person är med', 'personer är med') },
          ...linkWhere(neverIn, `${home}/kansli/personer?visa=inte-inne`, 'har inte varit inne än'),
          ...linkWhere(withoutSeat, `${home}/kansli/personer?visa=utan-plats`, 'har ingen plats'),
          ...linkWhere(
            partsWithoutContact,
            `${home}/parter`,
            partsWithoutContact === 1 ? 'part saknar kontakt' : 'parter saknar kontakt',
          ),
        ]}
      />
    </Section>
  )
}

/** How often somebody stood by words that may point at a person: the number, and nothing of who or what. */
function Texts({ passed }: { passed: number }) {
  return (
    <Section heading="Skydd för enskilda">
      <p>
        {passed === 0
          ? 'Ingen har det senaste året skickat en text som Hissen varnade för.'
          : `${sayCount(passed, 'gång', 'gånger')} det senaste året har någon skickat en text som Hissen varnade för, och skrivit varför. Bara antalet visas.`}
      </p>
    </Section>
  )
}

function linkWhere(count: number, href: string, words: string) {
  return count > 0 ? [{ href, label: `${count} ${words}` }] : []
}

type OpenSeatsProps = { frame: Frame; home: string; seats: OpenSeat[] }

/** Vacant seats, and those where nobody steps in: said calmly, where one can do something about it (domain.md §3). */
export function OpenSeatsPage({ frame, home, seats }: OpenSeatsProps) {
  const vacant = seats.filter(({ isVacant }) => isVacant)
  const withoutDeputy = seats.filter(({ isVacant }) => !isVacant)
  return (
    <Page title="Lediga platser" frame={frame} trail={[{ label: 'Kansliet', href: `${home}/kansli` }]}>
      <PageHeading
        title="Lediga platser"
        lead="Öppna en plats för att bjuda in någon. Forumets sammankallande kan göra samma sak."
      />
      <SeatSection heading="Lediga" seats={vacant} home={home} tag="ledig" empty="Ingen plats är ledig." />
      <SeatSection
        heading="Saknar ersättare"
        seats={withoutDeputy}
        home={home}
        tag="saknar ersättare"
        empty="Alla platser har någon som kan hoppa in."
      />
    </Page>
  )
}

function SeatSection({ heading, seats, home, tag, empty }: SeatSectionProps): Child {
  return (
    <Section heading={`${heading} (${seats.length})`}>
      {seats.length === 0 && <p>{empty}</p>}
      {seats.length > 0 && (
        <Table
          caption={heading}
          isCaptionHidden
          isStacked
          columns={[{ label: 'Plats' }, { label: 'Forum' }, { label: 'Läge' }]}
          rows={seats.map((seat) => ({
            key: `plats-${seat.id}`,
            cells: [
              <a href={`${home}/platser/${seat.id}`}>{saySeat(seat)}</a>,
              <a href={`${home}/forum/${seat.forumKey}/platser`}>{seat.forum}</a>,
              <Tag tone="quiet">{tag}</Tag>,
            ],
          }))}
        />
      )}
    </Section>
  )
}

type SeatSectionProps = { heading: string; seats: OpenSeat[]; home: string; tag: string; empty: string }
