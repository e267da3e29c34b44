import { Table } from '../platform/ui/table.tsx'
import { sayDay } from '../questions/words.ts'
import type { Plan } from './queries.ts'
import { planStateWords } from './words.ts'

/** The same rows on the forum's own page, in the list of all and on the plan's page. */
export function PlanTable({ plan: { forum, items }, today }: { plan: Plan; today: string }) {
  if (items.length === 0) return <p>Inga löften är skrivna än.</p>
  return (
    <Table
      caption={`Handlingsplan för ${forum.shortName}`}
      isCaptionHidden
      isStacked
      columns={[{ label: 'Löfte' }, { label: 'Läge' }, { label: 'Klart senast' }, { label: 'Anteckning' }]}
      rows={items.map(({ versions: [now], isExample }) => ({
        cells: now
          ? [
              `${now.body}${isExample ? ' (exempel)' : ''}`,
              planStateWords[now.state],
              now.byOn ? sayDay(now.byOn, today) : '–',
              now.note ?? '–',
            ]
          : [],
      }))}
    />
  )
}
