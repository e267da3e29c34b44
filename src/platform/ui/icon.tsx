import { raw } from 'hono/html'
import { iconDrawings } from './icon-drawings.ts'

export type IconName = keyof typeof iconDrawings

type IconProps = { name: IconName; size?: number }

/** A drawing beside a text that says the same: hidden from screen readers, so never use it alone. `size` in CSS pixels. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      class="ikon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {raw(iconDrawings[name])}
    </svg>
  )
}
