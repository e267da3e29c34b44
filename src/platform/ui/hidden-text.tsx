import type { Child } from 'hono/jsx'

/** Read aloud by screen readers, not seen. */
export function HiddenText({ children }: { children?: Child }) {
  return <span class="ds-sr-only">{children}</span>
}
