import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import { assetPath } from '../assets.ts'
import { assert } from '../errors.ts'
import { Footer, Header, type NavigationLink, type SignedIn } from './frame.tsx'
import { Icon } from './icon.tsx'
import { Notice } from './notice.tsx'

/** What every page shows around its own content: who is asking, where, and how they like to read. */
export type Frame = {
  /** null outside an association: signing in, the account, the demo's front page. */
  associationName: string | null
  home: string
  nav: NavigationLink[]
  person: SignedIn | null
  /** The page where one searches; left out where there is nothing to search in. */
  searchHref?: string | null
  /** Where texts are tried while one writes, on pages where nobody is signed in. */
  tryTextsAt?: string
  /** Shown above everything, such as what the demo is and whom one plays. */
  banner: Child | null
  /** The result of the last act, said once. */
  flash: string | null
  scheme: 'auto' | 'ljust' | 'morkt'
  typeface: 'standard' | 'lattlast'
  textSize: 'normal' | 'storre' | 'storst'
  isProjector: boolean
  /** One line on what is under way: "Möte pågår i LSG Karlskrona". */
  live: string | null
}

export type TrailLink = { label: string; href?: string }

type PageProps = {
  title: string
  frame: Frame
  /** Uses the whole screen, for the house and the boards. */
  isWide?: boolean
  hasErrors?: boolean
  /** Where am I: from the association down to, but without, this page. */
  trail?: TrailLink[]
  children?: Child
}

const schemes = { auto: 'auto', ljust: 'light', morkt: 'dark' } as const

/** A whole document. Send it with `c.html(renderPage(<Page …>))`: hono/jsx writes no doctype. */
export function Page({ title, frame, isWide = false, hasErrors = false, trail = [], children }: PageProps) {
  const name = frame.associationName ?? 'Hissen'
  return (
    <html
      lang="sv"
      data-color-scheme={schemes[frame.scheme]}
      data-teckensnitt={frame.typeface === 'lattlast' ? 'lattlast' : undefined}
      data-textstorlek={frame.textSize === 'normal' ? undefined : frame.textSize}
      data-visning={frame.isProjector ? 'projektor' : undefined}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="htmx-config"
          content='{"includeIndicatorCSS":false,"metaCharacter":"-","morphIgnore":["data-htmx-powered","open"]}'
        />
        <title>{`${hasErrors ? 'Fel: ' : ''}${title} – ${name}`}</title>
        <link
          rel="preload"
          href={assetPath('source-sans-3.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assetPath('hissen.css')} />
        <link rel="icon" href={assetPath('hissen.svg')} type="image/svg+xml" />
        <script type="module" src={assetPath('hissen.js')}></script>
      </head>
      <body data-size="md">
        <a class="ds-skip-link" href="#innehall">
          Hoppa till innehållet
        </a>
        {frame.banner && (
          <aside class="banderoll" aria-label="Om den här visningen">
            {frame.banner}
          </aside>
        )}
        <Header
          name={name}
          home={frame.home}
          nav={frame.nav}
          person={frame.person}
          searchHref={frame.searchHref ?? null}
          live={frame.live}
        />
        <Trail links={trail} isWide={isWide} />
        <main
          id="innehall"
          tabindex={-1}
          data-bred={isWide ? '' : undefined}
          data-textprov={
            frame.tryTextsAt ?? (frame.person && frame.associationName ? `${frame.home}/textprov` : undefined)
          }
        >
          {frame.flash && (
            <Notice kind="success" isStatus>
              <p>{frame.flash}</p>
            </Notice>
          )}
          {children}
        </main>
        <Footer name={name} />
      </body>
    </html>
  )
}

/** The document as text, with its doctype. Pages are pure functions: a promise here is a component that waits for something. */
export function renderPage(page: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  assert(!(page instanceof Promise), 'A page must not wait: read everything before drawing')
  return `<!doctype html>${page}`
}

function Trail({ links, isWide }: { links: TrailLink[]; isWide: boolean }) {
  if (links.length === 0) return null
  return (
    <nav class="spor" aria-label="Du är här" data-bred={isWide ? '' : undefined}>
      <ol>
        {links.map(({ label, href }, index) => (
          <li>
            {index > 0 && <Icon name="chevron-right" size={16} />}
            {href ? <a href={href}>{label}</a> : label}
          </li>
        ))}
      </ol>
    </nav>
  )
}
