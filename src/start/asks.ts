import type { WaitingForWord } from '../commitments/waiting.ts'
import type { CaseWaiting } from '../consultations/waiting.ts'
import type { AskedOfForum } from '../downward/asked-queries.ts'
import { maySchedule } from '../meetings/rules.ts'
import { asksBeside } from '../office/asks.ts'
import type { OfficeWaiting } from '../office/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import { sayCount, sayDay, sayTime } from '../questions/words.ts'
import type { EndingReferral } from '../referrals/ending.ts'
import type { AskedOfMe, StartForum } from './queries.ts'

/** One sentence and one link. */
export type Ask = { sentence: string; label: string; href: string }

export const asksMax = 3

type Known = {
  viewer: Viewer
  forums: StartForum[]
  asked: AskedOfMe[]
  askedBelow: AskedOfForum[]
  waiting: WaitingForWord[]
  cases: CaseWaiting[]
  referrals: EndingReferral[]
  office: OfficeWaiting | null
  openIn: (forumId: number) => number
}

/** At most three things are asked of anybody, the nearest first (domain.md §2). */
export function whatIsAsked(known: Known): Ask[] {
  const writers = [
    meetingsToHold,
    answersToJudge,
    partsToSpeak,
    wordsForPart,
    talksToTellOf,
    repliesToRead,
    questionsToTake,
    questionsWithoutHand,
    questionsToLookAt,
    repliesWanted,
    consentsToKnowOf,
    questionsHeld,
    casesToFollowUp,
    questionsToReceive,
    gapsForOffice,
    talksOffered,
    meaningsOffered,
    summariesOffered,
  ]
  return writers.flatMap((write) => write(known)).slice(0, asksMax)
}

function meetingsToHold({ viewer, forums }: Known): Ask[] {
  return forums
    .filter((forum) => forum.toHold && maySchedule(viewer, forum))
    .flatMap(({ shortName, toHold }) => {
      if (!toHold) return []
      const isToday = toHold.on === viewer.today
      const day = isToday
        ? `är i dag${toHold.at ? ` kl. ${sayTime(toHold.at)}` : ''}`
        : `var ${sayDay(toHold.on, viewer.today)}`
      const label = isToday ? 'Öppna mötet' : 'Anteckna vad som hände'
      return [{ sentence: `Mötet i ${shortName} ${day}.`, label, href: `${home(viewer)}/moten/${toHold.id}` }]
    })
}

function answersToJudge(known: Known): Ask[] {
  return grouped(known, 'judge').map(({ forum, first, count }) => {
    const sentence =
      count === 1
        ? `Svaret på ”${first.title}” är på väg till er. Hjälper det?`
        : `${count} svar är på väg till ${forum.shortName}. Hjälper de?`
    return { sentence, label: 'Läs svaret och säg till', href: sheetOf(known, forum) }
  })
}

function partsToSpeak(known: Known): Ask[] {
  return grouped(known, 'speak').map(({ forum, first, count }) => ({
    sentence:
      count === 1
        ? `${forum.shortName} undrar hur det ser ut hos er: ”${first.title}”.`
        : `${forum.shortName} undrar hur det ser ut hos er i ${count} frågor. Den första: ”${first.title}”.`,
    label: 'Berätta',
    href: `${questionOf(known, first)}?gor=perspektiv#gora`,
  }))
}

/** A talk becomes an answer when what was understood has been written (domain.md §4). */
function talksToTellOf(known: Known): Ask[] {
  return each(known, 'talked', (question) => ({
    sentence: `Ni skulle ta ett samtal om ”${question.title}”. Vad kom ni fram till?`,
    label: 'Skriv svaret',
    href: `${questionOf(known, question)}?gor=svar#gora`,
  }))
}

/** An organisation has answered in stillness; it is asked until the reader has gone on with the question. */
function repliesToRead(known: Known): Ask[] {
  return each(known, 'replied', (question) => ({
    sentence: `${question.part ?? 'En part'} har svarat om ”${question.title}”. Läs svaret och gå vidare.`,
    label: 'Läs svaret',
    href: questionOf(known, question),
  }))
}

/** What is outside the house is looked at at least every six months, by the office (domain.md §4.1). */
function questionsToLookAt(known: Known): Ask[] {
  return grouped(known, 'look').map(({ first, count }) => ({
    sentence:
      count === 1
        ? `”${first.title}” är utanför huset och ska ses över${first.nextOn ? ` ${sayDay(first.nextOn, known.viewer.today)}` : ''}.`
        : `${count} frågor utanför huset ska ses över. Den första: ”${first.title}”.`,
    label: 'Se över',
    href: count === 1 ? `${questionOf(known, first)}#gora` : `${home(known.viewer)}/utanfor-huset`,
  }))
}

/** After a second "räcker inte" both conveners are offered a talk; it is an offer, never a duty (domain.md §4.3). */
function talksOffered(known: Known): Ask[] {
  return each(known, 'talk', (question) => ({
    sentence: `Svaret på ”${question.title}” har två gånger inte räckt. Vill ni ta ett samtal?`,
    label: 'Bjud in till ett samtal',
    href: `${questionOf(known, question)}?gor=samtal#gora`,
  }))
}

/** A floor that an answer passes may say what it means there, for ten working days (domain.md §4.2). */
function meaningsOffered(known: Known): Ask[] {
  return each(known, 'mean', (question) => ({
    sentence: `Svaret på ”${question.title}” går förbi er på väg ner. Vill ni lägga till vad det betyder hos er?`,
    label: 'Läs svaret',
    href: `${questionOf(known, question)}?gor=tillagg#gora`,
  }))
}

function each({ asked }: Known, kind: AskedOfMe['kind'], write: (question: AskedOfMe) => Ask): Ask[] {
  return asked.filter((question) => question.kind === kind).map(write)
}

/** "Vad ser ni?" from above, until its day (domain.md §4.12). */
function repliesWanted({ viewer, askedBelow }: Known): Ask[] {
  return askedBelow
    .filter(({ kind }) => kind === 'reply')
    .map(({ id, forum, from, title, dueOn }) => ({
      sentence: `${from} frågar ${forum}: ”${title}” Svara till och med ${sayDay(dueOn, viewer.today)}, gärna på mötet.`,
      label: 'Läs och svara',
      href: `${home(viewer)}/fragor-nedat/${id}`,
    }))
}

/** What those below replied may come down to them again, in a few words. */
function summariesOffered({ viewer, askedBelow }: Known): Ask[] {
  return askedBelow
    .filter(({ kind }) => kind === 'summarise')
    .map(({ id, title }) => ({
      sentence: `Svaren på ”${title}” finns att läsa. Vill ni sammanfatta dem för dem som svarade?`,
      label: 'Läs svaren',
      href: `${home(viewer)}/fragor-nedat/${id}`,
    }))
}

/** What is asked of an organisation, to those who may answer for it (domain.md §4.6). */
function wordsForPart({ viewer, waiting }: Known): Ask[] {
  const quiet = waiting
    .filter(({ kind }) => kind === 'part question')
    .map(({ id, forum, part, partKey, dueOn }) => ({
      sentence: `${forum} har frågat ${part} i stillhet. Svar önskas senast ${sayDay(dueOn ?? viewer.today, viewer.today)}.`,
      label: 'Läs och svara',
      href: `${home(viewer)}/parter/${partKey}/fragor/${id}`,
    }))
  const asked = waiting.filter(({ kind }) => kind === 'commitment')
  const [first] = asked
  if (!first) return quiet
  const one = {
    sentence: `${first.forum} ber ${first.part} om ett åtagande. Vad säger ni?`,
    label: 'Läs och svara',
    href: `${home(viewer)}/ataganden/${first.id}`,
  }
  const many = {
    sentence: `${asked.length} åtaganden väntar på ett ord från ${first.part}.`,
    label: 'Se åtagandena',
    href: `${home(viewer)}/ataganden`,
  }
  return [...quiet, asked.length === 1 ? one : many]
}

function questionsToTake(known: Known): Ask[] {
  return grouped(known, 'take').map(({ forum, first, count }) => ({
    sentence: `${sayCount(count, 'fråga', 'frågor')} i ${forum.shortName} har ännu ingen som håller i ${count === 1 ? 'den' : 'dem'}.`,
    label: count === 1 ? 'Utse någon' : 'Se frågorna',
    href: count === 1 ? questionOf(known, first) : sheetOf(known, forum),
  }))
}

/** Whoever held them has left; time has given them to the convener until somebody is named (domain.md §4.1). */
function questionsWithoutHand(known: Known): Ask[] {
  return grouped(known, 'hand').map(({ forum, first, count }) => ({
    sentence:
      count === 1
        ? `”${first.title}” behöver en ny hand, eftersom den som höll i frågan har lämnat.`
        : `${count} frågor i ${forum.shortName} behöver en ny hand, eftersom de som höll i dem har lämnat.`,
    label: 'Utse någon',
    href: `${home(known.viewer)}/forum/${forum.key}/platser#ny-hand`,
  }))
}

function questionsHeld(known: Known): Ask[] {
  const { viewer } = known
  return grouped(known, 'hold').map(({ forum, first, count }) => {
    const on = first.nextOn ? sayDay(first.nextOn, viewer.today) : 'snart'
    return {
      sentence:
        count === 1
          ? `Du håller i ”${first.title}”, som tas upp ${on}.`
          : `Du håller i ${count} frågor i ${forum.shortName}. Den första tas upp ${on}.`,
      label: count === 1 ? 'Öppna frågan' : 'Se frågorna',
      href: count === 1 ? questionOf(known, first) : sheetOf(known, forum),
    }
  })
}

/**
 * To the part that holds the material: nothing need be done, it ends by itself. And to whoever others have named as the one who asked the
 * person: they may know better (domain.md §6).
 */
function consentsToKnowOf({ viewer, referrals }: Known): Ask[] {
  return referrals.map(({ number, forum, forumKey, untilOn, writtenBy }) => ({
    sentence: writtenBy
      ? `${writtenBy} har skrivit att du har frågat personen om hänvisning ${number} i ${forum}. Stämmer det inte, återkalla den.`
      : `Samtycket för hänvisning ${number} i ${forum} gäller till och med ${sayDay(untilOn, viewer.today)}. Sedan stängs den av sig själv.`,
    label: 'Se hänvisningen',
    href: `${home(viewer)}/forum/${forumKey}/hanvisningar/${number}`,
  }))
}

/** "Hur gick det?", to the team's convener; a next step, to those of the part that carries it (domain.md §6). */
function casesToFollowUp({ viewer, cases }: Known): Ask[] {
  return cases.map(({ kind, forum, forumKey, count, number, codeWord, part, dueOn }) => {
    const list = `${home(viewer)}/forum/${forumKey}/arenden`
    const what = count === 1 ? `ärendet ”${codeWord}”` : sayCount(count, 'ärende', 'ärenden')
    const step = `${part ?? 'Er part'} bär nästa steg i ${what} i ${forum}. Det följs upp ${sayDay(dueOn, viewer.today)}.`
    return {
      sentence: kind === 'step' ? step : `Hur gick det? I ${forum} är ${what} att följa upp.`,
      label: count === 1 ? 'Öppna ärendet' : 'Se ärendena',
      href: count === 1 ? `${list}/${number}` : list,
    }
  })
}

function questionsToReceive(known: Known): Ask[] {
  return grouped(known, 'receive').map(({ forum, first, count }) => ({
    sentence: `${sayCount(count, 'ny fråga', 'nya frågor')} ligger hos ${forum.shortName}${sayReceived(forum, known.viewer)}.`,
    label: count === 1 ? 'Läs frågan' : 'Se frågorna',
    href: count === 1 ? questionOf(known, first) : sheetOf(known, forum),
  }))
}

function sayReceived({ next }: StartForum, { today }: Viewer): string {
  return next ? ` och tas emot på mötet ${sayDay(next.on, today)}` : ''
}

/** The office sees the flow: what a forum lacks for the lift to run (domain.md §2). */
function gapsForOffice({ viewer, forums, office, openIn }: Known): Ask[] {
  if (!viewer.person.isOffice) return []
  const inLift = forums.filter((forum) => forum.kind === 'lift')
  const unled = inLift
    .filter((forum) => !forum.hasConvener)
    .map((forum) => ({
      sentence: `${forum.shortName} saknar sammankallande. Kansliet håller i det som kommer dit.`,
      label: 'Se forumet',
      href: `${home(viewer)}/forum/${forum.key}`,
    }))
  const unplanned = inLift
    .filter((forum) => !forum.next && openIn(forum.id) > 0)
    .map((forum) => ({
      sentence: `${forum.shortName} har ${sayCount(openIn(forum.id), 'öppen fråga', 'öppna frågor')} och inget möte planerat.`,
      label: 'Se mötena',
      href: `${home(viewer)}/forum/${forum.key}/moten`,
    }))
  return [...unled, ...unplanned, ...(office ? asksBeside(home(viewer), office) : [])]
}

type Group = { forum: StartForum; first: AskedOfMe; count: number }

/** One ask for each forum, however many questions there are. */
function grouped({ forums, asked }: Known, kind: AskedOfMe['kind']): Group[] {
  return forums.flatMap((forum) => {
    const own = asked.filter((each) => each.kind === kind && each.forumId === forum.id)
    const [first] = own
    return first ? [{ forum, first, count: own.length }] : []
  })
}

const home = (viewer: Viewer) => `/${viewer.association.slug}`
const sheetOf = ({ viewer }: Known, forum: StartForum) => `${home(viewer)}/forum/${forum.key}/ni-fragade`
const questionOf = ({ viewer }: Known, { number }: AskedOfMe) => `${home(viewer)}/fragor/${number}`
