import { Actions, ButtonLink } from '../../platform/ui/button.tsx'
import { Definitions } from '../../platform/ui/definition.tsx'
import { PageHeading, Prose, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import type { Office } from './faults.ts'

/** The day the judgement below was made; change it when you have looked again. */
const judgedOn = '22 november 2026'

/** What the law on accessible digital public service asks a statement to say (lag 2018:1937, MDFFS 2019:2). */
export function AccessibilityPage({ frame, offices }: { frame: Frame; offices: Office[] }) {
  return (
    <Page title="Tillgänglighetsredogörelse" frame={frame}>
      <PageHeading
        title="Tillgänglighetsredogörelse"
        lead="Hissen ska gå att använda för alla som arbetar i förbundet och för dem som läser utan att logga in."
        actions={
          <ButtonLink href="/tillganglighet/fel" icon="flag">
            Anmäl ett fel
          </ButtonLink>
        }
      />
      <Section heading="I korthet">
        <Definitions items={inShort(offices)} />
      </Section>
      <Gaps />
      <Section heading="Så är Hissen byggd">
        <Prose>
          <ul>
            <li>Allt går att göra med bara tangentbordet och utan skript i webbläsaren.</li>
            <li>Sidorna fungerar på telefon, med stor text och med skärmläsare.</li>
            <li>
              Du väljer textstorlek, bokstäver och ljusa eller mörka färger under <a href="/konto#lasa">ditt konto</a>.
            </li>
            <li>Färg bär aldrig ensam något som du behöver veta. Bilden av huset finns också som tabell eller text.</li>
          </ul>
        </Prose>
      </Section>
      <Section heading="Så har vi prövat">
        <Prose>
          <p>
            Vi som bygger Hissen har gjort bedömningen själva. Varje sida prövas automatiskt med verktyget axe varje
            gång något ändras: på en bredd som en liten telefon och en stor skärm, i ljust och mörkt. Vi prövar också
            att inget behöver rullas i sidled, att sidornas kod är riktig och att färgerna har nog kontrast.
          </p>
          <p>
            Ingen utomstående har granskat sidorna. De är inte prövade tillsammans med personer som använder hjälpmedel.
          </p>
        </Prose>
      </Section>
      <Contact offices={offices} />
    </Page>
  )
}

function inShort(offices: Office[]) {
  return [
    { term: 'Ansvarig', description: offices.map(({ name }) => name).join(', ') || 'Ditt samordningsförbund' },
    {
      term: 'Tjänst',
      description: 'Webbplatsen Hissen, med de sidor som kräver inloggning och de som är öppna för alla',
    },
    { term: 'Bedömning', description: 'Delvis förenlig med lagen om tillgänglighet till digital offentlig service' },
    { term: 'Bedömd den', description: judgedOn },
    { term: 'Senast ändrad', description: judgedOn },
    {
      term: 'Metod',
      description: 'Självskattning, med automatisk provning av varje sida (EN 301 549, WCAG 2.2 nivå AA)',
    },
  ]
}

/** Said as it is: what is known, and what is not known because nobody has tried it. */
function Gaps() {
  return (
    <Section heading="Det här är inte tillgängligt, eller inte prövat" id="brister">
      <Prose>
        <ul>
          <li>
            Frågor, svar och anteckningar skrivs av dem som använder Hissen. Språket kan vara svårt, och vi granskar det
            inte. Fråga den som skrev, eller kansliet (kriterium 3.1.5 ligger utanför nivå AA).
          </li>
          <li>
            Mejlen är uppbyggda med rubriker och text, men är inte prövade med skärmläsare i alla mejlprogram. Samma
            innehåll finns alltid på en sida i Hissen.
          </li>
          <li>
            På sidan Hissen ändras innehållet medan du läser. En skärmläsare får veta det i en rad, högst var tionde
            sekund. Det är inte prövat med alla skärmläsare. Tabellen på samma sida visar samma sak.
          </li>
          <li>
            Utskrifter och pdf som webbläsaren gör av en sida är inte märkta för skärmläsare. Använd sidan, eller
            textversionen där den finns.
          </li>
          <li>
            Röststyrning, förstoring över 400 procent och hjälpmedel för växlar och ögonstyrning har vi inte prövat. Det
            kan finnas hinder som vi inte känner till.
          </li>
        </ul>
        <p>Inget är undantaget för att det skulle vara oskäligt betungande att anpassa.</p>
      </Prose>
    </Section>
  )
}

function Contact({ offices }: { offices: Office[] }) {
  const reached = offices.flatMap(({ name, phone, hours, email }) => {
    const ways = [phone && `telefon ${phone}`, hours, email].filter(Boolean).join(', ')
    return ways ? [{ term: name, description: ways }] : []
  })
  return (
    <Section heading="Säg till om något hindrar dig" id="kontakt">
      <Prose>
        <p>
          Anmäl fel du hittar, eller be att få innehåll i en form som fungerar för dig. Det går utan att logga in och
          utan att säga vem du är. Vill du ha svar kontaktar du kansliet.
        </p>
      </Prose>
      {reached.length > 0 && <Definitions items={reached} />}
      <Actions>
        <ButtonLink href="/tillganglighet/fel" icon="flag" variant="secondary">
          Anmäl ett fel
        </ButtonLink>
      </Actions>
      <Prose>
        <p>
          Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med hur förbundet tar hand om det
          du påpekat kan du <a href="https://www.digg.se/tdosanmalan">anmäla det till myndigheten</a>.
        </p>
      </Prose>
    </Section>
  )
}
