import { Empty } from '../platform/ui/empty.tsx'
import { LinkList, PageHeading } from '../platform/ui/layout.tsx'
import { Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { sayDay, sayFirst, sayList } from '../questions/words.ts'
import { type Around, trailOf } from './list-pages.tsx'
import type { SmallChange } from './queries.ts'

type ChangesProps = Around & { list: SmallChange[]; before: number | null; isFirst: boolean }

/** What the team has learnt: kept when the advice is gone. */
export function SmallChangesPage({ frame, home, today, team, list, before, isFirst }: ChangesProps) {
  const address = `${home}/forum/${team.key}/arenden`
  return (
    <Page title={`Små förändringar ${team.shortName}`} frame={frame} trail={trailOf({ home, team })}>
      <PageHeading
        over={team.name}
        title="Små förändringar"
        lead="Det som gjorde skillnad. Raderna finns kvar när råden har tagits bort."
      />
      {list.length === 0 && (
        <Empty title="Inget här än">
          När ni följer upp ett ärende kan ni skriva en rad om vad som blev annorlunda, också det lilla.
        </Empty>
      )}
      {list.length > 0 && (
        <LinkList
          links={list.map((change) => ({
            href: `${address}/${change.number}`,
            label: change.body,
            note: `${sayDay(change.on, today)} · ${sayFirst(sayList(change.themes.map(({ name }) => name)))}`,
          }))}
        />
      )}
      <Pager
        newerHref={isFirst ? null : `${address}/sma-forandringar`}
        olderHref={before ? `${address}/sma-forandringar?fore=${before}` : null}
        newerLabel="Till början"
        olderLabel="Visa fler"
      />
    </Page>
  )
}
