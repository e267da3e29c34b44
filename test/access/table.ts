import type { Row } from './row.ts'
import { actionPlanRows } from './rows/action-plans.ts'
import { askingRows } from './rows/asking.ts'
import { commitmentRows } from './rows/commitments.ts'
import { consultationRows } from './rows/consultations.ts'
import { downwardRows } from './rows/downward.ts'
import { figureRows } from './rows/figures.ts'
import { forumRows } from './rows/forums.ts'
import { meetingRows } from './rows/meetings.ts'
import { noticeRows } from './rows/notices.ts'
import { officeRows } from './rows/office.ts'
import { outsideRows } from './rows/outside.ts'
import { partRows } from './rows/parts.ts'
import { questionRows } from './rows/questions.ts'
import { referralRows } from './rows/referrals.ts'
import { searchRows } from './rows/search.ts'
import { seatRows } from './rows/seats.ts'
import { systemMapRows } from './rows/system-map.ts'

/** Every route of Hissen, and who gets what, a file for each part of it. docs/access.md is written from this. */
export const table: Row[] = [
  ...outsideRows,
  ...systemMapRows,
  ...forumRows,
  ...askingRows,
  ...questionRows,
  ...figureRows,
  ...searchRows,
  ...noticeRows,
  ...meetingRows,
  ...downwardRows,
  ...consultationRows,
  ...referralRows,
  ...actionPlanRows,
  ...seatRows,
  ...officeRows,
  ...commitmentRows,
  ...partRows,
]
