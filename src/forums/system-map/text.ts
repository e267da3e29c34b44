import { sayList } from '../../questions/words.ts'
import type { PublicForum, PublicHouse } from './house.ts'
import { rolesOf } from './roles.ts'
import {
  besideLift,
  forumsOn,
  noSteering,
  sayMeets,
  sayOffice,
  sayReview,
  saySends,
  sayTask,
  sayWay,
  sharedPurpose,
} from './words.ts'

/** The whole map as plain text, to be pasted anywhere. */
export function writeMap(house: PublicHouse, address: string): string {
  const floors = house.floors.toReversed().map((floor) => {
    const forums = forumsOn(house, floor)
    const heading = floor.role === 'outside' ? floor.name.toUpperCase() : `VÅNING ${floor.ordinal}: ${floor.name}`
    return part(heading, [floor.note, sharedPurpose(forums), ...forums.flatMap((forum) => ['', ...tell(forum, house)])])
  })
  const beside = [...besideLift(house, 'learning'), ...besideLift(house, 'preparatory')]
  const office = sayOffice(house)
  return [
    `SYSTEMBILD FÖR ${house.name.toUpperCase()}`,
    '',
    sayReview(house),
    noSteering,
    '',
    `Med i huset: ${sayList(house.parts)}.`,
    '',
    part('Så går en fråga', list(sayWay(house), true)),
    ...floors,
    beside.length > 0
      ? part('Vid sidan av hissen', beside.flatMap((forum) => ['', ...tell(forum, house)]).slice(1))
      : null,
    ...rolesOf(house).map(({ title, lines }) => part(`Jag är ${title}`, list(lines, false))),
    office && `Kansliet: ${office}`,
    address,
    '',
  ]
    .filter((piece) => piece !== null)
    .join('\n')
}

function tell(forum: PublicForum, house: PublicHouse): string[] {
  const task = sayTask(forum)
  const lines = [
    sayMeets(forum),
    task && `Uppgift: ${task}`,
    forum.receives && `Det här tar vi emot: ${forum.receives}`,
    forum.decides && `Det här kan vi avgöra: ${forum.decides}`,
    ...saySends(forum, house),
    forum.promise && `Så svarar vi: ${forum.promise}`,
  ]
  return [forum.name, ...lines.flatMap((line) => (line ? [`  ${line.trim()}`] : []))]
}

function part(heading: string, lines: (string | null)[]): string {
  return [heading, '-'.repeat(heading.length), ...lines.filter((line) => line !== null), ''].join('\n')
}

function list(lines: string[], isOrdered: boolean): string[] {
  return lines.map((line, index) => `${isOrdered ? `${index + 1}.` : '–'} ${line}`)
}
