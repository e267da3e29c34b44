import { Actions, Button, ButtonLink } from '../platform/ui/button.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { HiddenText } from '../platform/ui/hidden-text.tsx'
import { Panel } from '../platform/ui/layout.tsx'
import { type IntroductionRole, roleKeys, roleTitles } from './rules.ts'

/** On the start page while one is new: an offer, never a duty. */
export function IntroductionOffer({ home, role }: { home: string; role: IntroductionRole }) {
  const path = `${home}/introduktion/${roleKeys[role]}`
  return (
    <Panel heading={`${roleTitles[role]}?`}>
      <p>Tio minuter om ditt forum, våningarna ovanför och hur en fråga går. Ta det när det passar.</p>
      <Form action={path} label="Visa inte introduktionen">
        <Hidden name="val" value="inte-nu" />
        <Actions>
          <ButtonLink href={path} variant="secondary">
            Öppna introduktionen
          </ButtonLink>
          <Button variant="tertiary">
            Visa inte mer <HiddenText>{roleTitles[role]}</HiddenText>
          </Button>
        </Actions>
      </Form>
    </Panel>
  )
}
