import { sayLeading, sayRhythm, saySeat } from '../../forums/words.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Definitions } from '../../platform/ui/definition.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { LinkList, PageHeading, Panel, Prose, Section } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { sayFirst, sayList } from '../../questions/words.ts'
import { fieldsOf, NewSeatFields, type Typed } from './fields.tsx'
import { type Hand, NewHands } from './hands.tsx'
import type { NeedsHand, SeatForum, StaffedSeat } from './queries.ts'

export type ForumSeatsProps = {
  frame: Frame
  home: string
  today: string
  forum: SeatForum
  seats: StaffedSeat[]
  needing: NeedsHand[]
  hands: Hand[]
  /** How many have not been in, and have not been written to. */
  uninvited: number
  mayStaff: boolean
  mayArrange: boolean
  parts: { id: number; name: string }[]
  newKey: string
  typed?: Typed
}

/** The seats of a forum, for those who look after them: who sits there, what is vacant, what waits for a new hand. */
export function ForumSeatsPage(props: ForumSeatsProps) {
  const { frame, home, today, forum, seats, mayStaff, typed } = props
  const path = `${home}/forum/${forum.key}`
  const errors = typed?.errors ?? {}
  return (
    <Page
      title={`Platser och personer i ${forum.shortName}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: forum.shortName, href: path }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={forum.name}
        title="Platser och personer"
        lead={
          mayStaff
            ? 'Öppna en plats för att bjuda in någon, sätta en sista dag eller skriva hur man når den.'
            : 'Öppna din plats för att skriva mandat och hur man når er.'
        }
      />
      {mayStaff && (
        <NewHands {...{ home, today }} questions={props.needing} handsIn={() => props.hands} back={`${path}/platser`} />
      )}
      <Section heading="Platserna" id="platser">
        {seats.length === 0 && <Empty title="Inga platser är inlagda än." icon="users" />}
        {seats.length > 0 && (
          <Table
            caption={`Platser i ${forum.shortName}`}
            isCaptionHidden
            isStacked
            columns={[{ label: 'Plats' }, { label: 'Är med' }, { label: 'Ordinarie' }, { label: 'Ersättare' }]}
            rows={seats.map((seat) => ({
              key: `plats-${seat.id}`,
              cells: [
                <SeatLink seat={seat} forum={forum} home={home} />,
                sayFirst(sayRhythm(seat)),
                seat.isVacant ? <Vacant seat={seat} today={today} /> : namesOf(seat, 'ordinary', today),
                namesOf(seat, 'deputy', today) || (seat.lacksDeputy ? <Tag tone="quiet">saknar ersättare</Tag> : '–'),
              ],
            }))}
          />
        )}
      </Section>
      {mayStaff && <InviteAll {...props} path={path} />}
      {props.mayArrange && <NewSeat {...props} path={path} />}
      {props.mayArrange && (
        <p>
          <a href={`${path}/stang`}>Stäng forumet</a>
        </p>
      )}
    </Page>
  )
}

function SeatLink({ seat, forum, home }: { seat: StaffedSeat; forum: SeatForum; home: string }) {
  const leading = seat.isConvening ? ` (${leadingIn(forum)})` : ''
  return <a href={`${home}/platser/${seat.id}`}>{`${saySeat(seat)}${leading}`}</a>
}

function Vacant({ seat, today }: { seat: StaffedSeat; today: string }) {
  const coming = namesOf(seat, 'ordinary', today)
  return coming ? `Ledig nu, sedan ${coming}` : <Tag tone="quiet">ledig</Tag>
}

/** Those who sit there, and those who are to come with "(kommer)" after the name. */
function namesOf({ holdings }: StaffedSeat, kind: 'ordinary' | 'deputy', today: string): string {
  const named = holdings.filter((one) => one.kind === kind)
  return sayList(named.map(({ name, from }) => (from > today ? `${name} (kommer)` : name)))
}

const leadingIn = (forum: SeatForum) => (forum.floor?.role === 'board' ? 'ordförande' : sayLeading({ floor: null }))

/** After a set-up from a file nobody has been written to. */
function InviteAll({ uninvited, path }: ForumSeatsProps & { path: string }) {
  if (uninvited < 2) return null
  return (
    <Panel heading="Inbjudningar">
      <p>{`${uninvited} som sitter här har inte varit inne, och har inte fått någon inbjudan.`}</p>
      <Form action={`${path}/platser/inbjudningar`} label="Skicka inbjudan till alla">
        <Actions>
          <Button variant="secondary" icon="send">
            Skicka inbjudan till alla
          </Button>
        </Actions>
      </Form>
    </Panel>
  )
}

function NewSeat({ parts, newKey, path, typed }: ForumSeatsProps & { path: string }) {
  return (
    <Disclosure summary="Lägg till en plats" isOpen={typed?.form === 'plats'} id="ny-plats">
      <Form action={`${path}/platser`} label="Lägg till en plats" isNarrow>
        <NewSeatFields {...fieldsOf('plats', typed)} parts={parts} newKey={newKey} />
        <Actions>
          <Button>Lägg till platsen</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

/** The part's own words about a seat, for those who only read. */
export function SeatWords({ seat }: { seat: StaffedSeat }) {
  const items = [
    { term: 'Mandat', description: seat.mandate },
    { term: 'Telefon', description: seat.phone },
    { term: 'Tider', description: seat.hours },
    { term: 'Väg in', description: seat.wayIn },
  ].flatMap(({ term, description }) => (description ? [{ term, description }] : []))
  return items.length > 0 ? <Definitions items={items} /> : <p>Inget är skrivet än.</p>
}

export function ClosedSeat() {
  return (
    <Notice>
      <p>Platsen är stängd. De som har suttit här finns kvar i frågornas historia.</p>
    </Notice>
  )
}

/** Where else one goes from a seat. */
export function AroundSeat({ home, forum }: { home: string; forum: SeatForum }) {
  return (
    <Panel heading="Mer om forumet">
      <LinkList
        links={[
          { href: `${home}/forum/${forum.key}/platser`, label: 'Alla platser' },
          { href: `${home}/forum/${forum.key}/kontakter`, label: 'Vem ringer jag?' },
        ]}
      />
    </Panel>
  )
}

export function Explained({ children }: { children: string }) {
  return (
    <Prose>
      <p>{children}</p>
    </Prose>
  )
}
