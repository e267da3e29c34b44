import { Card, CardList, Prose } from '../platform/ui/layout.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { sayDay, sayFirst } from '../questions/words.ts'
import type { Commitment } from './commitment.ts'
import { latestOf } from './rules.ts'
import { describeCommitment } from './words.ts'

type CardsProps = { commitments: Commitment[]; home: string; today: string; namesQuestion?: boolean }

/** What parts have been asked, one card each; equal, in the order they were asked. */
export function CommitmentCards({ commitments, home, today, namesQuestion = false }: CardsProps) {
  return (
    <CardList>
      {commitments.map((commitment) => (
        <Card
          href={`${home}/ataganden/${commitment.id}`}
          title={commitment.member.name}
          over={`${commitment.forum.name} frågade ${sayDay(commitment.askedOn, today)}`}
        >
          {commitment.isExample && (
            <p>
              <Tag>Exempel</Tag>
            </p>
          )}
          <Prose isTyped>{commitment.body}</Prose>
          <p>
            <strong>{sayFirst(describeCommitment(commitment, today))}.</strong>
            {latestOf(commitment) === null && commitment.dueOn && ` Önskas till ${sayDay(commitment.dueOn, today)}.`}
          </p>
          {namesQuestion && commitment.question && (
            <p>
              Hör till fråga {commitment.question.number}: {commitment.question.title}
            </p>
          )}
        </Card>
      ))}
    </CardList>
  )
}
