import { Actions, Button, ButtonLink } from '../../platform/ui/button.tsx'
import { RadioChoices } from '../../platform/ui/choices.tsx'
import { Definitions } from '../../platform/ui/definition.tsx'
import { Form, Hidden } from '../../platform/ui/form.tsx'
import { HiddenText } from '../../platform/ui/hidden-text.tsx'
import { LinkList, PageHeading, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Table } from '../../platform/ui/table.tsx'
import { describeSeat } from '../seat-words.ts'
import type { Account } from './account.ts'
import type { OwnPlace, OwnSession } from './queries.ts'

type AccountProps = { frame: Frame; account: Account; sessions: OwnSession[]; places: OwnPlace[] }

export function AccountPage({ frame, account, sessions, places }: AccountProps) {
  return (
    <Page title="Mitt konto och inställningar" frame={frame}>
      <PageHeading
        title={account.name}
        over="Mitt konto och inställningar"
        lead={account.email}
        actions={
          <Form action="/logga-ut" label="Logga ut">
            <Button icon="log-out" variant="secondary">
              Logga ut
            </Button>
          </Form>
        }
      />
      <Places places={places} />
      <Section heading="Mejl" aside={<a href="/konto/mejl">Ändra</a>}>
        <p>Välj hur ofta du vill ha mejl, och se de länkar du har fått.</p>
      </Section>
      <Look account={account} />
      <Sessions sessions={sessions} />
    </Page>
  )
}

function Places({ places }: { places: OwnPlace[] }) {
  if (places.length === 0) {
    return (
      <Section heading="Här är jag med">
        <p>Du hör inte till något förbund just nu. Kansliet i ditt förbund kan lägga till dig.</p>
      </Section>
    )
  }
  return (
    <>
      {places.map((place) => (
        <Section heading={place.name} aside={<a href={`/${place.slug}`}>Till startsidan</a>}>
          {place.isOffice && <p>Du arbetar på kansliet.</p>}
          {place.seats.length > 0 ? (
            <Definitions items={place.seats.map((seat) => ({ term: seat.forum, description: describeSeat(seat) }))} />
          ) : (
            !place.isOffice && <p>Du har ingen plats i något forum just nu.</p>
          )}
        </Section>
      ))}
    </>
  )
}

function Look({ account }: { account: Account }) {
  return (
    <Section heading="Så vill jag läsa" id="lasa">
      <Form action="/konto/utseende" label="Så vill jag läsa">
        <RadioChoices
          name="textstorlek"
          label="Textstorlek"
          value={account.textSize}
          choices={[
            { value: 'normal', label: 'Vanlig' },
            { value: 'storre', label: 'Större' },
            { value: 'storst', label: 'Störst' },
          ]}
          isInline
        />
        <RadioChoices
          name="farger"
          label="Färger"
          value={account.scheme}
          choices={[
            { value: 'auto', label: 'Som i datorn eller telefonen' },
            { value: 'ljust', label: 'Ljusa' },
            { value: 'morkt', label: 'Mörka' },
          ]}
          isInline
        />
        <RadioChoices
          name="teckensnitt"
          label="Bokstäver"
          value={account.typeface}
          choices={[
            { value: 'standard', label: 'De vanliga' },
            { value: 'lattlast', label: 'Tydligare', hint: 'Atkinson Hyperlegible, ritad för den som ser dåligt.' },
          ]}
          isInline
        />
        <Actions>
          <Button icon="save" variant="secondary">
            Spara
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

const moments = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
})

function Sessions({ sessions }: { sessions: OwnSession[] }) {
  return (
    <Section heading="Här är jag inloggad">
      <p>Du loggas ut av dig själv efter tolv timmar utan att du gör något, och alltid efter fjorton dagar.</p>
      <Table
        caption="Webbläsare där du är inloggad"
        isCaptionHidden
        isStacked
        columns={[
          { label: 'Webbläsare' },
          { label: 'Sedan' },
          { label: 'Senast använd' },
          { label: 'Logga ut', isLabelHidden: true },
        ]}
        rows={sessions.map((session) => ({
          cells: [
            session.isThis ? `${session.device} (den här)` : session.device,
            moments.format(session.createdAt),
            moments.format(session.seenAt),
            <EndSession session={session} />,
          ],
        }))}
      />
      <Form action="/konto/sessioner/avsluta-alla" label="Logga ut överallt">
        <Actions>
          <Button icon="log-out" variant="secondary">
            Logga ut överallt
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

function EndSession({ session }: { session: OwnSession }) {
  return (
    <Form action="/konto/sessioner/avsluta">
      <Hidden name="session" value={session.id} />
      <Button isSmall variant="tertiary">
        Logga ut <HiddenText>{session.device}</HiddenText>
      </Button>
    </Form>
  )
}

type ChooseProps = { frame: Frame; account: Account }

/** For people in several associations, and for those in none. */
export function ChooseAssociationPage({ frame, account }: ChooseProps) {
  const isNowhere = account.associations.length === 0
  return (
    <Page title="Välj förbund" frame={frame}>
      <PageHeading
        title={isNowhere ? 'Du hör inte till något förbund just nu' : 'Välj förbund'}
        lead={isNowhere ? 'Kansliet i ditt förbund kan lägga till dig.' : undefined}
      />
      {isNowhere ? (
        <Actions>
          <ButtonLink href="/konto" variant="secondary">
            Mitt konto
          </ButtonLink>
        </Actions>
      ) : (
        <LinkList links={account.associations.map(({ slug, name }) => ({ href: `/${slug}`, label: name }))} />
      )}
    </Page>
  )
}
