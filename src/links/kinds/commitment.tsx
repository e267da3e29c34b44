import type { Commitment } from '../../commitments/commitment.ts'
import { ReplyForm } from '../../commitments/forms.ts'
import { findCommitment } from '../../commitments/queries.ts'
import { replyToCommitment } from '../../commitments/reply.ts'
import { ReplyFields } from '../../commitments/reply-fields.tsx'
import { isAcceptor, whyNotReply } from '../../commitments/rules.ts'
import { Prose } from '../../platform/ui/layout.tsx'
import { sayDay } from '../../questions/words.ts'
import { define } from '../kind.ts'
import { AskedAbout } from '../thing-parts.tsx'

/** What a part is asked to do: yes, taken home, or no and why (domain.md §4.6). */
export const commitment = define({
  kind: 'commitment',
  label: 'svara på ett åtagande',
  schema: ReplyForm,
  isOnQuestion: false,
  find: (trx, _viewer, link) => findCommitment(trx, link.commitment ?? 0),
  show: (asked: Commitment, viewer) => ({
    over: `${asked.forum.name} ber ${asked.member.name}${asked.isExample ? ' (exempel)' : ''}`,
    title: 'Kan ni göra det här?',
    lead: asked.dueOn && `Önskat senast ${sayDay(asked.dueOn, viewer.today)}. Ni bestämmer själva.`,
    draw: ({ raw, errors }) => (
      <>
        <AskedAbout {...asked} today={viewer.today} />
        <Prose isTyped>
          <p>{asked.body}</p>
        </Prose>
        <ReplyFields
          commitment={asked}
          raw={raw}
          errors={errors}
          values={isAcceptor(viewer, asked) ? ['yes', 'home', 'no'] : ['home', 'no']}
          isNoting={false}
          corrects={null}
          idOf={() => undefined}
        />
      </>
    ),
  }),
  refuse(viewer, asked, value) {
    // Noting what another said, or that it is done, is for those who have signed in.
    if (value && (value.speakerId !== null || value.correctsId !== null || value.value === 'done'))
      return { because: 'not yours', why: 'Länken är till för partens eget svar: ja, med hem eller nej.' }
    return whyNotReply(viewer, asked, value)
  },
  perform: (trx, viewer, asked, { seen, ...reply }) => replyToCommitment(trx, viewer, asked, reply, seen),
  thanks: 'Tack. Ert svar står nu vid åtagandet, och de som frågade får veta det.',
})
