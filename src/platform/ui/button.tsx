import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

type Variant = 'primary' | 'secondary' | 'tertiary' | 'danger'

type ButtonLook = { variant?: Variant; icon?: IconName; isSmall?: boolean; isWide?: boolean; children?: Child }

type ButtonProps = ButtonLook & {
  name?: string
  value?: string
  type?: 'submit' | 'button'
  formaction?: string
  form?: string
}

/** Sends its form. One primary button a page; `danger` only for what cannot be undone. */
export function Button({
  variant,
  icon,
  isSmall,
  isWide,
  name,
  value,
  type = 'submit',
  formaction,
  form,
  children,
}: ButtonProps) {
  return (
    <button
      class="ds-button"
      type={type}
      name={name}
      value={value}
      formaction={formaction}
      form={form}
      {...look({ variant, isSmall, isWide })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

/**
 * First in a form that has buttons of other kinds before its own: what Enter in a field presses, so that it never presses one of those. It
 * is drawn, since a browser may pass over what is not.
 */
export function PressedByEnter({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: Tab passes it, and the form's own button says the same; heard twice it confuses.
    <button type="submit" class="ds-sr-only" tabindex={-1} aria-hidden="true">
      {children}
    </button>
  )
}

/** A link that looks like a button, for "Ny fråga" and the like. */
export function ButtonLink({ href, variant, icon, isSmall, isWide, children }: ButtonLook & { href: string }) {
  return (
    <a class="ds-button" href={href} {...look({ variant, isSmall, isWide })}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  )
}

/** A row of buttons, most important first. */
export function Actions({ children }: { children?: Child }) {
  return <div class="knappar">{children}</div>
}

function look({ variant = 'primary', isSmall, isWide }: ButtonLook) {
  return {
    'data-variant': variant === 'danger' ? 'secondary' : variant,
    'data-color': variant === 'danger' ? 'danger' : undefined,
    'data-size': isSmall ? 'sm' : undefined,
    'data-fullwidth': isWide ? '' : undefined,
  }
}
