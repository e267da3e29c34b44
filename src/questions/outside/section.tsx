import type { Viewer } from '../../people/viewer.ts'
import { Definitions } from '../../platform/ui/definition.tsx'
import { Panel, Section, Stack } from '../../platform/ui/layout.tsx'
import type { Outing, Telling } from '../telling.ts'
import { outingNoteWords, sayDay } from '../words.ts'

/** Whom the board has turned to, what was asked, and what has been heard (domain.md §4.1). */
export function OutsideSection({ viewer, telling }: { viewer: Viewer; telling: Telling }) {
  if (telling.outings.length === 0) return null
  return (
    <Section heading="Utanför huset" id="utanfor-huset">
      <Stack>
        {telling.outings.map((outing) => (
          <Panel heading={`Till ${outing.recipient}`}>
            <Definitions items={describe(outing, viewer.today)} />
          </Panel>
        ))}
      </Stack>
    </Section>
  )
}

function describe({ on, paragraph, body, notes }: Outing, today: string) {
  return [
    { term: 'Skickad', description: `${sayDay(on, today)}, ${paragraph}` },
    { term: 'Det vi ber om', description: body },
    ...notes.map((note) => ({
      term: `${outingNoteWords[note.kind]} ${sayDay(note.on, today)}`,
      description: note.body ?? defaults[note.kind],
    })),
  ]
}

const defaults = {
  looked: 'Inget nytt.',
  reminded: 'Vi har hört av oss igen.',
  reply: '',
  no_reply: 'Ingen har svarat.',
} as const
