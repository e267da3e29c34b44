import { raw } from 'hono/html'
import type { Forum } from '../../forums/queries.ts'
import { nameDrawing } from '../../platform/live.ts'
import { Button } from '../../platform/ui/button.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { Hidden, QueryForm } from '../../platform/ui/form.tsx'
import { CardList, Filters, LiveRegion, PageHeading, Section, Toolbar } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { Select } from '../../platform/ui/text-fields.tsx'
import { sayCount } from '../words.ts'
import type { BoardView, FloorView } from './read.ts'
import { Card } from './region.tsx'
import { addressWith, type BoardQuery } from './selection.ts'

/** `drawing` is the region as every reader with the same rights gets it, already HTML. */
export function BoardPage({ frame, view, drawing }: { frame: Frame; view: BoardView; drawing: string }) {
  const { path, query } = view
  // The next page of a table stands still: it begins at a question, not at the top.
  const isLive = query.efter === undefined
  const source = `${path}/tavlan/strom`
  return (
    <Page title="Hissen" frame={frame} isWide>
      {isLive ? (
        <LiveRegion id="tavlan" source={withSeen(addressWith(source, query, {}), drawing)}>
          {raw(drawing)}
        </LiveRegion>
      ) : (
        raw(drawing)
      )}
      {!frame.isProjector && <ChoiceForm view={view} />}
      {!frame.isProjector && (
        <p>
          Hur lång tid tar det att få svar, och hjälper svaren? <a href={`${view.home}/siffror`}>Se hissen i siffror</a>
        </p>
      )}
    </Page>
  )
}

function withSeen(source: string, drawing: string): string {
  return `${source}${source.includes('?') ? '&' : '?'}sedd=${nameDrawing(drawing)}`
}

/** Stands outside the live region: what somebody is choosing must not be redrawn under their hand. */
function ChoiceForm({ view: { path, query, selection, lists } }: { view: BoardView }) {
  const { visa, som, ordning } = query
  const forums = lists.forums.filter(({ floor, closedOn }) => floor && !closedOn)
  return (
    <Section heading="Visa bara" id="urval">
      <QueryForm action={path} label="Urval i hissen">
        <Keep query={{ visa, som, ordning }} />
        <Select
          name="tema"
          label="Tema"
          emptyLabel="Alla teman"
          value={selection.theme?.key}
          choices={lists.themes.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="part"
          label="Part som frågan berör"
          emptyLabel="Alla parter"
          value={selection.part?.key}
          choices={lists.parts.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="forum"
          label="Forum där frågan ligger"
          emptyLabel="Alla forum"
          value={selection.forum?.key}
          choices={forums.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Button variant="secondary">Visa</Button>
      </QueryForm>
    </Section>
  )
}

function Keep({ query }: { query: Pick<BoardQuery, 'visa' | 'som' | 'ordning'> }) {
  return <>{Object.entries(query).map(([name, value]) => value && <Hidden name={name} value={value} />)}</>
}

/** All questions of one floor, two hundred at a time. */
export function FloorPage({ frame, view }: { frame: Frame; view: FloorView }) {
  const { floor, page, path, query, selection, home } = view
  const own = `${path}/${floor.key}`
  const forums = view.lists.forums.filter((forum) => forum.floor?.id === floor.id && !forum.closedOn)
  return (
    <Page title={floor.name} frame={frame} isWide trail={[{ label: 'Hissen', href: addressWith(path, query, {}) }]}>
      <PageHeading
        over={`Våning ${floor.ordinal}`}
        title={floor.name}
        lead={describeFloor(view, page.questions.length)}
      />
      {forums.length > 1 && (
        <Toolbar>
          <Filters
            label="Forum"
            filters={[
              {
                label: 'Alla forum',
                href: addressWith(own, query, { forum: null, efter: null }),
                isCurrent: !selection.forum,
              },
              ...forums.map((forum) => toFilter(forum, view)),
            ]}
          />
        </Toolbar>
      )}
      {page.questions.length === 0 ? (
        <Empty title="Inga frågor att visa här." />
      ) : (
        <Section heading="Frågor" level={2}>
          <CardList>
            {page.questions.map((question) => (
              <Card question={question} view={{ home, today: view.today, house: view.house }} />
            ))}
          </CardList>
        </Section>
      )}
      <Pager
        newerHref={query.efter ? addressWith(own, query, { efter: null }) : null}
        newerLabel="Från början"
        olderHref={page.after ? addressWith(own, query, { efter: page.after }) : null}
        olderLabel="Visa fler"
      />
    </Page>
  )
}

function toFilter(forum: Forum, { path, floor, query, selection }: FloorView) {
  const open = floor.forums.find(({ id }) => id === forum.id)?.open ?? 0
  return {
    label: `${forum.shortName} (${open})`,
    href: addressWith(`${path}/${floor.key}`, query, { forum: forum.key, efter: null }),
    isCurrent: selection.forum?.id === forum.id,
  }
}

/** What a part leaves of the floor is a list to read, and never a number (domain.md §5). */
function describeFloor({ floor, query, selection }: FloorView, shown: number): string {
  const part = selection.part?.name ?? (selection.show === 'min-part' ? 'din organisation' : null)
  const open = sayCount(floor.open, 'öppen fråga', 'öppna frågor')
  const moving = [
    floor.up > 0 && `${floor.up} på väg upp`,
    floor.down > 0 && `${floor.down} svar på väg hit`,
    !part && (query.efter || floor.open > shown) && `${shown} visas här`,
  ].filter((part) => part !== false)
  return `${[open, ...moving].join(', ')}.${part ? ` Här visas bara de som berör ${part}.` : ''}`
}
