import type { Errors, Raw } from '../platform/forms.ts'
import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { Definitions } from '../platform/ui/definition.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { ErrorSummary, Form, Hidden } from '../platform/ui/form.tsx'
import { PageHeading, Prose, Section } from '../platform/ui/layout.tsx'
import { Notice } from '../platform/ui/notice.tsx'
import { Page } from '../platform/ui/page.tsx'
import { Steps } from '../platform/ui/steps.tsx'
import { sayDay, sayFirst } from '../questions/words.ts'
import { ConsentFields, DocumentedField } from './fields.tsx'
import { type Around, addressOf, trailOf } from './list-pages.tsx'
import { purposeWords } from './purposes.ts'
import type { Consent, Referral, Sitting } from './referral.ts'
import { sayNumber, sayParts, sayUntil } from './words.ts'

type Whole = Around & { referral: Referral & { consents: Consent[] } }

export type ReferralProps = Whole & {
  /** I sit for the part that holds the material, or convene. */
  mayKeep: boolean
  mayConsent: Sitting[]
  latest: string
  raw: Raw
  errors?: Errors
  isOutdated?: boolean
}

/** What a consent covers, and what its part can do about it. */
export function ReferralPage(props: ReferralProps) {
  const { frame, forum, today, referral, mayKeep, errors = {} } = props
  return (
    <Page
      title={`${sayNumber(referral.number)} ${forum.shortName}`}
      frame={frame}
      hasErrors={Object.keys(errors).length > 0}
      trail={trailOf(props)}
    >
      <ErrorSummary errors={errors} />
      <PageHeading
        over={[forum.name, referral.isExample && 'Exempel'].filter(Boolean).join(' · ')}
        title={sayNumber(referral.number)}
        lead={`${purposeWords[referral.purpose]}. Vill ni veta vilken det är? Fråga ${referral.holder.name}: där finns numret.`}
      />
      <Definitions
        items={[
          { term: 'Materialet finns hos', description: sayFirst(referral.holder.name) },
          { term: 'Får tas upp med', description: sayFirst(sayParts(referral.parts)) },
          { term: 'Till för att', description: purposeWords[referral.purpose] },
          { term: 'Gäller', description: sayFirst(sayUntil(referral.untilOn, today)) },
        ]}
      />
      <p>Efter den dagen går sidan inte att öppna och uppgifterna tas bort. Ingen behöver göra något.</p>
      <Section heading="Samtycken">
        <Steps
          label="Samtycken, det senaste först"
          steps={referral.consents.map(({ givenOn, untilOn, by, writtenBy, version }, index) => ({
            when: sayDay(givenOn, today),
            datetime: givenOn,
            title: `${version === 1 ? 'Samtycke' : 'Nytt samtycke'}, till och med ${sayDay(untilOn, today)}`,
            tone: index === 0 ? 'now' : 'plain',
            children: `Inhämtat av ${by ?? 'en kollega som har lämnat'}, ${referral.holder.name}${writtenBy ? `. Skrivet av ${writtenBy}` : ''}`,
          }))}
        />
      </Section>
      {mayKeep && <Keeping {...props} />}
    </Page>
  )
}

function Keeping(props: ReferralProps) {
  const { referral, mayConsent, today, latest, raw, errors = {}, isOutdated = false } = props
  const address = `${addressOf(props)}/${referral.number}`
  return (
    <Section heading="Om samtycket ändras">
      <Actions>
        <ButtonLink href={`${address}/aterkalla`} variant="secondary">
          Återkalla
        </ButtonLink>
      </Actions>
      <Disclosure
        summary="Personen har sagt ja på nytt"
        id="nytt-samtycke"
        isOpen={isOutdated || Object.keys(errors).length > 0}
      >
        <Form action={`${address}/samtycke`} label="Nytt samtycke" isNarrow>
          {isOutdated && (
            <Notice title="Samtycket har ändrats sedan du öppnade sidan">
              Det som gäller nu står ovanför. Det du fyllde i finns kvar här.
            </Notice>
          )}
          <Hidden name="version" value={referral.version} />
          <ConsentFields {...{ raw, errors, mayConsent, today, latest }} />
          <DocumentedField raw={raw} errors={errors} />
          <p>Samma parter och samma sak som förut. Gäller det något annat skriver ni en ny hänvisning.</p>
          <Actions>
            <Button variant="secondary">Spara det nya samtycket</Button>
          </Actions>
        </Form>
      </Disclosure>
    </Section>
  )
}

/** The second of two taps. */
export function WithdrawPage(props: Whole) {
  const { frame, forum, referral } = props
  const address = `${addressOf(props)}/${referral.number}`
  return (
    <Page
      title={`Återkalla ${sayNumber(referral.number).toLocaleLowerCase('sv')}`}
      frame={frame}
      trail={[...trailOf(props), { label: sayNumber(referral.number), href: address }]}
    >
      <PageHeading over={forum.name} title={`Återkalla ${sayNumber(referral.number).toLocaleLowerCase('sv')}?`} />
      <Prose>
        <p>Den stängs i samma stund för alla och går inte att öppna igen. Uppgifterna om samtycket tas bort.</p>
        <p>{`Säg till ${sayParts(referral.parts)} att de inte längre får ta upp ärendet.`}</p>
      </Prose>
      <Form action={`${address}/aterkalla`} label="Återkalla">
        <Actions>
          <Button variant="danger">Återkalla</Button>
          <ButtonLink href={address} variant="tertiary">
            Låt den vara
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
