import type { Child } from 'hono/jsx'

export type Step = {
  /** In words: "12 maj". */
  when: string
  /** 'YYYY-MM-DD' or ISO, for machines. */
  datetime?: string
  title: Child
  /** `up` amber, `down` green, `now` a ring; without it a plain dot. */
  tone?: 'plain' | 'up' | 'down' | 'now'
  children?: Child
}

/** What has happened, in order. */
export function Steps({ steps, label }: { steps: Step[]; label?: string }) {
  return (
    <ol class="steg" aria-label={label}>
      {steps.map(({ when, datetime, title, tone = 'plain', children }) => (
        <li data-ton={tone}>
          <p class="steg-nar">{datetime ? <time datetime={datetime}>{when}</time> : when}</p>
          <p class="steg-rubrik">{title}</p>
          {children && <div class="steg-text">{children}</div>}
        </li>
      ))}
    </ol>
  )
}
