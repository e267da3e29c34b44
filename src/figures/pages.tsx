import { Definitions } from '../platform/ui/definition.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { LinkList, PageHeading, Section, Stack } from '../platform/ui/layout.tsx'
import { Measures } from '../platform/ui/measure.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { sayDay } from '../questions/words.ts'
import { FigureBlock, PeriodFilters, queryOf } from './blocks.tsx'
import type { Period } from './cut.ts'
import { type Figure, type FigureData, type Key, keys } from './figure.ts'

export type FiguresProps = {
  frame: Frame
  home: string
  today: string
  data: FigureData
  periods: Period[]
  figures: Record<Key, Figure[]>
}

const trailOf = (home: string) => [
  { label: 'Hela huset', href: `${home}/huset` },
  { label: 'Hissen i siffror', href: `${home}/siffror` },
]

/** What the figures say in a sentence each, under the four keys; drawings and definitions are one step away. */
export function FiguresPage({ frame, home, data, periods, figures }: FiguresProps) {
  const { period, forums } = data
  const query = queryOf(period)
  return (
    <Page title="Hissen i siffror" frame={frame} trail={trailOf(home).slice(0, 1)}>
      <PageHeading
        title="Hissen i siffror"
        lead="Går frågor upp och svar ner? Siffrorna är till för att prata om. De gäller huset och forumen, aldrig en person, och säger inget om vem som är bäst."
      />
      <PeriodFilters path={`${home}/siffror`} periods={periods} period={period} />
      {keys.map(({ key, heading, asks }) => (
        <Section heading={heading} id={key} aside={<a href={`${home}/siffror/${key}${query}`}>Diagram och tabeller</a>}>
          <p>{asks}</p>
          <Definitions
            items={figures[key].map((figure) => ({
              term: figure.heading,
              description: figure.sentence,
            }))}
          />
        </Section>
      ))}
      <Section heading="Mer att prata om">
        <LinkList
          links={[
            {
              href: `${home}/siffror/horas-alla-parter`,
              label: 'Hörs alla parter?',
              note: 'Tre frågor att prata om, med de siffror som finns',
            },
            {
              href: `${home}/siffror/blad${query}`,
              label: 'Ett blad till mötet',
              note: 'Allt på en sida, att skriva ut eller visa',
            },
            {
              href: `${home}/siffror/spegel`,
              label: 'Er organisations spegel',
              note: 'Bara för dem som sitter för organisationen',
            },
          ]}
        />
      </Section>
      <Section heading="Ett forum i taget" id="forum">
        <LinkList
          links={forums
            .filter(({ floor, closedOn }) => floor && !closedOn)
            .map(({ key, name }) => ({ href: `${home}/siffror/forum/${key}${query}`, label: name }))}
        />
      </Section>
    </Page>
  )
}

type KeyProps = Omit<FiguresProps, 'figures'> & { which: Key; figures: Figure[] }

/** One of the four keys, with all it has. */
export function KeyPage({ frame, home, today, data, periods, which, figures }: KeyProps) {
  const { heading, asks } = keys.find(({ key }) => key === which) ?? keys[0]
  const path = `${home}/siffror/${which}`
  return (
    <Page title={`${heading} i siffror`} frame={frame} trail={trailOf(home)} isWide>
      <PageHeading title={heading} lead={asks} />
      <PeriodFilters path={path} periods={periods} period={data.period} />
      <Blocks figures={figures} home={home} query={queryOf(data.period)} />
      {which === 'ideutveckling' && <WhyStopped home={home} today={today} data={data} />}
      <OtherKeys home={home} which={which} query={queryOf(data.period)} />
    </Page>
  )
}

/** The figures of one forum: open in the house. Never of a part, or of a person in it. */
export function ForumFiguresPage(props: Omit<FiguresProps, 'figures'> & { figures: Figure[] }) {
  const { frame, home, today, data, periods, figures } = props
  const { forum, period } = data
  if (!forum) return <Page title="Forum i siffror" frame={frame} />
  const path = `${home}/siffror/forum/${forum.key}`
  return (
    <Page title={`${forum.name} i siffror`} frame={frame} trail={trailOf(home)} isWide>
      <PageHeading
        over="Hissen i siffror"
        title={forum.name}
        lead="Till för forumet självt att prata om. Siffrorna gäller forumet, aldrig en part eller en person i det."
      />
      <PeriodFilters path={path} periods={periods} period={period} />
      <Blocks figures={figures} home={home} query={queryOf(period, forum.key)} />
      <WhyStopped home={home} today={today} data={data} />
      <Section heading="Mer">
        <LinkList
          links={[
            { href: `${home}/forum/${forum.key}`, label: `${forum.name}: vem ringer jag, möten och platser` },
            { href: `${home}/siffror`, label: 'Hela huset i siffror' },
          ]}
        />
      </Section>
    </Page>
  )
}

function Blocks({ figures, home, query }: { figures: Figure[]; home: string; query: string }) {
  return (
    <Measures>
      {figures.map((figure) => (
        <FigureBlock figure={figure} home={home} query={query} />
      ))}
    </Measures>
  )
}

const stoppedWords = { declined: 'Tas inte vidare, därför', returned: 'Skickad tillbaka' } as const

/** The reasons that were given, of the questions one may read. */
function WhyStopped({ home, today, data }: Pick<FiguresProps, 'home' | 'today' | 'data'>) {
  return (
    <Section heading="Varför frågor inte gick vidare" id="varfor">
      {data.stopped.length === 0 ? (
        <Empty title="Inga skäl att läsa i den här perioden">
          Här står de senaste skälen ur frågor som du får läsa.
        </Empty>
      ) : (
        <Stack>
          <p>De senaste skälen, ur frågor som du får läsa.</p>
          <LinkList
            links={data.stopped.map(({ kind, number, title, body, on, isExample }) => ({
              href: `${home}/fragor/${number}`,
              label: title,
              note: `${stoppedWords[kind]}, ${sayDay(on, today)}${isExample ? ' · exempel' : ''}: ”${body}”`,
            }))}
          />
        </Stack>
      )}
    </Section>
  )
}

function OtherKeys({ home, which, query }: { home: string; which: Key; query: string }) {
  return (
    <Section heading="De andra nycklarna">
      <LinkList
        links={keys
          .filter(({ key }) => key !== which)
          .map(({ key, heading, asks }) => ({ href: `${home}/siffror/${key}${query}`, label: heading, note: asks }))}
      />
    </Section>
  )
}
