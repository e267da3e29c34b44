import { Empty } from '../../platform/ui/empty.tsx'
import { CardList, Filters, PageHeading, Section, Toolbar } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import type { MineView } from './mine.ts'
import type { Page as Listed } from './queries.ts'
import { Card, waysToLook } from './region.tsx'
import { addressWith } from './selection.ts'

/** What I hold and what I have asked: mine alone to see in one place. */
export function MinePage({ frame, view }: { frame: Frame; view: MineView }) {
  const { home, holds, asked, sitsSomewhere } = view
  const path = `${home}/hissen`
  const to = (visa: string | null) => addressWith(path, {}, { visa })
  return (
    <Page title="Mina frågor" frame={frame} isWide trail={[{ label: 'Hissen', href: path }]}>
      <PageHeading title="Mina frågor" lead="Det du håller i och det du har ställt. Bara du ser dem samlade så här." />
      <Toolbar>
        <Filters filters={waysToLook({ path, sitsSomewhere, current: 'mina', to })} />
      </Toolbar>
      {holds && (
        <List
          view={view}
          heading="Det här håller du i"
          list="haller"
          page={holds}
          empty="Du håller inte i någon fråga just nu."
        />
      )}
      {asked && (
        <List
          view={view}
          heading="Det här har du ställt"
          list="stallt"
          page={asked}
          empty="Du har inte ställt någon fråga än."
        />
      )}
    </Page>
  )
}

type ListProps = { view: MineView; heading: string; list: 'haller' | 'stallt'; page: Listed; empty: string }

function List({ view, heading, list, page, empty }: ListProps) {
  const own = `${view.home}/hissen/mina`
  const isAlone = view.query.lista === list
  const after = isAlone && page.after ? `&efter=${page.after}` : ''
  return (
    <Section heading={heading} id={list}>
      {page.questions.length === 0 ? (
        <Empty title={empty} />
      ) : (
        <CardList>
          {page.questions.map((question) => (
            <Card question={question} view={view} />
          ))}
        </CardList>
      )}
      <Pager
        newerHref={isAlone ? own : null}
        newerLabel="Båda listorna"
        olderHref={page.after ? `${own}?lista=${list}${after}` : null}
        olderLabel="Visa fler"
      />
    </Section>
  )
}
