import { Section } from '../platform/ui/layout.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { TeamCases } from './counts.ts'

/** A small number could point at somebody: it is said as a band. */
export function sayRaised({ raised }: TeamCases): string {
  return raised === null ? 'färre än 5' : String(raised)
}

export function sayFollowed({ raised, followedPercent }: TeamCases): string {
  if (raised === 0 && followedPercent === null) return '–'
  return followedPercent === null ? 'för få för att sägas' : `ungefär ${followedPercent} procent`
}

/** For the office: that the teams take up consultations and follow them up, never which. */
export function CasesOfTeams({ cases }: { cases: TeamCases[] }) {
  if (cases.length === 0) return null
  return (
    <Section heading="Ärenden i teamen" id="arenden">
      <p>Antal det senaste året. Bara teamet läser sina ärenden.</p>
      <Table
        caption="Ärenden i teamen det senaste året"
        isCaptionHidden
        isStacked
        columns={[{ label: 'Team' }, { label: 'Ärenden' }, { label: 'Uppföljda' }]}
        rows={cases.map((team) => ({
          cells: [team.isClosed ? `${team.forum} (stängt)` : team.forum, sayRaised(team), sayFollowed(team)],
        }))}
      />
    </Section>
  )
}
