import { LinkList, Prose, Section, Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { isAtHand, leads } from '../rules.ts'
import { nameOfForum } from '../told.ts'
import type { QuestionView } from '../view.ts'
import { bandWords, sayDay } from '../words.ts'
import { whyNotPart } from './rules.ts'
import type { Linked } from './telling.ts'
import { sayOthers } from './words.ts'

type Props = QuestionView & { home: string }

/** What is gathered with the question, who else sees it, and what it follows on or has led to (domain.md §4.9). */
export function TogetherSection(view: Props) {
  const { together } = view.telling
  const live = together.gatherings.filter(({ isEnded }) => !isEnded)
  const links = [...live, ...together.followers, ...(together.followed ? [together.followed] : [])]
  const echoes = together.echoes.filter(({ isEnded }) => !isEnded)
  if (links.length + echoes.length === 0) return null
  return (
    <Section heading="Fler som ser det" id="fler">
      <Stack>
        <Gathered {...view} />
        {echoes.length > 0 && (
          <Prose>
            <ul>
              {echoes.map(({ forumId, sentence, caseBand, on }) => (
                <li>
                  {nameOfForum(view.telling, forumId)} ser det också sedan {sayDay(on, view.viewer.today)}
                  {caseBand ? `, ${bandWords[caseBand]}` : ''}.{sentence ? ` ”${sentence}”` : ''}
                </li>
              ))}
            </ul>
          </Prose>
        )}
        <Recurring {...view} />
        <Links {...view} heading="Följer på" linked={together.followed ? [together.followed] : []} />
        <Links {...view} heading="Har lett vidare till" linked={together.followers} />
      </Stack>
    </Section>
  )
}

function Gathered(view: Props) {
  const { question, telling, home } = view
  const live = telling.together.gatherings.filter(({ isEnded }) => !isEnded)
  const main = live.find(({ isMain }) => !isMain)
  if (question.gatheredIn && main)
    return (
      <Notice kind="info" title="Samlad med en annan fråga">
        Frågan har samma väg och får samma svar som{' '}
        <a href={`${home}/fragor/${main.number}`}>
          fråga {main.number}: {main.title}
        </a>
        . Det som händer står där.
      </Notice>
    )
  const gathered = live.filter(({ isMain }) => isMain)
  return (
    <>
      <Links {...view} heading="Samlar" linked={gathered} />
      {gathered.length > 0 && whyNotPart(view.viewer, question) === null && (
        <p>
          Vill ni dela upp dem igen? Det gör ni på den samlade frågans sida:{' '}
          {gathered.map(({ number }, index) => (
            <>
              {index > 0 && ', '}
              <a href={`${home}/fragor/${number}?gor=dela-upp#gora`}>dela upp fråga {number}</a>
            </>
          ))}
          .
        </p>
      )}
    </>
  )
}

function Links({ heading, linked, telling, home }: Props & { heading: string; linked: Linked[] }) {
  if (linked.length === 0) return null
  const links = linked.map(({ number, title, forumId }) => ({
    href: `${home}/fragor/${number}`,
    label: `Fråga ${number}: ${title}`,
    note: `Från ${nameOfForum(telling, forumId)}`,
  }))
  return (
    <>
      <h3>{heading}</h3>
      <LinkList links={links} />
    </>
  )
}

/** Recurrence suggests a lift, to whoever may send one; one case is enough too (domain.md §4.9). */
function Recurring({ viewer, question, home }: Props) {
  const { above } = question.forum
  const others = sayOthers(question)
  if (!others || others.count < 2 || !isAtHand(question) || !above || above.isClosed || !leads(viewer, question.forum))
    return null
  return (
    <Notice kind="info">
      Flera ser samma sak. Det kan vara skäl att{' '}
      <a href={`${home}/fragor/${question.number}?gor=lyft#gora`}>lyfta frågan till {above.name}</a>.
    </Notice>
  )
}
