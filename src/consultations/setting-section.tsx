import { Actions, Button } from '../platform/ui/button.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Prose } from '../platform/ui/layout.tsx'
import type { Team } from './consultation.ts'

type SettingProps = { team: Pick<Team, 'key' | 'hasSituationText'>; home: string }

/** Off unless somebody says so: talk, don't write (domain.md §6). */
export function SituationSetting({ team, home }: SettingProps) {
  const isOn = team.hasSituationText
  return (
    <Disclosure summary={`Text om situationen: ${isOn ? 'på' : 'av'}`} isQuiet>
      <Prose>
        <p>
          {isOn
            ? 'Teamet får skriva en kort text om situationen. Den läses bara i teamet och raderas när mötet har sparats. Stänger ni av raderas de som finns.'
            : 'Teamet skriver ingen text om situationen. Det vanliga är att bara prata. Slår ni på får en kort text utan något som pekar ut någon finnas till mötet har sparats.'}
        </p>
      </Prose>
      <Form action={`${home}/forum/${team.key}/situationstext`} label="Text om situationen">
        <Hidden name="skriv" value={isOn ? 'nej' : 'ja'} />
        <Actions>
          <Button variant="secondary" isSmall>
            {isOn ? 'Stäng av och radera' : 'Tillåt en kort text'}
          </Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
