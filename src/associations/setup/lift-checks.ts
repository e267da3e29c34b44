import { choices, suggest } from './faults.ts'
import { type Finding, known } from './findings.ts'
import type { ForumOutline, Outline } from './outline.ts'

/** The lift goes up: from every forum in it, by known forums on ever higher floors, to the top of the house. */
export function checkLifts(file: Outline): Finding[] {
  const house = new House(file)
  return [
    ...(file.forum ?? []).flatMap((forum, index) => (forum ? checkForum(house, forum, index) : [])),
    ...house.circles().map(({ index, keys }) => ({
      path: ['forum', index, 'lyfter till'],
      message: `Hissen går i cirkel: ${keys.join(' → ')}. Låt varje forum lyfta till ett forum på en högre våning.`,
    })),
  ]
}

function checkForum(house: House, forum: ForumOutline, index: number): Finding[] {
  const at = ['forum', index]
  const told = checkSituation(house, forum, at)
  if (forum.slag !== 'lift') return [...told, ...(forum.slag ? checkBesides(forum, at) : [])]
  return [...told, ...checkStands(house, forum, at), ...checkLift(house, forum, at)]
}

/** Only a team takes up consultations (domain.md §6). */
function checkSituation(house: House, forum: ForumOutline, at: (string | number)[]): Finding[] {
  if (!forum['text om situationen'] || house.floor(forum.våning ?? '')?.slag === 'team') return []
  const path = [...at, 'text om situationen']
  return [
    { path, message: 'Bara ett forum på en våning av slaget »team« kan ha en text om situationen. Ta bort raden.' },
  ]
}

/** Learning and preparatory forums stand beside the lift (domain.md §3). */
function checkBesides(forum: ForumOutline, at: (string | number)[]): Finding[] {
  return (['våning', 'lyfter till'] as const).flatMap((line) =>
    forum[line] === undefined
      ? []
      : [
          {
            path: [...at, line],
            point: 'key' as const,
            message: `Ett forum av slaget »${forum.slag}« står bredvid hissen. Ta bort »${line}«, eller skriv »slag: lift«.`,
          },
        ],
  )
}

function checkStands(house: House, forum: ForumOutline, at: (string | number)[]): Finding[] {
  const path = [...at, 'våning']
  if (forum.våning === undefined) {
    const message = `Här saknas »våning«. ${choices(house.openFloors())}`
    return [{ path, message }]
  }
  const floor = house.floor(forum.våning)
  if (!floor) {
    const message = `Våningen »${forum.våning}« finns inte i listan »våningar«. ${suggest(forum.våning, house.openFloors())}`
    return [{ path, message }]
  }
  if (floor.slag === 'utanför') {
    return [{ path, message: 'Utanför huset finns inga forum. Välj en våning i huset, eller ta bort forumet.' }]
  }
  if (floor.stängd && !forum.stängd) {
    const message = `Våningen »${forum.våning}« är stängd. Välj en annan, eller skriv »stängd:« med datum på forumet också.`
    return [{ path, message }]
  }
  return []
}

function checkLift(house: House, forum: ForumOutline, at: (string | number)[]): Finding[] {
  if (forum.stängd) return []
  const path = [...at, 'lyfter till']
  const target = forum['lyfter till']
  const own = house.order(forum)
  if (target === undefined) {
    if (own === undefined || own >= house.top() || house.isBoard(forum)) return []
    const above = house.above(own)
    return [
      {
        path,
        message: `Frågor härifrån når ingen. Skriv »lyfter till:« och ett forum högre upp. ${choices(above)}`,
      },
    ]
  }
  const upper = house.forum(target)
  if (!upper) {
    const candidates = own === undefined ? house.forumKeys() : house.above(own)
    return [{ path, message: `Forumet »${target}« finns inte i filen. ${suggest(target, candidates)}` }]
  }
  if (upper.stängd)
    return [{ path, message: `Forumet »${target}« är stängt. Välj ett öppet forum på en högre våning.` }]
  if (upper.slag && upper.slag !== 'lift') {
    return [
      { path, message: `Forumet »${target}« står bredvid hissen (slag: ${upper.slag}). Välj ett av slaget »lift«.` },
    ]
  }
  const theirs = house.order(upper)
  if (own === undefined || theirs === undefined || theirs > own || house.isInCircle(forum)) return []
  const direction = theirs < own ? 'neråt' : 'åt sidan'
  const higher = house.above(own)
  return [
    {
      path,
      message: `Hissen går åt fel håll: »${forum.id}« på våning ${own} lyfter ${direction} till »${target}« på våning ${theirs}. ${
        higher.length > 0 ? choices(higher) : 'Ta bort raden; inget forum står högre upp.'
      }`,
    },
  ]
}

class House {
  readonly #floors
  readonly #forums
  constructor({ våningar = [], forum = [] }: Outline) {
    this.#floors = våningar.filter((floor) => floor !== null)
    this.#forums = forum
  }

  floor = (key: string) => this.#floors.find(({ id }) => id === key)
  forum = (key: string) => this.#forums.find((forum) => forum?.id === key)
  forumKeys = () => known(this.#forums)
  openFloors = () => known(this.#floors.filter(({ slag, stängd }) => slag !== 'utanför' && !stängd))
  order = (forum: ForumOutline) => (forum.våning === undefined ? undefined : this.floor(forum.våning)?.ordning)
  isBoard = (forum: ForumOutline) => forum.våning !== undefined && this.floor(forum.våning)?.slag === 'styrelse'
  top = () =>
    Math.max(...this.#floors.map(({ slag, stängd, ordning }) => (slag === 'utanför' || stängd ? 0 : (ordning ?? 0))))
  above = (order: number) =>
    known(this.#forums.filter((forum) => forum && !forum.stängd && (this.order(forum) ?? 0) > order))
  isInCircle = (forum: ForumOutline) => forum.id !== undefined && this.#follow(forum.id).at(-1) === forum.id

  /** Each circle once, at the first of its forums in the file. */
  circles() {
    const told = new Set<string>()
    return this.#forums.flatMap((forum, index) => {
      if (forum?.id === undefined || told.has(forum.id) || !this.isInCircle(forum)) return []
      const keys = [forum.id, ...this.#follow(forum.id)]
      for (const key of keys) told.add(key)
      return [{ index, keys }]
    })
  }

  /** Where the lift goes from here, until its end or until a forum comes back. */
  #follow(key: string): string[] {
    const passed: string[] = []
    let next = this.forum(key)?.['lyfter till']
    while (next !== undefined && !passed.includes(next)) {
      passed.push(next)
      if (next === key) break
      next = this.forum(next)?.['lyfter till']
    }
    return passed
  }
}
