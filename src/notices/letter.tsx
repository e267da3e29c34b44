import { renderPage } from '../platform/ui/page.tsx'
import { sayDay, stanceWords } from '../questions/words.ts'
import type { Notice } from './notice.ts'
import { sayMore, sayWhat } from './words.ts'

/** One thing of a letter, with the way to do what it asks: a link that does just that, or the page where it stands. */
export type Item = { notice: Notice; link: { label: string; href: string } | null }

type Letter = {
  subject: string
  /** Null where the subject says it all. */
  heading: string | null
  items: Item[]
  /** Why the letter came, and how to get no more. */
  why: string
  noMailHref: string | null
  today: string
}

/** The same words as text and as HTML that any mail program draws. Titles, and answers in full; no names of people, since a mail travels. */
export function writeNoticeLetter(letter: Letter): { subject: string; text: string; html: string } {
  const { subject, heading, items, why, noMailHref, today } = letter
  const parts = items.map(({ notice, link }) => ({
    what: sayWhat(notice),
    paragraphs: paragraphsOf(notice, today),
    link,
  }))
  const text = [
    heading,
    ...parts.map(({ what, paragraphs, link }) =>
      [what, ...paragraphs, link && `${link.label}: ${link.href}`].filter(Boolean).join('\n\n'),
    ),
    [why, noMailHref && `Inga fler mejl: ${noMailHref}`].filter(Boolean).join('\n'),
  ]
  return {
    subject,
    text: `${text.filter(Boolean).join('\n\n\n')}\n`,
    html: renderPage(<Document {...{ subject, heading, parts, why, noMailHref }} />),
  }
}

function paragraphsOf(notice: Notice, today: string): string[] {
  const { question, answer, said, commitment, partQuestion, kind } = notice
  const example = question?.isExample ? ' (exempel)' : ''
  const isAsked = kind === 'commitment' || kind === 'part_question'
  const from =
    question &&
    (isAsked
      ? `Det gäller fråga ${question.number} från ${question.from}${example}: ”${question.title}”`
      : `Fråga ${question.number} från ${question.from}${example}.`)
  const due = commitment?.dueOn ?? partQuestion?.dueOn
  const paragraphs = [
    isAsked ? `${notice.forum ?? 'Ett forum'} frågade ${sayDay(notice.on, today)}:` : null,
    commitment?.body,
    partQuestion?.body,
    ...(kind === 'answered' && answer ? answerParts(answer, today) : []),
    ...(kind === 'perspective' && question ? question.body.split(/\n+/) : []),
    kind === 'perspective' && question?.obstacle ? `Det här hindrar: ${question.obstacle}` : null,
    ...(said ? saidParts(said) : []),
    due && kind !== 'replied' ? `Önskat svar senast ${sayDay(due, today)}.` : null,
    sayMore(notice, today),
    from,
  ]
  return paragraphs.filter((paragraph) => typeof paragraph === 'string').filter((paragraph) => paragraph !== '')
}

function answerParts({ by, on, body, meanings }: NonNullable<Notice['answer']>, today: string): string[] {
  const added = meanings.map((meaning) => `${meaning.forum} lägger till: ${meaning.body}`)
  return [`Svar från ${by}, ${sayDay(on, today)}:`, ...body.split(/\n+/), ...added]
}

function saidParts({ sees, canDo, needs, stance }: NonNullable<Notice['said']>): string[] {
  const parts = [
    sees,
    canDo && `Kan göras: ${canDo}`,
    needs && `Behövs: ${needs}`,
    stance && `Ni ${stanceWords[stance]}.`,
  ]
  return parts.filter((part) => part !== null)
}

type Part = { what: string; paragraphs: string[]; link: Item['link'] }
type DocumentProps = {
  subject: string
  heading: string | null
  parts: Part[]
  why: string
  noMailHref: string | null
}

/** Plain elements and a few attributes, no styles, as the sheet's letter: Outlook draws it as it stands. */
function Document({ subject, heading, parts, why, noMailHref }: DocumentProps) {
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
                  <h1>{heading ?? subject}</h1>
                  {parts.map(({ what, paragraphs, link }) => (
                    <>
                      {parts.length > 1 && <hr size={1} color="#c3c9ca" />}
                      {(parts.length > 1 || heading) && <h2>{what}</h2>}
                      {paragraphs.map((paragraph) => (
                        <p>{paragraph}</p>
                      ))}
                      {link && (
                        <p>
                          <b>
                            <a href={link.href}>{link.label}</a>
                          </b>
                        </p>
                      )}
                    </>
                  ))}
                  <hr size={1} color="#c3c9ca" />
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
