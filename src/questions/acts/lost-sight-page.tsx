import { PageHeading, Panel, Prose, Stack } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'

/** The question has gone out of the writer's sight while the form was open: what was typed is theirs to keep. */
export function LostSightPage({ frame, texts }: { frame: Frame; texts: string[] }) {
  return (
    <Page title="Frågan har gått tillbaka" frame={frame} hasErrors>
      <PageHeading
        title="Frågan har gått tillbaka"
        lead="Den ligger inte längre hos er och kan inte läsas av dig. Det du skrev har inte sparats, men står här att kopiera."
      />
      <Stack>
        {texts.map((text) => (
          <Panel>
            <Prose isTyped>{text}</Prose>
          </Panel>
        ))}
      </Stack>
    </Page>
  )
}
