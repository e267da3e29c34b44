import type { Child } from 'hono/jsx'
import { addDays } from '../../meetings/calendar.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Raw } from '../../platform/forms.ts'
import { Conflict } from '../../platform/ui/conflict.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Form, Hidden } from '../../platform/ui/form.tsx'
import { outsideOffers } from '../outside/offers.tsx'
import { partOffers } from '../part/offers.tsx'
import type { Question } from '../question.ts'
import { convenes, leads, meaningUntil, type Refusal, sitsFor, sitsIn } from '../rules.ts'
import { talkOffers } from '../talk/offers.tsx'
import type { Telling } from '../telling.ts'
import { togetherOffers } from '../together/offers.tsx'
import { judgedForums, judgesAlone } from '../together/verdict-rules.ts'
import { sayDay } from '../words.ts'
import type { Act } from './act.ts'
import { JudgeFields, MeaningFields, PressFields, ReasonFields, RestFields, VoiceFields } from './closing-fields.tsx'
import * as down from './coming-down.ts'
import type { Attempt, Fields } from './fields.ts'
import * as up from './preparing.ts'
import { HolderFields, ProposalFields, SpeakFields } from './preparing-fields.tsx'
import { AnswerFields, LiftFields } from './sending-fields.tsx'

export type Around = {
  viewer: Viewer
  question: Question
  members: { id: number; name: string }[]
  seated: { id: number; name: string; member: string }[]
  attempt: Attempt | null
  /** Read by the forum alone: a convener's form begins with the latest. */
  telling: Pick<Telling, 'title' | 'body' | 'answers' | 'forums' | 'proposals' | 'talks' | 'recipients'>
}

export type Offer = {
  act: Pick<Act<never>, 'noun' | 'title'> & {
    refuse: (viewer: Viewer, question: Question, value: null) => Refusal | null
  }
  fields: (around: Around, fields: Fields) => Child
  /** Several forms of one act on the page need each its own title. */
  title?: string
  isThere?: (around: Around) => boolean
}

/** Every act the page can offer, the likeliest first. */
const offers: Offer[] = [
  {
    act: up.receive,
    fields: () => <PressFields label="Ta emot">Sker annars av sig själv när ni håller nästa möte.</PressFields>,
  },
  { act: up.answer, fields: ({ viewer }, fields) => <AnswerFields {...fields} today={viewer.today} /> },
  { act: up.lift, fields: (_around, fields) => <LiftFields {...fields} /> },
  ...partOffers,
  ...outsideOffers,
  ...talkOffers,
  {
    act: down.judge,
    fields: (around, fields) => (
      <JudgeFields {...fields} isAlone={judgesAlone(around.viewer, around.question)} forums={judged(around)} />
    ),
  },
  {
    act: down.voice,
    isThere: ({ viewer, question }) => down.judge.refuse(viewer, question, null) !== null,
    fields: (_around, fields) => <VoiceFields {...fields} />,
  },
  {
    act: up.take,
    // Whoever holds it already hands it over instead.
    isThere: ({ viewer, question }) => question.state !== 'preparing' || question.holderId !== viewer.person.id,
    fields: (_around, fields) => <HolderFields {...fields} label="Ta frågan" />,
  },
  {
    act: up.speak,
    isThere: ({ viewer, question }) => ownMembers(viewer, question).length > 0,
    fields: ({ viewer, question, members }, fields) => (
      <SpeakFields
        {...fields}
        as="written"
        members={members.filter(({ id }) => ownMembers(viewer, question).includes(id))}
      />
    ),
  },
  {
    act: up.speak,
    title: 'Anteckna vad som sagts vid bordet',
    isThere: ({ viewer, question }) => convenes(viewer, question.forum.id),
    fields: ({ question, members, seated }, fields) => (
      <SpeakFields
        {...fields}
        as="table"
        members={members.filter(
          ({ id, name }) => question.touches.includes(id) || seated.some((seat) => seat.member === name),
        )}
      />
    ),
  },
  {
    act: up.withdraw,
    fields: () => <PressFields label="Ta tillbaka lyftet">Det ni skrev i lyftet tas också tillbaka.</PressFields>,
  },
  { act: down.deliver, fields: (around) => <DeliverFields {...around} /> },
  {
    act: down.addLocalMeaning,
    fields: ({ viewer, question }, fields) => {
      const until = meaningUntil(viewer, question)
      const forumId = passedForum(viewer, question)
      return <MeaningFields {...fields} forumId={forumId} until={until && sayDay(until, viewer.today)} />
    },
  },
  {
    act: up.proposal,
    isThere: ({ viewer, question }) => !leads(viewer, question.forum),
    fields: (_around, fields) => <ProposalFields {...fields} />,
  },
  {
    act: down.solve,
    fields: (_around, fields) => (
      <ReasonFields {...fields} label="Vad löste det? En rad räcker." button="Avsluta som löst" />
    ),
  },
  {
    act: up.sendBack,
    fields: (_around, fields) => (
      <ReasonFields {...fields} label="Varför skickas frågan tillbaka?" button="Skicka tillbaka" />
    ),
  },
  { act: down.rest, fields: ({ viewer }, fields) => <RestFields {...fields} tomorrow={addDays(viewer.today, 1)} /> },
  { act: down.wake, fields: () => <PressFields label="Ta upp frågan igen" /> },
  { act: up.handOver, fields: (_around, fields) => <HolderFields {...fields} label="Lämna över" /> },
  {
    act: down.show,
    fields: () => (
      <PressFields label="Visa för hela länet">
        Alla i huset kan då läsa frågan. Det står ”Från” och forumets namn.
      </PressFields>
    ),
  },
  {
    act: down.disagree,
    fields: (_around, fields) => <ReasonFields {...fields} label="Vad är ni oense om?" button="Avsluta som oense" />,
  },
  ...togetherOffers,
]

/** The acts that this person may do now, each folded behind its name; one that was sent and not let in stands open first. */
export function Offers(around: Around & { action: string }) {
  const { attempt, action } = around
  const open = openTo(around)
  const isTried = ({ act, title }: Offer) =>
    attempt?.noun === act.noun && (act.noun !== up.speak.noun || (attempt.raw.as === 'table') === (title !== undefined))
  // After a conflict the act may no longer be open to this person; the text is still theirs to keep.
  const lost = attempt && !attempt.isAsked && !open.some(isTried) ? offers.filter(isTried).slice(0, 1) : []
  return (
    <>
      {[...lost, ...open].map((offer, index) => (
        <OfferedAct
          {...around}
          offer={offer}
          action={`${action}/${offer.act.noun}`}
          isTried={isTried(offer)}
          index={index}
        />
      ))}
    </>
  )
}

/** What somebody in the forum has drafted stands ready to be sent, changed or thrown away. */
function proposed({ act }: Offer, { telling }: Pick<Around, 'telling'>): Raw {
  const latest = (kind: 'answer' | 'lift') => telling.proposals.find((proposal) => proposal.kind === kind)?.body ?? ''
  if (act.noun === up.answer.noun) return { body: latest('answer') }
  return act.noun === up.lift.noun ? { obstacle: latest('lift') } : {}
}

function openTo(around: Around): Offer[] {
  const { viewer, question } = around
  return offers.filter(({ act, isThere }) => !act.refuse(viewer, question, null) && (isThere?.(around) ?? true))
}

/** True when there is anything this person may do with the question now. */
export function hasOffers(around: Around): boolean {
  return openTo(around).length > 0
}

type OfferedProps = Around & { offer: Offer; action: string; isTried: boolean; index: number }

function OfferedAct({ offer, action, isTried, index, ...around }: OfferedProps) {
  const { viewer, question, attempt, members, seated } = around
  const tried = isTried ? attempt : null
  const raw = { ...proposed(offer, around), ...tried?.raw }
  const idOf = (name: string) => (isTried ? undefined : `${offer.act.noun.replaceAll('/', '-')}-${index}-${name}`)
  const fields = { question, raw, errors: tried?.errors ?? {}, members, seated, viewerId: viewer.person.id, idOf }
  const content = (
    <>
      <Hidden name="version" value={question.version} />
      {offer.fields(around, fields)}
    </>
  )
  return (
    <Disclosure summary={offer.title ?? offer.act.title(question)} isOpen={isTried}>
      <Form action={action} isNarrow>
        {tried?.happened ? <Conflict events={tried.happened}>{content}</Conflict> : content}
      </Form>
    </Disclosure>
  )
}

/** Why the other acts are not this person's: another's, or a rule stands in the way. What is only out of time is left out, but for what is yet to come. */
export function refusals(viewer: Viewer, question: Question): { act: string; why: string }[] {
  const seen = new Set<string>()
  const told: { act: string; why: string }[] = []
  for (const { act } of offers) {
    const refusal = act.refuse(viewer, question, null)
    if (!refusal || seen.has(act.noun) || isMoot(act.noun, question)) continue
    if (refusal.because === 'not now' && !isYetToCome(act.noun, question)) continue
    if (act.noun === 'ser-det-ocksa' && isTheirOwn(viewer, question)) continue
    seen.add(act.noun)
    told.push({ act: act.title(question), why: refusal.why })
  }
  return told
}

/** What waits only for the question to be received, and is what its forum looks for. */
const isYetToCome = (noun: string, { state }: Question) => state === 'raised' && (noun === 'svar' || noun === 'lyft')

const isTheirOwn = (viewer: Viewer, { forum, originForumId }: Question) =>
  sitsIn(viewer, forum.id) || sitsIn(viewer, originForumId)

/** Acts that nobody could do in this state say nothing worth reading. */
function isMoot(noun: string, question: Question): boolean {
  // The board sends out of the house instead of lifting; what only few could do is told to nobody else.
  if (noun === 'lyft' && question.forum.role === 'board') return true
  if (noun.startsWith('samtal') || noun.startsWith('utanfor-huset/')) return true
  if (noun === 'utanfor-huset' && question.forum.role !== 'board') return true
  if (noun === 'samla') return !['received', 'preparing'].includes(question.state) || question.beside.length === 0
  if (noun === 'dela-upp') return question.gatheredIn === null
  if (noun === 'ser-det-ocksa') return false
  const preparing = [
    'mottagen',
    'hand',
    'perspektiv',
    'forslag',
    'svar',
    'lyft',
    'tillbaka',
    'vila',
    'lost',
    'utanfor-huset',
  ]
  const isPreparing = ['raised', 'received', 'preparing'].includes(question.state)
  const isMine =
    noun === 'mottagen'
      ? question.state === 'raised'
      : preparing.includes(noun)
        ? isPreparing
        : isComingDown(noun, question)
  return !isMine
}

function isComingDown(noun: string, question: Question): boolean {
  if (noun === 'oense') return question.notEnoughCount >= 2
  return (
    ['besked', 'rost', 'aterkoppling', 'tillagg'].includes(noun) &&
    (question.state === 'delivering' || question.state === 'delivered')
  )
}

/** The forums this person speaks for, by name. */
function judged({ viewer, question, telling }: Around) {
  const own = judgedForums(viewer, question)
  return telling.forums.filter(({ id }) => own.includes(id))
}

function ownMembers(viewer: Viewer, question: Question): number[] {
  return viewer.seats
    .filter((seat) => sitsFor(viewer, question.forum.id, seat.member) && seat.forum === question.forum.id)
    .map((seat) => seat.member)
}

function passedForum(viewer: Viewer, question: Question): number {
  return (
    question.deliveries.find(
      (delivery) => !delivery.isOrigin && delivery.kind === 'path' && convenes(viewer, delivery.forumId),
    )?.forumId ?? 0
  )
}

function DeliverFields({ viewer, question }: Around) {
  const waiting = question.deliveries.find(
    (delivery) => delivery.deliveredOn === null && convenes(viewer, delivery.forumId),
  )
  return (
    <>
      <Hidden name="forum" value={waiting?.forumId ?? 0} />
      <PressFields label="Svaret har nått oss">Sker annars av sig själv när ni håller nästa möte.</PressFields>
    </>
  )
}
