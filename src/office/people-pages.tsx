import { saySeat } from '../forums/words.ts'
import { fieldsOf, InviteFields, type Typed } from '../people/seats/fields.tsx'
import { sayEntered, sayHolding } from '../people/seats/holder-table.tsx'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden, QueryForm } from '../platform/ui/form.tsx'
import { Filters, LinkList, PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { Table } from '../platform/ui/table.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { DateField, TextField } from '../platform/ui/text-fields.tsx'
import { sayCount, sayDay, sayList } from '../questions/words.ts'
import type { Listed, PeopleView, Person } from './people-queries.ts'

const views: { view: PeopleView; label: string }[] = [
  { view: 'alla', label: 'Alla' },
  { view: 'inte-inne', label: 'Inte varit inne än' },
  { view: 'utan-plats', label: 'Utan plats' },
  { view: 'slutat', label: 'Har slutat' },
]

export type PeopleProps = {
  frame: Frame
  home: string
  today: string
  view: PeopleView
  name: string
  people: Listed[]
  next: number | null
  newKey: string
  typed?: Typed
}

/** Everybody who belongs to the association, by name. */
export function PeoplePage({ frame, home, today, view, name, people, next, newKey, typed }: PeopleProps) {
  const path = `${home}/kansli/personer`
  const errors = typed?.errors ?? {}
  const query = (more: Record<string, string>) =>
    `${path}?${new URLSearchParams({ ...(name ? { namn: name } : {}), ...more })}`
  return (
    <Page
      title="Personer och inbjudningar"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Kansliet', href: `${home}/kansli` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over="Kansliet"
        title="Personer och inbjudningar"
        lead="Till en plats bjuder du in från platsens sida. Här syns vilka som är med."
      />
      <Filters
        filters={views.map((each) => ({
          label: each.label,
          href: query({ visa: each.view }),
          isCurrent: each.view === view,
        }))}
      />
      <QueryForm action={path} label="Sök person">
        <Hidden name="visa" value={view} />
        <TextField name="namn" id="sok-namn" label="Namn" value={name} type="search" maxlength={100} />
        <Actions>
          <Button variant="secondary" icon="search">
            Sök
          </Button>
        </Actions>
      </QueryForm>
      {people.length === 0 && <Empty title="Ingen här just nu" icon="users" />}
      {people.length > 0 && (
        <Table
          caption="Personer"
          isCaptionHidden
          isStacked
          columns={[{ label: 'Namn' }, { label: 'Sitter i' }, { label: 'Läge' }]}
          rows={people.map((person) => ({
            cells: [
              <a href={`${path}/${person.id}`}>{person.name}</a>,
              sayList([...(person.isOffice ? ['Kansliet'] : []), ...person.seats]) || 'Ingen plats',
              <Tag tone="quiet">{sayStanding(person, today)}</Tag>,
            ],
          }))}
        />
      )}
      <Pager
        newerHref={null}
        olderHref={next === null ? null : query({ visa: view, efter: String(next) })}
        olderLabel="Visa fler"
      />
      <Disclosure summary="Bjud in någon till kansliet" isOpen={typed !== undefined} id="bjud-in">
        <Form action={path} label="Bjud in någon till kansliet" isNarrow>
          <InviteFields {...fieldsOf('kansli', typed)} today={today} newKey={newKey} isSeat={false} />
          <Actions>
            <Button icon="send">Skicka inbjudan</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Page>
  )
}

function sayStanding(person: Pick<Listed, 'until' | 'hasEntered' | 'invitedOn'>, today: string): string {
  if (person.until !== null && person.until < today) return `slutade ${sayDay(person.until, today)}`
  if (person.until !== null) return `slutar ${sayDay(person.until, today)}`
  return sayEntered(person, today)
}

export type PersonProps = {
  frame: Frame
  home: string
  today: string
  person: Person
  /** How many open questions the person holds, by forum. */
  held: { forum: string; total: number }[]
  newKey: string
  typed?: Typed
}

/** One person: seats, what they hold, and the last day. */
export function PersonPage(props: PersonProps) {
  const { frame, home, today, person, held, typed } = props
  const path = `${home}/kansli/personer/${person.id}`
  const errors = typed?.errors ?? {}
  const total = held.reduce((sum, each) => sum + each.total, 0)
  return (
    <Page
      title={person.name}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[
        { label: 'Kansliet', href: `${home}/kansli` },
        { label: 'Personer', href: `${home}/kansli/personer` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading over="Person" title={person.name} lead={person.email} />
      <Definitions
        items={[
          { term: 'Läge', description: sayStanding(person, today) },
          ...(person.isOffice ? [{ term: 'Kansliet', description: 'Arbetar på kansliet' }] : []),
          {
            term: 'Håller i',
            description:
              total === 0
                ? 'Ingen fråga'
                : sayList(held.map(({ forum, total: of }) => `${sayCount(of, 'fråga', 'frågor')} i ${forum}`)),
          },
        ]}
      />
      <Section heading="Platser">
        {person.seats.length === 0 && <p>Personen har ingen plats i något forum.</p>}
        <LinkList
          links={person.seats.map((seat) => ({
            href: `${home}/platser/${seat.id}`,
            label: `${seat.forum}: ${saySeat(seat)}`,
            note: sayHolding(seat, today),
          }))}
        />
      </Section>
      <Leaving {...props} path={path} total={total} />
      <OfficeWork {...props} path={path} />
      <Naming {...props} path={path} typed={typed} />
    </Page>
  )
}

type OnPath = PersonProps & { path: string }

function Leaving({ path, person, today, total, typed }: OnPath & { total: number }) {
  const isTried = typed?.form === 'slut'
  const { raw, errors, idOf } = fieldsOf('slut', typed, { till: person.until ?? '' })
  if (person.until !== null && person.until < today) {
    return (
      <Section heading="Sista dag i förbundet">
        <p>{`Slutade ${sayDay(person.until, today)}. Bjud in personen till en plats igen, så öppnas vägen in.`}</p>
      </Section>
    )
  }
  const leaves = total > 0 ? ` ${sayCount(total, 'fråga', 'frågor')} behöver då en ny hand.` : ''
  return (
    <Section heading="Sista dag i förbundet" id="slut">
      <Form action={`${path}/slut`} label="Sista dag i förbundet" isNarrow>
        {isTried && typed.events && <Conflict events={typed.events} />}
        <Hidden name="visad" value={person.until ?? ''} />
        <DateField
          name="till"
          id={idOf('till')}
          label="Sista dag"
          hint={`Från natten efter kommer personen inte in alls.${leaves} Lämna tomt om ingen sista dag är bestämd.`}
          value={raw.till}
          error={errors.till}
          min={today}
          isOptional
        />
        <Actions>
          <Button variant="secondary">Spara sista dag</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function OfficeWork({ path, person, newKey }: OnPath) {
  return (
    <Section heading="Kansliet" id="kansli">
      <Form action={`${path}/kansli`} label="Kansliet">
        <Hidden name="pa" value={person.isOffice ? 'nej' : 'ja'} />
        <p>
          {person.isOffice
            ? 'Personen ser flödet i hela huset, bjuder in och ändrar inställningar.'
            : 'På kansliet ser man flödet i hela huset, bjuder in och ändrar inställningar.'}
        </p>
        <Actions>
          <Button variant="secondary">{person.isOffice ? 'Ta bort från kansliet' : 'Lägg till på kansliet'}</Button>
        </Actions>
      </Form>
      {person.isOffice && !person.hasEntered && (
        <Form action={`${path}/inbjudan`} label="Inbjudan">
          <Hidden name="key" value={newKey} />
          <Actions>
            <Button variant="tertiary" icon="mail">
              Skicka inbjudan igen
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}

function Naming({ path, person, typed }: OnPath) {
  if (person.isElsewhere) {
    return (
      <Section heading="Namn">
        <p>Personen finns i ett annat förbund också. Därför ändras namnet inte härifrån.</p>
      </Section>
    )
  }
  const { raw, errors, idOf } = fieldsOf('namn', typed, { namn: person.name })
  return (
    <Disclosure summary="Rätta namnet" isOpen={typed?.form === 'namn'}>
      <Form action={`${path}/namn`} label="Rätta namnet" isNarrow>
        <TextField name="namn" id={idOf('namn')} label="Namn" value={raw.namn} error={errors.namn} maxlength={200} />
        <Actions>
          <Button variant="secondary">Spara namnet</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
