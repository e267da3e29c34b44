import { sayRhythm, saySeat } from '../../forums/words.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Conflict } from '../../platform/ui/conflict.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { Columns, PageHeading, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { sayCount, sayFirst } from '../../questions/words.ts'
import { fieldsOf, InviteFields, RhythmFields, rhythmOf, type Typed, WordFields, wordsOf } from './fields.tsx'
import { HolderTable } from './holder-table.tsx'
import { AroundSeat, ClosedSeat, Explained, SeatWords } from './pages.tsx'
import type { SeatForum, StaffedSeat } from './queries.ts'

export type SeatPageProps = {
  frame: Frame
  home: string
  today: string
  seat: StaffedSeat
  forum: SeatForum
  /** How many open questions somebody holds in the forum. */
  heldBy: (person: number) => number
  may: { staff: boolean; promise: boolean; tellWays: boolean; arrange: boolean }
  newKey: () => string
  typed?: Typed
}

/** One seat: who sits there, what its part has said of it, and what the reader may do about it. */
export function SeatPage(props: SeatPageProps) {
  const { frame, home, seat, forum, may, typed } = props
  const path = `${home}/platser/${seat.id}`
  const errors = typed?.errors ?? {}
  return (
    <Page
      title={`${saySeat(seat)} i ${forum.shortName}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[
        { label: forum.shortName, href: `${home}/forum/${forum.key}` },
        { label: 'Platser', href: `${home}/forum/${forum.key}/platser` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading over={forum.name} title={saySeat(seat)} lead={`Är med ${sayRhythm(seat)}.`} />
      {seat.closedOn && <ClosedSeat />}
      <Columns asideLabel="Om forumet" aside={<AroundSeat home={home} forum={forum} />}>
        <Section heading="Sitter här" id="sitter-har">
          <HolderTable {...props} holdings={seat.holdings} path={path} mayStaff={may.staff} />
          {seat.lacksDeputy && may.staff && <Explained>Platsen saknar ersättare.</Explained>}
        </Section>
        {may.staff && <Invite {...props} path={path} />}
        <Words {...props} path={path} />
        {may.staff && (
          <Disclosure summary="Hur ofta platsen är med" isOpen={typed?.form === 'rytm'}>
            <Form action={`${path}/rytm`} label="Hur ofta platsen är med" isNarrow>
              <RhythmFields {...fieldsOf('rytm', typed, rhythmOf(seat))} />
              <Actions>
                <Button variant="secondary">Spara</Button>
              </Actions>
            </Form>
          </Disclosure>
        )}
        {may.arrange && <Arrange {...props} path={path} />}
        <p>
          <a href={`${home}/forum/${forum.key}/platser`}>Till alla platser</a>
        </p>
      </Columns>
    </Page>
  )
}

type OnPath = SeatPageProps & { path: string }

function Invite({ path, today, newKey, typed, seat }: OnPath) {
  const isOpen = typed?.form === 'inbjudan' || seat.holdings.length === 0
  return (
    <Disclosure summary="Bjud in någon till platsen" isOpen={isOpen} id="bjud-in">
      <Form action={`${path}/inbjudan`} label="Bjud in någon till platsen" isNarrow>
        <InviteFields {...fieldsOf('inbjudan', typed)} today={today} newKey={newKey()} isSeat />
        <Explained>Flera kan sitta som ordinarie på samma plats och turas om.</Explained>
        <Actions>
          <Button icon="send">Skicka inbjudan</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

/** The mandate is the part's own; how to reach it is written by whoever knows. */
function Words({ path, seat, may, typed }: OnPath) {
  const isTried = typed?.form === 'uppgifter'
  const fields = fieldsOf('uppgifter', typed, wordsOf(seat))
  const content = (
    <>
      <Hidden name="version" value={seat.version} />
      <WordFields {...fields} hasMandate={may.promise} />
    </>
  )
  return (
    <Section heading="Mandat och kontaktvägar" id="uppgifter">
      <SeatWords seat={seat} />
      {(may.promise || may.tellWays) && (
        <Disclosure summary={may.promise ? 'Ändra mandat och kontaktvägar' : 'Ändra kontaktvägar'} isOpen={isTried}>
          <Form action={`${path}/uppgifter`} label="Mandat och kontaktvägar" isNarrow>
            {isTried && typed.events ? <Conflict events={typed.events}>{content}</Conflict> : content}
            {!may.promise && <Explained>Mandatet skriver parten själv, eller kansliet åt parten.</Explained>}
            <Actions>
              <Button>Spara</Button>
            </Actions>
          </Form>
        </Disclosure>
      )}
    </Section>
  )
}

/** What only the office does: who convenes, and closing. */
function Arrange({ path, seat, forum, heldBy }: OnPath) {
  const word = forum.floor?.role === 'board' ? 'ordförande' : 'sammankallande'
  const held = seat.holdings.reduce((sum, { person }) => sum + heldBy(person), 0)
  return (
    <Disclosure summary="Sammankallande och stängning">
      <Form action={`${path}/sammankallande`} label={sayFirst(word)}>
        <Hidden name="pa" value={seat.isConvening ? 'nej' : 'ja'} />
        <Actions>
          <Button variant="secondary">
            {seat.isConvening ? `Platsen ska inte längre vara ${word}` : `Gör platsen till ${word}`}
          </Button>
        </Actions>
      </Form>
      <Form action={`${path}/stang`} label="Stäng platsen">
        <Explained>
          {held > 0
            ? `De som sitter här håller i ${sayCount(held, 'fråga', 'frågor')}, som behöver en ny hand när platsen stängs.`
            : 'Ingen som sitter här håller i någon fråga. Platsen stängs genast.'}
        </Explained>
        <Actions>
          <Button variant="danger">Stäng platsen</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
