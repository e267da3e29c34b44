import { renderPage } from '../../platform/ui/page.tsx'
import { sayDay } from '../../questions/words.ts'

export type InvitationLetter = {
  to: { name: string; email: string }
  /** "Karin Alm, sammankallande i KT Sölvesborg". */
  by: string
  association: string
  /** What somebody is invited to: "Konsultationsteamet i Sölvesborg". */
  place: string
  /** "Försäkringskassan, som ersättare". Null for the office. */
  seat: string | null
  from: string
  until: string | null
  today: string
  /** Address of the sign-in page; null where the address of this Hissen is not known. */
  href: string | null
  office: { email: string | null; phone: string | null }
}

/** Says plainly what it is, for which seat, and how one signs in; nothing more. */
export function writeInvitation(letter: InvitationLetter): { subject: string; text: string; html: string } {
  const subject = `Inbjudan till ${letter.place}`
  const intro = [`Hej ${letter.to.name}!`, `${letter.by} bjuder in dig till ${letter.place} i ${letter.association}.`]
  const facts = [
    ...(letter.seat ? [`Din plats: ${letter.seat}`] : []),
    `Från: ${sayDay(letter.from, letter.today)}${letter.until ? `, till och med ${sayDay(letter.until, letter.today)}` : ''}`,
  ]
  const what =
    'I Hissen ställer ni de frågor som hamnar mellan stolarna. Frågorna åker upp dit de kan få ett svar, och svaren kommer tillbaka till er som frågade. Här skrivs aldrig något om enskilda personer.'
  const steps = [
    letter.href ? `Öppna ${letter.href}` : 'Öppna Hissen',
    `Skriv din adress: ${letter.to.email}`,
    'Du får ett mejl med sex siffror. Skriv in dem, så är du inne. Du behöver inget lösenord.',
  ]
  const may =
    'Du behöver inte logga in för att vara med. Före varje möte får du bladet Ni frågade – så blev det som mejl, och det du säger vid bordet kan antecknas där.'
  const wrong = `Har du fått mejlet av misstag? Gör ingenting, eller hör av dig till kansliet${sayContact(letter.office)}.`
  const text = [
    ...intro,
    facts.join('\n'),
    what,
    ['Så loggar du in', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n'),
    may,
    wrong,
  ].join('\n\n')
  return {
    subject,
    text,
    html: renderPage(<Document {...{ subject, intro, facts, what, steps, may, wrong, letter }} />),
  }
}

function sayContact({ email, phone }: InvitationLetter['office']): string {
  const ways = [email, phone].filter((way) => way !== null)
  return ways.length > 0 ? `: ${ways.join(', ')}` : ''
}

type DocumentProps = {
  subject: string
  intro: string[]
  facts: string[]
  what: string
  steps: string[]
  may: string
  wrong: string
  letter: InvitationLetter
}

/** Plain elements and a few attributes, no styles: Outlook draws it as it stands, and so does the outbox of the demo. */
function Document({ subject, intro, facts, what, steps, may, wrong, letter }: DocumentProps) {
  const [first, ...others] = steps
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body>
        <table role="presentation" width="100%" cellpadding="16" cellspacing="0" border={0}>
          <tbody>
            <tr>
              <td>
                <font face="Segoe UI, Helvetica, Arial, sans-serif">
                  <h1>{subject}</h1>
                  {intro.map((sentence) => (
                    <p>{sentence}</p>
                  ))}
                  {facts.map((fact) => (
                    <p>
                      <b>{fact}</b>
                    </p>
                  ))}
                  <p>{what}</p>
                  <h2>Så loggar du in</h2>
                  <ol>
                    <li>{letter.href ? <a href={letter.href}>{first}</a> : first}</li>
                    {others.map((step) => (
                      <li>{step}</li>
                    ))}
                  </ol>
                  <p>{may}</p>
                  <p>
                    <small>{wrong}</small>
                  </p>
                </font>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
