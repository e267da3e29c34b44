import { sayCount } from '../questions/words.ts'
import type { StartForum } from '../start/queries.ts'
import type { GapCount, GapKind, OfficeWaiting, OpenIn, Staffing } from './queries.ts'

export type Ask = { sentence: string; label: string; href: string }

export type OfficeView = {
  home: string
  counts: GapCount[]
  open: OpenIn[]
  forums: StartForum[]
  staffing: Staffing
  waiting: OfficeWaiting
}

/** How many are asked of the office in full; the rest are listed after them. */
export const asksMax = 3

/** All that waits for the office, what stops the lift first (domain.md §2). */
export function whatWaitsForOffice(view: OfficeView): Ask[] {
  const { home, staffing } = view
  const hands = totalOf(view.counts, 'hand')
  const unreceived = totalOf(view.counts, 'unreceived')
  const review = totalOf(view.counts, 'review')
  return [
    ...(hands > 0
      ? [
          {
            sentence: `${sayCount(hands, 'fråga', 'frågor')} behöver en ny hand.`,
            label: 'Se dem',
            href: `${home}/kansli#hand`,
          },
        ]
      : []),
    ...forumsUnled(view).map(({ shortName, key }) => ({
      sentence: `${shortName} saknar sammankallande. Kansliet håller i det som kommer dit.`,
      label: 'Se platserna',
      href: `${home}/forum/${key}/platser`,
    })),
    ...forumsUnplanned(view).map(({ shortName, key, open }) => ({
      sentence: `${shortName} har ${sayCount(open, 'öppen fråga', 'öppna frågor')} och inget möte planerat.`,
      label: 'Se mötena',
      href: `${home}/forum/${key}/moten`,
    })),
    ...(review > 0
      ? [
          {
            sentence: `${sayCount(review, 'fråga', 'frågor')} utanför huset ska ses över.`,
            label: 'Se över',
            href: `${home}/kansli#review`,
          },
        ]
      : []),
    ...(unreceived > 0
      ? [
          {
            sentence: `${sayCount(unreceived, 'fråga', 'frågor')} har inte tagits emot på två möten.`,
            label: 'Se dem',
            href: `${home}/kansli#unreceived`,
          },
        ]
      : []),
    ...(staffing.vacant > 0
      ? [
          {
            sentence: `${sayCount(staffing.vacant, 'plats är ledig', 'platser är lediga')}.`,
            label: 'Se platserna',
            href: `${home}/kansli/platser`,
          },
        ]
      : []),
    ...asksBeside(home, view.waiting),
  ]
}

/** What waits for the office beside the questions and the forums; Start asks the same. */
export function asksBeside(home: string, { faults, partsWithoutContact, unnamed }: OfficeWaiting): Ask[] {
  const one = (is: boolean, ask: Ask) => (is ? [ask] : [])
  return [
    ...unnamed.map(({ part, partKey, total }) => ({
      sentence: `Ingen är utsedd hos ${part}, där ${sayCount(total, 'åtagande', 'åtaganden')} väntar på svar.`,
      label: 'Utse någon',
      href: `${home}/parter/${partKey}`,
    })),
    ...one(faults > 0, {
      sentence: `${sayCount(faults, 'anmält fel', 'anmälda fel')} i tillgängligheten väntar.`,
      label: 'Läs',
      href: `${home}/kansli/anmalda-fel`,
    }),
    ...one(partsWithoutContact > 0, {
      sentence: `${sayCount(partsWithoutContact, 'part', 'parter')} saknar kontakt.`,
      label: 'Se parterna',
      href: `${home}/parter`,
    }),
  ]
}

export function totalOf(counts: GapCount[], kind: GapKind): number {
  return counts.filter((count) => count.kind === kind).reduce((sum, { total }) => sum + total, 0)
}

/** Open forums of the lift where nobody convenes. */
export function forumsUnled({ forums }: Pick<OfficeView, 'forums'>): StartForum[] {
  return forums.filter(({ kind, hasConvener }) => kind === 'lift' && !hasConvener)
}

/** Those with open questions and no meeting to take them up at. */
export function forumsUnplanned({
  forums,
  open,
}: Pick<OfficeView, 'forums' | 'open'>): (StartForum & { open: number })[] {
  return forums
    .map((forum) => ({ ...forum, open: open.find(({ forumId }) => forumId === forum.id)?.open ?? 0 }))
    .filter((forum) => forum.kind === 'lift' && !forum.next && forum.open > 0)
}
