import { ButtonLink } from '../platform/ui/button.tsx'
import { LinkList, Section } from '../platform/ui/layout.tsx'
import type { CaseAtTable, CasesOnTable } from './at-table.ts'

type SectionProps = { home: string; forumKey: string; cases: CasesOnTable | null }

/** The points "uppföljning av ärenden" and "ärenden" of a team's agenda. Each is written on its own page, by whoever holds the pen. */
export function CasesAtTable({ home, forumKey, cases }: SectionProps) {
  if (!cases) return null
  const address = `${home}/forum/${forumKey}/arenden`
  const links = (list: CaseAtTable[], anchor: string) =>
    list.map(({ number, codeWord, isExample }) => ({
      href: `${address}/${number}#${anchor}`,
      label: codeWord,
      note: isExample ? 'Exempel' : undefined,
    }))
  return (
    <>
      <Section heading="Uppföljning av ärenden" aside={<a href={address}>Alla ärenden</a>}>
        {cases.followUps.length === 0 ? (
          <p>Inget ärende är att följa upp på mötet.</p>
        ) : (
          <LinkList links={links(cases.followUps, 'uppfoljning')} />
        )}
      </Section>
      <Section heading="Ärenden">
        {cases.toAdvise.length > 0 && <LinkList links={links(cases.toAdvise, 'rad')} />}
        {cases.hasSituationText && <p>Texter om situationen raderas när mötet sparas.</p>}
        <p>
          <ButtonLink href={`${address}/nytt`} variant="secondary" icon="plus" isSmall>
            Nytt ärende
          </ButtonLink>
        </p>
      </Section>
    </>
  )
}
