import type { Child } from 'hono/jsx'

/** Measures beside one another, as many as there is room for. */
export function Measures({ children }: { children?: Child }) {
  return <div class="matt">{children}</div>
}

type MeasureProps = { heading: string; id: string; level?: 2 | 3; sentence?: string; children?: Child }

/** One measure: what it is, the finding in a sentence, then its drawing and all that belongs to it. */
export function Measure({ heading, id, level = 2, sentence, children }: MeasureProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class="mattet" id={id}>
      <Heading>{heading}</Heading>
      {sentence && <p class="mattord">{sentence}</p>}
      {children}
    </section>
  )
}
