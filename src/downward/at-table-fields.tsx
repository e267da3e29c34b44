import type { Errors, Raw } from '../platform/forms.ts'
import { Checkbox } from '../platform/ui/choices.tsx'
import { Fieldset, Hidden } from '../platform/ui/form.tsx'
import { LinkList, Prose, Section } from '../platform/ui/layout.tsx'
import { TextArea } from '../platform/ui/text-fields.tsx'
import { sayDay } from '../questions/words.ts'
import { fromAboveNames } from './at-table.ts'
import type { AskAtTable, FromAbove, NoticeAtTable } from './table-queries.ts'
import { sayNotice } from './words.ts'

type FieldsProps = {
  fromAbove: FromAbove
  home: string
  today: string
  raw?: Raw
  errors?: Errors
  /** A forum's reply is its convener's; the office that holds a meeting of the board is not asked. */
  mayReply: boolean
}

/** The part of a meeting's form for what has come from above: notices to tell, questions to reply to. */
export function FromAboveNotes({ fromAbove: { notices, asks }, mayReply, ...around }: FieldsProps) {
  return (
    <>
      {notices.length > 0 && (
        <Section heading="Besked uppifrån">
          <Hidden name={fromAboveNames.notices} value={notices.map(({ id }) => id).join(' ')} />
          {notices.map((notice) => (
            <Told notice={notice} {...around} />
          ))}
        </Section>
      )}
      {asks.length > 0 && mayReply && (
        <Section heading="Frågor nedåt">
          {asks.map((asked) => (
            <Replied asked={asked} {...around} />
          ))}
        </Section>
      )}
    </>
  )
}

type Around = Pick<FieldsProps, 'home' | 'today' | 'raw' | 'errors'>

function Told({ notice, home, today, raw }: Around & { notice: NoticeAtTable }) {
  const name = fromAboveNames.isTold(notice.id)
  const hint = `${sayNotice(notice, today)}${notice.isExample ? ' · exempel' : ''}`
  return (
    <Fieldset legend={notice.title} hint={hint}>
      <Prose isTyped>{`Vad det betyder hos oss: ${notice.meaning}`}</Prose>
      {notice.meanings.map(({ forum, body }) => (
        <Prose isTyped>{`${forum} lägger till: ${body}`}</Prose>
      ))}
      <p>
        <a href={`${home}/besked/${notice.id}`}>Läs hela beskedet</a>
      </p>
      <Checkbox name={name} label="Togs upp på mötet" isChecked={raw === undefined || raw[name] !== undefined} />
    </Fieldset>
  )
}

function Replied({ asked, home, today, raw, errors }: Around & { asked: AskAtTable }) {
  const name = fromAboveNames.reply(asked.id)
  const hint = `${asked.from} frågar, svar till och med ${sayDay(asked.dueOn, today)}${asked.isExample ? ' · exempel' : ''}`
  return (
    <Fieldset legend={asked.title} hint={hint}>
      <Prose isTyped>{asked.body}</Prose>
      <TextArea
        name={name}
        label="Vad ser vi?"
        hint="Några meningar, om ni hann tala om det. Går att rätta till och med sista dagen."
        value={raw?.[name] ?? asked.reply ?? ''}
        error={errors?.[name]}
        rows={3}
        isOptional
      />
      <p>
        <a href={`${home}/fragor-nedat/${asked.id}`}>Öppna frågan</a>
      </p>
    </Fieldset>
  )
}

type LinksProps = { home: string; notices: { id: number; title: string }[]; asks: { id: number; title: string }[] }

/** The same as links, before a meeting and after it. */
export function FromAboveLinks({ home, notices, asks }: LinksProps) {
  return (
    <>
      {notices.length > 0 && (
        <Section heading="Besked uppifrån">
          <LinkList links={notices.map(({ id, title }) => ({ href: `${home}/besked/${id}`, label: title }))} />
        </Section>
      )}
      {asks.length > 0 && (
        <Section heading="Frågor nedåt">
          <LinkList links={asks.map(({ id, title }) => ({ href: `${home}/fragor-nedat/${id}`, label: title }))} />
        </Section>
      )}
    </>
  )
}
