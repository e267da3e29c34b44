import { PageHeading } from '../platform/ui/layout.tsx'
import { Measure, Measures } from '../platform/ui/measure.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Sheet, SheetPart } from '../platform/ui/sheet.tsx'
import { sayDay } from '../questions/words.ts'
import { Drawing, PeriodFilters } from './blocks.tsx'
import type { Period } from './cut.ts'
import { type Figure, type Key, keys } from './figure.ts'

type SheetProps = {
  frame: Frame
  home: string
  today: string
  association: string
  period: Period
  periods: Period[]
  figures: Record<Key, Figure[]>
}

/** What a meeting needs of each key, and no more: a page of paper. */
const told: Record<Key, string[]> = {
  representation: ['platser', 'berorda-horda'],
  samordning: ['ataganden', 'loften'],
  ideutveckling: ['flode', 'dagar-till-svar', 'aterkopplat', 'hjalpte-svaret', 'hinder-som-bestar', 'utan-nasta-datum'],
  larande: ['lyft-per-forum', 'over-tva-vaningar', 'teman'],
}
const drawn = ['flode', 'dagar-till-svar']

const asked = [
  'Vad i siffrorna känner vi igen, och vad förvånar?',
  'Vilket svar hjälpte mest, och varför?',
  'Vad gör vi annorlunda till nästa möte?',
]

/** One page for a meeting, to print or to show (domain.md §5). */
export function FigureSheetPage({ frame, home, today, association, period, periods, figures }: SheetProps) {
  const all = Object.values(figures).flat()
  return (
    <Page
      title="Hissen i siffror, ett blad"
      frame={frame}
      trail={[
        { label: 'Hela huset', href: `${home}/huset` },
        { label: 'Hissen i siffror', href: `${home}/siffror` },
      ]}
    >
      <PageHeading title="Ett blad till mötet" lead="Skriv ut sidan, eller visa den. Den får plats på ett A4." />
      <PeriodFilters path={`${home}/siffror/blad`} periods={periods} period={period} />
      <Sheet title="Hissen i siffror" sub={`${association}. ${period.since}, läst ${sayDay(today, '')}.`}>
        {keys.map(({ key, heading }) => (
          <SheetPart heading={heading}>
            {figures[key]
              .filter((figure) => told[key].includes(figure.key))
              .map(({ sentence }) => (
                <li>{sentence}</li>
              ))}
          </SheetPart>
        ))}
        <Measures>
          {all
            .filter(({ key }) => drawn.includes(key))
            .map((figure) => (
              <Measure heading={figure.heading} id={figure.key} level={3}>
                <Drawing figure={figure} />
              </Measure>
            ))}
        </Measures>
        <SheetPart heading="Att prata om">
          {asked.map((question) => (
            <li>{question}</li>
          ))}
        </SheetPart>
      </Sheet>
    </Page>
  )
}
