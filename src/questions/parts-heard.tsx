import { countedDays } from '../meetings/calendar.ts'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Card, CardList, Prose, Section } from '../platform/ui/layout.tsx'
import * as up from './acts/preparing.ts'
import { SpeakFields } from './acts/preparing-fields.tsx'
import { pauseOf } from './keeping.ts'
import { sitsFor, sitsIn } from './rules.ts'
import type { Perspective } from './telling.ts'
import { nameOfForum } from './told.ts'
import type { QuestionView } from './view.ts'
import { sayDay, stanceWords } from './words.ts'

/** "Hur ser det ut hos er?" — the parts side by side, forum by forum; those not heard yet stand there too (domain.md §4.4). */
export function PartsHeard(view: QuestionView & { home: string }) {
  const { question, telling } = view
  const corrected = new Set(telling.perspectives.map(({ correctsId }) => correctsId))
  const current = telling.perspectives.filter(({ id }) => !corrected.has(id))
  const waits = isWaiting(view)
  const silent = waits
    ? telling.touches.filter(
        ({ id }) => question.seated.includes(id) && !question.heard.some(({ memberId }) => memberId === id),
      )
    : []
  if (current.length === 0 && silent.length === 0) return null
  return (
    <Section heading="Så ser det ut hos parterna" id="parterna">
      <CardList>
        {current.map((perspective) => (
          <Heard {...view} perspective={perspective} />
        ))}
        {silent.map(({ name }) => (
          <Card title={name} over={`Frågad i ${question.forum.name}`}>
            <p>Har inte sagt hur det ser ut här i {nameOfForum(telling, question.forum.id)} än.</p>
          </Card>
        ))}
      </CardList>
    </Section>
  )
}

/** Parts are asked in a group; in a team the round at the table is enough, and at the board none are asked. */
function isWaiting({ question }: QuestionView): boolean {
  return question.forum.role === 'group' && ['raised', 'received', 'preparing'].includes(question.state)
}

function Heard({ perspective, home, ...view }: QuestionView & { home: string; perspective: Perspective }) {
  const { viewer, telling, question } = view
  const isOwnForum = sitsIn(viewer, perspective.forumId)
  const how =
    perspective.as === 'written' ? 'skrev' : perspective.as === 'table' ? 'sagt vid bordet' : 'inget att tillägga'
  const who = isOwnForum && perspective.as === 'table' && perspective.noter ? `, antecknat av ${perspective.noter}` : ''
  return (
    <Card
      title={perspective.member}
      over={`${nameOfForum(telling, perspective.forumId)}, ${how} ${sayDay(perspective.on, viewer.today)}${who}`}
    >
      {perspective.as === 'nothing' && <p>Inget att tillägga.</p>}
      <Line term="Ser" text={perspective.sees} />
      <Line term="Kan göra" text={perspective.canDo} />
      <Line term="Behöver" text={perspective.needs} />
      {perspective.stance && <p>Parten {stanceWords[perspective.stance]}.</p>}
      {mayCorrect({ ...view, perspective }) && (
        <Disclosure summary="Rätta" isQuiet>
          <Form action={`${home}/fragor/${question.number}/${up.speak.noun}`} isNarrow>
            <SpeakFields
              question={question}
              raw={{
                sees: perspective.sees ?? '',
                canDo: perspective.canDo ?? '',
                needs: perspective.needs ?? '',
                stance: perspective.stance ?? '',
              }}
              errors={{}}
              members={[{ id: perspective.memberId, name: perspective.member }]}
              seated={view.seated}
              viewerId={viewer.person.id}
              idOf={(name) => `ratta-${perspective.id}-${name}`}
              as="written"
              corrects={perspective.id}
            />
            <Hidden name="version" value={question.version} />
          </Form>
        </Disclosure>
      )}
    </Card>
  )
}

/** The part corrects what was noted for 14 days (domain.md §1, second principle). */
function mayCorrect({ viewer, question, perspective }: QuestionView & { perspective: Perspective }): boolean {
  const isOpen =
    ['raised', 'received', 'preparing'].includes(question.state) && perspective.forumId === question.forum.id
  const days = countedDays(perspective.on, viewer.today, pauseOf(viewer))
  return (
    isOpen && sitsFor(viewer, perspective.forumId, perspective.memberId) && days <= viewer.association.correctionDaysMax
  )
}

function Line({ term, text }: { term: string; text: string | null }) {
  if (!text) return null
  return (
    <>
      <p>
        <strong>{term}:</strong>
      </p>
      <Prose isTyped>{text}</Prose>
    </>
  )
}
