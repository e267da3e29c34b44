import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Card, CardList, LinkList, PageHeading, Section, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { sayCount, sayDay } from '../questions/words.ts'
import type { HouseNumbers } from './house-queries.ts'
import type { Forum } from './queries.ts'
import { firstSentence } from './words.ts'

type ForumsPageProps = {
  frame: Frame
  home: string
  forums: Forum[]
  house: HouseNumbers
  own: readonly number[]
  today: string
}

/** Every forum of the house by floor, the sky first; those beside the lift last. */
export function ForumsPage({ frame, home, forums, house, own, today }: ForumsPageProps) {
  const open = forums.filter((forum) => !forum.closedOn)
  const closed = forums.filter((forum) => forum.closedOn)
  const mine = open.filter((forum) => own.includes(forum.id))
  const floors = [...Map.groupBy(open, (forum) => forum.floor?.id ?? null).entries()]
  const inHouse = floors.filter(([floor]) => floor !== null).toReversed()
  const beside = open.filter((forum) => !forum.floor)
  const numbers = house.floors.flatMap((floor) => floor.forums)
  const card = (forum: Forum) => (
    <ForumCard
      forum={forum}
      home={home}
      above={forums.find(({ id }) => id === forum.liftsTo)?.shortName ?? null}
      open={numbers.find(({ id }) => id === forum.id)?.open ?? null}
    />
  )

  return (
    <Page title="Forum" frame={frame}>
      <PageHeading
        title="Forum"
        lead="Här möts parterna. Varje forum säger vad det tar emot, vad det kan avgöra och hur det svarar."
      />
      <p>
        Att visa andra: <a href={`${home}/systembild`}>systembilden</a> och{' '}
        <a href={`${home}/for-kollegor`}>sidan för kollegor utanför</a>. Båda går att läsa utan att logga in.
      </p>
      {mine.length > 0 && (
        <Section heading={mine.length === 1 ? 'Mitt forum' : 'Mina forum'}>
          <CardList>{mine.map(card)}</CardList>
        </Section>
      )}
      {inHouse.map(([floor, onFloor]) => (
        <Section
          heading={onFloor[0]?.floor?.name ?? ''}
          id={`vaning-${floor}`}
          aside={`Våning ${onFloor[0]?.floor?.ordinal}`}
        >
          <CardList>{onFloor.map(card)}</CardList>
        </Section>
      ))}
      {beside.length > 0 && (
        <Section heading="Vid sidan av hissen">
          <CardList>{beside.map(card)}</CardList>
        </Section>
      )}
      {closed.length > 0 && (
        <Stack>
          <Disclosure summary="Forum som har stängt" isQuiet>
            <LinkList
              links={closed.map(({ key, name, closedOn }) => ({
                href: `${home}/forum/${key}`,
                label: name,
                note: closedOn ? `Stängt sedan ${sayDay(closedOn, today)}` : undefined,
              }))}
            />
          </Disclosure>
        </Stack>
      )}
    </Page>
  )
}

type ForumCardProps = { forum: Forum; home: string; above: string | null; open: number | null }

function ForumCard({ forum, home, above, open }: ForumCardProps) {
  const { key, name, rhythm, purpose } = forum
  return (
    <Card href={`${home}/forum/${key}`} title={name} over={rhythm ? `Möts ${rhythm}` : undefined}>
      {open === null && purpose && <p>{firstSentence(purpose)}</p>}
      {open !== null && <p>{open === 0 ? 'Inga öppna frågor' : sayCount(open, 'öppen fråga', 'öppna frågor')}</p>}
      {above && <p>Lyfter till {above}</p>}
    </Card>
  )
}
