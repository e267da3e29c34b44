import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type Kind = 'info' | 'success' | 'warning' | 'danger'

const looks = {
  info: { color: 'accent', icon: 'info' },
  success: { color: 'lsg', icon: 'circle-check' },
  warning: { color: 'warning', icon: 'triangle-alert' },
  danger: { color: 'danger', icon: 'triangle-alert' },
} as const satisfies Record<Kind, { color: string; icon: IconName }>

type NoticeProps = {
  kind?: Kind
  title?: string
  /** Read aloud when it appears, for the result of what the person just did. */
  isStatus?: boolean
  children?: Child
}

/** A box with something to know. Red (`danger`) is for faults only, never for lateness. */
export function Notice({ kind = 'info', title, isStatus = false, children }: NoticeProps) {
  const { color, icon } = looks[kind]
  return (
    <div class="ruta" data-color={color} data-slag={kind} role={isStatus ? 'status' : undefined}>
      <Icon name={icon} size={24} />
      <div class="ruta-text">
        {title && <p class="ruta-rubrik">{title}</p>}
        {children && <div class="prosa">{children}</div>}
      </div>
    </div>
  )
}
