import { Actions, Button, PressedByEnter } from '../platform/ui/button.tsx'
import { Earlier, EarlierList } from '../platform/ui/earlier.tsx'
import { Hidden } from '../platform/ui/form.tsx'
import { sayCount } from '../questions/words.ts'
import type { Likely } from '../search/asked-before/likely.ts'

type ReviewProps = {
  home: string
  likely: Likely[]
  /** What the form's own button says here: written all the same. */
  anyway: string
  /** Nothing is written yet, so an answer may be enough. */
  mayLeave?: boolean
}

/**
 * First in the form, shown once before what was written is saved: somebody may have asked already, and have an answer (domain.md §4.9). The
 * choices are buttons of the form, so that nothing typed is lost.
 */
export function AskedBeforeCase({ home, likely, anyway, mayLeave = false }: ReviewProps) {
  return (
    <>
      <PressedByEnter>{anyway}</PressedByEnter>
      <Hidden name="sedda" value={likely.map(({ number }) => number).join()} />
      <EarlierList heading={`${sayCount(likely.length, 'fråga', 'frågor')} i hissen liknar det här`}>
        {likely.map((one) => (
          <Earlier href={`${home}/fragor/${one.number}`} title={one.title} over={sayOf(one)} said={one.essence}>
            {((mayLeave && one.essence) || one.mayEcho) && (
              <Actions>
                {mayLeave && one.essence && (
                  <Button isSmall variant="secondary" icon="check" name="val" value={`svarar-${one.number}`}>
                    Svaret räcker, spara inget
                  </Button>
                )}
                {one.mayEcho && (
                  <Button isSmall variant="secondary" icon="hand-helping" name="val" value={`ekar-${one.number}`}>
                    Spara, vi ser det också
                  </Button>
                )}
              </Actions>
            )}
          </Earlier>
        ))}
      </EarlierList>
      {likely.some(({ mayEcho }) => mayEcho) && (
        <p>Ser ni det också syns bara att teamet gör det, och ni får svaret. Inget ur ärendet följer med.</p>
      )}
      <Actions>
        <Button>{anyway}</Button>
      </Actions>
    </>
  )
}

export const sayOf = ({ number, from, isExample }: Pick<Likely, 'number' | 'from' | 'isExample'>) =>
  [`Fråga ${number} från ${from}`, isExample && 'exempel'].filter(Boolean).join(' · ')
