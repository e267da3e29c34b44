import type { Child } from 'hono/jsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Table } from '../platform/ui/table.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { sayList } from '../questions/words.ts'
import type { Forum, Seat } from './queries.ts'
import { sayHours, sayLeading, sayPhone, sayRhythm, saySeat } from './words.ts'

type TableProps = { seats: Seat[]; forum: Forum }

const none = '–'

/** Vem ringer jag? Per part: function, telephone, hours and the way in (domain.md §3). */
export function CallTable({ seats, forum }: TableProps) {
  const reached = seats.filter(({ phone, hours, wayIn }) => phone || hours || wayIn)
  if (reached.length === 0) return <Empty title="Inga kontaktvägar är inlagda än." icon="phone" />
  return (
    <Table
      caption={`Vem ringer jag i ${forum.shortName}?`}
      isCaptionHidden
      isStacked
      columns={[{ label: 'Part och funktion' }, { label: 'Telefon' }, { label: 'Tider' }, { label: 'Väg in' }]}
      rows={reached.map((seat) => ({
        cells: [
          saySeat(seat),
          seat.phone ? <a href={`tel:${seat.phone.replace(/[^\d+]/g, '')}`}>{sayPhone(seat.phone)}</a> : none,
          seat.hours ? sayHours(seat.hours) : none,
          seat.wayIn ?? none,
        ],
      }))}
    />
  )
}

/** Who sits here. An empty seat is said calmly; a missing deputy only to those who can do something about it. */
export function SeatTable({ seats, forum, saysDeputies }: TableProps & { saysDeputies: boolean }) {
  if (seats.length === 0) return <Empty title="Inga platser är inlagda än." icon="users" />
  return (
    <Table
      caption={`Platser i ${forum.shortName}`}
      isCaptionHidden
      isStacked
      columns={[{ label: 'Plats' }, { label: 'Ordinarie' }, { label: 'Ersättare' }, { label: 'Mandat' }]}
      rows={seats.map((seat) => ({
        key: `plats-${seat.id}`,
        cells: [
          describePlace(seat, forum),
          seat.isVacant ? <Tag tone="quiet">ledig</Tag> : namesOf(seat, 'ordinary'),
          describeDeputies(seat, saysDeputies),
          seat.mandate ?? none,
        ],
      }))}
    />
  )
}

/** Being there at every meeting is the usual, and not said. */
function describePlace(seat: Seat, forum: Forum): string {
  const leading = seat.isConvening ? ` (${sayLeading(forum)})` : ''
  return seat.rhythm === 'every'
    ? `${saySeat(seat)}${leading}`
    : `${saySeat(seat)}${leading}. Är med ${sayRhythm(seat)}`
}

function namesOf({ holders }: Seat, kind: Seat['holders'][number]['kind']): string {
  return sayList(holders.filter((holder) => holder.kind === kind).map(({ name }) => name))
}

function describeDeputies(seat: Seat, saysDeputies: boolean): Child {
  const names = namesOf(seat, 'deputy')
  if (names) return names
  return saysDeputies && seat.lacksDeputy ? <Tag tone="quiet">saknar ersättare</Tag> : none
}
