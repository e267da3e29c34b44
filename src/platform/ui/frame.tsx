import { HiddenText } from './hidden-text.tsx'
import { Icon } from './icon.tsx'

export type NavigationLink = { label: string; href: string; isCurrent: boolean }
export type SignedIn = {
  name: string
  initials: string
  href: string
  /** What the person has been told of, and how much of it is unread; null outside an association. */
  notices: { href: string; unread: number } | null
}

type HeaderProps = {
  name: string
  home: string
  nav: NavigationLink[]
  person: SignedIn | null
  /** The page where one searches; null where there is nothing to search in. */
  searchHref: string | null
  live: string | null
}

export function Header({ name, home, nav, person, searchHref, live }: HeaderProps) {
  return (
    <header class="topp">
      <a class="marke" href={home}>
        <Mark />
        <span>{hyphenate(name)}</span>
      </a>
      {nav.length > 0 && (
        <nav aria-label="Huvudmeny">
          <ul>
            {nav.map(({ label, href, isCurrent }) => (
              <li>
                <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="konto">
        {live && (
          <p class="pagar">
            <span class="puls" aria-hidden="true" />
            {live}
          </p>
        )}
        {searchHref && (
          <a class="jag" href={searchHref} data-soklank>
            <Icon name="search" />
            <span class="namn">Sök</span>
          </a>
        )}
        {person?.notices && <Notices {...person.notices} />}
        {person ? <Account {...person} /> : <SignIn />}
      </div>
    </header>
  )
}

/** Not every browser knows where Swedish words part: on a phone the name would break anywhere. */
const hyphenate = (name: string): string => name.replace(/(?<=samordnings)(?=förbund)/gi, '\u00AD')

export function Footer({ name }: { name: string }) {
  return (
    <footer class="fot">
      <p>{name}</p>
      <ul>
        <li>
          <a href="/tillganglighet">Tillgänglighet</a>
        </li>
        <li>
          <a href="/personuppgifter">Personuppgifter</a>
        </li>
        <li>
          <a href="/om">Om Hissen</a>
        </li>
      </ul>
    </footer>
  )
}

function Notices({ href, unread }: NonNullable<SignedIn['notices']>) {
  return (
    <a class="jag" href={href}>
      <Icon name="bell" />
      <span class="namn">Aviseringar</span>
      {unread > 0 && (
        <span>
          {unread > 99 ? '99+' : unread}
          <HiddenText>{unread === 1 ? ' oläst' : ' olästa'}</HiddenText>
        </span>
      )}
    </a>
  )
}

function Account({ name, initials, href }: SignedIn) {
  return (
    <a class="jag" href={href}>
      <span class="initialer" aria-hidden="true">
        {initials}
      </span>
      <span class="namn">{name}</span>
    </a>
  )
}

function SignIn() {
  return (
    <a class="jag" href="/logga-in">
      <Icon name="log-in" />
      <span>Logga in</span>
    </a>
  )
}

/** The house with its lift shaft, one window lit. */
function Mark() {
  return (
    <svg class="marke-ikon" viewBox="0 0 28 28" width="30" height="30" aria-hidden="true" focusable="false">
      <path class="marke-hus" d="M3.500 11.500 14 4l10.500 7.500V25h-21z" />
      <path class="marke-schakt" d="M10.500 25V11" />
      <path class="marke-upp" d="m4.800 17 2.300-2.800L9.400 17z" />
      <path class="marke-ner" d="m4.800 19.500 2.300 2.800 2.300-2.800z" />
      <rect class="marke-ljus" x="14" y="12.500" width="3.200" height="4" rx=".6" />
      <rect class="marke-ljus" x="19" y="12.500" width="3.200" height="4" rx=".6" />
      <rect class="marke-ljus" x="14" y="18.800" width="3.200" height="4" rx=".6" />
      <rect class="marke-slackt" x="19" y="18.800" width="3.200" height="4" rx=".6" />
    </svg>
  )
}
