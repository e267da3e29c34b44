import type { Child } from 'hono/jsx'
import { Actions, ButtonLink } from '../../platform/ui/button.tsx'
import { PageHeading, Prose } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'

/** The front door: what Hissen is, in a few sentences, and the way in. */
export function WelcomePage({ frame, isDemo }: { frame: Frame; isDemo: boolean }) {
  return (
    <Page title="Välkommen" frame={frame}>
      <PageHeading
        title="Frågan åker upp. Svaret kommer ner."
        lead="Hissen är till för er som möts i ett samordningsförbund: konsultationsteam, lokala samverkansgrupper, styrelse och kansli."
      />
      <Actions>
        {isDemo && <ButtonLink href="/demo">Prova med påhittade personer</ButtonLink>}
        <ButtonLink href="/logga-in" icon="log-in" variant={isDemo ? 'secondary' : 'primary'}>
          Logga in
        </ButtonLink>
      </Actions>
      <Prose>
        <p>
          I teamen ser ni var människor hamnar mellan stolarna. Det ni inte kan lösa själva ställer ni som en fråga. Den
          går till gruppen ovanför, och vidare uppåt om det behövs.
        </p>
        <p>
          Svaret kommer tillbaka samma väg, våning för våning, till er som frågade. Före varje möte ligger bladet{' '}
          <strong>Ni frågade – så blev det</strong> klart.
        </p>
        <p>
          <a href="/om">Läs mer om Hissen</a>
        </p>
      </Prose>
    </Page>
  )
}

export function AboutPage({ frame }: { frame: Frame }) {
  return (
    <Text
      frame={frame}
      title="Om Hissen"
      lead="Frågor från golvet åker upp, och svaren kommer ner till dem som frågade."
    >
      <p>
        I ett samordningsförbund arbetar Arbetsförmedlingen, Försäkringskassan, regionen och kommunerna tillsammans
        kring människor som behöver stöd från flera håll. Handläggarna i konsultationsteamen ser var någon hamnar mellan
        stolarna. Det de inte kan lösa själva behöver andra hjälpa till med.
      </p>
      <h2>Så går en fråga</h2>
      <ol>
        <li>Någon i ett team ställer en fråga.</li>
        <li>Teamet svarar själva, eller lyfter frågan till gruppen ovanför.</li>
        <li>De parter som berörs säger hur det ser ut hos dem.</li>
        <li>Gruppen svarar, eller lyfter vidare till styrelsen.</li>
        <li>Svaret kommer tillbaka samma väg och läses upp på mötena.</li>
        <li>De som frågade säger om svaret hjälper. Räcker det inte öppnas frågan igen.</li>
      </ol>
      <h2>Inget om enskilda</h2>
      <p>
        Här skrivs om hinder och mönster, aldrig om en enskild person. Skriv inga namn, personnummer eller annat som gör
        att någon kan kännas igen.
      </p>
      <h2>Fri programvara</h2>
      <p>Hissen är fri programvara med licensen EUPL-1.2. Vilket förbund som helst får använda och ändra den.</p>
    </Text>
  )
}

function Text({ frame, title, lead, children }: { frame: Frame; title: string; lead: string; children?: Child }) {
  return (
    <Page title={title} frame={frame}>
      <PageHeading title={title} lead={lead} />
      <Prose>{children}</Prose>
    </Page>
  )
}
