import { Button } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Form } from '../platform/ui/form.tsx'
import { HiddenText } from '../platform/ui/hidden-text.tsx'
import { PageHeading } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { Table } from '../platform/ui/table.tsx'
import { sayDay, sayFirst } from '../questions/words.ts'
import type { SentLink } from './queries.ts'

type Props = {
  frame: Frame
  home: string
  today: string
  links: (Omit<SentLink, 'kind'> & { label: string })[]
  isNewest: boolean
  olderThan: number | null
}

export function SentLinksPage({ frame, home, today, links, isNewest, olderThan }: Props) {
  const path = `${home}/lankar`
  return (
    <Page title="Länkar i mejl" frame={frame} trail={[{ label: 'Kansliet', href: `${home}/kansli` }]}>
      <PageHeading
        title="Länkar i mejl"
        lead="Länkar som har skickats och inte använts än. Var och en gör en sak, för en person. Har ett mejl hamnat hos fel person drar du in länken här."
      />
      {links.length === 0 && <Empty title="Inga länkar är ute just nu" icon="mail" />}
      {links.length > 0 && (
        <Table
          caption="Länkar som är ute"
          isCaptionHidden
          isStacked
          columns={[
            { label: 'Till' },
            { label: 'För att' },
            { label: 'Skickad' },
            { label: 'Gäller till' },
            { label: 'Öppnad' },
            { label: 'Dra in', isLabelHidden: true },
          ]}
          rows={links.map(({ id, person, label, madeOn, expiresOn, opened }) => ({
            cells: [
              person,
              sayFirst(label),
              sayDay(madeOn, today),
              sayDay(expiresOn, today),
              opened === 0 ? 'inte än' : opened === 1 ? 'en gång' : `${opened} gånger`,
              <Form action={`${path}/${id}/dra-in`}>
                <Button isSmall variant="tertiary">
                  Dra in<HiddenText>{` länken till ${person} för att ${label}`}</HiddenText>
                </Button>
              </Form>,
            ],
          }))}
        />
      )}
      <Pager newerHref={isNewest ? null : path} olderHref={olderThan === null ? null : `${path}?fore=${olderThan}`} />
    </Page>
  )
}
