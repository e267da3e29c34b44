import { Actions, Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { Form, Hidden } from '../../platform/ui/form.tsx'
import { LinkList, PageHeading, Prose, Section, Stack } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { describeSeat, roleOf } from '../seat-words.ts'
import type { DemoHouse, DemoLetter } from './queries.ts'
import { type Cast, castByPlace, findLeads } from './rules.ts'

type PeopleProps = { frame: Frame; houses: DemoHouse[] }

export function PeoplePage({ frame, houses }: PeopleProps) {
  return (
    <Page title="Välj vem du vill vara" frame={frame}>
      <PageHeading
        title="Välj vem du vill vara"
        over="Exempel"
        lead="Alla här är påhittade. Ett tryck loggar in dig som den personen, och du kan byta när du vill."
      />
      {houses.length === 0 && (
        <Empty title="Här finns inget exempel än">
          <p>Läs in ett förbund som är märkt som exempel, så går det att välja någon här.</p>
        </Empty>
      )}
      {houses.map((house) => (
        <Stack gap={3}>
          <Section heading={houses.length > 1 ? `${house.name}: börja här` : 'Börja här'}>
            <p>Sammankallande och kansli. En fråga kan åka hela vägen upp och ner med bara dem.</p>
            <PressToPlay
              caption="Sammankallande och kansli"
              people={findLeads(house.people)}
              tell={({ person, seat }) => (seat ? `${seat.forum}, ${roleOf(seat)}` : tellPlace({ person, seat }))}
            />
          </Section>
          <Section heading="Alla, forum för forum">
            {castByPlace(house.people).map(({ heading, people }) => (
              <Disclosure summary={`${heading} (${people.length})`}>
                <PressToPlay caption={heading} people={people} tell={tellPlace} />
              </Disclosure>
            ))}
          </Section>
        </Stack>
      ))}
    </Page>
  )
}

type Player = Cast['people'][number]
type PressProps = { caption: string; people: Player[]; tell: (player: Player) => string }

function PressToPlay({ caption, people, tell }: PressProps) {
  return (
    <Form action="/demo/person">
      <Table
        caption={caption}
        isCaptionHidden
        isCompact
        columns={[{ label: 'Namn' }, { label: 'Sitter här för' }]}
        rows={people.map((player) => ({
          cells: [
            <Button name="person" value={String(player.person.id)} variant="secondary" isSmall>
              {player.person.name}
            </Button>,
            tell(player),
          ],
        }))}
      />
    </Form>
  )
}

function tellPlace({ person, seat }: Player): string {
  if (seat) return describeSeat(seat)
  return person.isOffice ? 'kansliet' : 'ingen plats i något forum'
}

const long = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'full', timeZone: 'UTC' })

export const inWords = (day: string) => long.format(new Date(`${day}T00:00Z`))

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

type ClockProps = { frame: Frame; house: DemoHouse; others: DemoHouse[] }

export function ClockPage({ frame, house, others }: ClockProps) {
  return (
    <Page title="Flytta klockan" frame={frame}>
      <PageHeading
        title={capitalized(inWords(house.today))}
        over={`Dagen i ${house.name}`}
        lead="Klockan går bara framåt."
      />
      <Prose>
        <p>
          Det som ska hända av sig självt de dagarna händer också: mejl skrivs, svar kommer ner och frågor avslutas.
        </p>
      </Prose>
      <Form action="/demo/klocka" label="Flytta klockan">
        <Hidden name="forbund" value={house.slug} />
        <Actions>
          <Button name="steg" value="dag" variant="secondary">
            Gå fram en dag
          </Button>
          <Button name="steg" value="vecka">
            Gå fram en vecka
          </Button>
          <Button name="steg" value="manad" variant="secondary">
            Gå fram en månad
          </Button>
        </Actions>
      </Form>
      <p>
        <a href={`/${house.slug}`}>Tillbaka till {house.name}</a>
      </p>
      {others.length > 0 && (
        <Section heading="Andra exempel">
          <LinkList
            links={others.map(({ slug, name, today }) => ({
              href: `/demo/klocka?forbund=${slug}`,
              label: name,
              note: inWords(today),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

type OutboxProps = { frame: Frame; letters: DemoLetter[]; isNewest: boolean; olderThan: number | null }

export function OutboxPage({ frame, letters, isNewest, olderThan }: OutboxProps) {
  return (
    <Page title="Utkorg" frame={frame}>
      <PageHeading title="Utkorg" over="Exempel" lead="Mejlen som skulle ha skickats. I exemplet stannar de här." />
      {letters.length === 0 && <Empty title="Inga mejl än" icon="mail" />}
      {letters.map((letter) => (
        <Letter letter={letter} />
      ))}
      <Pager
        newerHref={isNewest ? null : '/demo/utkorg'}
        newerLabel="Till de nyaste"
        olderHref={olderThan === null ? null : `/demo/utkorg?fore=${olderThan}`}
      />
    </Page>
  )
}

const moments = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
})

function Letter({ letter }: { letter: DemoLetter }) {
  return (
    <Section heading={letter.subject} id={`mejl-${letter.id}`}>
      <p>
        Till {letter.to}, {moments.format(letter.moment)}
      </p>
      {letter.text === null ? (
        <p>Texten är borttagen. Mejl med koder sparas i tio minuter.</p>
      ) : (
        <Disclosure summary="Läs mejlet" isOpen={letter.kind === 'code'}>
          <Prose isTyped>
            <p>{letter.text}</p>
          </Prose>
        </Disclosure>
      )}
      {letter.hasHtml && (
        <Actions>
          <ButtonLink href={`/demo/utkorg/${letter.id}`} variant="tertiary" isSmall icon="eye">
            Se mejlet som det visas i ett mejlprogram
          </ButtonLink>
        </Actions>
      )}
    </Section>
  )
}
