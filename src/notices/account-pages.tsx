import { Actions, Button } from '../platform/ui/button.tsx'
import { RadioChoices } from '../platform/ui/choices.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { HiddenText } from '../platform/ui/hidden-text.tsx'
import { PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Table } from '../platform/ui/table.tsx'
import { sayDay, sayFirst } from '../questions/words.ts'
import type { Mails } from './notice.ts'

type SentLink = { id: number; slug: string; association: string; label: string; madeOn: string; expiresOn: string }
type Props = { frame: Frame; email: string; choice: Mails; links: SentLink[]; today: string }

export function MailChoicePage({ frame, email, choice, links, today }: Props) {
  return (
    <Page title="Mejl" frame={frame} trail={[{ label: 'Mitt konto', href: '/konto' }]}>
      <PageHeading
        title="Mejl"
        lead={`Mejlen går till ${email}. Det som rör dig står alltid också under Aviseringar.`}
      />
      <Section heading="Hur ofta vill du ha mejl?">
        <Form action="/konto/mejl" label="Hur ofta vill du ha mejl?" isNarrow>
          <RadioChoices
            name="mejl"
            label="Mejl"
            isLabelHidden
            value={choice}
            choices={[
              {
                value: 'now',
                label: 'Genast när ni har fått svar eller någon frågar er',
                hint: 'Annat kommer i ett veckobrev på måndagar, med högst tre saker, och bladet ”Ni frågade” tre dagar före mötet.',
              },
              { value: 'weekly', label: 'Bara veckobrev, och bladet före mötet' },
              { value: 'none', label: 'Inga mejl', hint: 'Koder för att logga in kommer ändå när du ber om dem.' },
            ]}
          />
          <Actions>
            <Button icon="save" variant="secondary">
              Spara
            </Button>
          </Actions>
        </Form>
      </Section>
      <Section heading="Länkar du har fått">
        <p>
          Varje länk gör en enda sak, en gång, utan att du loggar in. Har ett mejl hamnat fel kan du dra in dess länk
          här.
        </p>
        {links.length === 0 ? <p>Du har inga länkar som gäller just nu.</p> : <Links links={links} today={today} />}
      </Section>
    </Page>
  )
}

function Links({ links, today }: { links: SentLink[]; today: string }) {
  return (
    <>
      <Table
        caption="Länkar som gäller"
        isCaptionHidden
        isStacked
        columns={[
          { label: 'För att' },
          { label: 'Förbund' },
          { label: 'Skickad' },
          { label: 'Gäller till' },
          { label: 'Dra in', isLabelHidden: true },
        ]}
        rows={links.map((link) => ({
          cells: [
            sayFirst(link.label),
            link.association,
            sayDay(link.madeOn, today),
            sayDay(link.expiresOn, today),
            <Form action="/konto/mejl/lankar">
              <Hidden name="forbund" value={link.slug} />
              <Hidden name="lank" value={link.id} />
              <Button isSmall variant="tertiary">
                Dra in
                <HiddenText>{`: ${link.label}, skickad ${sayDay(link.madeOn, today)}`}</HiddenText>
              </Button>
            </Form>,
          ],
        }))}
      />
      <Form action="/konto/mejl/lankar" label="Dra in alla länkar">
        <Actions>
          <Button variant="secondary">Dra in alla</Button>
        </Actions>
      </Form>
    </>
  )
}
