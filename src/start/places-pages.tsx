import { LinkList, PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'

type Group = { heading: string; links: { href: string; label: string; note: string }[] }

/** The way to all that is not in the menu. */
export function PlacesPage({ frame, groups }: { frame: Frame; groups: Group[] }) {
  return (
    <Page title="Hela huset" frame={frame}>
      <PageHeading title="Hela huset" lead="Allt som finns här, efter vad du kommer för." />
      {groups.map(({ heading, links }) => (
        <Section heading={heading}>
          <LinkList links={links} />
        </Section>
      ))}
    </Page>
  )
}
