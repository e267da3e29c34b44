import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Form } from '../platform/ui/form.tsx'
import { LinkList, PageHeading, Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { type IntroductionRole, type Progress, roleKeys, roleTitles, type StepKey, stepsOfRole } from './rules.ts'
import { type Step, sayProgress } from './steps.ts'

type Entry = { role: IntroductionRole; progress: Progress }

/** All introductions there are in this house; one's own first. */
export function IntroductionsPage({ frame, home, entries }: { frame: Frame; home: string; entries: Entry[] }) {
  return (
    <Page title="Introduktioner" frame={frame}>
      <PageHeading
        title="Introduktioner"
        lead="Korta sidor för dig som är ny i en roll, gjorda av husets egna uppgifter. Hur långt du kommit ser bara du."
      />
      <LinkList
        links={entries.map(({ role, progress }) => ({
          href: `${home}/introduktion/${roleKeys[role]}`,
          label: roleTitles[role],
          note: progress.isFinished
            ? 'Klar. Går att läsa igen'
            : sayProgress(progress.done.length, stepsOfRole[role].length),
        }))}
      />
    </Page>
  )
}

type ChecklistProps = {
  frame: Frame
  home: string
  role: IntroductionRole
  progress: Progress
  steps: { key: StepKey; title: string }[]
}

/** The pages of one introduction, with a tick at those one has read. */
export function ChecklistPage({ frame, home, role, progress, steps }: ChecklistProps) {
  const path = `${home}/introduktion/${roleKeys[role]}`
  const next = steps.find(({ key }) => !progress.done.includes(key)) ?? steps[0]
  return (
    <Page title={roleTitles[role]} frame={frame} trail={[{ label: 'Introduktioner', href: `${home}/introduktion` }]}>
      <PageHeading
        over={sayProgress(progress.done.length, steps.length)}
        title={roleTitles[role]}
        lead="Läs en sida i taget, i vilken ordning du vill. Du kan sluta när som helst och fortsätta en annan dag."
      />
      {progress.isFinished && (
        <Notice kind="success" title="Du har läst alla sidor">
          <p>De finns kvar här om du vill läsa igen.</p>
        </Notice>
      )}
      {next && (
        <Actions>
          <ButtonLink href={`${path}/${next.key}`}>
            {progress.done.length === 0 || progress.isFinished ? 'Börja' : `Fortsätt: ${next.title}`}
          </ButtonLink>
        </Actions>
      )}
      <LinkList
        links={steps.map(({ key, title }, index) => ({
          href: `${path}/${key}`,
          label: `${index + 1}. ${title}`,
          note: progress.done.includes(key) ? 'Läst' : undefined,
        }))}
      />
    </Page>
  )
}

type StepProps = {
  frame: Frame
  home: string
  role: IntroductionRole
  stepKey: StepKey
  step: Step
  isRead: boolean
  /** 1 for the first. */
  number: number
  count: number
}

/** One page: some lines, what the house says itself, and on to the next. */
export function StepPage({ frame, home, role, stepKey, step, isRead, number, count }: StepProps) {
  const path = `${home}/introduktion/${roleKeys[role]}`
  const { title, lines, facts = [], links = [] } = step
  return (
    <Page
      title={title}
      frame={frame}
      trail={[
        { label: 'Introduktioner', href: `${home}/introduktion` },
        { label: roleTitles[role], href: path },
      ]}
    >
      <PageHeading over={`Sida ${number} av ${count}${isRead ? ', läst' : ''}`} title={title} />
      <Prose>
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Prose>
      {facts.length > 0 && <Definitions items={facts} />}
      <Form action={`${path}/${stepKey}`} label="Klart med sidan">
        <Actions>
          <Button icon="check">{number === count ? 'Klart' : 'Klart, nästa sida'}</Button>
          <ButtonLink href={path} variant="tertiary">
            Alla sidor
          </ButtonLink>
        </Actions>
      </Form>
      {links.length > 0 && (
        <Section heading="Se själv">
          <LinkList links={links} />
        </Section>
      )}
    </Page>
  )
}
