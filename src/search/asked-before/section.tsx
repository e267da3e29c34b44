import { Actions, Button } from '../../platform/ui/button.tsx'
import { Earlier, EarlierList } from '../../platform/ui/earlier.tsx'
import { outcomeWords, stateWords } from '../../questions/words.ts'
import type { Likely } from './likely.ts'

/**
 * Earlier questions that are likely to mean the same: read the answer, say that it is enough, or that one sees the same. The buttons
 * send the form they stand in, so that the forum chosen there is the one that says it. `isRead` where one only reads: beside a consultation,
 * which is no question.
 */
export function AskedBefore({ home, likely, isRead = false }: { home: string; likely: Likely[]; isRead?: boolean }) {
  if (likely.length === 0) return null
  return (
    <EarlierList
      heading={
        likely.length === 1
          ? `En tidigare fråga liknar ${isRead ? 'det här' : 'din'}`
          : `${words[likely.length] ?? likely.length} tidigare frågor liknar ${isRead ? 'det här' : 'din'}`
      }
    >
      {likely.map((one) => (
        <Earlier href={`${home}/fragor/${one.number}`} title={one.title} over={sayWhere(one)} said={one.essence}>
          {!isRead && (one.essence || one.mayEcho) && (
            <Actions>
              {one.essence && (
                <Button
                  isSmall
                  variant="secondary"
                  icon="check"
                  formaction={`${home}/fragor/${one.number}/svarar-pa-min`}
                >
                  Det här svarar på min fråga
                </Button>
              )}
              {one.mayEcho && (
                <Button
                  isSmall
                  variant="secondary"
                  icon="hand-helping"
                  formaction={`${home}/fragor/${one.number}/ser-samma`}
                >
                  Vi ser det också
                </Button>
              )}
            </Actions>
          )}
        </Earlier>
      ))}
    </EarlierList>
  )
}

const words: Record<number, string> = { 2: 'Två', 3: 'Tre' }

function sayWhere({ number, from, state, outcome, isExample }: Likely): string {
  const standing = outcome ? outcomeWords[outcome] : stateWords[state]
  return [`Fråga ${number}`, from, standing, isExample ? 'exempel' : null].filter(Boolean).join(' · ')
}
