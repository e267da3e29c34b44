import { BarTable } from '../platform/ui/bar-table.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Filters, LinkList, PageHeading, Prose, Section, Stack, Toolbar } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Table } from '../platform/ui/table.tsx'
import { sayCount, sayList } from '../questions/words.ts'
import type { Figure } from './figure.ts'
import type { Mirror, Part, PartYear } from './part-queries.ts'
import { holdersMin } from './rules.ts'

type AllHeardProps = {
  frame: Frame
  home: string
  year: number
  years: number[]
  parts: Part[]
  ofParts: PartYear[]
  figures: { seats: Figure; heard: Figure; asked: Figure }
  isSeated: boolean
}

const trailOf = (home: string) => [
  { label: 'Hela huset', href: `${home}/huset` },
  { label: 'Hissen i siffror', href: `${home}/siffror` },
]

/** Equality as three questions to talk about, and no ranking (domain.md §5). */
export function AllHeardPage(props: AllHeardProps) {
  const { frame, home, figures, isSeated } = props
  return (
    <Page title="Hörs alla parter?" frame={frame} trail={trailOf(home)}>
      <PageHeading
        title="Hörs alla parter?"
        lead="Tre frågor att prata om i forumet, med de siffror som finns. Siffrorna svarar inte på frågorna. Det gör ni."
      />
      <Section heading="1. Vem fick säga sitt innan vi svarade?" id="sitt">
        <p>{figures.heard.sentence}</p>
        <BarTable caption={figures.heard.heading} {...figures.heard.table} />
        <PartTable {...props} />
        <Prose>
          <p>
            Prata om: När svarade vi utan att ha hört någon som berörs? Vad gjorde att det blev så, och vad hade svaret
            blivit annars?
          </p>
        </Prose>
      </Section>
      <Section heading="2. Vem kan säga ja vid bordet?" id="ja">
        <p>{figures.seats.sentence}</p>
        <BarTable caption={figures.seats.heading} {...figures.seats.table} />
        <Prose>
          <p>
            Prata om: Vet vi vad var och en kan lova här? Vem behöver ta med frågan hem först, och hur lång tid får det
            ta?
          </p>
        </Prose>
      </Section>
      <Section heading="3. Vem ber vi om något, och vad händer sedan?" id="ber">
        <p>{figures.asked.sentence}</p>
        <BarTable caption={figures.asked.heading} {...figures.asked.table} />
        <Prose>
          <p>
            Prata om: Ber vi alla om lika mycket? Är det lätt att säga nej hos oss, och får den som säger nej höra att
            det var ett bra besked?
          </p>
        </Prose>
      </Section>
      {isSeated && (
        <p>
          <a href={`${home}/siffror/spegel`}>Se er egen organisations spegel</a>
        </p>
      )}
      <Disclosure summary="Så skyddas parterna i siffrorna" isQuiet>
        <p>
          I ett team är en part ofta en enda person. Därför visas siffror för en part bara för hela förbundet och ett
          helt år som är slut, och bara när minst fem personer har suttit för parten i grupperna under året: det är
          grupperna som siffrorna handlar om. Andra parter ser sina siffror själva, i sin spegel. Siffror för en part
          visas aldrig för ett forum, en våning eller ett kvartal, och det finns ingen summa över parterna att räkna
          baklänges från.
        </p>
      </Disclosure>
    </Page>
  )
}

/** In the parts' own order; a part that is not here is not named as missing anything. */
function PartTable({ home, year, years, parts, ofParts }: AllHeardProps) {
  if (years.length === 0) {
    return <p>Siffror part för part kommer när ett helt år är slut.</p>
  }
  const named = ofParts.flatMap((row) => {
    const part = parts.find(({ id }) => id === row.memberId)
    return part ? [{ ...row, name: part.name }] : []
  })
  return (
    <Stack>
      <Toolbar>
        <Filters
          label="År"
          filters={years.map((each) => ({
            label: String(each),
            href: `${home}/siffror/horas-alla-parter?ar=${each}`,
            isCurrent: each === year,
          }))}
        />
      </Toolbar>
      {named.length === 0 ? (
        <p>{`För ${year} finns inga siffror part för part: ingen part hade minst ${sayPersons()} som satt för den i grupperna.`}</p>
      ) : (
        <Table
          caption={`Svar från grupper ${year} som berörde parten, i parternas egen ordning`}
          columns={[
            { label: 'Part' },
            { label: 'Svar som berörde parten', isNumber: true },
            { label: 'Hörd före svaret', isNumber: true },
          ]}
          rows={named.map(({ name, touched, heard }) => ({ cells: [name, touched, heard] }))}
        />
      )}
      {named.length > 0 && named.length < parts.length && (
        <p>{`Parter som färre än ${sayPersons()} har suttit för i grupperna under året ser sina siffror själva, i sin spegel.`}</p>
      )}
    </Stack>
  )
}

function sayPersons(): string {
  return holdersMin === 5 ? 'fem personer' : `${holdersMin} personer`
}

type MirrorProps = {
  frame: Frame
  home: string
  part: Part
  /** Of those one sits for. */
  parts: Part[]
  year: number
  years: number[]
  mirror: Mirror
}

/** A part's own year, for those who sit for it. */
export function MirrorPage({ frame, home, part, parts, year, years, mirror }: MirrorProps) {
  const path = `${home}/siffror/spegel`
  const address = (key: string, of: number) => `${path}?part=${key}&ar=${of}`
  const { raised, touched, heard, asked } = mirror
  const isEmpty = raised + touched + asked === 0
  return (
    <Page title={`Spegel för ${part.name}`} frame={frame} trail={trailOf(home)}>
      <PageHeading
        over="Bara för er"
        title={`${part.name} i spegeln`}
        lead="Så här ser ert år ut i hissen. Bara ni som sitter för organisationen ser sidan: inga andra parter, inget forum och inte kansliet."
      />
      <Toolbar>
        {parts.length > 1 && (
          <Filters
            label="Organisation"
            filters={parts.map(({ key, name, id }) => ({
              label: name,
              href: address(key, year),
              isCurrent: id === part.id,
            }))}
          />
        )}
        <Filters
          label="År"
          filters={years.map((each) => ({
            label: String(each),
            href: address(part.key, each),
            isCurrent: each === year,
          }))}
        />
      </Toolbar>
      {isEmpty ? (
        <Empty title={`Inget att spegla ${year}`}>
          Här står hur många frågor ni har ställt, hur ofta ni har hörts och vad ni har blivit ombedda om.
        </Empty>
      ) : (
        <>
          <Section heading="Ni frågade, och ni hördes">
            <p>
              {`Ni har ställt ${sayCount(raised, 'fråga', 'frågor')}. ${sayCount(touched, 'svar', 'svar')} från en grupp berörde er, och ni hade sagt något före ${heard} av dem.`}
            </p>
            <BarTable
              caption="Frågor och svar"
              columns={['I hela förbundet', String(year)]}
              rows={[
                ['Frågor ni har ställt', raised],
                ['Svar från grupper som berörde er', touched],
                ['Där ni hördes före svaret', heard],
              ]}
            />
          </Section>
          <Section heading="Ni blev ombedda">
            <p>
              {asked === 0
                ? 'Ingen har bett er om något.'
                : `Ni har blivit ombedda om ${sayCount(asked, 'sak', 'saker')}. ${sayReplies(mirror)}`}
            </p>
            {asked > 0 && (
              <BarTable
                caption="Åtaganden"
                columns={['Ert svar i dag', String(year)]}
                rows={[
                  ['Ja, vi gör det', mirror.yes],
                  ['Gjort', mirror.done],
                  ['Tar med frågan hem', mirror.home],
                  ['Nej, därför', mirror.no],
                  ['Väntar på ert ord', mirror.waits],
                ]}
              />
            )}
          </Section>
        </>
      )}
      <Section heading="Att prata om hemma">
        <Prose>
          <ul>
            <li>Kommer det som sägs vid bordet hem till er, och tillbaka igen?</li>
            <li>Vet de som sitter för er vad de kan lova?</li>
            <li>Vad skulle ni vilja fråga om, men har inte gjort?</li>
          </ul>
          <p>
            Är ni få kan en siffra säga något om en enskild person. Använd spegeln för att hjälpas åt, och visa den inte
            vidare.
          </p>
        </Prose>
        <LinkList links={[{ href: `${home}/siffror/horas-alla-parter`, label: 'Hörs alla parter?' }]} />
      </Section>
    </Page>
  )
}

function sayReplies({ yes, done, home, no, waits }: Mirror): string {
  const said = [
    yes + done > 0 && `${yes + done} ja`,
    home > 0 && `${home} som ni tar med hem`,
    no > 0 && `${no} nej`,
    waits > 0 && `${waits} som väntar`,
  ].filter((part) => part !== false)
  return said.length > 0 ? `Det blev ${sayList(said)}.` : ''
}
