import { Definitions } from '../../platform/ui/definition.tsx'
import { Card, CardList, PageHeading, Prose, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { sayList } from '../../questions/words.ts'
import { sayHours, sayPhone } from '../words.ts'
import type { PublicForum, PublicHouse } from './house.ts'
import { forumOf, sayMeets, sayShort } from './words.ts'

type ListProps = { frame: Frame; house: PublicHouse; teams: PublicForum[] }

/** For colleagues outside the forums: which team to turn to. */
export function ColleaguesPage({ frame, house, teams }: ListProps) {
  return (
    <Page title="För kollegor" frame={frame} trail={[{ label: 'Systembild', href: `/${house.slug}/systembild` }]}>
      <PageHeading
        over={house.name}
        title="Har du kört fast i ett ärende?"
        lead="I teamen hjälps handläggare från flera organisationer åt. Du behöver inte sitta där själv för att få hjälp."
      />
      <Section heading="Teamen">
        <CardList>
          {teams.map((team) => (
            <Card href={`/${house.slug}/for-kollegor/${team.key}`} title={team.name} over={sayMeets(team) ?? undefined}>
              {team.receives && <p>{sayShort(team.receives)}</p>}
            </Card>
          ))}
        </CardList>
      </Section>
      <HowTo />
    </Page>
  )
}

type TeamProps = { frame: Frame; house: PublicHouse; team: PublicForum }

/** One team for those who do not sit there; one page on paper. Functions, never persons. */
export function ColleagueTeamPage({ frame, house, team }: TeamProps) {
  const up = forumOf(house, team.liftsTo)
  return (
    <Page
      title={team.name}
      frame={frame}
      trail={[
        { label: 'Systembild', href: `/${house.slug}/systembild` },
        { label: 'För kollegor', href: `/${house.slug}/for-kollegor` },
      ]}
    >
      <PageHeading over="För dig som inte sitter i teamet" title={team.name} lead={team.purpose ?? undefined} />
      <Section heading="Det här är teamet">
        <Definitions items={factsOf(team)} />
      </Section>
      {(team.receives || team.decides) && (
        <Section heading="Det här hjälper teamet till med">
          <Prose isTyped>
            {team.receives && <p>{team.receives}</p>}
            {team.decides && <p>{`Teamet kan avgöra: ${team.decides}`}</p>}
            {up && <p>{`Det som teamet inte kan lösa lyfts till ${up.name}. Svaret kommer tillbaka samma väg.`}</p>}
          </Prose>
        </Section>
      )}
      <HowTo allowsIdentified={team.allowsIdentified} />
      <Section heading="Vem ringer jag?" id="vem-ringer-jag">
        <WaysIn house={house} team={team} />
      </Section>
    </Page>
  )
}

function factsOf(team: PublicForum) {
  const meets = sayMeets(team)?.replace(/^Möts /, '')
  return [
    { term: 'Med i teamet', description: sayList(team.parts) },
    { term: 'Möts', description: meets },
    { term: 'Löfte', description: team.promise },
  ].flatMap(({ term, description }) => (description ? [{ term, description }] : []))
}

function HowTo({ allowsIdentified = false }: { allowsIdentified?: boolean }) {
  return (
    <Section heading="Så tar du upp ett ärende">
      <Prose>
        <ol>
          <li>Ring någon i teamet. Prata hellre än att skriva.</li>
          <li>Berätta utan namn, personnummer eller annat som gör att personen kan kännas igen.</li>
          <li>Säg vad som hindrar och vad du redan har provat.</li>
          <li>Den du talat med tar med ärendet till nästa möte, eller bjuder in dig.</li>
          <li>Efter mötet får du veta vad teamet kom fram till och vem som gör vad.</li>
        </ol>
        {allowsIdentified && (
          <p>Vissa ärenden kan tas upp med namn. Då ska personen ha sagt ja först. Fråga teamet hur det går till.</p>
        )}
      </Prose>
    </Section>
  )
}

function WaysIn({ house, team }: { house: PublicHouse; team: PublicForum }) {
  const rows = team.contacts.length > 0 ? team.contacts : officeOf(house)
  if (rows.length === 0) return <p>Ring växeln i din kommun och fråga efter konsultationsteamet.</p>
  return (
    <Table
      caption={`Vem ringer jag i ${team.shortName}?`}
      isCaptionHidden
      isStacked
      columns={[{ label: 'Funktion' }, { label: 'Telefon' }, { label: 'Tider' }, { label: 'Väg in' }]}
      rows={rows.map(({ part, function: of, phone, hours, wayIn }) => ({
        cells: [
          of ? `${part}, ${of}` : part,
          phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{sayPhone(phone)}</a> : '–',
          hours ? sayHours(hours) : '–',
          wayIn ?? '–',
        ],
      }))}
    />
  )
}

/** Where the team has not chosen to show its own ways in. */
function officeOf({ office: { email, phone, hours } }: PublicHouse): PublicForum['contacts'] {
  if (!phone && !email) return []
  return [{ part: 'Kansliet', function: null, phone, hours, wayIn: email }]
}
