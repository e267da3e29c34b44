import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button, PressedByEnter } from '../../platform/ui/button.tsx'
import { ChipChoices, RadioChoices } from '../../platform/ui/choices.tsx'
import { Disclosure } from '../../platform/ui/disclosure.tsx'
import { EarlierPlace } from '../../platform/ui/earlier.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { PageHeading, Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import type { Likely } from '../../search/asked-before/likely.ts'
import { AskedBefore } from '../../search/asked-before/section.tsx'
import type { Ask } from './queries.ts'

type AskProps = {
  frame: Frame
  home: string
  choices: Ask
  raw: Raw
  errors?: Errors
  /** A draft found from before, shown as such. */
  isDraft?: boolean
  /** Filled in from what comes back among the team's consultations. */
  isFromCases?: boolean
  /** The key of the latest draft, offered where an empty form is shown. */
  offered?: string | null
  /** Earlier questions like the one that was sent: looked at before it is put. */
  likely?: Likely[]
}

/** "Vad hamnar mellan stolarna?" — three fields that must be filled in, thirty seconds on a phone. */
export function AskPage(props: AskProps) {
  const { frame, home, choices, raw, errors = {}, isDraft = false, isFromCases = false, offered = null } = props
  const { likely = [] } = props
  const isReview = likely.length > 0
  const hasErrors = Object.keys(errors).length > 0
  const toChoice = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name })
  return (
    <Page title="Ny fråga" frame={frame} hasErrors={hasErrors}>
      <ErrorSummary errors={errors} />
      <PageHeading
        title={isReview ? 'Frågat förut?' : 'Ny fråga'}
        lead={
          isReview
            ? 'Din fråga är inte ställd än. Se om någon redan har frågat, och kanske fått svar. Annars ställer du den ändå.'
            : 'Skriv om mönstret, inte om en person. Teamet ser frågan först.'
        }
      />
      {isDraft && <Notice>Ett utkast som sparades medan du skrev. Bara du ser det.</Notice>}
      {isFromCases && (
        <Notice title="Mönstret är ifyllt">
          Bara tema, parter och ungefär hur många kommer från teamets ärenden. Skriv med egna ord vad som hindrar, inget
          ur ett ärende.
        </Notice>
      )}
      {offered && <OfferedDraft home={home} draft={offered} />}
      <Form action={`${home}/fragor`} autosave={`${home}/fragor/utkast`} isNarrow>
        <PressedByEnter>{isReview ? 'Ställ frågan ändå' : 'Ställ frågan'}</PressedByEnter>
        <Hidden name="key" value={String(raw.key ?? '')} />
        {raw.sedda && <Hidden name="sedda" value={String(raw.sedda)} />}
        {isReview && (
          <>
            <AskedBefore home={home} likely={likely} />
            <Actions>
              <Button icon="send">Ställ frågan ändå</Button>
            </Actions>
          </>
        )}
        {raw.follows && (
          <>
            <Hidden name="follows" value={String(raw.follows)} />
            <p>
              Bygger vidare på <a href={`${home}/fragor/${raw.follows}`}>fråga {raw.follows}</a>.
            </p>
          </>
        )}
        <TextField
          name="title"
          isFreeText
          label="Vad hamnar mellan stolarna?"
          hint="En mening. Den blir frågans rubrik."
          value={raw.title}
          error={errors.title}
          maxlength={200}
        />
        <TextArea
          name="body"
          label="Vad händer, och vad hindrar?"
          hint="Inga namn, personnummer eller annat som pekar ut någon."
          value={raw.body}
          error={errors.body}
          rows={4}
        />
        {!isReview && <EarlierPlace source={`${home}/fragor/liknande`} />}
        <ChipChoices
          name="touches"
          label="Vilka berörs?"
          hint="Välj dem som behöver säga hur det ser ut hos dem."
          choices={choices.members.map(toChoice)}
          values={raw.touches}
          error={errors.touches}
        />
        {choices.forums.length > 1 ? (
          <RadioChoices
            name="forum"
            label="Var ställer du frågan?"
            choices={choices.forums.map(toChoice)}
            value={raw.forum ?? String(choices.forums[0]?.id)}
            error={errors.forum}
            isInline
          />
        ) : (
          <Hidden name="forum" value={String(choices.forums[0]?.id ?? '')} />
        )}
        <Disclosure summary="Lägg till tema och hur vanligt det är (frivilligt)" isOpen={hasChosenMore(raw)} isQuiet>
          <Stack>
            <ChipChoices
              name="themes"
              label="Tema"
              choices={choices.themes.map(toChoice)}
              values={raw.themes}
              isOptional
            />
            <RadioChoices
              name="cases"
              label="Hur många har ni sett det hos?"
              choices={bands}
              value={raw.cases}
              error={errors.cases}
              isInline
              isOptional
            />
          </Stack>
        </Disclosure>
        <p>
          {choices.forums.length === 1 ? `Frågan läggs hos ${choices.forums[0]?.name} och tas upp på nästa möte. ` : ''}
          Det som publiceras här kan bli allmän handling.
        </p>
        <Actions>
          <Button icon="send" variant={isReview ? 'secondary' : 'primary'}>
            {isReview ? 'Ställ frågan ändå' : 'Ställ frågan'}
          </Button>
          <Button variant="tertiary" formaction={`${home}/fragor/utkast`}>
            Spara utkast
          </Button>
          {isDraft && (
            <Button variant="danger" formaction={`${home}/fragor/utkast/slang`}>
              Släng utkastet
            </Button>
          )}
        </Actions>
      </Form>
    </Page>
  )
}

function OfferedDraft({ home, draft }: { home: string; draft: string }) {
  return (
    <Stack>
      <Notice title="Du har ett sparat utkast">
        <a href={`${home}/fragor/ny?utkast=${draft}`}>Fortsätt med utkastet</a>. Bara du ser det.
      </Notice>
      <Form action={`${home}/fragor/utkast/slang`} label="Släng utkastet">
        <Hidden name="key" value={draft} />
        <Actions>
          <Button variant="danger" isSmall>
            Släng utkastet
          </Button>
        </Actions>
      </Form>
    </Stack>
  )
}

export const bands = [
  { value: 'few', label: 'Enstaka (1–4)' },
  { value: 'several', label: 'Flera (5–9)' },
  { value: 'many', label: 'Många (10 eller fler)' },
]

function hasChosenMore(raw: Raw): boolean {
  return raw.themes !== undefined || raw.cases !== undefined
}

/** For those who belong to the house but hold no seat in a forum of the lift. */
export function CannotAskPage({ frame, home }: { frame: Frame; home: string }) {
  return (
    <Page title="Ny fråga" frame={frame}>
      <PageHeading title="Ny fråga" />
      <Notice title="Frågor ställs av dem som har en plats i ett forum">
        Du har ingen plats i något forum just nu. Berätta för den som har det, till exempel sammankallande i
        konsultationsteamet i din kommun. <a href={`${home}/forum`}>Se forumen och vem du ringer</a>.
      </Notice>
    </Page>
  )
}
