import { Button, ButtonLink } from '../platform/ui/button.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { LinkList, PageHeading, Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { Narrowing, SearchForm, SearchHits } from '../platform/ui/search.tsx'
import { DateField, Select } from '../platform/ui/text-fields.tsx'
import { sayHit } from './hits.ts'
import type { SearchView } from './read.ts'
import { addressWith, floorsOf, isNarrowed, kinds, type SearchQuery, standings } from './selection.ts'

type SearchProps = SearchView & { frame: Frame; home: string; today: string; mayAsk: boolean; sitsInTeam: boolean }

/** One box over all that is to be found in the house, by whoever may read it. */
export function SearchPage(props: SearchProps) {
  const { frame, home, query, found } = props
  const title = found && query.q ? `Sök: ${query.q}` : 'Sök'
  return (
    <Page title={title} frame={frame} trail={[{ label: 'Hela huset', href: `${home}/huset` }]}>
      <PageHeading
        title="Sök"
        lead="Frågor och svar, åtaganden, besked, handlingsplaner och forum. Du hittar det du får läsa."
      />
      <SearchForm action={`${home}/sok`} label="Vad letar du efter?" value={query.q}>
        <Filters {...props} />
      </SearchForm>
      {found ? <Found {...props} found={found} /> : <Help {...props} />}
    </Page>
  )
}

const toChoices = (of: Record<string, { label: string }>) =>
  Object.entries(of).map(([value, { label }]) => ({ value, label }))
const byKey = (of: readonly { key: string; name: string }[]) => of.map(({ key, name }) => ({ value: key, label: name }))

function Filters({ query, lists, sitsInTeam }: SearchProps) {
  const { arenden: _arenden, ...others } = kinds
  return (
    <Disclosure summary="Begränsa sökningen" isOpen={isNarrowed(query)} isQuiet>
      <Narrowing>
        <Select
          name="slag"
          label="Vad"
          emptyLabel="Allt"
          value={query.slag}
          choices={toChoices(sitsInTeam ? kinds : others)}
        />
        <Select name="tema" label="Tema" emptyLabel="Alla teman" value={query.tema} choices={byKey(lists.themes)} />
        <Select
          name="part"
          label="Part som berörs"
          emptyLabel="Alla parter"
          value={query.part}
          choices={byKey(lists.parts)}
        />
        <Select
          name="vaning"
          label="Våning"
          emptyLabel="Alla våningar"
          value={query.vaning}
          choices={byKey(floorsOf(lists.forums))}
        />
        <Select
          name="forum"
          label="Forum"
          emptyLabel="Alla forum"
          value={query.forum}
          choices={byKey(lists.forums.filter(({ kind }) => kind !== 'preparatory'))}
        />
        <Select
          name="lage"
          label="Läge för frågor"
          emptyLabel="Alla lägen"
          value={query.lage}
          choices={toChoices(standings)}
        />
        <DateField name="fran" label="Från och med" value={query.fran} />
        <DateField name="till" label="Till och med" value={query.till} />
        <Button variant="secondary">Visa</Button>
      </Narrowing>
    </Disclosure>
  )
}

function Found({ query, home, today, found, mayAsk }: SearchProps & { found: NonNullable<SearchView['found']> }) {
  const path = `${home}/sok`
  if (found.shown.length === 0) return <Nothing query={query} path={path} home={home} mayAsk={mayAsk} />
  return (
    <Section
      heading={sayTotal(query, found)}
      aside={<a href={addressWith(`${path}.csv`, query, { efter: null })}>Hämta som CSV</a>}
    >
      {found.nearness !== 'all' && <Notice>{nearnessWords[found.nearness]}</Notice>}
      <SearchHits hits={found.shown.map((shown) => sayHit(shown, home, today))} />
      <Pager
        newerHref={query.efter ? addressWith(path, query, { efter: null }) : null}
        olderHref={found.next ? addressWith(path, query, { efter: found.next }) : null}
        newerLabel="Till början"
        olderLabel="Visa fler"
      />
    </Section>
  )
}

const nearnessWords = {
  near: 'Inget har precis de orden. Det här ligger nära.',
  some: 'Inget har alla orden. Det här har något av dem.',
}

/** A part narrows the list, and what it leaves is not counted (domain.md §5). */
function sayTotal({ q }: SearchQuery, { total }: NonNullable<SearchView['found']>): string {
  const of = q ? ` på ”${q}”` : ''
  if (total === null) return `Träffar${of}`
  if (total >= 1000) return `1 000 träffar eller fler${of}`
  return `${total} ${total === 1 ? 'träff' : 'träffar'}${of}`
}

function Nothing({ query, path, home, mayAsk }: { query: SearchQuery; path: string; home: string; mayAsk: boolean }) {
  return (
    <Empty
      title={query.q ? `Vi hittade inget på ”${query.q}”` : 'Vi hittade inget'}
      icon="search"
      actions={
        <>
          {isNarrowed(query) && query.q && (
            <ButtonLink href={addressWith(path, { q: query.q }, {})} variant="secondary">
              Sök i allt
            </ButtonLink>
          )}
          {mayAsk && (
            <ButtonLink href={`${home}/fragor/ny`} icon="plus" variant="secondary">
              Ställ en ny fråga
            </ButtonLink>
          )}
        </>
      }
    >
      Pröva färre ord, eller början på ett ord. Det som bara ett annat team läser visas inte här: fråga den du tror vet.
    </Empty>
  )
}

function Help({ home, lists }: SearchProps) {
  const path = `${home}/sok`
  return (
    <>
      <Section heading="Så söker du">
        <Prose>
          <ul>
            <li>
              Skriv några ord som de skulle stå. Böjningar, delar av sammansatta ord och ord som betyder detsamma hittas
              också.
            </li>
            <li>Början på ett ord räcker: ”rehab” hittar rehabilitering.</li>
            <li>Sätt citattecken om ord som ska stå i följd: ”eget ärende”.</li>
            <li>Sök på en frågas nummer för att komma till den.</li>
            <li>I ditt teams ärenden söker du på kodord och tema, aldrig i råden: de kan handla om någons hälsa.</li>
            <li>
              Tangenten / leder hit från vilken sida som helst. Adressen till en sökning går att skicka till en kollega.
            </li>
          </ul>
        </Prose>
      </Section>
      {lists.themes.length > 0 && (
        <Section heading="Frågor per tema">
          <LinkList
            links={lists.themes.map(({ key, name }) => ({
              href: `${path}?tema=${encodeURIComponent(key)}`,
              label: name,
            }))}
          />
        </Section>
      )}
    </>
  )
}
