import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** `up` (amber) only for what is on its way up, `down` (green) only for answers coming home. */
export type Tone = 'neutral' | 'quiet' | 'up' | 'down' | 'done'

const colors = { neutral: 'neutral', quiet: 'neutral', up: 'hiss', down: 'lsg', done: 'lsg' } as const

type TagProps = { tone?: Tone; icon?: IconName; children?: Child }

/** A short statement of where something stands: "Svar på väg ner till KT". */
export function Tag({ tone = 'neutral', icon, children }: TagProps) {
  return (
    <span class="bricka" data-color={colors[tone]} data-ton={tone}>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </span>
  )
}
