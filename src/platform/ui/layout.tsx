import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type PageHeadingProps = {
  title: string
  /** A short line above the heading: "Fråga 112", "KT Ronneby". */
  over?: string
  /** One or two sentences on what the page is for. */
  lead?: string
  /** Buttons at the side of the heading. */
  actions?: Child
}

/** The page's only h1. */
export function PageHeading({ title, over, lead, actions }: PageHeadingProps) {
  return (
    <div class="sidhuvud">
      <div>
        {over && <p class="over">{over}</p>}
        <h1>{title}</h1>
        {lead && <p class="ingress">{lead}</p>}
      </div>
      {actions && <div class="knappar">{actions}</div>}
    </div>
  )
}

type SectionProps = {
  heading: string
  id?: string
  /** Small text or a link at the right end of the heading. */
  aside?: Child
  level?: 2 | 3
  children?: Child
}

/** A part of a page under its own heading. */
export function Section({ heading, id, aside, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="avsnitt" id={id}>
      <div class="avsnittshuvud">
        <Heading>{heading}</Heading>
        {aside && <div class="bredvid">{aside}</div>}
      </div>
      {children}
    </section>
  )
}

/** Things under one another. `gap` in steps: 1 tight, 2 ordinary, 3 wide. */
export function Stack({ gap = 2, children }: { gap?: 1 | 2 | 3; children?: Child }) {
  return (
    <div class="stapel" data-luft={gap}>
      {children}
    </div>
  )
}

/** Main text with something beside it; under it on a phone. `first` is the part of the text that stands above it there. */
export function Columns({ aside, asideLabel, first, children }: ColumnsProps) {
  if (first) {
    return (
      <div class="spalter" data-delad>
        {first}
        <aside class="stapel sidospalt" aria-label={asideLabel}>
          {aside}
        </aside>
        <div class="stapel" data-luft="3">
          {children}
        </div>
      </div>
    )
  }
  return (
    <div class="spalter">
      <div class="stapel" data-luft="3">
        {children}
      </div>
      <aside class="stapel sidospalt" aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  )
}

type ColumnsProps = { aside: Child; asideLabel: string; first?: Child; children?: Child }

/** Running text: measure, paragraphs, lists and links as in a letter. `isTyped` keeps the line breaks people typed. */
export function Prose({ isTyped = false, children }: { isTyped?: boolean; children?: Child }) {
  return (
    <div class="prosa" data-skriven={isTyped ? '' : undefined}>
      {children}
    </div>
  )
}

/** A calm box with a surface of its own. */
export function Panel({ heading, id, children }: { heading?: string; id?: string; children?: Child }) {
  return (
    <div class="panel stapel" id={id}>
      {heading && <h2 class="panelrubrik">{heading}</h2>}
      {children}
    </div>
  )
}

/** Cards side by side, as many as there is room for. Its children are `<li>`. */
export function CardList({ children }: { children?: Child }) {
  return <ul class="kort">{children}</ul>
}

/** A plain card with a line or two; the whole card is a link where it leads somewhere. */
export function Card({
  href,
  title,
  over,
  children,
}: {
  href?: string
  title: string
  over?: string
  children?: Child
}) {
  return (
    <li class="kortet">
      {over && <p class="over">{over}</p>}
      <h3>{href ? <a href={href}>{title}</a> : title}</h3>
      {children}
    </li>
  )
}

export type Figure = { value: string | number; label: string; icon?: IconName; tone?: 'neutral' | 'up' | 'down' }

const figureColors = { neutral: 'neutral', up: 'hiss', down: 'lsg' } as const

/** One row of figures, never a dashboard of boxes. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl class="siffror">
      {figures.map(({ value, label, icon, tone = 'neutral' }) => (
        <div data-color={figureColors[tone]}>
          <dt>
            {icon && <Icon name={icon} size={16} />}
            {label}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type Filter = { label: string; href: string; isCurrent: boolean }

/** Ways of looking at the same list. */
export function Filters({ filters, label = 'Visa' }: { filters: Filter[]; label?: string }) {
  return (
    <nav aria-label={label}>
      <ul class="filter">
        {filters.map(({ label, href, isCurrent }) => (
          <li>
            <a href={href} aria-current={isCurrent ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Filters to the left, a button to the right. */
export function Toolbar({ children }: { children?: Child }) {
  return <div class="verktygsrad">{children}</div>
}

/** A plain list of links with a line under each. */
export function LinkList({ links }: { links: { href: string; label: string; note?: string }[] }) {
  return (
    <ul class="lankar">
      {links.map(({ href, label, note }) => (
        <li>
          <a href={href}>{label}</a>
          {note && <p class="ledtext">{note}</p>}
        </li>
      ))}
    </ul>
  )
}

type LiveRegionProps = { id: string; source: string; children?: Child }

/** Redrawn by the server over an event stream. Never put a form that people type in inside it. */
export function LiveRegion({ id, source, children }: LiveRegionProps) {
  return (
    <div id={id} hx-sse-connect={source} hx-swap="innerMorph">
      {children}
    </div>
  )
}
