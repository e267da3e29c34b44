import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { LinkList, PageHeading, Panel, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Table as Rows } from '../platform/ui/table.tsx'
import { DateField, TextField } from '../platform/ui/text-fields.tsx'
import { sayFirst } from '../questions/words.ts'
import type { MeetingForum, PlannedMeeting } from './queries.ts'
import { sayMeeting } from './words.ts'

export type ScheduleProps = {
  frame: Frame
  home: string
  today: string
  forum: MeetingForum
  meetings: PlannedMeeting[]
  maySchedule: boolean
  /** What was typed before, in which form (a meeting's id, or null for the new one), and what has happened since. */
  typed?: { raw: Raw; errors: Errors; id: number | null; events?: string[] }
}

/** When a forum meets: the lift moves on its meetings. */
export function SchedulePage({ frame, home, today, forum, meetings, maySchedule, typed }: ScheduleProps) {
  const planned = meetings.filter((meeting) => meeting.state === 'planned')
  const held = meetings.filter((meeting) => meeting.state === 'held')
  const path = `${home}/forum/${forum.key}/moten`
  const errors = typed?.errors ?? {}
  return (
    <Page
      title={`Möten i ${forum.shortName}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: forum.shortName, href: `${home}/forum/${forum.key}` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={forum.name}
        title="Möten"
        lead="Svar återkopplas och frågor tas emot när ett möte hålls. Flyttas ett möte följer frågornas datum med."
      />
      <Section heading="Planerade">
        {planned.length === 0 && <Empty title="Inget möte är planerat" icon="calendar-days" />}
        {planned.length > 0 && (
          <Rows
            caption="Planerade möten"
            isCaptionHidden
            isStacked
            columns={[{ label: 'Dag' }, { label: 'Plats' }, ...(maySchedule ? [{ label: 'Ändra' }] : [])]}
            rows={planned.map((meeting) => ({
              cells: [
                <a href={`${home}/moten/${meeting.id}`}>{sayFirst(sayMeeting(meeting, today))}</a>,
                meeting.place ?? '–',
                ...(maySchedule ? [<Change {...{ home, meeting, today, typed }} />] : []),
              ],
            }))}
          />
        )}
      </Section>
      {maySchedule && (
        <Panel heading="Planera ett möte" id="nytt">
          <Form action={path} label="Planera ett möte" isNarrow>
            <WhenFields prefix="nytt" typed={typed?.id === null ? typed : undefined} />
            <Actions>
              <Button>Planera mötet</Button>
            </Actions>
          </Form>
        </Panel>
      )}
      {held.length > 0 && (
        <Section heading="Hållna">
          <LinkList
            links={held.map((meeting) => ({
              href: `${home}/moten/${meeting.id}`,
              label: sayFirst(sayMeeting(meeting, today)),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

type ChangeProps = Pick<ScheduleProps, 'home' | 'today' | 'typed'> & { meeting: PlannedMeeting }

function Change({ home, meeting, today, typed }: ChangeProps) {
  const { id, meetsOn, meetsAt, place } = meeting
  const own = typed?.id === id ? typed : undefined
  const day = sayMeeting(meeting, today)
  const before: Raw = { dag: meetsOn, tid: meetsAt?.slice(0, 5) ?? '', plats: place ?? '' }
  return (
    <Disclosure summary="Flytta eller ställ in" isOpen={own !== undefined} isQuiet>
      <Form action={`${home}/moten/${id}/flytt`} label={`Flytta mötet ${day}`} isNarrow>
        <Hidden name="visad" value={meetsOn} />
        {own?.events && <Conflict events={own.events} />}
        <WhenFields prefix={`mote-${id}`} typed={{ errors: {}, ...own, raw: { ...before, ...own?.raw } }} />
        <Actions>
          <Button variant="secondary">Flytta mötet</Button>
          <Button variant="danger" formaction={`${home}/moten/${id}/avbokning`}>
            Ställ in mötet
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function WhenFields({ prefix, typed }: { prefix: string; typed?: { raw: Raw; errors: Errors } }) {
  const raw = typed?.raw ?? {}
  const errors = typed?.errors ?? {}
  const idOf = (name: string) => (Object.keys(errors).length > 0 ? undefined : `${prefix}-${name}`)
  return (
    <>
      <DateField name="dag" id={idOf('dag')} label="Dag" value={raw.dag} error={errors.dag} />
      <TextField name="tid" id={idOf('tid')} label="Tid" type="time" value={raw.tid} error={errors.tid} isOptional />
      <TextField
        name="plats"
        id={idOf('plats')}
        label="Plats"
        value={raw.plats}
        error={errors.plats}
        maxlength={200}
        isOptional
      />
    </>
  )
}
