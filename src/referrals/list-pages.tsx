import { ButtonLink } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Card, CardList, PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { sayFirst } from '../questions/words.ts'
import { purposeWords } from './purposes.ts'
import type { YearCount } from './queries.ts'
import type { Referral, ReferralForum } from './referral.ts'
import { ReferralSetting } from './setting-section.tsx'
import { WhatIsWritten } from './what-is-written.tsx'
import { sayNumber, sayParts, sayUntil } from './words.ts'

export type Around = { frame: Frame; home: string; today: string; forum: ReferralForum }

export const addressOf = ({ home, forum }: Pick<Around, 'home' | 'forum'>) => `${home}/forum/${forum.key}/hanvisningar`

export function trailOf({ home, forum }: Pick<Around, 'home' | 'forum'>) {
  return [
    { label: forum.shortName, href: `${home}/forum/${forum.key}` },
    { label: 'Hänvisningar', href: addressOf({ home, forum }) },
  ]
}

export type ListProps = Around & {
  /** Null for the office that does not sit there: it sees how many, never which. */
  referrals: Referral[] | null
  before: number | null
  isFirst: boolean
  mayRefer: boolean
  /** Null for others than the office. */
  counts: YearCount[] | null
}

/** The referrals that the viewer's part is named in, and for the office whether the forum makes any. */
export function ReferralsPage(props: ListProps) {
  const { frame, home, forum, referrals, mayRefer, counts, isFirst } = props
  return (
    <Page
      title={`Hänvisningar ${forum.shortName}`}
      frame={frame}
      trail={[{ label: forum.shortName, href: `${home}/forum/${forum.key}` }]}
    >
      <PageHeading
        over={forum.name}
        title="Hänvisningar"
        lead="När ni får prata om ett ärende med namn, för att personen har sagt ja. Ärendet finns kvar hos parten som har det. Här står bara att samtycket finns och vad det gäller."
        actions={
          mayRefer && (
            <ButtonLink href={`${addressOf(props)}/ny`} icon="plus">
              Ny hänvisning
            </ButtonLink>
          )
        }
      />
      {referrals && <Referrals {...props} referrals={referrals} />}
      {isFirst && <WhatIsWritten />}
      {counts && isFirst && <ReferralSetting home={home} forum={forum} counts={counts} />}
    </Page>
  )
}

function Referrals(props: ListProps & { referrals: Referral[] }) {
  const { today, forum, referrals, before, isFirst } = props
  const address = addressOf(props)
  if (referrals.length === 0) {
    if (!isFirst) return <Empty title="Inga fler hänvisningar" />
    if (!forum.allowsReferrals)
      return <Empty title="Här görs inga hänvisningar">Kansliet bestämmer i vilka forum de görs.</Empty>
    return (
      <Empty title="Inga hänvisningar som gäller er">
        Du ser dem som gäller en part du sitter för. När samtycket tar slut försvinner hänvisningen av sig själv.
      </Empty>
    )
  }
  return (
    <Section heading="De som gäller er">
      <CardList>
        {referrals.map((referral) => (
          <Card
            title={sayNumber(referral.number)}
            href={`${address}/${referral.number}`}
            over={[sayFirst(sayUntil(referral.untilOn, today)), referral.isExample && 'Exempel']
              .filter(Boolean)
              .join(' · ')}
          >
            <p>{`${purposeWords[referral.purpose]}.`}</p>
            <p>{`Materialet finns hos ${referral.holder.name}. Gäller också ${sayParts(referral.parts)}.`}</p>
          </Card>
        ))}
      </CardList>
      <Pager
        newerHref={isFirst ? null : address}
        olderHref={before ? `${address}?fore=${before}` : null}
        newerLabel="Till början"
        olderLabel="Visa fler"
      />
    </Section>
  )
}
