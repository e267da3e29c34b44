import { addMonths } from '../meetings/calendar.ts'
import type { Viewer } from '../people/viewer.ts'
import { convenes, notYours, type Refusal, rule, sitsFor, sitsIn } from '../questions/rules.ts'
import type { Referral, ReferralForum, Sitting } from './referral.ts'

/** A consent is fresh: after a year one asks again (domain.md §6). */
export const consentMonthsMax = 12

/** So long before its last day the part that holds the material is reminded. */
export const reminderDays = 7

/** Who may see that a forum makes referrals at all. Which ones each reads is another matter: those that the consent names. */
export function whyNotSeeReferrals(viewer: Viewer, forum: Pick<ReferralForum, 'tableId'>): Refusal | null {
  if (sitsIn(viewer, forum.tableId) || viewer.person.isOffice) return null
  return notYours('Hänvisningar läses av dem som sitter i forumet för en part som samtycket gäller.')
}

/** Whether the viewer sits there for one of the parts: nobody else reads a referral, and nobody writes what they may not read. */
export function isAmong(viewer: Viewer, { tableId }: ReferralForum, memberIds: number[]): boolean {
  return memberIds.some((member) => sitsFor(viewer, tableId, member))
}

/** Only where the office has said so, by those who sit there. */
export function whyNotRefer(viewer: Viewer, forum: ReferralForum): Refusal | null {
  if (!sitsIn(viewer, forum.tableId)) return notYours('Hänvisningar skrivs av dem som sitter i forumet.')
  if (!forum.allowsReferrals) return rule('I det här forumet görs inga hänvisningar. Kansliet bestämmer det.')
  return null
}

/** The part that holds the material keeps its referral; and the convener does, for those who do not sign in (domain.md, principle 2). */
export function whyNotKeep(viewer: Viewer, { tableId }: ReferralForum, holderId: number): Refusal | null {
  if (sitsFor(viewer, tableId, holderId) || convenes(viewer, tableId)) return null
  return notYours('Den part som har materialet gör det, eller sammankallande.')
}

/** Who at the table may be said to have asked for the consent by this viewer. */
export function whoMayConsent(viewer: Viewer, forum: ReferralForum, sitting: Sitting[]): Sitting[] {
  return sitting.filter(({ part }) => whyNotKeep(viewer, forum, part.id) === null)
}

type Given = { holderId: number; consentBy: number; partIds: number[]; untilOn: string }

/** What a new referral needs. Fields are those of its form. */
export function whyNotReferSo(
  viewer: Viewer,
  forum: ReferralForum,
  sitting: Sitting[],
  { holderId, consentBy, partIds, untilOn }: Given,
): Refusal | null {
  const refusal = whyNotKeep(viewer, forum, holderId) ?? whyNotConsent(sitting, { holderId, consentBy })
  if (refusal) return refusal
  const others = partIds.filter((id) => id !== holderId)
  if (others.length === 0 || others.length < partIds.length)
    return { ...rule('Välj de andra parterna, inte den som redan har materialet.'), field: 'parter' }
  if (others.some((id) => !sitting.some(({ part }) => part.id === id)))
    return { ...rule('Samtycket gäller parter som sitter i forumet.'), field: 'parter' }
  if (!isAmong(viewer, forum, [holderId, ...partIds]))
    return { ...rule('Samtycket ska gälla också er part: ingen skriver det den inte får läsa.'), field: 'parter' }
  return whyNotUntil(viewer.today, untilOn)
}

/** Consent is obtained by somebody who sits there for the part that holds the material. */
export function whyNotConsent(
  sitting: Sitting[],
  { holderId, consentBy }: Pick<Given, 'holderId' | 'consentBy'>,
): Refusal | null {
  if (sitting.some(({ person, part }) => person.id === consentBy && part.id === holderId)) return null
  const why = 'Samtycket är inhämtat av någon som sitter i forumet för den part som har materialet.'
  return { ...rule(why), field: 'inhamtat-av' }
}

/** Today at the earliest, a year ahead at most. */
export function whyNotUntil(today: string, untilOn: string): Refusal | null {
  const latest = addMonths(today, consentMonthsMax)
  if (untilOn >= today && untilOn <= latest) return null
  return {
    ...rule(`Välj en dag från ${today} till ${latest}. Efter tolv månader frågar man personen igen.`),
    field: 'till-och-med',
  }
}

/** A new consent for the same part, the same others and the same purpose; all else is a new referral. */
export function whyNotRenew(
  viewer: Viewer,
  forum: ReferralForum,
  sitting: Sitting[],
  { holder }: Pick<Referral, 'holder'>,
  given: Pick<Given, 'consentBy' | 'untilOn'>,
): Refusal | null {
  return (
    whyNotKeep(viewer, forum, holder.id) ??
    whyNotConsent(sitting, { holderId: holder.id, consentBy: given.consentBy }) ??
    whyNotUntil(viewer.today, given.untilOn)
  )
}

/** The office says where referrals are made, and only where identified cases may come up. */
export function whyNotSetReferrals(viewer: Viewer, forum: ReferralForum, isOn: boolean): Refusal | null {
  if (!viewer.person.isOffice) return notYours('Kansliet bestämmer var hänvisningar görs.')
  if (isOn && (forum.isClosed || !forum.allowsIdentified))
    return rule('Hänvisningar görs bara i ett öppet forum där identifierade ärenden kan tas upp.')
  return null
}
