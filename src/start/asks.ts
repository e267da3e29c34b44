import { maySchedule } from '../meetings/rules.ts'
import type { Viewer } from '../people/viewer.ts'
import { sayCount, sayDay, sayTime } from '../questions/words.ts'
import type { AskedOfMe, StartForum } from './queries.ts'

/** One sentence and one link. */
export type Ask = { sentence: string; label: string; href: string }

export const asksMax = 3

type Known = { viewer: Viewer; forums: StartForum[]; asked: AskedOfMe[]; openIn: (forumId: number) => number }

/** At most three things are asked of anybody, the nearest first (domain.md §2). */
export function whatIsAsked(known: Known): Ask[] {
  const writers = [
    meetingsToHold,
    answersToJudge,
    partsToSpeak,
    questionsToTake,
    questionsHeld,
    questionsToReceive,
    gapsForOffice,
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

function questionsToTake(known: Known): Ask[] {
  return grouped(known, 'take').map(({ forum, first, count }) => ({
    sentence: `${sayCount(count, 'fråga', 'frågor')} i ${forum.shortName} har ännu ingen som håller i ${count === 1 ? 'den' : 'dem'}.`,
    label: count === 1 ? 'Utse någon' : 'Se frågorna',
    href: count === 1 ? questionOf(known, first) : sheetOf(known, forum),
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
function gapsForOffice({ viewer, forums, openIn }: Known): Ask[] {
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
  return [...unled, ...unplanned]
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
