import type { Child } from 'hono/jsx'
import { Actions, Button, ButtonLink } from '../../platform/ui/button.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { Form, Hidden } from '../../platform/ui/form.tsx'
import { Card, CardList, PageHeading, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { AnswerButtons, AnswerInWords, Sheet, SheetEntry, SheetPart } from '../../platform/ui/sheet.tsx'
import { TextField } from '../../platform/ui/text-fields.tsx'
import { sayCount, verdictWords } from '../words.ts'
import type { SheetAnswer } from './sheet.ts'
import { type SheetLine, type SheetSection, type SheetText, sheetTitle, verdictChoices } from './wording.ts'

export type SheetPageProps = {
  frame: Frame
  home: string
  forumId: number
  /** Address of the sheet itself. */
  path: string
  sheet: SheetText
  /** What is asked of the reader under an answer. */
  ask: (answer: SheetAnswer) => 'verdict' | 'voice' | null
  /** The convener sees how the others have tapped. */
  hasVoices: boolean
  /** Where the meeting is held, for those who hold it. */
  meetingHref: string | null
}

/** "Ni frågade – så blev det": half a page before every meeting (domain.md §1). The same on screen, wall and paper. */
export function SheetPage({ frame, home, forumId, path, sheet, ask, hasVoices, meetingHref }: SheetPageProps) {
  const isWall = frame.isProjector
  const otherWays = (
    <Actions>
      <ButtonLink href={`${path}?visning=projektor`} variant="secondary" icon="presentation">
        Visa på projektor
      </ButtonLink>
      <ButtonLink href={`${path}.txt`} variant="secondary" icon="copy">
        Visa som text att kopiera
      </ButtonLink>
    </Actions>
  )
  return (
    <Page
      title={`${sheetTitle}: ${sheet.shortName}`}
      frame={frame}
      trail={[{ label: 'Ni frågade', href: `${home}/ni-fragade` }]}
    >
      <PageHeading
        title={sheet.shortName}
        actions={meetingHref && !isWall && <ButtonLink href={meetingHref}>Gå till mötet</ButtonLink>}
      />
      <Sheet title={sheetTitle} sub={`${sheet.forum}. ${sheet.occasion}.`}>
        {sheet.sections.map((section) => (
          <SheetPart heading={section.heading} note={noteOf(section)}>
            {section.lines.length > 0 &&
              section.lines.map((line) => (
                <Line line={line} home={home} isWall={isWall}>
                  {line.asked && (
                    <Asked
                      {...{ home, path, isWall, hasVoices }}
                      forumId={forumId}
                      answer={line.asked}
                      ask={ask(line.asked)}
                    />
                  )}
                </Line>
              ))}
          </SheetPart>
        ))}
      </Sheet>
      {!isWall && otherWays}
    </Page>
  )
}

function noteOf({ more, empty }: SheetSection): string | null {
  return more ?? empty
}

type LineProps = { line: SheetLine; home: string; isWall: boolean; children?: Child }

function Line({ line, home, isWall, children }: LineProps) {
  const { number, path, title, answer, where, tone, isExample, note } = line
  return (
    <SheetEntry
      title={title}
      href={isWall ? undefined : `${home}/${path ?? `fragor/${number}`}`}
      number={number ?? undefined}
      answer={answer?.body}
      answeredBy={answer?.by}
      whereItStands={where}
      tone={tone}
      isExample={isExample}
    >
      {answer?.meanings.map((meaning) => (
        <p>{meaning}</p>
      ))}
      {note && <p>{note}</p>}
      {children}
    </SheetEntry>
  )
}

type AskedProps = {
  forumId: number
  answer: SheetAnswer
  ask: 'verdict' | 'voice' | null
  home: string
  path: string
  isWall: boolean
  hasVoices: boolean
}

const helps = 'Hjälper svaret?'

/** One tap answers. On the wall the same words are read out, and the convener notes what the team says. */
function Asked({ forumId, answer, ask, home, path, isWall, hasVoices }: AskedProps) {
  const { number, version, isOrigin, isEcho, isShared, state, verdict, voices } = answer
  if (isWall) {
    const isAsked = ((isOrigin && state !== 'closed') || isEcho) && !verdict
    return isAsked ? (
      <p>
        <strong>{helps}</strong> {verdictChoices.map((choice) => choice.label).join(' · ')}
      </p>
    ) : null
  }
  if (!ask) return null

  const isVerdict = ask === 'verdict'
  const address = `${home}/fragor/${number}/${isVerdict ? 'besked' : 'rost'}`
  const hidden = (
    <>
      <Hidden name="version" value={version} />
      {isVerdict && <Hidden name="forum" value={forumId} />}
      <Hidden name="back" value={path} />
    </>
  )
  const chosen = isVerdict ? verdict : voices.find((voice) => voice.isMine)?.value
  // Who raised the question without convening speaks for the whole team: the press opens the form that says so.
  if (isVerdict && !hasVoices) {
    return (
      <AnswerButtons
        action={`${home}/fragor/${number}#gora`}
        isQuery
        question={`${helps} Det blir teamets besked.`}
        about={`fråga ${number}`}
        name="value"
        choices={verdictChoices}
        chosen={verdict ?? undefined}
      >
        <Hidden name="gor" value="besked" />
      </AnswerButtons>
    )
  }
  return (
    <>
      {hasVoices && voices.length > 0 && <p>{sayVoices(voices)}</p>}
      <AnswerButtons
        action={address}
        question={helps}
        about={`fråga ${number}`}
        name="value"
        choices={verdictChoices.filter((choice) => !isVerdict || choice.value !== 'not_enough')}
        chosen={chosen ?? undefined}
      >
        {hidden}
      </AnswerButtons>
      {isVerdict && (
        <AnswerInWords label={verdictWords.not_enough}>
          <Form action={address} label={`Svaret på fråga ${number} räcker inte`} isNarrow>
            {hidden}
            <Hidden name="value" value="not_enough" />
            <TextField
              name="sentence"
              id={`racker-inte-${number}`}
              label="Vad saknas i svaret?"
              hint={`En mening. ${isEcho || isShared ? 'Det blir en egen fråga hos er.' : 'Frågan öppnas igen hos dem som svarade.'}`}
            />
            <Actions>
              <Button variant="secondary" isSmall>
                Skicka
              </Button>
            </Actions>
          </Form>
        </AnswerInWords>
      )}
    </>
  )
}

/** "Röster: 2 Ja, det hjälper, 1 Delvis" — counts, never who. */
function sayVoices(voices: SheetAnswer['voices']): string {
  const total = voices.reduce((sum, voice) => sum + voice.count, 0)
  const said = verdictChoices
    .map(({ value, label }) => ({ label, count: voices.find((voice) => voice.value === value)?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label}: ${count}`)
  return `${sayCount(total, 'röst', 'röster')} från teamet. ${said.join(' · ')}.`
}

export type SheetChoice = { href: string; name: string; occasion: string }

/** For those who sit in several forums, or in none. */
export function SheetChooserPage({ frame, own, others }: { frame: Frame; own: SheetChoice[]; others: SheetChoice[] }) {
  return (
    <Page title={sheetTitle} frame={frame}>
      <PageHeading
        title={sheetTitle}
        lead="Ett halvt blad inför varje möte: svaren som kommit, det som rört sig och det vi har lovat."
      />
      {own.length > 0 && (
        <Section heading="Dina forum">
          <Choices choices={own} />
        </Section>
      )}
      {others.length > 0 && (
        <Section heading={own.length > 0 ? 'Övriga forum' : 'Forum'}>
          <Choices choices={others} />
        </Section>
      )}
      {own.length + others.length === 0 && <Empty title="Här finns inga forum ännu" />}
    </Page>
  )
}

function Choices({ choices }: { choices: SheetChoice[] }) {
  return (
    <CardList>
      {choices.map(({ href, name, occasion }) => (
        <Card href={href} title={name}>
          <p>{occasion}</p>
        </Card>
      ))}
    </CardList>
  )
}
