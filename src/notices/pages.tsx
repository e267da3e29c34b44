import { Actions, Button } from '../platform/ui/button.tsx'
import { Empty } from '../platform/ui/empty.tsx'
import { Form, Hidden } from '../platform/ui/form.tsx'
import { HiddenText } from '../platform/ui/hidden-text.tsx'
import { Card, CardList, PageHeading, Section } from '../platform/ui/layout.tsx'
import { type Frame, Page } from '../platform/ui/page.tsx'
import { Pager } from '../platform/ui/pager.tsx'
import { Tag } from '../platform/ui/tag.tsx'
import { sayDay } from '../questions/words.ts'
import type { Notice } from './notice.ts'
import { addressOf, sayMore, sayWhat } from './words.ts'

type Props = {
  frame: Frame
  home: string
  today: string
  notices: Notice[]
  isNewest: boolean
  olderThan: number | null
  unread: number
}

/** Everything the person has been told of, whatever mail they want. */
export function NoticesPage({ frame, home, today, notices, isNewest, olderThan, unread }: Props) {
  const path = `${home}/aviseringar`
  const [newest] = notices
  return (
    <Page title="Aviseringar" frame={frame}>
      <PageHeading
        title="Aviseringar"
        lead="Det som har hänt och som rör dig. Bara du ser den här listan."
        actions={
          isNewest &&
          unread > 0 &&
          newest && (
            <Form action={`${path}/lasta`} label="Markera alla som lästa">
              <Hidden name="till" value={newest.id} />
              <Button variant="secondary" icon="check">
                Markera alla som lästa
              </Button>
            </Form>
          )
        }
      />
      {notices.length === 0 ? (
        <Empty title="Inga aviseringar" icon="bell">
          <p>Här står det när ni har fått svar, när någon frågar hur det ser ut hos er och när något väntar på dig.</p>
        </Empty>
      ) : (
        <Section heading={isNewest ? 'Nyast först' : 'Äldre'}>
          <CardList>
            {notices.map((notice) => (
              <One notice={notice} path={path} home={home} today={today} />
            ))}
          </CardList>
        </Section>
      )}
      <Pager newerHref={isNewest ? null : path} olderHref={olderThan === null ? null : `${path}?fore=${olderThan}`} />
      <p>
        <a href="/konto/mejl">Välj hur ofta du vill ha mejl</a>
      </p>
    </Page>
  )
}

type OneProps = { notice: Notice; path: string; home: string; today: string }

function One({ notice, path, home, today }: OneProps) {
  const { id, on, isRead } = notice
  const [what, more] = [sayWhat(notice), sayMore(notice, today)]
  return (
    <Card title={what} over={sayDay(on, today)} href={addressOf(notice, home) ?? undefined}>
      {more && <p>{more}</p>}
      {!isRead && (
        <>
          <Tag tone="quiet">Oläst</Tag>
          <Form action={`${path}/lasta`}>
            <Hidden name="avisering" value={id} />
            <Actions>
              <Button variant="tertiary" isSmall>
                Markera som läst<HiddenText>: {what}</HiddenText>
              </Button>
            </Actions>
          </Form>
        </>
      )}
    </Card>
  )
}
