import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { Card, CardList, LinkList, PageHeading, Section, Stack } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { Select, TextField } from '../../platform/ui/text-fields.tsx'
import { sayDay } from '../../questions/words.ts'
import type { Choosable, ListedPart, Named, Part, Seated } from './queries.ts'

/** Those under which the parts stand together: equal, in the order of the association. */
const headings = {
  kommun: 'Kommunerna',
  region: 'Regionen',
  af: 'Arbetsförmedlingen',
  fk: 'Försäkringskassan',
} as const

type PartsProps = { frame: Frame; home: string; parts: ListedPart[]; own: number[] }

export function PartsPage({ frame, home, parts, own }: PartsProps) {
  const mine = parts.filter(({ id }) => own.includes(id))
  const others = parts.filter(({ id }) => !own.includes(id))
  return (
    <Page title="Parterna" frame={frame} trail={[{ label: 'Forum', href: `${home}/forum` }]}>
      <PageHeading
        title="Parterna"
        lead="Organisationerna i huset: vem man frågar hos var och en, och vem som kan säga ja."
      />
      {mine.length > 0 && (
        <Section heading={mine.length === 1 ? 'Din organisation' : 'Dina organisationer'}>
          <PartCards parts={mine} home={home} />
        </Section>
      )}
      <Section heading={mine.length > 0 ? 'Övriga' : 'Alla'}>
        <PartCards parts={others} home={home} />
      </Section>
    </Page>
  )
}

function PartCards({ parts, home }: { parts: ListedPart[]; home: string }) {
  return (
    <CardList>
      {parts.map(({ key, name, kind, contacts, acceptors }) => (
        <Card href={`${home}/parter/${key}`} title={name} over={headings[kind] === name ? undefined : headings[kind]}>
          <p>
            {contacts === 0 ? <Tag tone="quiet">saknar kontakt</Tag> : 'Har en kontakt att fråga.'}
            {acceptors === 0 ? ' Ingen är utsedd att säga ja.' : ''}
          </p>
        </Card>
      ))}
    </CardList>
  )
}

export type PartPageProps = {
  frame: Frame
  home: string
  today: string
  part: Part
  isOwn: boolean
  seated: Seated[]
  named: Named[]
  choosable: Choosable[]
  mayName: boolean
  /** Why not, for those who sit for the part elsewhere. */
  whyNot: string | null
  raw?: Raw
  errors?: Errors
}

/** "Vår organisation": who sits where, who may say yes in what, and whom to ask (domain.md §4.6). */
export function PartPage(props: PartPageProps) {
  const { frame, home, part, isOwn, errors = {}, seated } = props
  return (
    <Page
      title={part.name}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[
        { label: 'Forum', href: `${home}/forum` },
        { label: 'Parterna', href: `${home}/parter` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={isOwn ? 'Vår organisation' : 'Part'}
        title={part.name}
        lead="Ingen kan ge en part i uppdrag att göra något. Här står vem man frågar, och vem som kan säga ja till vad."
      />
      <Stack gap={3}>
        <Contacts {...props} />
        <Acceptors {...props} />
        {props.mayName ? <NameForm {...props} /> : props.whyNot && <p>{props.whyNot}</p>}
        <Section heading="I huset" id="i-huset">
          {seated.length === 0 ? (
            <Empty title="Ingen sitter för parten just nu." icon="users" />
          ) : (
            <SeatedTable {...props} />
          )}
        </Section>
        <LinkList
          links={[
            {
              href: `${home}/parter/${part.key}/fragor`,
              label: 'Frågor till organisationen',
              note: 'Det som har frågats här i stillhet',
            },
            {
              href: `${home}/ataganden?visa=alla&part=${part.key}`,
              label: 'Åtaganden',
              note: 'Det som organisationen har ombetts göra',
            },
          ]}
        />
      </Stack>
    </Page>
  )
}

function Contacts(props: PartPageProps) {
  const contacts = props.named.filter(({ kind }) => kind === 'contact')
  return (
    <Section heading="Kontakt att fråga" id="kontakt">
      {!contacts.some(({ hasLeft }) => !hasLeft) && (
        <Empty title="Saknar kontakt" icon="users">
          Det som bara rör {props.part.name} kan inte frågas i stillhet förrän någon är utsedd.
        </Empty>
      )}
      <NamedTable {...props} named={contacts} caption="Kontakter" />
    </Section>
  )
}

function Acceptors(props: PartPageProps) {
  const acceptors = props.named.filter(({ kind }) => kind === 'acceptor')
  return (
    <Section heading="Kan säga ja, och till vad" id="sager-ja">
      {!acceptors.some(({ hasLeft }) => !hasLeft) && (
        <Empty title="Ingen är utsedd att säga ja" icon="users">
          De som sitter för {props.part.name} kan ta med sig en fråga hem, men inte lova något.
        </Empty>
      )}
      <NamedTable {...props} named={acceptors} caption="De som kan säga ja" />
    </Section>
  )
}

function NamedTable({ named, caption, home, part, today, mayName }: PartPageProps & { caption: string }) {
  if (named.length === 0) return null
  const columns = [{ label: 'Namn' }, { label: 'Område' }, { label: 'Sedan' }]
  return (
    <Table
      caption={caption}
      isCaptionHidden
      isStacked
      columns={mayName ? [...columns, { label: 'Ändra', isLabelHidden: true }] : columns}
      rows={named.map(({ id, name, area, fromOn, hasLeft }) => ({
        cells: [
          <>
            {name} {hasLeft && <Tag tone="quiet">har lämnat huset, räknas inte</Tag>}
          </>,
          area ?? '–',
          sayDay(fromOn, today),
          ...(mayName
            ? [
                <Form
                  action={`${home}/parter/${part.key}/utsedda/${id}/slut`}
                  label={`Ta bort ${name}, ${area ?? 'kontakt'}`}
                >
                  <Button variant="secondary" isSmall>
                    Ta bort
                  </Button>
                </Form>,
              ]
            : []),
        ],
      }))}
    />
  )
}

const kinds = [
  { value: 'contact', label: 'Kontakt att fråga', hint: 'Får frågor som bara rör er organisation.' },
  { value: 'acceptor', label: 'Kan säga ja', hint: 'Får lova åtaganden inom sitt område.' },
]

function NameForm({ home, part, choosable, raw = {}, errors = {} }: PartPageProps) {
  const name = (person: Choosable) => (person.isSeated ? `${person.name} (sitter för ${part.name})` : person.name)
  return (
    <Disclosure summary="Utse någon" isOpen={Object.keys(errors).length > 0} id="utse">
      <Form action={`${home}/parter/${part.key}/utsedda`} isNarrow>
        <RadioChoices name="kind" label="Till vad?" choices={kinds} value={raw.kind ?? 'contact'} error={errors.kind} />
        <Select
          name="person"
          label="Vem?"
          hint="Den som inte finns i listan behöver först höra till förbundet. Kansliet bjuder in."
          emptyLabel="Välj"
          choices={choosable.map((person) => ({ value: String(person.id), label: name(person) }))}
          value={raw.person}
          error={errors.person}
        />
        <TextField
          name="area"
          label="Område"
          hint="Till exempel ”ekonomiskt bistånd”. Behövs för den som kan säga ja."
          value={raw.area}
          error={errors.area}
          maxlength={200}
        />
        <Actions>
          <Button>Utse</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function SeatedTable({ seated, part }: PartPageProps) {
  return (
    <Table
      caption={`${part.name} i huset`}
      isCaptionHidden
      isStacked
      columns={[{ label: 'Forum' }, { label: 'Funktion' }, { label: 'Namn' }]}
      rows={seated.map(({ forum, function: role, name, kind }) => ({
        cells: [forum, role ?? '–', kind === 'deputy' ? `${name}, ersättare` : name],
      }))}
    />
  )
}
