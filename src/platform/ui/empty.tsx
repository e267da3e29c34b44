import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type EmptyProps = { title: string; icon?: IconName; children?: Child; actions?: Child }

/** Nothing here yet: says so calmly, and what one can do about it. */
export function Empty({ title, icon = 'sprout', children, actions }: EmptyProps) {
  return (
    <div class="tomt">
      <Icon name={icon} size={28} />
      <p class="tomt-rubrik">{title}</p>
      {children && <div class="prosa">{children}</div>}
      {actions && <div class="knappar">{actions}</div>}
    </div>
  )
}
