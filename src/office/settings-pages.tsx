import { fieldsOf, type Typed } from '../people/seats/fields.tsx'
import type { Raw } from '../platform/forms.ts'
import { Actions, Button } from '../platform/ui/button.tsx'
import { Checkbox } from '../platform/ui/choices.tsx'
import { Conflict } from '../platform/ui/conflict.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { DateField, TextField } from '../platform/ui/text-fields.tsx'
import { limits, printOf, type Settings } from './settings.ts'

export type SettingsProps = { frame: Frame; home: string; today: string; settings: Settings; typed?: Typed }

/** What holds for the whole association: days, numbers to the public, and how the office is reached. */
export function SettingsPage(props: SettingsProps) {
  const { frame, home, typed } = props
  const errors = typed?.errors ?? {}
  return (
    <Page
      title="Inställningar för förbundet"
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={[{ label: 'Kansliet', href: `${home}/kansli` }]}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over="Kansliet"
        title="Inställningar för förbundet"
        lead="Det här gäller alla forum i huset, från och med att du sparar."
      />
      <Days {...props} />
      <Numbers {...props} />
      <Contact {...props} />
      <Section heading="För ett forum i taget" id="forum">
        <p>
          Om teamet får skriva om situationen, och om hänvisningar görs, bestäms på forumets egen sida, längst ner.{' '}
          <a href={`${home}/forum`}>Välj forum</a>
        </p>
      </Section>
    </Page>
  )
}

/** What the form was drawn from, and who was faster if somebody was. */
function Shown({ settings, typed, form }: SettingsProps & { form: string }) {
  const events = typed?.form === form ? typed.events : undefined
  return (
    <>
      <Hidden name="visad" value={printOf(settings)} />
      {events && <Conflict events={events} />}
    </>
  )
}

function Days(props: SettingsProps) {
  const { home, settings, typed } = props
  const days = Object.fromEntries(limits.map(({ name }) => [name, String(settings.days[name])]))
  const begins: Raw = { ...days, 'uppehall-fran': settings.pauseFrom ?? '', 'uppehall-till': settings.pauseUntil ?? '' }
  const { raw, errors, idOf } = fieldsOf('tider', typed, begins)
  return (
    <Section heading="Dagar och sommaruppehåll" id="tider">
      <Form action={`${home}/kansli/installningar/tider`} label="Dagar och sommaruppehåll" isNarrow>
        <Shown {...props} form="tider" />
        <TextField
          name="uppehall-fran"
          id={idOf('uppehall-fran')}
          label="Sommaruppehåll från"
          hint="Månad och dag, till exempel 07-01. Under uppehållet står alla klockor stilla. Lämna båda tomma om ni inte har något."
          value={raw['uppehall-fran']}
          error={errors['uppehall-fran']}
          size={6}
          isOptional
        />
        <TextField
          name="uppehall-till"
          id={idOf('uppehall-till')}
          label="Sommaruppehåll till och med"
          value={raw['uppehall-till']}
          error={errors['uppehall-till']}
          size={6}
          isOptional
        />
        {limits.map(({ name, label, usual }) => (
          <TextField
            name={name}
            id={idOf(name)}
            label={label}
            hint={`Antal ${name === 'rad' ? 'månader' : 'dagar'}. Det vanliga är ${usual}.`}
            value={raw[name]}
            error={errors[name]}
            inputmode="numeric"
            size={5}
          />
        ))}
        <Actions>
          <Button>Spara dagarna</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Numbers(props: SettingsProps) {
  const { home, settings, typed, today } = props
  const begins: Raw = { paragraf: settings.paragraph ?? '', beslutad: settings.decidedOn ?? '' }
  const { raw, errors, idOf } = fieldsOf('siffror', typed, begins)
  const isOn = typed?.form === 'siffror' ? typed.raw.pa !== undefined : settings.showsNumbers
  return (
    <Section heading="Siffror på systembilden" id="siffror">
      <p>
        Systembilden är öppen för alla. Styrelsen bestämmer om den ska visa hur många frågor som är på väg upp och ner.
      </p>
      <Form action={`${home}/kansli/installningar/siffror`} label="Siffror på systembilden" isNarrow>
        <Shown {...props} form="siffror" />
        <Checkbox name="pa" id={idOf('pa')} label="Visa siffror för alla" isChecked={isOn} />
        <TextField
          name="paragraf"
          id={idOf('paragraf')}
          label="Styrelsens paragraf"
          hint="Till exempel § 34."
          value={raw.paragraf}
          error={errors.paragraf}
          maxlength={200}
          isOptional
        />
        <DateField
          name="beslutad"
          id={idOf('beslutad')}
          label="Dag för beslutet"
          value={raw.beslutad}
          error={errors.beslutad}
          max={today}
          isOptional
        />
        <Actions>
          <Button variant="secondary">Spara</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Contact(props: SettingsProps) {
  const { home, settings, typed } = props
  const begins: Raw = { epost: settings.email ?? '', telefon: settings.phone ?? '', tider: settings.hours ?? '' }
  const { raw, errors, idOf } = fieldsOf('kontakt', typed, begins)
  return (
    <Section heading="Kansliets kontakt" id="kontakt">
      <p>
        Visas för alla, på sidan om tillgänglighet och i inbjudningar. Skriv en adress och ett nummer till kansliet,
        inte till en person.
      </p>
      <Form action={`${home}/kansli/installningar/kontakt`} label="Kansliets kontakt" isNarrow>
        <Shown {...props} form="kontakt" />
        <TextField
          name="epost"
          id={idOf('epost')}
          label="E-post till kansliet"
          type="email"
          inputmode="email"
          value={raw.epost}
          error={errors.epost}
          maxlength={200}
          isOptional
        />
        <TextField
          name="telefon"
          id={idOf('telefon')}
          label="Telefon till kansliet"
          type="tel"
          value={raw.telefon}
          error={errors.telefon}
          maxlength={60}
          isOptional
        />
        <TextField
          name="tider"
          id={idOf('tider')}
          label="När någon svarar"
          value={raw.tider}
          error={errors.tider}
          maxlength={120}
          isOptional
        />
        <Actions>
          <Button variant="secondary">Spara kontakten</Button>
        </Actions>
      </Form>
    </Section>
  )
}
