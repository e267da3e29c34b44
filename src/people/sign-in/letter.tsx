import { renderPage } from '../../platform/ui/page.tsx'

/** The mail with a code. The code is not in the subject, which is kept when the words are erased. */
export function writeCodeLetter(code: string): { subject: string; text: string; html: string } {
  const subject = 'Din kod till Hissen'
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
  const paragraphs = [
    'Skriv den på sidan där du bad om den. Koden gäller i tio minuter och kan användas en gång.',
    'Har du inte bett om någon kod behöver du inte göra något. Lämna aldrig koden till någon annan.',
  ]
  const html = renderPage(
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        <h1>Din kod är {spaced}</h1>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </body>
    </html>,
  )
  return { subject, text: [`Din kod är ${spaced}`, ...paragraphs].join('\n\n'), html }
}
