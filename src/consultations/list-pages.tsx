import { ButtonLink } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Card, CardList, LinkList, PageHeading, Panel, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { sayCount, sayDay, sayFirst, sayList } from '../questions/words.ts'
import type { Consultation, Team } from './consultation.ts'
import { askAddress, bandOf, type Pattern, sayPattern } from './patterns.ts'
import type { TeamChoices } from './queries.ts'
import { followUpsUntil, latestAdvice, openFollowUp, standingOf } from './rules.ts'
import { SituationSetting } from './setting-section.tsx'
import { caseOutcomeWords, sayConsultation, sayFollowUp, sayKind } from './words.ts'

export type Around = { frame: Frame; home: string; today: string; team: Team }

export function trailOf({ home, team }: Pick<Around, 'home' | 'team'>) {
  return [
    { label: team.shortName, href: `${home}/forum/${team.key}` },
    { label: 'Ärenden', href: `${home}/forum/${team.key}/arenden` },
  ]
}

export type ListProps = Around & {
  open: Consultation[]
  /** The number that the page of open ones ended with, where there are more. */
  after: number | null
  closed: Consultation[]
  /** The number that the page of closed ones ended with, where there are more. */
  before: number | null
  isFirst: boolean
  patterns: Pattern[]
  choices: TeamChoices
  mayChoose: boolean
}

/** What waits in the team: to follow up now, to advise, to wait for. The rest is behind a link (domain.md §6). */
export function ConsultationsPage(props: ListProps) {
  const { frame, home, today, team, open, isFirst, choices } = props
  const address = `${home}/forum/${team.key}/arenden`
  const until = followUpsUntil(choices.meetings[0] ?? null, today)
  const of = (standing: ReturnType<typeof standingOf>) => open.filter((each) => standingOf(each, until) === standing)
  return (
    <Page
      title={`Ärenden ${team.shortName}`}
      frame={frame}
      trail={[{ label: team.shortName, href: `${home}/forum/${team.key}` }]}
    >
      <PageHeading
        over={team.name}
        title="Ärenden"
        lead="Det ni pratar om vid bordet: vad för slags hinder, vad ni rådde och hur det gick. Bara teamet läser det här. Kansliet ser antal."
        actions={
          <ButtonLink href={`${address}/nytt`} icon="plus">
            Nytt ärende
          </ButtonLink>
        }
      />
      {isFirst && open.length === 0 && (
        <Empty title="Inga öppna ärenden">
          Ta upp ett ärende när någon har kört fast. Skriv tema, parter och ett kodord. Resten pratar ni om.
        </Empty>
      )}
      <Cases {...props} heading="Att följa upp nu" list={of('follow up')} />
      <Cases {...props} heading="Väntar på råd" list={of('advise')} />
      <Cases {...props} heading="På gång" list={of('wait')} />
      <MoreOpen {...props} />
      {isFirst && <Patterns {...props} />}
      <Closed {...props} />
      {isFirst && (
        <>
          <LinkList
            links={[
              {
                href: `${address}/sma-forandringar`,
                label: 'Små förändringar',
                note: 'Det som gjorde skillnad, att lära av',
              },
            ]}
          />
          {props.mayChoose && <SituationSetting team={team} home={home} />}
        </>
      )}
    </Page>
  )
}

function Cases({ home, today, team, heading, list }: ListProps & { heading: string; list: Consultation[] }) {
  if (list.length === 0) return null
  return (
    <Section heading={heading}>
      <CardList>
        {list.map((each) => (
          <Card
            title={sayConsultation(each)}
            href={`${home}/forum/${team.key}/arenden/${each.number}`}
            over={[whatWaits(each, today), each.isExample && 'Exempel'].filter(Boolean).join(' · ')}
          >
            <p>{sayKind(each)}</p>
            <NextStep consultation={each} />
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

/** A team that has very many open: the later ones are on a page of their own. */
function MoreOpen({ home, team, open, after, isFirst }: ListProps) {
  const address = `${home}/forum/${team.key}/arenden`
  if (open.length === 0) return null
  return (
    <Pager
      newerHref={isFirst ? null : address}
      olderHref={after ? `${address}?efter=${after}` : null}
      newerLabel="Till början"
      olderLabel="Visa fler öppna ärenden"
    />
  )
}

function whatWaits(consultation: Consultation, today: string): string {
  const due = openFollowUp(consultation)
  if (due) return sayFirst(sayFollowUp(due.dueOn, today))
  return `Skrivet ${sayDay(consultation.raisedOn, today)}`
}

function NextStep({ consultation }: { consultation: Consultation }) {
  const now = latestAdvice(consultation)
  if (!now?.nextStep || !now.part) return null
  return <p>{`Nästa steg: ${now.nextStep} (${now.part.name})`}</p>
}

/** What comes back may be everybody's question: the suggestion says what would travel and what would not. */
function Patterns({ home, team, patterns, choices }: ListProps) {
  const [first] = patterns
  if (!first) return null
  const bands = { few: 'enstaka', several: 'flera', many: 'många' } as const
  return (
    <Section heading="Det här kommer tillbaka" id="monster">
      <p>
        Kanske är det en fråga till hissen. Bara tema, parter och ungefär hur många följer med: inga kodord, inga texter
        och inga dagar.
      </p>
      {patterns.map((pattern) => (
        <Panel>
          <p>
            {`${sayFirst(sayPattern(pattern, choices.themes, choices.members))}: ${sayCount(pattern.count, 'ärende', 'ärenden')} på ett år. I frågan står bara ”${bands[bandOf(pattern.count)]}”, inte hur många.`}
          </p>
          <p>
            <ButtonLink href={askAddress(home, team, pattern)} variant="secondary" icon="arrow-up">
              Ställ det som en fråga
            </ButtonLink>
          </p>
        </Panel>
      ))}
    </Section>
  )
}

function Closed({ home, today, team, open, closed, before, isFirst }: ListProps) {
  const address = `${home}/forum/${team.key}/arenden`
  if (closed.length === 0) return isFirst || open.length > 0 ? null : <Empty title="Inga fler ärenden" />
  return (
    <Section heading="Avslutade">
      <LinkList
        links={closed.map((each) => ({
          href: `${address}/${each.number}`,
          label: sayConsultation(each),
          note: [
            `Avslutat ${sayDay(each.closedOn ?? today, today)}`,
            sayEnd(each),
            sayFirst(sayList(each.themes.map(({ name }) => name))),
            each.isExample && 'Exempel',
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <Pager
        newerHref={isFirst ? null : address}
        olderHref={before ? `${address}?fore=${before}` : null}
        newerLabel="Till början"
        olderLabel="Visa fler"
      />
    </Section>
  )
}

function sayEnd({ followUps }: Consultation): string | null {
  const outcome = followUps.findLast((each) => each.outcome !== null)?.outcome
  return outcome ? caseOutcomeWords[outcome] : null
}
