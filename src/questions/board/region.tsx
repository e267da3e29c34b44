import { Board } from '../../forums/board.tsx'
import { House } from '../../forums/house.tsx'
import type { HouseFloorNumbers } from '../../forums/house-queries.ts'
import type { Calm } from '../../platform/live.ts'
import { Actions, ButtonLink } from '../../platform/ui/button.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { Figures, type Filter, Filters, PageHeading, Stack, Toolbar } from '../../platform/ui/layout.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { QuestionCard } from '../card.tsx'
import { sayEchoes, sayGathered } from '../together/words.ts'
import { describeState, sayClock, sayCount, sayDay, sayFirst } from '../words.ts'
import type { BoardQuestion } from './queries.ts'
import type { BoardView } from './read.ts'
import { addressWith, isWhole, orderOf } from './selection.ts'

const title = 'Hissen'
const lead = 'Frågor åker upp till den våning där någon kan besluta. Svaren åker ner till dem som frågade.'
const noteCharactersMax = 48

type RegionProps = { view: BoardView; calm: Calm }

/** The part of the page that is drawn again when something moves. It names no person and asks for no text. */
export function BoardRegion({ view, calm }: RegionProps) {
  return view.table ? <TableOfQuestions view={view} calm={calm} /> : <HouseWithCards view={view} calm={calm} />
}

function HouseWithCards({ view, calm }: RegionProps) {
  const { house, path, query } = view
  return (
    <Board
      title={title}
      lead={lead}
      status={<Status view={view} calm={calm} />}
      figures={<Numbers view={view} />}
      toolbar={<Choices view={view} />}
      house={<House floors={house.floors} liftAt={house.liftAt} />}
      floors={house.floors.map((floor) => {
        const questions = view.board?.questions.filter((question) => question.floorId === floor.id) ?? []
        const total = view.board?.totals.get(floor.id) ?? 0
        const open = questions.filter((question) => question.standing.state !== 'closed').length
        return {
          floor,
          note: floor.note && floor.note.length <= noteCharactersMax ? floor.note : undefined,
          cards: questions.map((question) => <Card question={question} view={view} />),
          allHref: total > open ? addressWith(`${path}/${floor.key}`, query, { visning: null }) : null,
          besides: describeUnread(view, floor, total) ?? (questions.length > 0 ? null : sayEmpty(view)),
        }
      })}
    />
  )
}

/** A question in a list of cards: the forum that asked, never a person. */
export function Card({
  question,
  view,
}: {
  question: BoardQuestion
  view: Pick<BoardView, 'home' | 'today' | 'house'>
}) {
  const { number, from, standing, track } = question
  const { text, tone } = describeState(standing, view.today)
  const { floors } = view.house
  const position = (ordinal: number) =>
    Math.max(
      0,
      floors.findLastIndex((floor) => floor.ordinal <= ordinal),
    )
  return (
    <QuestionCard
      number={number}
      href={`${view.home}/fragor/${number}`}
      title={question.title}
      from={from}
      state={{ text: sayFirst(text), tone }}
      isExample={question.isExample}
      isFresh={question.isFresh}
      note={noteOf(question, floors)}
      track={{
        stops: floors.map((floor) => floor.shortName),
        origin: position(track.origin),
        top: position(track.top),
        at: position(track.at),
        answerAt: track.answer === null ? null : position(track.answer),
      }}
    />
  )
}

/** Where it is, how many questions it stands for, and how many others see the same. */
function noteOf(question: BoardQuestion, floors: HouseFloorNumbers[]) {
  const { gathered, others } = question
  const notes = [
    whereElse(question, floors),
    gathered > 0 ? sayGathered(gathered) : undefined,
    others > 0 ? sayEchoes(others) : undefined,
  ]
  return notes.filter((note) => note !== undefined).join(' · ') || undefined
}

/** Which of the floor's forums holds it, or who answered, where that is another than asked. */
function whereElse({ from, at, floorId, standing, track }: BoardQuestion, floors: HouseFloorNumbers[]) {
  if (from === at) return undefined
  if (track.answer !== null || standing.state === 'closed') return `svar från ${at}`
  const holds = floors.find((floor) => floor.id === floorId)
  return holds?.forums.length === 1 ? undefined : `hos ${at}`
}

/** What lies here that the reader may not read is a number and nothing more (domain.md §4.11). */
function describeUnread(view: BoardView, floor: HouseFloorNumbers, readable: number): string | null {
  const { forum } = view.selection
  if (!isWhole(view.selection)) return null
  const open = forum ? (floor.forums.find(({ id }) => id === forum.id)?.open ?? 0) : floor.open
  const unread = open - readable
  if (unread <= 0) return null
  const isSeveral = floor.forums.length > 1 && !forum
  return `${sayCount(unread, 'fråga', 'frågor')} bara i ${isSeveral ? their[floor.role] : its[floor.role]}`
}

function sayEmpty({ selection }: BoardView): string {
  return isWhole(selection) && !selection.forum ? 'Inget ligger här just nu.' : 'Inget här med det här urvalet.'
}

const its = { team: 'teamet', group: 'gruppen', board: 'styrelsen', outside: 'styrelsen' } as const
const their = { team: 'sina team', group: 'sina grupper', board: 'sina styrelser', outside: 'sina forum' } as const

function Status({ view, calm }: RegionProps) {
  const { meetingIn } = view.house
  const meeting = meetingIn.length > 0 ? `Möte pågår i ${meetingIn.slice(0, 2).join(' och ')}` : 'Uppdateras direkt'
  const [first, second] = calm(`${meeting}\n${describeLatest(view)}`).split('\n')
  return (
    <>
      <b>{first}</b> {second}
    </>
  )
}

function describeLatest({ board, table, today, isDemo }: BoardView): string {
  const shown = board?.questions ?? table?.questions ?? []
  const moments = shown.flatMap(({ changedAt }) => (changedAt ? [changedAt.getTime()] : []))
  if (moments.length === 0) return ''
  const latest = new Date(Math.max(...moments))
  const day = latest.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
  if (day !== today) return `Ändrades senast ${sayDay(day, today)}`
  return isDemo ? 'Ändrades senast i dag' : `Ändrades senast ${sayClock(latest)}`
}

function Numbers({ view: { house } }: { view: BoardView }) {
  const sum = (of: (floor: HouseFloorNumbers) => number) => house.floors.reduce((total, floor) => total + of(floor), 0)
  const open = sum((floor) => floor.open)
  const home = sum((floor) => floor.glowing)
  return (
    <Figures
      figures={[
        { value: open, label: open === 1 ? 'öppen fråga' : 'öppna frågor' },
        { value: sum((floor) => floor.up), label: 'på väg upp', icon: 'arrow-up', tone: 'up' },
        { value: sum((floor) => floor.down), label: 'svar på väg ner', icon: 'arrow-down', tone: 'down' },
        { value: home, label: 'svar hemma de senaste 30 dagarna' },
      ]}
    />
  )
}

/** Ways to look, as links: nothing here is typed in, so it may stand in the part that is redrawn. */
function Choices({ view }: { view: BoardView }) {
  const { path, query, selection, home, sitsSomewhere } = view
  const to = (visa: string | null) => addressWith(path, query, { visa, efter: null })
  const isTable = query.som === 'tabell'
  return (
    <>
      <Toolbar>
        <Filters
          filters={[
            ...waysToLook({ path, sitsSomewhere, current: selection.show, to }),
            { label: 'Tema och fler val', href: '#urval', isCurrent: false },
          ]}
        />
        <Actions>
          <ButtonLink
            href={addressWith(path, query, { som: isTable ? null : 'tabell', efter: null })}
            variant="tertiary"
            isSmall
          >
            {isTable ? 'Huset' : 'Tabell'}
          </ButtonLink>
          <ButtonLink href={addressWith(path, query, { visning: 'projektor', som: null })} variant="tertiary" isSmall>
            Projektor
          </ButtonLink>
          {sitsSomewhere && (
            <ButtonLink href={`${home}/fragor/ny`} icon="plus">
              Ny fråga
            </ButtonLink>
          )}
        </Actions>
      </Toolbar>
      <Chosen view={view} />
    </>
  )
}

type Looking = {
  path: string
  sitsSomewhere: boolean
  current: BoardView['selection']['show'] | 'mina'
  to: (visa: string | null) => string
}

/** The same on the board and on one's own page; each has an address that can be shared. */
export function waysToLook({ path, sitsSomewhere, current, to }: Looking): Filter[] {
  const way = (label: string, visa: Looking['current']) => ({
    ...{ label, href: visa === 'mina' ? `${path}/mina` : to(visa), isCurrent: current === visa },
  })
  return [
    way('Alla', null),
    way('Mina frågor', 'mina'),
    ...(sitsSomewhere ? [way('Mitt forum', 'mitt-forum'), way('Berör min part', 'min-part')] : []),
    way('Väntat längst', 'vantar'),
    way('Besvarade', 'besvarade'),
    way('Avslutade', 'avslutade'),
  ]
}

function Chosen({ view: { path, query, selection } }: { view: BoardView }) {
  const chosen = [
    { name: 'tema' as const, what: 'Tema', thing: selection.theme?.name },
    { name: 'part' as const, what: 'Berör', thing: selection.part?.name },
    { name: 'forum' as const, what: 'Forum', thing: selection.forum?.shortName },
  ].filter(({ thing }) => thing !== undefined)
  if (chosen.length === 0) return null
  return (
    <Filters
      label="Valt urval"
      filters={chosen.map(({ name, what, thing }) => ({
        label: `${what}: ${thing} · ta bort`,
        href: addressWith(path, query, { [name]: null, efter: null }),
        isCurrent: true,
      }))}
    />
  )
}

const orderNames = { nasta: 'Nästa datum först', vantat: 'Väntat längst först', nyast: 'Nyast först' } as const

function TableOfQuestions({ view, calm }: RegionProps) {
  const { table, path, query, today } = view
  const order = orderOf(query)
  const questions = table?.questions ?? []
  const ordered = (['nasta', 'vantat', 'nyast'] as const).map((key) => ({
    label: orderNames[key],
    href: addressWith(path, query, { ordning: key === orderOf({ visa: query.visa }) ? null : key, efter: null }),
    isCurrent: key === order,
  }))
  return (
    <Stack>
      <PageHeading title={title} lead={lead} />
      <Numbers view={view} />
      <Choices view={view} />
      <Filters label="Ordning" filters={ordered} />
      {questions.length === 0 ? (
        <Empty title="Inga frågor att visa här." />
      ) : (
        <Table
          caption={`Frågor i hissen, ${orderNames[order].toLowerCase()}`}
          isStacked
          columns={[
            { label: 'Fråga' },
            { label: 'Nr', isNumber: true },
            { label: 'Från' },
            { label: 'Ligger hos' },
            { label: 'Läge' },
            { label: 'Väntar sedan' },
          ]}
          rows={questions.map((question) => rowOf(question, view.home, today))}
        />
      )}
      <Pager
        newerHref={query.efter ? addressWith(path, query, { efter: null }) : null}
        newerLabel="Från början"
        olderHref={table?.after ? addressWith(path, query, { efter: table.after }) : null}
        olderLabel="Visa fler"
      />
      <p role="status">
        <Status view={view} calm={calm} />
      </p>
    </Stack>
  )
}

function rowOf({ number, title: of, from, at, standing }: BoardQuestion, home: string, today: string) {
  const { waitsSince, state } = standing
  return {
    cells: [
      <a href={`${home}/fragor/${number}`}>{of}</a>,
      number,
      from,
      at,
      sayFirst(describeState(standing, today).text),
      state === 'closed' ? '–' : sayDay(waitsSince, today),
    ],
  }
}
