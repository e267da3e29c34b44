import { Definitions } from '../../platform/ui/definition.tsx'
import { PageHeading, Prose, Section } from '../../platform/ui/layout.tsx'
import { type Frame, Page } from '../../platform/ui/page.tsx'
import { Table } from '../../platform/ui/table.tsx'
import type { Office } from './faults.ts'

/** What is kept, why and how long: true to the tables. Change it with them. */
const kept = [
  {
    what: 'Ditt namn, din e-postadress, vilket förbund du hör till och när',
    why: 'För att du ska kunna logga in och andra veta vem som sitter var',
    until: 'Så länge det du gjort finns kvar i frågornas historia',
  },
  {
    what: 'Dina platser i forumen, från och till vilken dag, inbjudningar till dem, och om du har varit inne någon gång',
    why: 'För att visa vem som är med, och för att din åtkomst ska upphöra samma natt som platsen',
    until: 'Som ovan',
  },
  {
    what: 'Det du ställer, säger, svarar, lyfter och lovar, och när',
    why: 'Det är frågans historia, och kan vara allmän handling',
    until: 'Gallras efter förbundets beslut, inte av Hissen',
  },
  {
    what: 'Att du är nämnd som den som sade något vid bordet',
    why: 'För att du ska kunna rätta det som antecknats',
    until: 'Som ovan',
  },
  {
    what: 'Att det var du som antecknade ett ärende i ditt team, råden eller hur det gick, och när',
    why: 'För att den som skriver ska stå för det. Bara teamet läser ärendet',
    until: 'Råden och kodordet tas bort av sig själva. Att du antecknade gallras efter förbundets beslut',
  },
  {
    what: 'Att du skickade något som sidan bad dig läsa igenom: när, i vilket formulär, vilket slags ord och ditt skäl. Inte texten',
    why: 'För att förbundet ska kunna svara för det. Kansliet ser hur många gånger det har hänt, inte vem eller varför',
    until: 'Efter två år tas ditt namn och skälet bort. Att det har hänt står kvar',
  },
  {
    what: 'Att du har frågat en person om samtycke, för din organisation, och att du skrev in det',
    why: 'För att de andra ska veta vem hos parten som vet',
    until: 'Tills samtycket återkallas eller tar slut',
  },
  {
    what: 'Utkast som du inte har skickat',
    why: 'För att inget du skriver ska gå förlorat',
    until: 'Tills du skickar eller slänger dem',
  },
  {
    what: 'Mejl till dig: adress, rubrik, text och när det skickades',
    why: 'För att samma mejl inte ska komma två gånger, och för att kunna se vad som gått ut',
    until: 'Koder tas bort när de skickats. Övriga mejl ligger kvar tills förbundet gallrar dem',
  },
  {
    what: 'Länkar i mejl som gör en enda sak: till vem, till vad, och när de användes',
    why: 'För att bara du ska kunna använda dem, en gång',
    until: 'De slutar gälla efter några veckor. Att de använts hör till frågans historia',
  },
  {
    what: 'Notiser till dig, och om du läst dem',
    why: 'För att visa vad som väntar på dig. Bara du ser det',
    until: 'Så länge du är med',
  },
  {
    what: 'Hur du vill läsa och få mejl, och hur långt du kommit i en introduktion',
    why: 'För att det ska vara som du vill ha det. Hur långt du kommit ser bara du',
    until: 'Så länge du är med',
  },
  {
    what: 'Var du är inloggad: webbläsare, sedan när och när du senast var här. Att du varit inne någon gång',
    why: 'För att du ska kunna logga ut överallt, och kansliet se vem som inte kommit in än',
    until: 'Inloggningar: en månad efter att de slutat',
  },
  {
    what: 'Försök att logga in, öppna länkar och anmäla fel: din adress på internet som en kod som ingen kan läsa ut den ur',
    why: 'För att skydda ditt konto och stoppa den som skickar för mycket',
    until: 'Högst ett dygn',
  },
]

export function PersonalDataPage({ frame, offices }: { frame: Frame; offices: Office[] }) {
  return (
    <Page title="Personuppgifter" frame={frame}>
      <PageHeading
        title="Personuppgifter"
        lead="Hissen sparar så lite som möjligt om dig som arbetar här, och ingenting om dem ni möter."
      />
      <Section heading="Om dem ni möter">
        <Prose>
          <p>
            Här finns inget register över personer som får stöd. Det finns inget fält för namn eller personnummer, och
            en text som innehåller ett personnummer tas inte emot. Skriv aldrig något som gör att någon kan kännas igen.
          </p>
          <p>
            Ett team kan anteckna ett ärende: tema, parter, ett påhittat kodord, råd, nästa steg och hur det gick. Bara
            teamet läser det. Råden och kodordet tas bort av sig själva, vanligen två år efter sista uppföljningen. En
            kort text om situationen finns bara om teamet har valt det, och raderas när mötet har sparats.
          </p>
          <p>
            I några forum kan en hänvisning säga att en part har ett ärende och att personen har sagt ja till att ni
            pratar om det. Där står vem hos parten som frågade, vilka parter det gäller, vad det är till för och till
            och med när. Ingenting om personen. När samtycket återkallas eller tar slut går den inte att öppna, och
            uppgifterna tas bort.
          </p>
          <p>
            En säkerhetskopia kan ha kvar det som tagits bort, tills den skrivs över. Läggs den tillbaka raderas
            situationerna igen, och öppna hänvisningar avslutas.
          </p>
        </Prose>
      </Section>
      <Section heading="Om dig som använder Hissen" id="om-dig">
        <Table
          caption="Vad som sparas om dig, varför och hur länge"
          isCaptionHidden
          isStacked
          columns={[{ label: 'Det här sparas' }, { label: 'Varför' }, { label: 'Hur länge' }]}
          rows={kept.map(({ what, why, until }) => ({ cells: [what, why, until] }))}
        />
      </Section>
      <Section heading="Rättslig grund">
        <Prose>
          <p>
            Samordningsförbundet har ett uppdrag i lag (2003:1210). Uppgifterna behövs för att utföra det: en uppgift av
            allmänt intresse, artikel 6.1 e i dataskyddsförordningen. De gäller bara dig som företräder en organisation
            eller arbetar på kansliet, och bara det du gör i ditt arbete. Inga känsliga uppgifter behövs.
          </p>
          <p>Den som anmäler ett fel i tillgängligheten är anonym. Vi frågar inte vem det är.</p>
        </Prose>
      </Section>
      <Section heading="Kakor">
        <Prose>
          <p>
            En kaka håller dig inloggad, en minns hur sidorna ska se ut och en visar vad som hände när du skickade ett
            formulär. Medan du loggar in finns en kaka till, i tio minuter. När du har skickat ord som sidan bad dig
            läsa igenom minns en kaka ditt skäl i en kvart, så att du slipper frågan igen. Din text går inte att läsa ur
            den. Inga andra kakor finns, och ingenting hämtas från andra webbplatser.
          </p>
        </Prose>
      </Section>
      <Rights offices={offices} />
    </Page>
  )
}

function Rights({ offices }: { offices: Office[] }) {
  const reached = offices.map(({ name, phone, hours, email }) => ({
    term: name,
    description: [phone && `telefon ${phone}`, hours, email].filter(Boolean).join(', ') || 'Fråga efter kansliet',
  }))
  return (
    <Section heading="Dina rättigheter, och vem som ansvarar" id="ansvar">
      <Prose>
        <p>
          Ditt samordningsförbund är personuppgiftsansvarigt. Du har rätt att få veta vad som finns om dig, att få det
          rättat och att invända. Det du gjort i en fråga kan vara allmän handling, och tas då inte bort för att du ber
          om det.
        </p>
        <p>
          Hör av dig till kansliet. Där får du också veta vem som är förbundets dataskyddsombud. Är du inte nöjd kan du
          klaga hos Integritetsskyddsmyndigheten.
        </p>
      </Prose>
      {reached.length > 0 && <Definitions items={reached} />}
    </Section>
  )
}
