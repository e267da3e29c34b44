import { Empty } from '../platform/ui/empty.tsx'
import { LinkList, PageHeading } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { sayCount, sayWeekday } from '../questions/words.ts'

type ChooserProps = {
  frame: Frame
  home: string
  teams: { key: string; name: string; open: number; next: string | null }[]
  today: string
}

/** The way to one's own team's consultations; for those who sit in none, what a consultation is. */
export function ChooserPage({ frame, home, teams, today }: ChooserProps) {
  return (
    <Page title="Ärenden" frame={frame}>
      <PageHeading
        title="Ärenden"
        lead="Ett team tar upp det som har kört fast: prata, skriv inte. Bara teamet läser sina ärenden."
      />
      {teams.length === 0 ? (
        <Empty title="Du har ingen plats i ett konsultationsteam">
          Vill du att ett team hjälper till? <a href={`${home}/for-kollegor`}>Så tar du upp ett ärende</a>.
        </Empty>
      ) : (
        <LinkList
          links={teams.map(({ key, name, open, next }) => ({
            href: `${home}/forum/${key}/arenden`,
            label: name,
            note: [sayCount(open, 'öppet ärende', 'öppna ärenden'), next && `nästa möte ${sayWeekday(next, today)}`]
              .filter(Boolean)
              .join(', '),
          }))}
        />
      )}
    </Page>
  )
}
