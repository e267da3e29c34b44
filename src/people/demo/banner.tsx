type Props = { today: string | null; person: string | null; association: string | null }

const long = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeZone: 'UTC' })

/** Above every page of the demo: what this is, whom one plays, which day it is. */
export function DemoBanner({ today, person, association }: Props) {
  return (
    <p>
      <strong>Exempel med påhittade personer.</strong> Inget här är verkligt och inga mejl skickas.{' '}
      {person && `Du är ${person}. `}
      {today && `I exemplet är det ${long.format(new Date(`${today}T00:00Z`))}. `}
      <a href="/demo">{person ? 'Byt person' : 'Välj person'}</a> <a href="/demo/utkorg">Utkorg</a>{' '}
      {association && <a href={`/demo/klocka?forbund=${association}`}>Flytta klockan</a>}
    </p>
  )
}
