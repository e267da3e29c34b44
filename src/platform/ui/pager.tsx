import { Icon } from './icon.tsx'

type PagerProps = { newerHref: string | null; olderHref: string | null; newerLabel?: string; olderLabel?: string }

/** Lists are paged by key: back and forth, no page numbers. */
export function Pager({ newerHref, olderHref, newerLabel = 'Nyare', olderLabel = 'Äldre' }: PagerProps) {
  if (!newerHref && !olderHref) return null
  return (
    <nav class="bladdra" aria-label="Bläddra">
      {newerHref && (
        <a href={newerHref} rel="prev">
          <Icon name="arrow-left" />
          {newerLabel}
        </a>
      )}
      {olderHref && (
        <a href={olderHref} rel="next" class="framat">
          {olderLabel}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
