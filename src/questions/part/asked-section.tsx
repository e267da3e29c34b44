import { whyNotAskOnQuestion } from '../../commitments/rules.ts'
import { CommitmentCards } from '../../commitments/section.tsx'
import { Prose, Section, Stack } from '../../platform/ui/layout.tsx'
import { leads, partToAskFirst } from '../rules.ts'
import type { QuestionView } from '../view.ts'
import { whyNotAskPart } from './rules.ts'
import { PartQuestionCards } from './section.tsx'

type SectionProps = QuestionView & { home: string }

/** What has been asked of parts on this question: in stillness, and as commitments (domain.md §4.6). */
export function AskedOfParts(view: SectionProps) {
  const { commitments, partQuestions, home, viewer } = view
  return (
    <>
      {(partQuestions.length > 0 || isAskedFirst(view)) && (
        <Section
          heading={partQuestions.length > 0 ? 'Frågat organisationen' : 'Först organisationen'}
          id="organisationen"
        >
          <Stack>
            {isAskedFirst(view) && <AskFirst {...view} />}
            {partQuestions.length > 0 && (
              <PartQuestionCards asked={partQuestions} home={home} today={viewer.today} over="member" />
            )}
          </Stack>
        </Section>
      )}
      {(commitments.length > 0 || mayAsk(view)) && (
        <Section
          heading="Åtaganden"
          id="ataganden"
          aside={
            mayAsk(view) && (
              <a href={`${home}/ataganden/nytt?fraga=${view.question.number}`}>Be en part om ett åtagande</a>
            )
          }
        >
          <Stack>
            {commitments.length === 0 && <p>Ingen part har ombetts göra något än.</p>}
            {commitments.length > 0 && <CommitmentCards commitments={commitments} home={home} today={viewer.today} />}
          </Stack>
        </Section>
      )}
    </>
  )
}

function mayAsk({ viewer, question }: SectionProps): boolean {
  return leads(viewer, question.forum) && whyNotAskOnQuestion(question.state, true) === null
}

/** Said in the forum where it stands, while it could be lifted: first the organisation is asked, and here is how. */
function isAskedFirst({ viewer, question }: SectionProps): boolean {
  const isTheirs = viewer.forums.includes(question.forum.id)
  const isOpen = ['raised', 'received', 'preparing'].includes(question.state)
  return isTheirs && isOpen && question.forum.above !== null && partToAskFirst(viewer, question) !== null
}

function AskFirst({ viewer, question, members, home }: SectionProps) {
  const part = partToAskFirst(viewer, question)
  const name = members.find(({ id }) => id === part)?.name ?? 'parten'
  const waiting = question.partQuestions.find(({ memberId, isAnswered }) => memberId === part && !isAnswered)
  return (
    <Prose>
      <p>
        Frågan rör bara {name}.{' '}
        {waiting
          ? 'Organisationen är frågad. Kommer inget svar kan frågan lyftas efter 30 dagar och ert nästa möte.'
          : 'Innan den lyfts frågas organisationen i stillhet.'}{' '}
        {!waiting && whyNotAskPart(viewer, question) === null && (
          <a href={`${home}/fragor/${question.number}?gor=organisationen#gora`}>Fråga organisationen</a>
        )}
      </p>
    </Prose>
  )
}
