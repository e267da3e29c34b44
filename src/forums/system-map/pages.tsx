import { Filters, LinkList, PageHeading, Panel, Prose, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { sayList } from '../../questions/words.ts'
import type { PublicHouse } from './house.ts'
import { ForumEntry, MapOfHouse } from './map.tsx'
import type { RoleEntry } from './roles.ts'
import { besideLift, noSteering, sayDecision, sayOffice, sayReview } from './words.ts'

type MapPageProps = { frame: Frame; house: PublicHouse; roles: RoleEntry[]; address: string }

/** The house as it is meant, open to all: no question, no person (domain.md §2). */
export function MapPage({ frame, house, roles, address }: MapPageProps) {
  const path = `/${house.slug}/systembild`
  return (
    <Page title="Systembild" frame={frame} isWide>
      <PageHeading
        over={house.name}
        title="Så hänger huset ihop"
        lead="Frågor åker upp till den våning där någon kan avgöra dem. Svaren åker ner till dem som frågade."
      />
      <Section heading="Jag är …" id="jag-ar">
        <Filters
          label="Jag är"
          filters={roles.map(({ key, title }) => ({
            ...{ href: `${path}/jag-ar/${key}`, label: title, isCurrent: false },
          }))}
        />
      </Section>
      <MapOfHouse house={house} />
      <Beside house={house} />
      <AboutMap house={house} address={address} />
    </Page>
  )
}

function Beside({ house }: { house: PublicHouse }) {
  const forums = [...besideLift(house, 'learning'), ...besideLift(house, 'preparatory')]
  if (forums.length === 0) return null
  return (
    <Section heading="Vid sidan av hissen" id="vid-sidan">
      <ul class="karta-forum">
        {forums.map((forum) => (
          <ForumEntry forum={forum} house={house} saysPurpose />
        ))}
      </ul>
    </Section>
  )
}

function AboutMap({ house, address }: { house: PublicHouse; address: string }) {
  const decision = sayDecision(house)
  return (
    <Panel id="om-systembilden">
      <p>{sayReview(house)}</p>
      <p>{noSteering}</p>
      {decision && <p>{decision}</p>}
      <p>{`Med i huset: ${sayList(house.parts)}.`}</p>
      <p>{address}</p>
      <LinkList
        links={[
          { href: `/${house.slug}/systembild.txt`, label: 'Systembilden som text, att klistra in var som helst' },
          { href: `/${house.slug}/for-kollegor`, label: 'För kollegor utanför forumen' },
        ]}
      />
      <p class="karta-utskrift">Sidan går att skriva ut som affisch på ett A4, eller större på ett A3.</p>
    </Panel>
  )
}

type RolePageProps = { frame: Frame; house: PublicHouse; role: RoleEntry; others: RoleEntry[] }

/** "Jag är …": ten lines, short enough to read out. */
export function RolePage({ frame, house, role, others }: RolePageProps) {
  const path = `/${house.slug}/systembild`
  const office = sayOffice(house)
  return (
    <Page title={`Jag är ${role.title}`} frame={frame} trail={[{ label: 'Systembild', href: path }]}>
      <PageHeading over="Vad huset betyder för mig" title={`Jag är ${role.title}`} />
      <Prose>
        <ol>
          {role.lines.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </Prose>
      <Section heading="Läs vidare">
        <LinkList
          links={[
            { href: path, label: 'Hela systembilden' },
            { href: `/${house.slug}/for-kollegor`, label: 'Teamen, vad de hjälper till med och vem du ringer' },
            ...others.map(({ key, title }) => ({ href: `${path}/jag-ar/${key}`, label: `Jag är ${title}` })),
          ]}
        />
      </Section>
      {office && <p>{`Kansliet: ${office}.`}</p>}
    </Page>
  )
}
