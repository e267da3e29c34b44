import { House, type HouseFloor } from '../forums/house.tsx'
import { IntroductionOffer } from '../introductions/offer.tsx'
import type { IntroductionRole } from '../introductions/rules.ts'
import { ButtonLink } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Card, CardList, Columns, LinkList, PageHeading, Panel, Prose, Section, Stack } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { sayDay, sayTime, sayWeekday } from '../questions/words.ts'
import type { Ask } from './asks.ts'
import { tellNews } from './news.ts'
import type { News, StartForum } from './queries.ts'

export type StartProps = {
  frame: Frame
  home: string
  today: string
  name: string
  asks: Ask[]
  news: News[]
  /** Introductions to what one is new in. */
  offered: IntroductionRole[]
  /** Forums the viewer sits in; none for a colleague outside. */
  own: StartForum[]
  others: StartForum[]
  house: { floors: HouseFloor[]; liftAt: string | null }
  isOutside: boolean
}

/** The first page: at most three things asked of me, what has moved, my forums, the house small (domain.md §2). */
export function StartPage(props: StartProps) {
  const { frame, home, today, name, house, isOutside } = props
  return (
    <Page title="Start" frame={frame}>
      <PageHeading
        title={`Hej, ${name.split(' ')[0]}`}
        lead={`I dag är det ${sayWeekday(today, today)}.`}
        actions={
          props.own.length > 0 && (
            <ButtonLink href={`${home}/fragor/ny`} icon="plus" variant="secondary">
              Ny fråga
            </ButtonLink>
          )
        }
      />
      <Columns asideLabel="Huset" aside={<SmallHouse house={house} home={home} />}>
        {(!isOutside || props.asks.length > 0) && <Asks asks={props.asks} />}
        {isOutside && <WhatTheHouseIs home={home} />}
        {props.offered.map((role) => (
          <IntroductionOffer home={home} role={role} />
        ))}
        <OwnForums {...props} />
        <SinceLast news={props.news} home={home} today={today} />
        {isOutside && <OtherForums {...props} />}
      </Columns>
    </Page>
  )
}

function Asks({ asks }: { asks: Ask[] }) {
  return (
    <Section heading="Det här väntar på dig">
      {asks.length === 0 && (
        <Empty title="Inget väntar på dig just nu">
          Nya svar och frågor kommer fram till nästa möte av sig själva.
        </Empty>
      )}
      {asks.length > 0 && (
        <Stack>
          {asks.map(({ sentence, label, href }, index) => (
            <Panel>
              <p>{sentence}</p>
              <p>
                <ButtonLink href={href} variant={index === 0 ? 'primary' : 'secondary'}>
                  {label}
                </ButtonLink>
              </p>
            </Panel>
          ))}
        </Stack>
      )}
    </Section>
  )
}

function OwnForums({ own, home, today }: StartProps) {
  if (own.length === 0) return null
  return (
    <Section heading={own.length === 1 ? 'Ditt forum' : 'Dina forum'}>
      <CardList>
        {own.map((forum) => (
          <Card
            href={sheetOrForum(home, forum)}
            title={forum.shortName}
            over={forum.role === null ? undefined : 'Ni frågade – så blev det'}
          >
            <p>{sayNextMeeting(forum, today)}</p>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

function sheetOrForum(home: string, { key, kind }: StartForum): string {
  return kind === 'lift' ? `${home}/forum/${key}/ni-fragade` : `${home}/forum/${key}`
}

function sayNextMeeting({ next }: StartForum, today: string): string {
  if (!next) return 'Inget möte är planerat'
  return `Nästa möte ${sayWeekday(next.on, today)}${next.at ? ` kl. ${sayTime(next.at)}` : ''}`
}

function SinceLast({ news, home, today }: { news: News[]; home: string; today: string }) {
  return (
    <Section heading="Sedan sist" aside={<a href={`${home}/hissen`}>Se hela hissen</a>}>
      {news.length === 0 && <p>Inget har rört sig de senaste tre veckorna.</p>}
      {news.length > 0 && (
        <Steps
          label="Det senaste som hänt"
          steps={news.map((each) => {
            const { sentence, tone } = tellNews(each, today)
            return {
              when: `${sayDay(each.on, today)}${each.isExample ? ' · exempel' : ''}`,
              datetime: each.on,
              title: <a href={`${home}/fragor/${each.number}`}>{each.title}</a>,
              tone,
              children: sentence,
            }
          })}
        />
      )}
    </Section>
  )
}

function SmallHouse({ house, home }: { house: StartProps['house']; home: string }) {
  return (
    <>
      <House floors={house.floors} liftAt={house.liftAt} isSmall label="Huset just nu" />
      <LinkList
        links={[
          { href: `${home}/hissen`, label: 'Öppna hissen' },
          { href: `${home}/hissen/mina`, label: 'Mina frågor', note: 'Det du håller i och det du har ställt' },
          { href: `${home}/siffror`, label: 'Hissen i siffror', note: 'Upp, ner och hur länge, att prata om' },
          { href: `${home}/introduktion`, label: 'Introduktioner', note: 'För den som är ny i en roll' },
          { href: `${home}/systembild`, label: 'Systembilden', note: 'Huset på en sida, att visa andra' },
        ]}
      />
    </>
  )
}

/** For a colleague who belongs to the house and sits in no forum. */
function WhatTheHouseIs({ home }: { home: string }) {
  return (
    <Section heading="Så fungerar huset">
      <Prose>
        <p>
          I konsultationsteamen möts handläggare från kommunen, regionen, Arbetsförmedlingen och Försäkringskassan. De
          ser när någon hamnar mellan stolarna. Det teamet inte kan lösa åker upp, våning för våning, och svaret kommer
          tillbaka ner till dem som frågade.
        </p>
        <p>
          Har du ett ärende eller en fråga? Ring den som sitter i teamet för din organisation.{' '}
          <a href={`${home}/forum`}>Se forumen och vem du ringer.</a>
        </p>
      </Prose>
    </Section>
  )
}

function OtherForums({ others, home, today }: StartProps) {
  if (others.length === 0) return null
  return (
    <Section heading="Forumen">
      <LinkList
        links={others.map((forum) => ({
          href: `${home}/forum/${forum.key}`,
          label: forum.name,
          note: sayNextMeeting(forum, today),
        }))}
      />
    </Section>
  )
}
