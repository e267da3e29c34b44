import { Definitions } from '../platform/ui/definition.tsx'
import { LinkList, Prose, Section } from '../platform/ui/layout.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { sayDay, sayFirst, sayList } from '../questions/words.ts'
import { sayOf } from './asked-before.tsx'
import type { CaseProps } from './case.ts'
import { removalDay } from './rules.ts'
import { tellTrail } from './trail.ts'

/** What kind of obstacle, which parts, and until when the advice is kept. */
export function Facts({ consultation, choices, today }: CaseProps) {
  const items = [
    { term: 'Tema', description: sayFirst(sayList(consultation.themes.map(({ name }) => name))) },
    { term: 'Parter', description: sayList(consultation.parts.map(({ name }) => name)) },
    ...(consultation.advice.length > 0 && !consultation.isRemoved
      ? [{ term: 'Råden tas bort', description: sayDay(removalDay(consultation, choices.monthsMax), today) }]
      : []),
  ]
  return <Definitions items={items} />
}

/** Somebody may have asked it already, and have an answer. */
export function AskedByOthers({ home, likely = [] }: CaseProps) {
  if (likely.length === 0) return null
  return (
    <Section heading="Frågat förut i hissen">
      <LinkList
        links={likely.map(({ number, title, from, essence, isExample }) => ({
          href: `${home}/fragor/${number}`,
          label: title,
          note: [sayOf({ number, from, isExample }), essence].filter(Boolean).join(' · '),
        }))}
      />
    </Section>
  )
}

/** What has happened, and the day ahead. */
export function Trail({ consultation, today }: CaseProps) {
  return (
    <Section heading="Vad som har hänt">
      <Steps
        label="Ärendets gång"
        steps={tellTrail(consultation, today).map(({ on, title, text, isAhead }) => ({
          when: sayDay(on, today),
          datetime: on,
          title,
          tone: isAhead ? ('now' as const) : ('plain' as const),
          children: text && <Prose isTyped>{text}</Prose>,
        }))}
      />
    </Section>
  )
}
