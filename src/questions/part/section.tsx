import { Card, CardList, Prose } from '../../platform/ui/layout.tsx'
import { Tag } from '../../platform/ui/tag.tsx'
import { sayDay, sayFirst } from '../words.ts'
import type { PartQuestion } from './part-question.ts'

type CardsProps = { asked: PartQuestion[]; home: string; today: string; over: 'member' | 'forum' }

/** What has been asked in stillness, with the answer under it. */
export function PartQuestionCards({ asked, home, today, over }: CardsProps) {
  return (
    <CardList>
      {asked.map((one) => (
        <Card
          href={`${home}/parter/${one.member.key}/fragor/${one.id}`}
          title={over === 'member' ? one.member.name : `Fråga från ${one.forum.name}`}
          over={`${one.forum.name} frågade ${sayDay(one.askedOn, today)}`}
        >
          {one.isExample && (
            <p>
              <Tag>Exempel</Tag>
            </p>
          )}
          <Prose isTyped>{one.body}</Prose>
          <p>
            <strong>{sayFirst(describePartQuestion(one, today))}.</strong>
          </p>
          {one.replies.at(-1) && <Prose isTyped>{one.replies.at(-1)?.body}</Prose>}
        </Card>
      ))}
    </CardList>
  )
}

/** Where it stands; waiting is never called late. */
export function describePartQuestion({ replies, dueOn }: PartQuestion, today: string): string {
  const said = replies.at(-1)
  if (!said)
    return dueOn < today ? `svar väntas sedan ${sayDay(dueOn, today)}` : `svar önskas senast ${sayDay(dueOn, today)}`
  if (said.correctsId !== null) return `organisationen svarade, rättat ${sayDay(said.on, today)}`
  return said.isNoted
    ? `sagt av ${said.speaker ?? 'kontakten'}, antecknat ${sayDay(said.on, today)}`
    : `organisationen svarade ${sayDay(said.on, today)}`
}
