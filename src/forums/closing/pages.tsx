import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button, ButtonLink } from '../../platform/ui/button.tsx'
import { ErrorSummary, Form } from '../../platform/ui/form.tsx'
import { PageHeading, Panel, Prose, Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Select } from '../../platform/ui/text-fields.tsx'
import { sayCount, sayList } from '../../questions/words.ts'
import type { Closing } from './queries.ts'

export type ClosingProps = {
  frame: Frame
  home: string
  closing: Closing
  mayMove: boolean
  mayClose: boolean
  raw: Raw
  errors: Errors
}

/** To close a forum: what happens, where its questions go, and one press (domain.md §3). */
export function ClosingPage({ frame, home, closing, mayMove, mayClose, raw, errors }: ClosingProps) {
  const { forum, open, successors } = closing
  const path = `${home}/forum/${forum.key}`
  const mustWait = open > 0 && !mayMove
  return (
    <Page
      title={`Stäng ${forum.name}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[
        { label: 'Forum', href: `${home}/forum` },
        { label: forum.name, href: path },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title={`Stäng ${forum.name}`}
        lead={`${isTeam(closing) ? 'Frågornas' : 'Forumets'} historia finns kvar att läsa. Det går inte att öppna det igen här.`}
      />
      <Stack gap={3}>
        <WhatHappens {...closing} />
        {mustWait && (
          <Notice kind="info" title="Frågorna flyttas först">
            Det är forumets sammankallande som flyttar frågorna. Be dem öppna den här sidan. Sedan kan du stänga
            forumet.
          </Notice>
        )}
        {open > 0 && successors.length === 0 && (
          <Notice kind="info" title="Inget forum kan ta över">
            Det finns inget annat öppet forum på våningen. Svara på frågorna först, eller lägg till ett forum.
          </Notice>
        )}
        {!mustWait && (open === 0 || successors.length > 0) && (
          <Form action={`${path}/stang`} isNarrow>
            <Successor closing={closing} raw={raw} errors={errors} />
            <Actions>
              {mayClose && <Button>{open > 0 ? 'Flytta frågorna och stäng' : `Stäng ${forum.shortName}`}</Button>}
              {open > 0 && mayMove && (
                <Button variant="secondary" formaction={`${path}/flytta`}>
                  Flytta bara frågorna
                </Button>
              )}
              <ButtonLink href={path} variant="secondary">
                Avbryt
              </ButtonLink>
            </Actions>
          </Form>
        )}
      </Stack>
    </Page>
  )
}

const isTeam = ({ forum }: Closing) => forum.floor?.role === 'team'

function WhatHappens(closing: Closing) {
  const { forum, open, seats, meetings, below } = closing
  const moves =
    open > 0
      ? `${sayCount(open, 'öppen fråga', 'öppna frågor')} flyttas: de som ligger här, de som kom härifrån och svar som är på väg hit.`
      : 'Inga öppna frågor behöver flyttas.'
  return (
    <Panel heading="Det här händer">
      <Prose>
        <ul>
          <li>{moves}</li>
          <li>
            {sayCount(seats, 'plats', 'platser')} stängs, och de som sitter där ser inte längre forumets egna frågor.
          </li>
          <li>
            {meetings > 0
              ? `${sayCount(meetings, 'planerat möte', 'planerade möten')} ställs in.`
              : 'Inga möten är planerade.'}
          </li>
          {isTeam(closing) && <li>{sayConsultations(closing)}</li>}
          {closing.ending?.referralBand && (
            <li>{`Öppna hänvisningar avslutas (${bandWords[closing.ending.referralBand]}), och uppgifterna i dem tas bort.`}</li>
          )}
          {below.length > 0 && (
            <li>{`${sayList(below.map(({ name }) => name))} lyfter i stället till det forum som tar över efter ${forum.shortName}.`}</li>
          )}
        </ul>
      </Prose>
    </Panel>
  )
}

const bandWords = { few: '1–4', several: '5–9', many: '10 eller fler' } as const

/** Only its team reads them (domain.md §6), and the team is no more: said before, while something can be done. */
function sayConsultations({ ending }: Closing): string {
  const unread =
    'Teamets ärenden går sedan inte att läsa för någon. Råd och kodord tas bort när deras tid har gått, och kansliet ser fortfarande antalet.'
  const { consultations = null, consultationBand = null } = ending ?? {}
  if (!consultationBand) return unread
  const open =
    consultations === null
      ? `Öppna ärenden följs inte upp längre (${bandWords[consultationBand]}).`
      : `${sayCount(consultations, 'öppet ärende', 'öppna ärenden')} följs inte upp längre.`
  return `${open} ${unread} Det ni vill gå vidare med tar ni upp på nytt i ett annat team, helst innan ni stänger.`
}

function Successor({ closing, raw, errors }: Pick<ClosingProps, 'closing' | 'raw' | 'errors'>) {
  const { open, below, successors } = closing
  if (successors.length === 0 || (open === 0 && below.length === 0)) return null
  return (
    <Select
      name="successor"
      label="Vilket forum tar över?"
      hint="Ett forum på samma våning. Det som har hänt står kvar med det gamla namnet."
      emptyLabel="Välj forum"
      choices={successors.map(({ key, name }) => ({ value: key, label: name }))}
      value={raw.successor}
      error={errors.successor}
    />
  )
}
