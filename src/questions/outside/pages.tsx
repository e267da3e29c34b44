import { Empty } from '../../platform/ui/empty.tsx'
import { PageHeading, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { outingNoteWords, sayCount, sayDay } from '../words.ts'
import type { OutsidePage as Listed, Outside } from './queries.ts'

type OutsideProps = { frame: Frame; home: string; today: string; listed: Listed; after: string | null }

/** What nobody in the house can decide: with whom it lies, since when, and when the office looks next (domain.md §4.1). */
export function OutsidePage({ frame, home, today, listed, after }: OutsideProps) {
  const { questions, total } = listed
  const unread = after || listed.after ? 0 : total - questions.length
  const address = `${home}/utanfor-huset`
  return (
    <Page title="Utanför huset" frame={frame} trail={[{ label: 'Hissen', href: `${home}/hissen` }]}>
      <PageHeading
        title="Utanför huset"
        lead="Frågor som ingen i huset kan besluta. Styrelsen har dem i sitt förvar, kansliet ser efter dem minst en gång i halvåret, och svaret kommer tillbaka ner till dem som frågade."
      />
      <Section heading="Väntar på svar utifrån">
        {questions.length === 0 ? (
          <Empty title="Inget är utanför huset just nu">
            Styrelsen skickar en fråga vidare på frågans egen sida, under Det här kan du göra.
          </Empty>
        ) : (
          <Table
            caption="Frågor utanför huset"
            isCaptionHidden
            isStacked
            columns={['Fråga', 'Från', 'Hos', 'Sedan', 'Senast', 'Ses över'].map((label) => ({ label }))}
            rows={questions.map((question) => ({
              cells: [
                <Title question={question} home={home} />,
                sayFrom(question),
                question.recipient,
                `${sayDay(question.sentOn, today)}, ${question.paragraph}`,
                sayLast(question, today),
                sayLook(question, today),
              ],
            }))}
          />
        )}
        {unread > 0 && <p>{sayCount(unread, 'fråga', 'frågor')} till läses bara av styrelsen.</p>}
        <Pager
          newerHref={after ? address : null}
          olderHref={listed.after ? `${address}?efter=${listed.after}` : null}
          newerLabel="Till början"
          olderLabel="Visa fler"
        />
      </Section>
      {listed.home.length > 0 && !after && (
        <Section heading="Har kommit hem">
          <Table
            caption="Frågor som kommit hem utifrån"
            isCaptionHidden
            isStacked
            columns={['Fråga', 'Från', 'Var hos', 'Hur det gick'].map((label) => ({ label }))}
            rows={listed.home.map((question) => ({
              cells: [
                <Title question={question} home={home} />,
                sayFrom(question),
                question.recipient,
                sayLast(question, today),
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

function Title({ question, home }: { question: Outside; home: string }) {
  return <a href={`${home}/fragor/${question.number}`}>{question.title}</a>
}

function sayFrom({ from, isExample }: Outside): string {
  return isExample ? `${from} · exempel` : from
}

function sayLast({ last }: Outside, today: string): string {
  return last ? `${outingNoteWords[last.kind]} ${sayDay(last.on, today)}` : 'Skickad, inte sedd över än'
}

function sayLook({ nextOn }: Outside, today: string): string {
  if (!nextOn) return ''
  return nextOn < today ? `Väntar på kansliet sedan ${sayDay(nextOn, today)}` : sayDay(nextOn, today)
}
