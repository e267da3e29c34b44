import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../platform/config.ts'
import type { Frame } from '../platform/ui/page.tsx'
import type { Account } from './account/account.ts'
import { DemoBanner } from './demo/banner.tsx'
import { placesInHouse } from './places.ts'
import { cookieName, cookieOptions } from './session.ts'
import type { Viewer } from './viewer.ts'

type Options = { live?: string | null; isProjector?: boolean }
type Looked = Pick<Frame, 'scheme' | 'typeface' | 'textSize'>

const flashSeconds = 60
const flashCharactersMax = 300

/** The frame of a page: where, who, and what the last act led to. Works wherever a page can be drawn, faults included. */
export function frame(c: Context, { live = null, isProjector = false }: Options = {}): Frame {
  const viewer: Viewer | undefined = c.get('viewer')
  const account: Account | null = c.get('account') ?? null
  const common = { flash: takeFlash(c), isProjector, live }
  const own = viewer ? ofViewer(c, viewer) : ofAccount(c, account)
  return { ...own, ...common, nav: isProjector ? wayBack(c) : own.nav }
}

type OpenTo = { slug: string; name: string; isDemo: boolean; today: string }

/** Around a page that is open to all: the same whoever asks, so that it may be kept and shown to the next. */
export function openFrame(c: Context, { slug, name, isDemo, today }: OpenTo): Frame {
  const config: Config = c.get('config')
  const places = [
    { label: 'Till startsidan', href: `/${slug}` },
    { label: 'Systembild', href: `/${slug}/systembild` },
    { label: 'För kollegor', href: `/${slug}/for-kollegor` },
  ]
  return {
    associationName: name,
    home: `/${slug}`,
    nav: places.map((place) => ({ ...place, isCurrent: c.req.path === place.href })),
    person: null,
    banner: isDemo && config.isDemo ? <DemoBanner today={today} person={null} association={null} /> : null,
    ...{ flash: null, isProjector: false, live: null },
    ...lookOf(c, null),
  }
}

/** Says on the next page what has been done. Call it just before `c.redirect(…, 303)`. */
export function flash(c: Context, sentence: string): void {
  const text = sentence.slice(0, flashCharactersMax)
  setCookie(c, cookieName(c, 'hissen-besked'), text, cookieOptions(c, flashSeconds))
}

function ofViewer(c: Context, { association, person, forums, today, unread }: Viewer) {
  const home = `/${association.slug}`
  return {
    associationName: association.name,
    home,
    // Questions are put by those who sit in a forum, and by the office at the board.
    nav: navigation(home, c.req.path).filter(
      ({ href }) =>
        (forums.length > 0 || person.isOffice || !href.endsWith('/fragor/ny')) &&
        (person.isOffice || !href.endsWith('/kansli')),
    ),
    person: {
      name: person.name,
      initials: initialsOf(person.name),
      href: '/konto',
      notices: { href: `${home}/aviseringar`, unread },
    },
    searchHref: `${home}/sok`,
    banner: association.isDemo ? (
      <DemoBanner today={today} person={person.name} association={association.slug} />
    ) : null,
    scheme: person.scheme,
    typeface: person.typeface,
    textSize: person.textSize,
  }
}

function ofAccount(c: Context, account: Account | null) {
  const config: Config = c.get('config')
  const association = account?.associations.length === 1 ? account.associations[0] : undefined
  return {
    associationName: association?.name ?? null,
    home: association ? `/${association.slug}` : '/',
    nav: association
      ? navigation(`/${association.slug}`, c.req.path).filter(({ href }) => !href.endsWith('/kansli'))
      : [],
    person: account && { name: account.name, initials: initialsOf(account.name), href: '/konto', notices: null },
    banner: config.isDemo ? (
      <DemoBanner
        today={association?.today ?? null}
        person={account?.name ?? null}
        association={association?.slug ?? null}
      />
    ) : null,
    ...lookOf(c, account),
  }
}

/** On a wall the house is alone, with one way back to the page as it is at a desk. */
function wayBack(c: Context) {
  return [{ label: 'Lämna projektorn', href: c.req.path, isCurrent: false }]
}

function navigation(home: string, path: string) {
  const places = [
    { label: 'Start', href: home },
    { label: 'Ni frågade', href: `${home}/ni-fragade` },
    { label: 'Hissen', href: `${home}/hissen` },
    { label: 'Forum', href: `${home}/forum` },
    { label: 'Hela huset', href: `${home}/huset` },
    { label: 'Ny fråga', href: `${home}/fragor/ny` },
    { label: 'Kansliet', href: `${home}/kansli` },
  ]
  // A forum's sheet stands under the forum's address, and under "Ni frågade" in the menu.
  // So does all that "Hela huset" leads to.
  const isInHouse = placesInHouse.some((place) => isAt(path, `${home}/${place}`))
  const shown = path.endsWith('/ni-fragade') ? `${home}/ni-fragade` : isInHouse ? `${home}/huset` : path
  const isWithin = (href: string) => (href === home ? shown === href : isAt(shown, href))
  return places.map((place) => ({ ...place, isCurrent: isWithin(place.href) }))
}

const isAt = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.at(0) ?? '').join('')
}

/** Colours, typeface and size follow the person; the cookie keeps them after signing out. */
export function keepLook(c: Context, { scheme, typeface, textSize }: Looked): void {
  const look = `${scheme}.${typeface}.${textSize}`
  setCookie(c, cookieName(c, 'hissen-utseende'), look, cookieOptions(c, 365 * 24 * 60 * 60))
}

function lookOf(c: Context, account: Account | null): Looked {
  if (account) return { scheme: account.scheme, typeface: account.typeface, textSize: account.textSize }
  const [scheme, typeface, textSize] = (getCookie(c, cookieName(c, 'hissen-utseende')) ?? '').split('.')
  return {
    scheme: scheme === 'ljust' || scheme === 'morkt' ? scheme : 'auto',
    typeface: typeface === 'lattlast' ? typeface : 'standard',
    textSize: textSize === 'storre' || textSize === 'storst' ? textSize : 'normal',
  }
}

function takeFlash(c: Context): string | null {
  const name = cookieName(c, 'hissen-besked')
  const text = getCookie(c, name)
  if (!text) return null
  setCookie(c, name, '', cookieOptions(c, 0))
  return text.slice(0, flashCharactersMax)
}
