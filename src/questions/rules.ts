import { addWorkingDays, countedDays } from '../meetings/calendar.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Question } from './question.ts'

/** Why an act is not there for somebody: it is another's, it is not the time, or a rule stands in the way. */
export type Refusal = {
  because: 'not yours' | 'not now' | 'rule'
  why: string
  /** The field of the act's form that mends it. */
  field?: string
}

export const notYours = (why: string): Refusal => ({ because: 'not yours', why })
export const notNow = (why: string): Refusal => ({ because: 'not now', why })
export const rule = (why: string): Refusal => ({ because: 'rule', why })

export const sitsIn = (viewer: Viewer, forumId: number) => viewer.forums.includes(forumId)
export const convenes = (viewer: Viewer, forumId: number) => viewer.convenes.includes(forumId)
export const sitsFor = (viewer: Viewer, forumId: number, memberId: number) =>
  viewer.seats.some((seat) => seat.forum === forumId && seat.member === memberId)

/** The convener leads a forum; at the board the office prepares beside the chair (domain.md §4.1, §4.5). */
export function leads(viewer: Viewer, forum: { id: number; role: string }): boolean {
  return convenes(viewer, forum.id) || (viewer.person.isOffice && forum.role === 'board')
}

export const isAtHand = (question: Question) => question.state === 'received' || question.state === 'preparing'
const isMovable = (question: Question) => question.state === 'raised' || isAtHand(question)
const isComingDown = (question: Question) => question.state === 'delivering' || question.state === 'delivered'

/** Anyone with a seat in a forum of the lift raises questions there (domain.md §2); the office at the board, which it prepares for. */
export function whyNotRaise(
  viewer: Viewer,
  forum: { id: number; role: string | null; isClosed: boolean },
): Refusal | null {
  const isPreparing = viewer.person.isOffice && forum.role === 'board'
  if (!sitsIn(viewer, forum.id) && !isPreparing) return notYours('Frågor ställs av dem som har en plats i forumet.')
  if (forum.role === null || forum.role === 'outside' || forum.isClosed)
    return rule('Frågor ställs i ett öppet forum i huset.')
  return null
}

/** Receiving happens by itself when a meeting is held; the convener may do it before (domain.md §4.1). */
export function whyNotReceive(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} tar emot.`)
  if (question.state !== 'raised') return notNow('Frågan är redan mottagen.')
  return null
}

/** A group's first act on a question is to take it and name one of its own seat-holders (domain.md §4.5). */
export function whyNotTake(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum) && !sitsIn(viewer, question.forum.id)) {
    return notYours(`De som har en plats i ${question.forum.name} tar frågan.`)
  }
  if (!isAtHand(question)) return notNow('Frågan tas när den är mottagen och ännu inte besvarad.')
  return null
}

/** One takes for oneself; the convener may name another. */
export function whyNotName(viewer: Viewer, question: Question, holderId: number): Refusal | null {
  const refusal = whyNotTake(viewer, question)
  if (refusal) return refusal
  if (holderId !== viewer.person.id && !leads(viewer, question.forum))
    return notYours('Sammankallande utser någon annan.')
  return null
}

/** "Hur ser det ut hos er?" is asked in teams and groups, never at the board (domain.md §4.4). */
export function whyNotSpeak(viewer: Viewer, question: Question, memberId: number): Refusal | null {
  const isOwn = sitsFor(viewer, question.forum.id, memberId)
  if (!isOwn && !convenes(viewer, question.forum.id))
    return notYours('Parten själv svarar, eller sammankallande som antecknar.')
  if (!isMovable(question)) return notNow('Frågan väntar inte längre på hur det ser ut hos parterna.')
  if (question.forum.role === 'board')
    return rule('Vid styrelsen frågas inte parterna; deras perspektiv följer med underifrån.')
  if (!question.seats.includes(memberId) && !question.touches.includes(memberId))
    return rule('Parten har ingen plats i forumet och berörs inte av frågan.')
  return null
}

/** What has been said is corrected once, for 14 days, while the question is still there (domain.md §1, second principle). */
export function whyNotCorrect(
  viewer: Viewer,
  question: Question,
  { id, memberId }: { id: number; memberId: number },
  countedDaysSince: number,
): Refusal | null {
  if (!sitsFor(viewer, question.forum.id, memberId)) return notYours('Parten själv rättar det som har sagts.')
  const refusal = whyNotSpeak(viewer, question, memberId)
  if (refusal) return refusal
  const said = question.heard.find((voice) => voice.id === id)
  if (said?.memberId !== memberId) return rule('Det som ska rättas sades inte här av den parten.')
  if (said.isCorrected) return notNow('Det är redan rättat.')
  return countedDaysSince > viewer.association.correctionDaysMax
    ? rule('Det som har sagts kan rättas en gång, i 14 dagar.')
    : null
}

export function whyNotPropose(viewer: Viewer, question: Question): Refusal | null {
  if (!sitsIn(viewer, question.forum.id) && !leads(viewer, question.forum))
    return notYours('De som har en plats i forumet föreslår.')
  if (!isAtHand(question)) return notNow('Förslag lämnas medan frågan bereds.')
  return null
}

/** The touched parts with a seat in the forum that have not been heard there. */
export function unheardParts(question: Question): number[] {
  return question.touches.filter(
    (id) => question.seated.includes(id) && !question.heard.some((voice) => voice.memberId === id),
  )
}

/** Whose word sends a question on without a meeting: the touched parts and, where it was raised, the part that raised it. */
function partsAsked({ touches, raisedFor, forum, originForumId }: Question): number[] {
  const isAdded = raisedFor !== null && forum.id === originForumId && !touches.includes(raisedFor)
  return isAdded ? [...touches, raisedFor] : touches
}

/** Those of them that have not said that they stand behind; the latest voice of each counts. */
export function partsNotBehind(question: Question): number[] {
  return partsAsked(question).filter(
    (id) => question.heard.findLast((voice) => voice.memberId === id)?.isBehind !== true,
  )
}

/** The convener sends after a meeting, or when the touched parts stand behind (domain.md §4.5). */
export function isReadyToSend(question: Question): boolean {
  return question.wasAtMeeting || (partsAsked(question).length > 0 && partsNotBehind(question).length === 0)
}

/** Nobody answers alone for a forum what another part raised (domain.md §4.5). */
function answersAlone(viewer: Viewer, question: Question): boolean {
  const isElsewhere = question.forum.id !== question.originForumId
  const isOwn = (id: number) => sitsFor(viewer, question.forum.id, id)
  return isElsewhere && !question.wasAtMeeting && partsAsked(question).every(isOwn)
}

function whyNotSend(question: Question, what: 'Ett svar' | 'Ett lyft'): Refusal | null {
  if (question.forum.role === 'group' && question.state !== 'preparing') {
    return rule('Gruppen tar frågan och utser vem som håller i den först.')
  }
  if (!isReadyToSend(question)) return rule(`${what} skickas efter ett möte eller när berörda parter står bakom.`)
  return null
}

/** Teams and groups answer by their convener; the board by its chair or the office with the paragraph named (domain.md §4.5). */
export function whyNotAnswer(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} skickar svaret.`)
  if (!isAtHand(question)) return notNow('Svar lämnas när frågan är mottagen och ännu inte besvarad.')
  if (question.forum.role === 'board') return null
  const refusal = whyNotSend(question, 'Ett svar')
  if (refusal || !answersAlone(viewer, question)) return refusal
  return rule('Ingen svarar ensam för ett forum på det som en annan part har frågat. Ta upp frågan på ett möte.')
}

/** Answering without a touched part says why (domain.md §4.4). */
export function needsUnheardReason(question: Question): boolean {
  return question.forum.role === 'group' && unheardParts(question).length > 0
}

/** The convener of the forum that holds a question passes it on (domain.md §4.5, §4.7). */
export function whyNotLift(viewer: Viewer, question: Question): Refusal | null {
  if (!convenes(viewer, question.forum.id)) return notYours(`Sammankallande i ${question.forum.name} lyfter frågan.`)
  if (!isAtHand(question)) return notNow('Frågan lyfts när den är mottagen och ännu inte besvarad.')
  if (!question.forum.above || question.forum.above.isClosed)
    return rule('Det finns inget forum ovanför att lyfta till.')
  if (question.touches.length === 0) return rule('Ett lyft säger vilka parter frågan berör.')
  if (partToAskFirst(viewer, question) !== null)
    return rule(
      'Frågan rör bara en part. Fråga först partens kontakt i stillhet; lyft om svaret inte räcker eller inte kommer på 30 dagar.',
    )
  return whyNotSend(question, 'Ett lyft')
}

const partDaysMax = 30

/**
 * What touches one part only is first asked quietly of its contact; it may be lifted when answered, or after 30 days that count and the
 * asking forum's next meeting (domain.md §4.6). Null where there is nobody to ask, or the part has had its chance.
 */
export function partToAskFirst(viewer: Viewer, question: Question): number | null {
  const { forum, touches, contacts, partQuestions } = question
  const [only] = touches
  if (only === undefined || touches.length > 1 || (forum.role !== 'team' && forum.role !== 'group')) return null
  if (!contacts.some(({ memberId }) => memberId === only)) return null
  const { pauseFrom, pauseUntil } = viewer.association
  const pause = pauseFrom && pauseUntil ? { from: pauseFrom, until: pauseUntil } : null
  const hasHadItsChance = partQuestions.some(
    ({ memberId, on, isAnswered, hasMet }) =>
      memberId === only && (isAnswered || (hasMet && countedDays(on, viewer.today, pause) >= partDaysMax)),
  )
  return hasHadItsChance ? null : only
}

/** A lift can be taken back until received (domain.md §4.7). */
export function whyNotWithdraw(viewer: Viewer, question: Question): Refusal | null {
  const lift = question.lifts.at(-1)
  if (!lift || lift.to !== question.forum.id) return notNow('Det finns inget lyft att ta tillbaka.')
  if (!convenes(viewer, lift.from)) return notYours('Forumet som lyfte kan ta tillbaka.')
  if (question.state !== 'raised') return notNow('Lyftet är mottaget och kan inte tas tillbaka.')
  return null
}

export function whyNotReturn(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} skickar tillbaka.`)
  if (!isAtHand(question)) return notNow('Frågan skickas tillbaka när den är mottagen och ännu inte besvarad.')
  if (question.lifts.at(-1)?.to !== question.forum.id)
    return rule('Frågan har inte lyfts hit och kan inte skickas tillbaka.')
  return question.gathers.some((gathered) => gathered.forumId === question.forum.id)
    ? rule('Dela upp de samlade frågorna innan frågan skickas tillbaka.')
    : null
}

export function whyNotRest(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} låter frågan vila.`)
  if (!isAtHand(question)) return notNow('Frågan kan vila när den är mottagen och ännu inte besvarad.')
  return null
}

export function whyNotWake(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} tar upp frågan igen.`)
  return question.state === 'resting' ? null : notNow('Frågan vilar inte.')
}

/** The origin's convener shows the question to the whole house (domain.md §4.11). */
export function whyNotShow(viewer: Viewer, question: Question): Refusal | null {
  if (!convenes(viewer, question.originForumId)) return notYours('Forumets sammankallande visar frågan för hela länet.')
  if (question.sharedBy !== null) return notNow('Frågan syns redan för hela länet.')
  return question.gatheredIn && !question.gatheredIn.isShared
    ? rule(`Visa fråga ${question.gatheredIn.number} först, som den är samlad i.`)
    : null
}

export function whyNotHandOver(viewer: Viewer, question: Question): Refusal | null {
  const isAnswerable = viewer.person.id === question.holderId || leads(viewer, question.forum) || viewer.person.isOffice
  if (!isAnswerable) return notYours('Den som håller i frågan, sammankallande eller kansliet lämnar över den.')
  if (question.state === 'outside') return notNow('Kansliet ser efter frågan tills den kommer tillbaka.')
  if (question.state === 'gathered') return notNow('Frågan hålls av den fråga den är samlad med.')
  return question.state === 'closed' ? notNow('Frågan är avslutad.') : null
}

/** "Löst utanför mötet" in one line keeps the learning (domain.md §4.8). */
export function whyNotSolve(viewer: Viewer, question: Question): Refusal | null {
  const isTheirs = convenes(viewer, question.originForumId) || isRaiser(viewer, question)
  if (!isTheirs || question.forum.id !== question.originForumId)
    return notYours('Den som frågade, eller sammankallande där, avslutar.')
  if (!isMovable(question)) return notNow('Frågan har redan fått ett svar.')
  return question.gathers.some((gathered) => gathered.originForumId !== question.originForumId)
    ? rule('Andra har också frågat. Svara dem, eller dela upp frågorna först.')
    : null
}

/** After a meeting, or by a note: the floor that waits for the answer says that it has come (domain.md §4.2). */
export function whyNotDeliver(viewer: Viewer, question: Question, forum: { id: number; role: string }): Refusal | null {
  if (!leads(viewer, forum)) return notYours('Forumets sammankallande återkopplar svaret där.')
  const waiting = question.deliveries.find(({ forumId, deliveredOn }) => forumId === forum.id && deliveredOn === null)
  const hasAnswer = isComingDown(question) || question.state === 'closed'
  return waiting && (waiting.kind === 'echo' ? hasAnswer : question.state === 'delivering')
    ? null
    : notNow('Svaret är redan återkopplat.')
}

/** A passed floor adds what the answer means locally (domain.md §4.2). */
export function whyNotAddMeaning(
  viewer: Viewer,
  question: Question,
  forum: { id: number; role: string },
): Refusal | null {
  if (!leads(viewer, forum)) return notYours('Forumets sammankallande lägger till vad svaret betyder där.')
  const isPassed = question.deliveries.some((delivery) => delivery.forumId === forum.id)
  const until = meaningUntil(viewer, question)
  if (!until || !isPassed || !(isComingDown(question) || question.state === 'closed'))
    return notNow('Det finns inget svar på väg hit.')
  return viewer.today > until ? notNow('Vad svaret betyder hos er läggs till inom tio arbetsdagar.') : null
}

/** The last day on which a passed floor may add what the answer means: ten working days from when it could be read. */
export function meaningUntil({ association }: Pick<Viewer, 'association'>, { answeredOn }: Question): string | null {
  const { pauseFrom: from, pauseUntil: until, meaningDaysMax } = association
  return answeredOn && addWorkingDays(answeredOn, meaningDaysMax, from && until ? { from, until } : null)
}

/** After a second "räcker inte" the answering forum may close as "oense", recorded (domain.md §4.3). */
export function whyNotDisagree(viewer: Viewer, question: Question): Refusal | null {
  if (!leads(viewer, question.forum)) return notYours(`Sammankallande i ${question.forum.name} avslutar som oense.`)
  if (!isAtHand(question)) return notNow('Frågan är inte öppen hos er.')
  return question.notEnoughCount >= 2
    ? null
    : rule('Att avsluta som oense kräver att svaret två gånger inte har räckt.')
}

function isRaiser(viewer: Viewer, question: Question): boolean {
  return viewer.person.id === question.raisedBy && sitsIn(viewer, question.originForumId)
}
