import { renderPage } from '../../platform/ui/page.tsx'
import type { Report } from './faults.ts'

/** Tells the office's function that something has been reported; who did so is not known. */
export function writeFaultLetter({ page, body, aid }: Report, href: string) {
  const subject = 'Ett fel i tillgängligheten är anmält'
  const lines = [
    page && `Sida: ${page}`,
    aid && `Hjälpmedel eller webbläsare: ${aid}`,
    body,
    `Läs och klarmarkera: ${href}`,
    'Anmälan är anonym. Vi vet inte vem som skrev den och kan inte svara. Rätta felet, eller beskriv det i tillgänglighetsredogörelsen.',
  ].filter((line) => line !== null)
  const html = renderPage(
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <h1>{subject}</h1>
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </body>
    </html>,
  )
  return { subject, text: [subject, ...lines].join('\n\n'), html }
}
