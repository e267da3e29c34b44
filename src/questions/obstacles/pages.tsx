import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Checkbox, RadioChoices } from '../../platform/ui/choices.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { Filters, PageHeading, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { Select, TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import { sayCount, sayDay, sayFirst } from '../words.ts'
import type { BoardQuestion, Counts, Obstacle, Obstacles } from './queries.ts'

export type ObstaclesProps = {
  frame: Frame
  home: string
  today: string
  obstacles: Obstacles
  counts: Counts
  themes: { id: number; key: string; name: string }[]
  theme: { id: number; key: string; name: string } | null
  after: string | null
  /** For those who may take obstacles up: what has been typed, and the board's own open questions. */
  takeUp: { raw: Raw; errors: Errors; boardQuestions: BoardQuestion[] } | null
}

/** What remains when the answer has been understood: the ground for changing the system (domain.md §4.3, §5). */
export function ObstaclesPage(props: ObstaclesProps) {
  const { frame, home, obstacles, counts, theme, after, takeUp } = props
  const shown = theme ? (counts.byTheme.get(theme.id) ?? 0) : counts.total
  const unread = after || obstacles.after ? 0 : shown - obstacles.list.length
  const address = addressOf(home, theme?.key)
  const errors = takeUp?.errors ?? {}
  const list = (
    <>
      <List {...props} />
      {unread > 0 && <p>{sayCount(unread, 'hinder', 'hinder')} till läses bara av dem som frågade.</p>}
      <Pager
        newerHref={after ? address : null}
        olderHref={obstacles.after ? `${address}${theme ? '&' : '?'}efter=${obstacles.after}` : null}
        newerLabel="Till början"
        olderLabel="Visa fler"
      />
    </>
  )
  return (
    <Page
      title="Hinder som består"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Hissen', href: `${home}/hissen` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Hinder som består"
        lead="Frågor där de som frågade förstår svaret, men hindret finns kvar. Tillsammans visar de vad som behöver ändras i systemet."
      />
      <ThemeFilters {...props} />
      <p>
        Det som gick att lösa står i <a href={`${home}/lost-lagt`}>Löst utanför mötet</a>.
      </p>
      {takeUp && obstacles.list.length > 0 ? (
        <Form action={`${home}/hinder`}>
          {list}
          <TakeUp {...takeUp} />
        </Form>
      ) : (
        list
      )}
    </Page>
  )
}

function addressOf(home: string, themeKey?: string): string {
  return `${home}/hinder${themeKey ? `?tema=${themeKey}` : ''}`
}

function ThemeFilters({ home, themes, theme, counts }: ObstaclesProps) {
  const found = themes.filter(({ id }) => (counts.byTheme.get(id) ?? 0) > 0)
  if (found.length === 0) return null
  return (
    <Filters
      label="Tema"
      filters={[
        { label: `Alla (${counts.total})`, href: addressOf(home), isCurrent: theme === null },
        ...found.map(({ id, key, name }) => ({
          label: `${sayFirst(name)} (${counts.byTheme.get(id)})`,
          href: addressOf(home, key),
          isCurrent: theme?.id === id,
        })),
      ]}
    />
  )
}

function List({ home, today, obstacles, takeUp }: ObstaclesProps) {
  const { list } = obstacles
  if (list.length === 0) {
    return (
      <Empty title="Inga hinder här">
        Hit kommer en fråga när de som frågade säger ”Vi förstår svaret, men hindret finns kvar”.
      </Empty>
    )
  }
  const labels = ['Hinder', 'Från', 'Tema', 'Det som sades', 'Togs upp', ...(takeUp ? ['Välj'] : [])]
  return (
    <Table
      caption="Hinder som består"
      isCaptionHidden
      isStacked
      columns={labels.map((label) => ({ label }))}
      rows={list.map((obstacle, index) => ({
        cells: [
          <a href={`${home}/fragor/${obstacle.number}`}>{obstacle.title}</a>,
          `${obstacle.from}, ${sayDay(obstacle.closedOn, today)}${obstacle.isExample ? ' · exempel' : ''}`,
          obstacle.themes.join(', ') || '–',
          obstacle.sentence ?? '–',
          <TakenUp obstacle={obstacle} {...{ home, today }} />,
          ...(takeUp ? [<Choose obstacle={obstacle} raw={takeUp.raw} isFirst={index === 0} />] : []),
        ],
      }))}
    />
  )
}

type RowProps = { obstacle: Obstacle; home: string; today: string }

function TakenUp({ obstacle, home, today }: RowProps) {
  if (obstacle.takenUpIn.length === 0) return <>Inte än</>
  return (
    <>
      {obstacle.takenUpIn.map(({ number, title, on }) => (
        <p>
          {sayDay(on, today)} i <a href={`${home}/fragor/${number}`}>{title}</a>
        </p>
      ))}
    </>
  )
}

function Choose({ obstacle, raw, isFirst }: { obstacle: Obstacle; raw: Raw; isFirst: boolean }) {
  const value = String(obstacle.number)
  return (
    <Checkbox
      name="hinder"
      id={isFirst ? undefined : `hinder-${value}`}
      label={`Ta upp fråga ${value}`}
      value={value}
      isChecked={[raw.hinder].flat().includes(value)}
    />
  )
}

/** Several at once: into a question that the board already has, outside the house or not, or into a new one. */
function TakeUp({ raw, errors, boardQuestions }: NonNullable<ObstaclesProps['takeUp']>) {
  const ways = [
    { value: 'ny', label: 'I en ny fråga vid styrelsen' },
    ...(boardQuestions.length > 0 ? [{ value: 'befintlig', label: 'I en fråga som styrelsen redan har' }] : []),
  ]
  return (
    <Section heading="Ta upp hos styrelsen" id="ta-upp">
      <Hidden name="key" value={String(raw.key)} />
      <RadioChoices
        name="way"
        label="Var tas de hinder ni har valt upp?"
        choices={ways}
        value={raw.way ?? 'ny'}
        error={errors.way}
        isInline
      />
      <TextField
        name="title"
        isFreeText
        label="Ny fråga: en mening om det som behöver ändras"
        value={raw.title}
        error={errors.title}
      />
      <TextArea
        name="body"
        label="Ny fråga: vad visar hindren tillsammans?"
        value={raw.body}
        error={errors.body}
        rows={3}
      />
      {boardQuestions.length > 0 && (
        <Select
          name="main"
          label="Eller en fråga som styrelsen redan har"
          choices={boardQuestions.map(({ number, title, recipient }) => ({
            value: String(number),
            label: recipient ? `${title} (utanför huset, hos ${recipient})` : title,
          }))}
          emptyLabel="Välj fråga"
          value={raw.main}
          error={errors.main}
        />
      )}
      <p>Det syns på varje fråga att hindret har tagits upp, och var.</p>
      <Actions>
        <Button icon="landmark">Ta upp</Button>
      </Actions>
    </Section>
  )
}
