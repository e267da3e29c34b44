import { Button } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { HiddenText } from '../platform/ui/hidden-text.tsx'
import { PageHeading } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { Table } from '../platform/ui/table.tsx'
import { sayDay } from '../questions/words.ts'
import type { Linked } from './queries.ts'

type Props = { frame: Frame; home: string; today: string; people: Linked[]; isFirst: boolean; after: number | null }

export function LinkedPage({ frame, home, today, people, isFirst, after }: Props) {
  const path = `${home}/lankar`
  return (
    <Page title="Länkar i mejl" frame={frame} trail={[{ label: 'Kansliet', href: `${home}/kansli` }]}>
      <PageHeading
        title="Länkar i mejl"
        lead="I mejlen finns länkar som gör en sak, en gång, för den som fick mejlet. Har ett mejl hamnat hos fel person drar du in dem här. Vad de gäller är personens eget."
      />
      {people.length === 0 ? (
        <Empty title="Inga länkar är ute just nu" icon="mail" />
      ) : (
        <Table
          caption="De som har fått länkar som gäller"
          isCaptionHidden
          isStacked
          columns={[
            { label: 'Till' },
            { label: 'Senast skickad' },
            { label: 'Gäller till' },
            { label: 'Dra in', isLabelHidden: true },
          ]}
          rows={people.map(({ id, name, sentOn, expiresOn }) => ({
            cells: [
              name,
              sayDay(sentOn, today),
              sayDay(expiresOn, today),
              <Form action={`${path}/dra-in`}>
                <Hidden name="person" value={id} />
                <Button isSmall variant="tertiary">
                  Dra in<HiddenText>{` länkarna till ${name}`}</HiddenText>
                </Button>
              </Form>,
            ],
          }))}
        />
      )}
      <Pager
        newerHref={isFirst ? null : path}
        newerLabel="Från början"
        olderHref={after === null ? null : `${path}?fore=${after}`}
        olderLabel="Fler"
      />
    </Page>
  )
}
