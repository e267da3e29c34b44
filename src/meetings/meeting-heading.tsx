import { ButtonLink } from '../platform/ui/button.tsx'
import { PageHeading, Panel, Prose } from '../platform/ui/layout.tsx'
import { sayTime, sayWeekday } from '../questions/words.ts'
import type { FoundMeeting } from './queries.ts'

type MeetingProps = { home: string; today: string; meeting: FoundMeeting }

export function trailOf({ home, meeting: { forum } }: Pick<MeetingProps, 'home' | 'meeting'>) {
  const forumLink = { label: forum.shortName, href: `${home}/forum/${forum.key}` }
  return [forumLink, { label: 'Möten', href: `${home}/forum/${forum.key}/moten` }]
}

type HeadingProps = MeetingProps & { lead?: string }

export function MeetingHeading({ home, today, meeting, lead }: HeadingProps) {
  const { forum, meetsOn, meetsAt, place } = meeting
  const where = [meetsAt && `kl. ${sayTime(meetsAt)}`, place].filter(Boolean).join(', ')
  const sheet = `${home}/forum/${forum.key}/ni-fragade`
  return (
    <PageHeading
      over={[forum.name, where].filter(Boolean).join(' · ')}
      title={`Möte ${sayWeekday(meetsOn, today)}`}
      lead={lead}
      actions={
        forum.hasSheet && (
          <>
            <ButtonLink href={sheet} variant="secondary">
              Ni frågade – så blev det
            </ButtonLink>
            <ButtonLink href={`${sheet}?visning=projektor`} variant="secondary" icon="presentation">
              Projektor
            </ButtonLink>
          </>
        )
      }
    />
  )
}

export function Agenda({ agenda }: { agenda: string[] }) {
  if (agenda.length === 0) return null
  return (
    <Panel heading="Dagordning">
      <Prose>
        <ol>
          {agenda.map((title) => (
            <li>{title}</li>
          ))}
        </ol>
      </Prose>
    </Panel>
  )
}
