import type { Errors, Raw } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Empty } from '../../platform/ui/empty.tsx'
import { ErrorSummary, Form, Hidden } from '../../platform/ui/form.tsx'
import { HiddenText } from '../../platform/ui/hidden-text.tsx'
import { Filters, PageHeading, Panel, Prose, Stack } from '../../platform/ui/layout.tsx'
import { Notice } from '../../platform/ui/notice.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Pager } from '../../platform/ui/pager.tsx'
import { TextArea, TextField } from '../../platform/ui/text-fields.tsx'
import type { KeptReport, Office } from './faults.ts'

type FaultProps = {
  frame: Frame
  offices: Office[]
  raw: Raw
  errors?: Errors
  /** So many have come from here that no more are taken for a while. */
  isLimited?: boolean
}

/** Anybody may tell what is not accessible, without telling who they are. */
export function FaultPage({ frame, offices, raw, errors = {}, isLimited = false }: FaultProps) {
  const [only] = offices
  return (
    <Page
      title="Anmäl ett fel i tillgängligheten"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Tillgänglighet', href: '/tillganglighet' }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        title="Anmäl ett fel i tillgängligheten"
        lead="Berätta vad som hindrar dig. Du behöver inte logga in och inte säga vem du är."
      />
      {isLimited && (
        <Notice kind="warning" title="Just nu tar vi inte emot fler">
          Det har kommit många anmälningar på kort tid. Din text finns kvar här. Försök igen om en timme, eller ring
          kansliet.
        </Notice>
      )}
      <Form action="/tillganglighet/fel" isNarrow>
        <Hidden name="key" value={String(raw.key ?? '')} />
        {offices.length > 1 ? (
          <RadioChoices
            name="forbund"
            label="Vilket förbund gäller det?"
            choices={offices.map(({ slug, name }) => ({ value: slug, label: name }))}
            value={raw.forbund}
            error={errors.forbund}
          />
        ) : (
          <Hidden name="forbund" value={only?.slug ?? ''} />
        )}
        <TextArea
          name="text"
          label="Vad fungerar inte?"
          hint="Beskriv vad du ville göra och vad som hände. Skriv inga namn, personnummer eller uppgifter om hälsa."
          value={raw.text}
          error={errors.text}
          rows={5}
        />
        <TextField
          name="sida"
          label="Vilken sida gäller det?"
          hint="Sidans rubrik eller adress."
          value={raw.sida}
          error={errors.sida}
          maxlength={200}
          isOptional
        />
        <TextField
          name="hjalpmedel"
          label="Hjälpmedel eller webbläsare"
          hint="Till exempel skärmläsare, förstoring, talstyrning eller telefon."
          value={raw.hjalpmedel}
          error={errors.hjalpmedel}
          maxlength={200}
          isOptional
        />
        <p>
          Anmälan är anonym, så vi kan inte svara dig. Vill du ha svar eller innehåll i en annan form kontaktar du
          kansliet. Så når du det står i <a href="/tillganglighet#kontakt">tillgänglighetsredogörelsen</a>.
        </p>
        <Actions>
          <Button icon="send">Skicka anmälan</Button>
        </Actions>
      </Form>
    </Page>
  )
}

type ReportsProps = { frame: Frame; path: string; reports: KeptReport[]; isHandled: boolean; olderHref: string | null }

const moments = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'Europe/Stockholm' })

/** For the office: what has been reported and what has been done about it. */
export function ReportsPage({ frame, path, reports, isHandled, olderHref }: ReportsProps) {
  return (
    <Page title="Anmälda fel i tillgängligheten" frame={frame}>
      <PageHeading
        title="Anmälda fel i tillgängligheten"
        lead="Anmälningarna är anonyma. Rätta felet eller skriv in det i tillgänglighetsredogörelsen, och klarmarkera sedan."
      />
      <Filters
        filters={[
          { label: 'Väntar', href: path, isCurrent: !isHandled },
          { label: 'Klara', href: `${path}?visa=klara`, isCurrent: isHandled },
        ]}
      />
      {reports.length === 0 && <Empty title={isHandled ? 'Inget är klarmarkerat än.' : 'Inga fel väntar.'} />}
      <Stack>
        {reports.map(({ id, page, body, aid, at, handledAt }) => (
          <Panel id={`anmalan-${id}`}>
            <p>{[moments.format(at), page, aid].filter(Boolean).join(' · ')}</p>
            <Prose isTyped>
              <p>{body}</p>
            </Prose>
            {handledAt ? (
              <p>{`Klart ${moments.format(handledAt)}`}</p>
            ) : (
              <Form action={`${path}/${id}`}>
                <Actions>
                  <Button variant="secondary" isSmall icon="check">
                    Klarmarkera <HiddenText>{`anmälan från ${moments.format(at)}`}</HiddenText>
                  </Button>
                </Actions>
              </Form>
            )}
          </Panel>
        ))}
      </Stack>
      <Pager newerHref={null} olderHref={olderHref} olderLabel="Visa fler" />
    </Page>
  )
}
