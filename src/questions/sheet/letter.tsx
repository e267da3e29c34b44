import { renderPage } from '../../platform/ui/page.tsx'
import { sayDay } from '../words.ts'
import type { SheetForum } from './sheet.ts'
import { sheetAsText } from './text.ts'
import { type SheetLine, type SheetText, verdictChoices } from './wording.ts'

type Letter = {
  forum: SheetForum
  sheet: SheetText
  today: string
  /** Address of the sheet; null where the association's own address is not known. */
  href: string | null
  /** An answer comes with it that no meeting has carried. */
  isWithoutMeeting: boolean
  /** The reader's own link to say whether the answer to a question helps, and the one to get no more mail. */
  answerHref: (number: number) => string | null
  noMailHref: string | null
}

/** The sheet as a mail: all of it can be read without signing in, in any mail program (domain.md §1). */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string } {
  const { forum, sheet, today, href, isWithoutMeeting, answerHref, noMailHref } = letter
  const day = forum.meeting ? ` ${sayDay(forum.meeting.on, today)}` : ''
  const subject = `${sheet.title}: ${sheet.shortName}${day}`
  const when = isWithoutMeeting
    ? 'Det kommer nu för att något har väntat på er länge utan att något möte har tagit upp det.'
    : 'Det kommer tre dagar före varje möte.'
  const why = `Du får bladet för att du har en plats i ${sheet.shortName}. ${when}`
  const invite =
    'Har ni sett något sedan sist som hamnar mellan stolarna? Ta med det till mötet, eller ställ frågan nu.'
  const open = href === null ? null : `Svara och läs mer: ${href}`
  const away = noMailHref && `Inga fler mejl: ${noMailHref}`
  const text = [sheetAsText(sheet, answerHref), invite, open, why, away].filter((part) => part !== null).join('\n\n')
  return {
    subject,
    text,
    html: renderPage(<Document {...{ subject, sheet, invite, why, href, answerHref, noMailHref }} />),
  }
}

type DocumentProps = Omit<Letter, 'forum' | 'today' | 'isWithoutMeeting'> & {
  subject: string
  invite: string
  why: string
}

/** Plain elements and a few attributes, no styles: Outlook draws it as it stands, and so does the outbox of the demo. */
function Document({ subject, sheet, invite, why, href, answerHref, noMailHref }: DocumentProps) {
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{subject}</title>
      </head>
      <body>
        <table role="presentation" width="100%" cellpadding="16" cellspacing="0" border={0}>
          <tbody>
            <tr>
              <td>
                <font face="Segoe UI, Helvetica, Arial, sans-serif">
                  <h1>{sheet.title}</h1>
                  <p>{`${sheet.forum}. ${sheet.occasion}.`}</p>
                  {sheet.sections.map(({ heading, lines, more, empty }) => (
                    <>
                      <hr size={1} color="#c3c9ca" />
                      <h2>{heading}</h2>
                      {lines.map((line) => (
                        <Line line={line} answerHref={answerHref} />
                      ))}
                      {(more ?? empty) && <p>{more ?? empty}</p>}
                    </>
                  ))}
                  <hr size={1} color="#c3c9ca" />
                  <p>{invite}</p>
                  {href && (
                    <p>
                      <a href={href}>Svara och läs mer</a>
                    </p>
                  )}
                  <p>
                    <small>{why}</small>
                  </p>
                  {noMailHref && (
                    <p>
                      <small>
                        <a href={noMailHref}>Inga fler mejl</a>
                      </small>
                    </p>
                  )}
                </font>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

function Line({ line, answerHref }: { line: SheetLine; answerHref: Letter['answerHref'] }) {
  const { number, title, isExample, answer, where, note, asked } = line
  const isAsked = asked?.isOrigin && asked.state !== 'closed'
  const href = isAsked && number !== null ? answerHref(number) : null
  return (
    <>
      <h3>{title}</h3>
      {answer && (
        <blockquote>
          <p>
            <small>{answer.by}</small>
          </p>
          {answer.body.split(/\n+/).map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          {answer.meanings.map((meaning) => (
            <p>{meaning}</p>
          ))}
        </blockquote>
      )}
      <p>
        {[number !== null && `Fråga ${number}`, isExample && '(exempel)'].filter(Boolean).join(' ')}
        {number === null && !isExample ? '' : '. '}
        {where}
      </p>
      {note && <p>{note}</p>}
      {isAsked && (
        <p>
          <b>Hjälper svaret?</b> {verdictChoices.map(({ label }) => label).join(' · ')}{' '}
          {href && <a href={href}>Svara här</a>}
        </p>
      )}
    </>
  )
}
