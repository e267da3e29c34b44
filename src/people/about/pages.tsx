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

export function AccessibilityPage({ frame }: { frame: Frame }) {
  return (
    <Text frame={frame} title="Tillgänglighet" lead="Hissen ska gå att använda för alla som arbetar i förbundet.">
      <p>
        Hissen är byggd för att följa lagen om tillgänglighet till digital offentlig service och riktlinjerna WCAG 2.2
        på nivå AA.
      </p>
      <h2>Så är det byggt</h2>
      <ul>
        <li>Allt går att göra med bara tangentbordet och utan skript i webbläsaren.</li>
        <li>Sidorna fungerar på telefon, med stor text och med skärmläsare.</li>
        <li>
          Du väljer ljusa eller mörka färger och tydligare bokstäver under <a href="/konto">ditt konto</a>.
        </li>
        <li>Färg bär aldrig ensam något som du behöver veta.</li>
      </ul>
      <h2>Så har vi prövat</h2>
      <p>
        Sidorna prövas automatiskt med verktyget axe varje gång vi ändrar dem. Ingen utomstående har granskat dem än,
        och de är inte prövade tillsammans med personer som använder hjälpmedel. Det kan alltså finnas hinder som vi
        inte känner till.
      </p>
      <h2>Säg till om något hindrar dig</h2>
      <p>
        Hör av dig till kansliet i ditt samordningsförbund. Berätta vilken sida det gäller och vad som inte fungerar, så
        hjälper kansliet dig på ett annat sätt tills felet är rättat.
      </p>
      <p>
        Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning, som har tillsyn över
        lagen.
      </p>
    </Text>
  )
}

export function PersonalDataPage({ frame }: { frame: Frame }) {
  return (
    <Text
      frame={frame}
      title="Personuppgifter"
      lead="Hissen sparar så lite som möjligt om dig som arbetar här, och ingenting om dem ni möter."
    >
      <h2>Om dig som använder Hissen</h2>
      <ul>
        <li>Ditt namn och din e-postadress, för att du ska kunna logga in och andra veta vem du är.</li>
        <li>Vilka platser du har i förbundets forum och från vilken dag.</li>
        <li>Vad du har ställt, svarat och lyft, och när. Det är frågans historia.</li>
        <li>Hur du vill att sidorna ska se ut.</li>
        <li>
          Var du är inloggad: webbläsare, sedan när och när du senast var här. Det tas bort en månad efter att du loggat
          ut.
        </li>
      </ul>
      <h2>När du loggar in</h2>
      <p>
        Koden i mejlet gäller i tio minuter. Vi räknar försöken för att skydda ditt konto. Din adress på internet sparas
        bara som en kod som ingen kan läsa ut adressen ur, och högst ett dygn.
      </p>
      <h2>Kakor</h2>
      <p>
        En kaka håller dig inloggad, en minns hur sidorna ska se ut och en visar vad som hände när du skickade ett
        formulär. Medan du loggar in finns en kaka till, i tio minuter. Inga andra kakor finns, och ingenting hämtas
        från andra webbplatser.
      </p>
      <h2>Om dem ni möter</h2>
      <p>
        Här finns inget register över personer som får stöd. Skriv aldrig namn, personnummer eller annat som gör att
        någon kan kännas igen.
      </p>
      <h2>Ansvar</h2>
      <p>
        Ditt samordningsförbund är personuppgiftsansvarigt. Vill du veta vad som finns om dig, eller få något rättat,
        hör du av dig till kansliet. Det du skriver här kan bli allmän handling.
      </p>
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
