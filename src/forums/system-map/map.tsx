import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { Icon } from '../../platform/ui/icon.tsx'
import { Prose, Section } from '../../platform/ui/layout.tsx'
import { floorTone, House, type HouseFloor } from '../house.tsx'
import type { PublicFloor, PublicForum, PublicHouse } from './house.ts'
import { forumOf, forumsOn, sayMeets, saySends, sayTask, sayWay, sharedPurpose } from './words.ts'

/** The house with its forums floor by floor, the sky first: on screen beside each other, on paper a poster. */
export function MapOfHouse({ house }: { house: PublicHouse }) {
  const { floors, numbers } = house
  return (
    <div class="karta">
      <div class="karta-hus">
        <House floors={floors.map((floor, index) => toDrawn(floor, index, house))} isPlain={!numbers} />
        <Section heading="Så går en fråga" id="sa-gar-en-fraga">
          <Prose>
            <ol>
              {sayWay(house).map((step) => (
                <li>{step}</li>
              ))}
            </ol>
          </Prose>
        </Section>
      </div>
      <div class="karta-plan">
        {floors.toReversed().map((floor) => (
          <Floor floor={floor} house={house} tone={floorTone(floors.indexOf(floor), floors.length)} />
        ))}
      </div>
    </div>
  )
}

function toDrawn(floor: PublicFloor, index: number, house: PublicHouse): HouseFloor {
  const moves = house.numbers?.find((numbers) => numbers.floor === floor.key)
  return {
    ...floor,
    tone: floorTone(index, house.floors.length),
    href: `#vaning-${floor.key}`,
    open: moves?.open ?? 0,
    up: moves?.up ?? 0,
    down: moves?.down ?? 0,
    glowing: moves?.home ?? 0,
    isMeeting: false,
    isOutside: floor.role === 'outside',
    forumCount: forumsOn(house, floor).length,
  }
}

type FloorProps = { floor: PublicFloor; house: PublicHouse; tone: HouseFloor['tone'] }

function Floor({ floor, house, tone }: FloorProps) {
  const forums = forumsOn(house, floor)
  const isOutside = floor.role === 'outside'
  const shared = sharedPurpose(forums)
  return (
    <section class="vaning" id={`vaning-${floor.key}`} data-color={tone} data-utanfor={isOutside ? '' : undefined}>
      <header>
        <span class="skylt" aria-hidden="true">
          {isOutside ? <Icon name="landmark" /> : floor.ordinal}
        </span>
        <h2>{floor.name}</h2>
      </header>
      {floor.note && <p class="karta-syfte">{floor.note}</p>}
      {shared && <p class="karta-syfte">{shared}</p>}
      <ul class="karta-forum">
        {forums.map((forum) => (
          <ForumEntry forum={forum} house={house} saysPurpose={!shared} />
        ))}
      </ul>
    </section>
  )
}

type ForumEntryProps = { forum: PublicForum; house: PublicHouse; saysPurpose: boolean }

const besideWords = { lift: null, learning: 'För lärande', preparatory: 'Bereder' } as const

/** What it takes and promises is seen at once; the rest is folded in, and left out on the poster. */
export function ForumEntry({ forum, house, saysPurpose }: ForumEntryProps) {
  const up = forumOf(house, forum.liftsTo)
  const about = [sayMeets(forum), up && `Lyfter till ${up.shortName}`, besideWords[forum.kind]].filter(Boolean)
  const task = sayTask(forum)
  return (
    <li id={`forum-${forum.key}`}>
      <h3>{spellOut(forum)}</h3>
      <p class="karta-rytm">{about.join('. ')}</p>
      {saysPurpose && forum.purpose && <p>{forum.purpose}</p>}
      <Line term="Tar emot" text={forum.receives} />
      <Line term="Så svarar vi" text={forum.promise} />
      <Disclosure summary={`Mer om ${forum.shortName}`} isQuiet>
        {task !== forum.purpose && <Line term="Uppgift" text={task} />}
        <Line term="Kan avgöra" text={forum.decides} />
        {saySends(forum, house).map((line) => (
          <p>{line}</p>
        ))}
      </Disclosure>
    </li>
  )
}

/** "Regionalt utvecklingsforum (RUF)": the letters are used further down. */
function spellOut({ name, shortName }: PublicForum): string {
  return /^\p{Lu}{2,}$/u.test(shortName) && !name.includes(shortName) ? `${name} (${shortName})` : name
}

function Line({ term, text }: { term: string; text: string | null }) {
  if (!text) return null
  return (
    <p>
      <b>{term}:</b> {text}
    </p>
  )
}
