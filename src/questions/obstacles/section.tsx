import type { Viewer } from '../../people/viewer.ts'
import { LinkList, Section } from '../../platform/ui/layout.tsx'
import type { TakenUp, Telling } from '../telling.ts'
import { sayDay } from '../words.ts'

/** An obstacle that remains says where it was taken up; the board's question says which obstacles it gathers. */
export function TakenUpSection({ viewer, telling, home }: { viewer: Viewer; telling: Telling; home: string }) {
  const links = (questions: TakenUp[]) =>
    questions.map(({ number, title, on, recipient }) => ({
      href: `${home}/fragor/${number}`,
      label: title,
      note: `Togs upp ${sayDay(on, viewer.today)}${recipient ? `. Frågan är utanför huset hos ${recipient}` : ''}`,
    }))
  return (
    <>
      {telling.takenUpIn.length > 0 && (
        <Section heading="Hindret togs upp hos styrelsen">
          <LinkList links={links(telling.takenUpIn)} />
        </Section>
      )}
      {telling.takesUp.length > 0 && (
        <Section heading="Hinder som består och som frågan tar upp">
          <LinkList links={links(telling.takesUp)} />
        </Section>
      )}
    </>
  )
}
