import { Empty } from '../../platform/ui/empty.tsx'
import { Card, CardList, PageHeading, Prose, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { sayDay } from '../words.ts'
import type { Solved } from './queries.ts'

type SolvedProps = {
  frame: Frame
  home: string
  today: string
  solved: { list: Solved[]; after: string | null }
  after: string | null
}

/** Solved low is good: what was learnt can be read by the next who meets the same (domain.md §4.8). */
export function SolvedPage({ frame, home, today, solved, after }: SolvedProps) {
  const address = `${home}/lost-lagt`
  return (
    <Page title="Löst utanför mötet" frame={frame} trail={[{ label: 'Hissen', href: `${home}/hissen` }]}>
      <PageHeading
        title="Löst utanför mötet"
        lead="Frågor som löste sig innan de behövde lyftas, och vad som löste dem. Det ni lärde er kan hjälpa nästa team."
      />
      {solved.list.length === 0 && (
        <Empty title="Inget här än">
          En fråga kommer hit när den som frågade avslutar den som löst och skriver en rad om vad som löste den. Andra
          team ser den om den visas för hela länet.
        </Empty>
      )}
      {solved.list.length > 0 && (
        <Section heading="Det som löste frågan">
          <CardList>
            {solved.list.map((question) => (
              <Card
                title={question.title}
                href={`${home}/fragor/${question.number}`}
                over={`${question.from}, ${sayDay(question.closedOn, today)}${question.isExample ? ' · exempel' : ''}`}
              >
                <Prose isTyped>{question.learnt}</Prose>
                {question.themes.length > 0 && <p>{question.themes.join(', ')}</p>}
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      <Pager
        newerHref={after ? address : null}
        olderHref={solved.after ? `${address}?efter=${solved.after}` : null}
        newerLabel="Till början"
        olderLabel="Visa fler"
      />
    </Page>
  )
}
