import type { Child } from 'hono/jsx'

type DisclosureProps = { summary: string; isOpen?: boolean; isQuiet?: boolean; id?: string; children?: Child }

/** Text that opens on demand. `isQuiet` draws it as a plain line instead of a bar. */
export function Disclosure({ summary, isOpen = false, isQuiet = false, id, children }: DisclosureProps) {
  return (
    <details class="ds-details" data-tyst={isQuiet ? '' : undefined} open={isOpen} id={id}>
      <summary>{summary}</summary>
      <div class="stapel">{children}</div>
    </details>
  )
}
