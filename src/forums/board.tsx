import type { Child } from 'hono/jsx'
import { HiddenText } from '../platform/ui/hidden-text.tsx'
import { Icon } from '../platform/ui/icon.tsx'
import type { HouseFloor } from './house.tsx'

export type BoardFloor = {
  floor: HouseFloor
  /** A few words on what the floor decides. */
  note?: string
  /** QuestionCards. */
  cards: Child[]
  /** Where all of the floor's questions are listed, when the cards are not all. */
  allHref?: string | null
  /** A line under the cards: "2 frågor bara i teamet". */
  besides?: string | null
}

type BoardProps = {
  title: string
  lead: string
  /** One line that may change while one looks: "Möte pågår i LSG Karlskrona", and when it was last drawn. */
  status?: Child
  figures: Child
  toolbar: Child
  house: Child
  /** From the entrance floor to the sky, as in the house. */
  floors: BoardFloor[]
}

/** The house with its floors opened beside it. On a projector the board is the house: each floor lies at its storey. */
export function Board({ title, lead, status, figures, toolbar, house, floors }: BoardProps) {
  return (
    <div class="hustavla" data-vaningar={floors.length}>
      <div class="ingang">
        <div class="sidhuvud">
          <div>
            <h1>{title}</h1>
            <p class="ingress">{lead}</p>
          </div>
          {status && (
            <p class="lage-nu" role="status">
              <span class="puls" aria-hidden="true" />
              <span>{status}</span>
            </p>
          )}
        </div>
        {figures}
      </div>
      {house}
      <div class="tavla">
        {toolbar}
        {floors.toReversed().map((entry) => (
          <FloorRow {...entry} />
        ))}
      </div>
    </div>
  )
}

function FloorRow({ floor, note, cards, allHref, besides }: BoardFloor) {
  const { key, ordinal, name, tone, open, up, down, isOutside } = floor
  return (
    <section
      class="vaning"
      id={`vaning-${key}`}
      data-color={tone}
      data-utanfor={isOutside ? '' : undefined}
      aria-labelledby={`vaningsrubrik-${key}`}
    >
      <header>
        <span class="skylt" aria-hidden="true">
          {isOutside ? <Icon name="landmark" /> : ordinal}
        </span>
        <h2 id={`vaningsrubrik-${key}`}>
          {!isOutside && <HiddenText>{`Våning ${ordinal}, `}</HiddenText>}
          {name}
        </h2>
        {note && <p class="vaningsnot">{note}</p>}
        <p class="summa">
          <span>
            <b>{open}</b> {open === 1 ? 'öppen' : 'öppna'}
          </span>
          {up > 0 && (
            <span>
              <Icon name="arrow-up" size={16} />
              <b>{up}</b> på väg upp
            </span>
          )}
          {down > 0 && (
            <span>
              <Icon name="arrow-down" size={16} />
              <b>{down}</b> svar på väg hit
            </span>
          )}
          {allHref && (
            <a href={allHref}>
              Visa fler<HiddenText>{`: ${name}`}</HiddenText>
            </a>
          )}
        </p>
      </header>
      {cards.length > 0 && <ul class="kort">{cards}</ul>}
      {besides && <p class="stilla">{besides}</p>}
      {cards.length === 0 && !besides && <p class="stilla">Inget ligger här just nu.</p>}
    </section>
  )
}
