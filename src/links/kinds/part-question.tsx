import { z } from 'zod'
import { required, text } from '../../platform/forms.ts'
import { Actions, Button } from '../../platform/ui/button.tsx'
import { Prose } from '../../platform/ui/layout.tsx'
import { TextArea } from '../../platform/ui/text-fields.tsx'
import type { PartQuestion } from '../../questions/part/part-question.ts'
import { findPartQuestion } from '../../questions/part/queries.ts'
import { replyForPart } from '../../questions/part/reply.ts'
import { whyNotReplyForPart } from '../../questions/part/rules.ts'
import { sayDay } from '../../questions/words.ts'
import { define } from '../kind.ts'
import { AskedAbout } from '../thing-parts.tsx'

const own = { speakerId: null, correctsId: null }

/** The quiet question, answered by the part's contact, who need not be able to read the question behind it (domain.md §4.6). */
export const partQuestion = define({
  kind: 'part_question',
  label: 'svara på en fråga till er organisation',
  schema: z.object({ body: required(text, 'Skriv ert svar') }),
  isOnQuestion: false,
  find: (trx, _viewer, link) => findPartQuestion(trx, link.partQuestion ?? 0),
  show: ({ forum, member, body, dueOn, askedOn, question, isExample }: PartQuestion, viewer) => ({
    over: `${forum.name} undrar${isExample ? ' (exempel)' : ''}`,
    title: `Fråga till ${member.name}`,
    lead: `Svar önskas senast ${sayDay(dueOn, viewer.today)}. Svaret går tillbaka till dem som frågade.`,
    draw: ({ raw, errors }) => (
      <>
        <AskedAbout {...{ forum, askedOn, question }} today={viewer.today} />
        <Prose isTyped>
          <p>{body}</p>
        </Prose>
        <TextArea
          name="body"
          label="Ert svar"
          hint="Skriv inget om enskilda personer."
          value={raw.body}
          error={errors.body}
          rows={6}
        />
        <Actions>
          <Button icon="send">Svara</Button>
        </Actions>
      </>
    ),
  }),
  refuse: (viewer, asked) => whyNotReplyForPart(viewer, asked, own),
  perform: (trx, viewer, asked, { body }) => replyForPart(trx, viewer, asked, { ...own, body }),
  thanks: 'Tack. Svaret har gått tillbaka till dem som frågade.',
})
