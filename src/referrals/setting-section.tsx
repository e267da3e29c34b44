import { Actions, Button } from '../platform/ui/button.tsx'
import { Disclosure } from '../platform/ui/disclosure.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { Section } from '../platform/ui/layout.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { YearCount } from './queries.ts'
import type { ReferralForum } from './referral.ts'
import { bandWords } from './words.ts'

type SettingProps = { home: string; forum: ReferralForum; counts: YearCount[] }

/** For the office: whether the forum makes referrals, and about how many it has made. */
export function ReferralSetting({ home, forum, counts }: SettingProps) {
  return (
    <Section heading="För kansliet" id="kansliet">
      {counts.length > 0 && (
        <Table
          caption="Ungefär hur många hänvisningar som har gjorts"
          columns={[{ label: 'År' }, { label: 'Antal' }]}
          rows={counts.map(({ year, band }) => ({ cells: [String(year), bandWords[band]] }))}
        />
      )}
      <Setting home={home} forum={forum} />
    </Section>
  )
}

function Setting({ home, forum }: Pick<SettingProps, 'home' | 'forum'>) {
  const action = `${home}/forum/${forum.key}/hanvisningar/installning`
  if (forum.allowsReferrals) {
    return (
      <Disclosure summary="Hänvisningar görs här. Stäng av" isQuiet>
        <p>Alla öppna hänvisningar i forumet avslutas i samma stund. De går inte att öppna igen.</p>
        <Form action={action} label="Stäng av hänvisningar">
          <Hidden name="gors" value="nej" />
          <Actions>
            <Button variant="danger">Stäng av och avsluta de öppna</Button>
          </Actions>
        </Form>
      </Disclosure>
    )
  }
  if (forum.isClosed || !forum.allowsIdentified)
    return <p>Hänvisningar görs bara i ett öppet forum där identifierade ärenden kan tas upp.</p>
  return (
    <Form action={action} label="Slå på hänvisningar">
      <Hidden name="gors" value="ja" />
      <p>Identifierade ärenden kan tas upp här efter samtycke. Vill forumet föra hänvisningar i Hissen?</p>
      <Actions>
        <Button variant="secondary">Slå på hänvisningar</Button>
      </Actions>
    </Form>
  )
}
