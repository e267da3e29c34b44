/** Generated from the migrated database by `npm run types`. */

import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export interface ActionPlanItem {
  association_id: Generated<number>;
  at: Generated<Date>;
  forum_id: number;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  person_id: number;
}

export interface ActionPlanVersion {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  by_on: string | null;
  item_id: number;
  note: string | null;
  person_id: number;
  state: 'planned' | 'ongoing' | 'done' | 'dropped';
  version: number;
}

export interface AgendaItem {
  association_id: Generated<number>;
  forum_id: number;
  kind: 'sheet' | 'questions' | 'round' | 'cases' | 'commitments' | 'other';
  ordinal: number;
  title: string;
}

export interface Answer {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  corrects_id: number | null;
  forum_id: number;
  id: Generated<number>;
  kind: Generated<'text' | 'talk' | 'declined' | 'solved_already'>;
  paragraph: string | null;
  person_id: number;
  question_id: number;
  talk_id: number | null;
  unheard_reason: string | null;
}

export interface AskedBefore {
  association_id: Generated<number>;
  at: Generated<Date>;
  choice: 'answers' | 'same' | 'anyway';
  forum_id: number;
  id: Generated<number>;
  key: string;
  question_id: number;
}

export interface Association {
  advice_months_max: Generated<number>;
  clock_offset_days: Generated<number>;
  correction_days_max: Generated<number>;
  delivery_days_max: Generated<number>;
  id: Generated<number>;
  is_demo: Generated<boolean>;
  link_days_max: Generated<number>;
  meaning_days_max: Generated<number>;
  name: string;
  numbers_decided_on: string | null;
  numbers_paragraph: string | null;
  office_email: string | null;
  office_hours: string | null;
  office_phone: string | null;
  orgnr: string | null;
  pause_from: string | null;
  pause_until: string | null;
  question_count: Generated<number>;
  question_days_max: Generated<number>;
  reopen_days_max: Generated<number>;
  short_name: string;
  shows_numbers: Generated<boolean>;
  slug: string;
  verdict_days_max: Generated<number>;
  waiting_days_max: Generated<number>;
}

export interface ClosingStep {
  association_id: number | null;
  at: Date | null;
  event_id: number | null;
  forum_id: number | null;
  outcome: string | null;
  total: number | null;
}

export interface ComingHome {
  answered_at: Date | null;
  association_id: number | null;
  at: Date | null;
  event_id: number | null;
  forum_id: number | null;
  is_origin: boolean | null;
  meeting_id: number | null;
  person_id: number | null;
  question_id: number | null;
  seq: number | null;
}

export interface Commitment {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  due_on: string | null;
  forum_id: number;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  member_id: number;
  person_id: number;
  question_id: number | null;
}

export interface CommitmentFact {
  association_id: number | null;
  measure: string | null;
  quarter: string | null;
  reply_id: number | null;
  total: number | null;
  word: string | null;
}

export interface CommitmentReply {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string | null;
  by_link_id: Generated<number | null>;
  by_on: string | null;
  commitment_id: number;
  corrects_id: number | null;
  id: Generated<number>;
  is_at_table: Generated<boolean>;
  person_id: number;
  seq: number;
  speaker_id: number | null;
  value: 'yes' | 'home' | 'no' | 'done';
}

export interface CommitmentStanding {
  association_id: number | null;
  commitment_id: number | null;
  promise: string | null;
  promised_for: string | null;
  quarter: string | null;
  reply_id: number | null;
  seq: number | null;
  value: string | null;
}

export interface Consultation {
  association_id: Generated<number>;
  at: Generated<Date>;
  closed_on: string | null;
  code_word: string | null;
  forum_id: number;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  meeting_id: number | null;
  number: number;
  person_id: number;
  raised_on: Generated<string>;
  texts_removed_at: Date | null;
}

export interface ConsultationAdvice {
  advice: string | null;
  association_id: Generated<number>;
  at: Generated<Date>;
  consultation_id: number;
  member_id: number | null;
  next_step: string | null;
  person_id: number;
  version: number;
}

export interface ConsultationFollowUp {
  association_id: Generated<number>;
  consultation_id: number;
  due_on: string;
  followed_by: number | null;
  followed_on: string | null;
  id: Generated<number>;
  outcome: 'better' | 'bit_better' | 'same' | 'worse' | 'unknown' | null;
  small_change: string | null;
}

export interface ConsultationPart {
  association_id: Generated<number>;
  consultation_id: number;
  member_id: number;
}

export interface ConsultationTheme {
  association_id: Generated<number>;
  consultation_id: number;
  theme_id: number;
}

export interface DailySalt {
  day: string;
  salt: Buffer;
}

export interface Delivery {
  answer_id: number;
  association_id: Generated<number>;
  delivered_at: Date | null;
  forum_id: number;
  id: Generated<number>;
  is_origin: boolean;
  kind: Generated<'path' | 'echo' | 'read_out'>;
  meeting_id: number | null;
  question_id: number;
  via: 'meeting' | 'note' | 'mail' | 'moved' | null;
}

export interface Draft {
  association_id: Generated<number>;
  fields: Json;
  key: string;
  person_id: number;
  saved_at: Generated<Date>;
}

export interface Echo {
  association_id: Generated<number>;
  at: Generated<Date>;
  case_band: 'few' | 'several' | 'many' | null;
  ended_at: Date | null;
  forum_id: number;
  id: Generated<number>;
  person_id: number;
  question_id: number;
  sentence: string | null;
}

export interface FaultAttempt {
  at: Date;
  network_hash: Buffer;
}

export interface FaultReport {
  aid: string | null;
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  handled_at: Date | null;
  handled_by: number | null;
  id: Generated<number>;
  key: string;
  page: string | null;
}

export interface Figure {
  association_id: Generated<number>;
  days: number | null;
  forum_id: number | null;
  id: Generated<number>;
  is_folded: Generated<boolean>;
  measure: 'raised' | 'received' | 'lifted' | 'returned' | 'rested' | 'floor' | 'crossed' | 'answered' | 'up' | 'home' | 'down' | 'brought' | 'verdict' | 'outcome' | 'echoed' | 'asked_before' | 'theme' | 'heard' | 'asked_part' | 'commitment' | 'promise';
  quarter: string;
  total: number;
  word: string | null;
}

export interface FigureDue {
  association_id: number;
  event_id: number;
  is_of_part: boolean;
}

export interface Floor {
  association_id: Generated<number>;
  closed_on: string | null;
  id: Generated<number>;
  key: string;
  name: string;
  note: string | null;
  ordinal: number;
  role: 'team' | 'group' | 'board' | 'outside';
  short_name: string;
}

export interface Forum {
  allows_identified: Generated<boolean>;
  allows_referrals: Generated<boolean>;
  assignment: string | null;
  association_id: Generated<number>;
  closed_on: string | null;
  composition: string | null;
  decides: string | null;
  floor_id: number | null;
  has_situation_text: Generated<boolean>;
  id: Generated<number>;
  key: string;
  kind: 'lift' | 'learning' | 'preparatory';
  lifts_to: number | null;
  meetings_min: number | null;
  meets_with: number | null;
  name: string;
  note: string | null;
  ordinal: number;
  promise: string | null;
  purpose: string | null;
  receives: string | null;
  rhythm: string | null;
  short_name: string;
  shows_contacts: Generated<boolean>;
}

export interface Gathering {
  association_id: Generated<number>;
  at: Generated<Date>;
  ended_at: Date | null;
  forum_id: number;
  id: Generated<number>;
  main_id: number;
  person_id: number;
  question_id: number;
}

export interface Goal {
  association_id: Generated<number>;
  body: string;
  closed_on: string | null;
  high: Numeric | null;
  id: Generated<number>;
  key: string;
  low: Numeric | null;
  member_id: number | null;
  ordinal: number;
  scale_high: Numeric | null;
  scale_low: Numeric | null;
  source: string | null;
  unit: string | null;
  year: number;
}

export interface Introduction {
  association_id: Generated<number>;
  dismissed_at: Date | null;
  done: Generated<string[]>;
  finished_at: Date | null;
  person_id: Generated<number>;
  role: 'team' | 'group' | 'board' | 'convener';
}

export interface Invitation {
  association_id: Generated<number>;
  id: Generated<number>;
  invited_at: Generated<Date>;
  invited_by: number;
  key: string;
  person_id: number;
  seat_id: number | null;
  sent_at: Generated<Date>;
  sent_count: Generated<number>;
}

export interface LearningInput {
  association_id: Generated<number>;
  given_on: string;
  question_id: number;
}

export interface Lift {
  asks: 'decide' | 'coordinate' | 'take_up' | 'know';
  association_id: Generated<number>;
  at: Generated<Date>;
  ended_by: 'withdrawn' | 'returned' | null;
  from_forum_id: number;
  id: Generated<number>;
  obstacle: string;
  person_id: number;
  question_id: number;
  to_forum_id: number;
  tried: string;
}

export interface LiftStep {
  association_id: number | null;
  at: Date | null;
  event_id: number | null;
  from_forum_id: number | null;
  is_second_floor: boolean | null;
  origin_forum_id: number | null;
  question_id: number | null;
  seq: number | null;
  total: number | null;
}

export interface Link {
  answer_id: number | null;
  association_id: Generated<number>;
  commitment_id: number | null;
  expires_on: string;
  forum_id: number | null;
  id: Generated<number>;
  kind: 'verdict' | 'perspective' | 'correction' | 'commitment' | 'part_question' | 'no_mail';
  made_at: Generated<Date>;
  member_id: number | null;
  part_question_id: number | null;
  person_id: number;
  perspective_id: number | null;
  question_id: number | null;
  revoked_at: Date | null;
  revoked_by: number | null;
  token_hash: Buffer;
  used_at: Date | null;
}

export interface LinkAct {
  action: string;
  kind: string;
}

export interface LinkKnock {
  at: Date;
  id: Generated<number>;
  network_hash: Buffer;
  was_known: boolean;
}

export interface LinkUse {
  association_id: Generated<number>;
  at: Generated<Date>;
  how: 'opened' | 'used' | 'refused';
  id: Generated<number>;
  link_id: number;
  network_hash: Buffer;
  why: string | null;
}

export interface LocalMeaning {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  delivery_id: number;
  id: Generated<number>;
  person_id: number;
  question_id: number;
}

export interface Mail {
  association_id: number | null;
  attempts: Generated<number>;
  created_at: Generated<Date>;
  failed_at: Date | null;
  for_moment: Generated<Date>;
  html_body: string | null;
  id: Generated<number>;
  key: string;
  kind: string;
  next_try_at: Date | null;
  person_id: number | null;
  sending_at: Date | null;
  sent_at: Date | null;
  subject: string;
  text_body: string | null;
  to_address: string;
  unsubscribe_url: string | null;
}

export interface MapReview {
  association_id: Generated<number>;
  by_role: 'office' | 'board';
  id: Generated<number>;
  key: string;
  on_day: Generated<string>;
  paragraph: string | null;
  person_id: Generated<number>;
}

export interface Meeting {
  association_id: Generated<number>;
  forum_id: number;
  held_at: Date | null;
  held_by: number | null;
  id: Generated<number>;
  meets_at: string | null;
  meets_on: string;
  place: string | null;
  state: Generated<'planned' | 'held' | 'cancelled'>;
}

export interface MeetingQuestion {
  association_id: Generated<number>;
  is_reached: boolean;
  kind: 'question' | 'answer';
  meeting_id: number;
  question_id: number;
}

export interface Member {
  association_id: Generated<number>;
  closed_on: string | null;
  id: Generated<number>;
  key: string;
  kind: 'fk' | 'af' | 'region' | 'kommun';
  name: string;
  ordinal: number;
  short_name: string;
}

export interface MemberContact {
  area: string | null;
  association_id: Generated<number>;
  from_on: Generated<string>;
  id: Generated<number>;
  kind: 'acceptor' | 'contact';
  member_id: number;
  named_by: number | null;
  person_id: number;
  until_on: string | null;
}

export interface Membership {
  association_id: Generated<number>;
  from_on: string;
  has_entered: Generated<boolean>;
  is_office: Generated<boolean>;
  person_id: number;
  until_on: string | null;
}

export interface Notice {
  answer_id: number | null;
  association_id: Generated<number>;
  at: Generated<Date>;
  channel: 'now' | 'weekly' | 'list';
  commitment_id: number | null;
  dropped_at: Date | null;
  forum_id: number | null;
  id: Generated<number>;
  key: string;
  kind: 'answered' | 'perspective' | 'commitment' | 'part_question' | 'said' | 'lifted' | 'returned' | 'reopened' | 'holds' | 'judged' | 'replied' | 'waits' | 'own_lifted' | 'own_taken' | 'own_talk' | 'own_outside';
  mailed_at: Date | null;
  member_id: number | null;
  part_question_id: number | null;
  person_id: number;
  perspective_id: number | null;
  question_id: number | null;
  read_at: Date | null;
  step: number | null;
}

export interface NoticeDown {
  association_id: Generated<number>;
  at: Generated<Date>;
  forum_id: number | null;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  kind: 'decision' | 'news';
  person_id: number;
  question_down_id: number | null;
  to_forum_ids: ArrayType<number>;
}

export interface NoticeDownDelivery {
  association_id: Generated<number>;
  delivered_at: Date | null;
  forum_id: number;
  id: Generated<number>;
  meeting_id: number | null;
  notice_down_id: number;
  version: number;
  via: 'meeting' | 'mail' | null;
}

export interface NoticeDownMeaning {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  forum_id: number;
  id: Generated<number>;
  notice_down_id: number;
  person_id: number;
}

export interface NoticeDownText {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  meaning: string;
  notice_down_id: number;
  paragraph: string | null;
  person_id: number;
  title: string;
  version: number;
}

export interface NoticeProgress {
  association_id: Generated<number>;
  question_id: number;
  seq: number;
}

export interface ObstacleTakenUp {
  association_id: Generated<number>;
  at: Generated<Date>;
  id: Generated<number>;
  main_id: number;
  person_id: number;
  question_id: number;
}

export interface Outing {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  ended_at: Date | null;
  forum_id: number;
  id: Generated<number>;
  paragraph: string;
  person_id: number;
  question_id: number;
  recipient: string;
}

export interface OutingNote {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string | null;
  id: Generated<number>;
  kind: 'looked' | 'reminded' | 'reply' | 'no_reply';
  outing_id: number;
  person_id: number;
  question_id: number;
}

export interface PartFact {
  association_id: number | null;
  event_id: number | null;
  measure: string | null;
  member_id: number | null;
  total: number | null;
  year: number | null;
}

export interface PartFigure {
  association_id: Generated<number>;
  id: Generated<number>;
  is_folded: Generated<boolean>;
  measure: 'raised' | 'touched' | 'heard';
  member_id: number;
  total: number;
  year: number;
}

export interface PartQuestion {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  contact_id: number;
  due_on: string;
  forum_id: number;
  id: Generated<number>;
  is_example: Generated<boolean>;
  member_id: number;
  person_id: number;
  question_id: number;
}

export interface PartReply {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  corrects_id: number | null;
  id: Generated<number>;
  part_question_id: number;
  person_id: number;
  question_id: number;
  speaker_id: number | null;
}

export interface PassedWarning {
  association_id: Generated<number>;
  at: Generated<Date>;
  field: string;
  form: string;
  id: Generated<number>;
  kinds: string[];
  person_id: number | null;
  reason: string | null;
}

export interface Person {
  email: string;
  id: Generated<number>;
  is_demo: Generated<boolean>;
  mails: Generated<'now' | 'weekly' | 'none'>;
  name: string;
  scheme: Generated<'auto' | 'ljust' | 'morkt'>;
  text_size: Generated<'normal' | 'storre' | 'storst'>;
  typeface: Generated<'standard' | 'lattlast'>;
}

export interface Perspective {
  association_id: Generated<number>;
  at: Generated<Date>;
  can_do: string | null;
  corrects_id: number | null;
  forum_id: number;
  given_as: 'written' | 'table' | 'nothing';
  id: Generated<number>;
  member_id: number;
  needs: string | null;
  noted_by: number;
  question_id: number;
  sees: string | null;
  speaker_id: number | null;
  stance: 'behind' | 'apart' | null;
}

export interface Proposal {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  forum_id: number;
  id: Generated<number>;
  kind: 'answer' | 'lift';
  person_id: number;
  question_id: number;
}

export interface Question {
  answer_id: number | null;
  arrived_at: Generated<Date>;
  association_id: Generated<number>;
  case_band: 'few' | 'several' | 'many' | null;
  case_count: number | null;
  closed_at: Date | null;
  follows_id: number | null;
  forum_id: number;
  holder_id: number | null;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  next_on: string | null;
  number: number;
  origin_forum_id: number;
  outcome: 'answered_here' | 'confirmed' | 'obstacle_remains' | 'silent' | 'disagreed' | 'solved' | 'read_out' | null;
  raised_at: Generated<Date>;
  raised_by: number;
  raised_for: number | null;
  shared_by: 'lift' | 'show' | null;
  state: Generated<'raised' | 'received' | 'preparing' | 'resting' | 'outside' | 'gathered' | 'delivering' | 'delivered' | 'closed'>;
  text_version: Generated<number>;
  version: Generated<number>;
  waits_since: Generated<string>;
}

export interface QuestionDown {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  closed_at: Date | null;
  due_on: string;
  forum_id: number;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  person_id: number;
  reach: 'next' | 'all';
  title: string;
}

export interface QuestionDownForum {
  association_id: Generated<number>;
  forum_id: number;
  question_down_id: number;
  replied_at: Date | null;
}

export interface QuestionDownReply {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  forum_id: number;
  id: Generated<number>;
  meeting_id: number | null;
  person_id: number;
  question_down_id: number;
}

export interface QuestionEvent {
  action: 'raised' | 'received' | 'taken' | 'heard' | 'corrected' | 'proposed' | 'lifted' | 'withdrawn' | 'returned' | 'rested' | 'woken' | 'answered' | 'delivered' | 'meant' | 'voiced' | 'judged' | 'reopened' | 'closed' | 'shown' | 'handed' | 'dated' | 'echoed' | 'unechoed' | 'gathered' | 'joined' | 'split' | 'parted' | 'moved' | 'amended' | 'talk_planned' | 'talk_ended' | 'sent_out' | 'noted_outside' | 'came_back' | 'part_asked' | 'part_replied' | 'commitment_asked' | 'commitment_replied';
  answer_id: number | null;
  association_id: Generated<number>;
  at: Generated<Date>;
  by_link_id: Generated<number | null>;
  commitment_id: number | null;
  commitment_reply_id: number | null;
  delivery_id: number | null;
  echo_id: number | null;
  forum_id: number;
  from_forum_id: number | null;
  gathering_id: number | null;
  holder_id: number | null;
  id: Generated<number>;
  lift_id: number | null;
  meaning_id: number | null;
  meeting_id: number | null;
  member_id: number | null;
  next_on: string | null;
  outcome: string | null;
  outing_id: number | null;
  outing_note_id: number | null;
  part_question_id: number | null;
  part_reply_id: number | null;
  person_id: number | null;
  perspective_id: number | null;
  proposal_id: number | null;
  question_id: number;
  read_out_id: number | null;
  reason_id: number | null;
  seq: number;
  state: string;
  talk_id: number | null;
  to_forum_id: number | null;
  verdict_id: number | null;
}

export interface QuestionFact {
  association_id: number | null;
  days: number | null;
  event_id: number | null;
  forum_id: number | null;
  measure: string | null;
  quarter: string | null;
  total: number | null;
  word: string | null;
}

export interface QuestionText {
  association_id: Generated<number>;
  at: Generated<Date>;
  author_id: number;
  body: string;
  question_id: number;
  title: string;
  version: number;
}

export interface QuestionTheme {
  association_id: Generated<number>;
  question_id: number;
  theme_id: number;
}

export interface QuestionTouch {
  association_id: Generated<number>;
  member_id: number;
  question_id: number;
}

export interface QuestionTransition {
  action: string;
  from_state: string;
  to_state: string;
}

export interface ReadOut {
  association_id: Generated<number>;
  at: Generated<Date>;
  delivery_id: number;
  id: Generated<number>;
  person_id: number;
  question_id: number;
  read_on: string;
}

export interface Reason {
  association_id: Generated<number>;
  at: Generated<Date>;
  body: string;
  id: Generated<number>;
  kind: 'returned' | 'rested' | 'solved' | 'disagreed';
  person_id: number;
  question_id: number;
  until_on: string | null;
}

export interface Referral {
  association_id: Generated<number>;
  closed_as: 'withdrawn' | 'expired' | 'turned_off' | null;
  closed_at: Date | null;
  consent_by: number | null;
  details_removed_at: Date | null;
  forum_id: number;
  holder_id: number | null;
  id: Generated<number>;
  is_example: Generated<boolean>;
  key: string;
  number: Generated<number>;
  opened_on: Generated<string | null>;
  part_ids: ArrayType<number> | null;
  person_id: number | null;
  purpose: 'plan' | 'next_step' | 'intervention' | 'handover' | 'follow_up' | null;
  until_on: string | null;
  version: Generated<number>;
  withdrawn_by: number | null;
  year: Generated<number>;
}

export interface ReferralConsent {
  association_id: Generated<number>;
  consent_by: number;
  given_on: Generated<string>;
  referral_id: number;
  until_on: string;
  version: number;
  written_by: number | null;
}

export interface Searchable {
  address: string | null;
  answer: string | null;
  association_id: number | null;
  body: string | null;
  day: string | null;
  forum_id: number | null;
  is_example: boolean | null;
  kind: string | null;
  learnt: string | null;
  lifted: string | null;
  number: number | null;
  question_id: number | null;
  ref_id: number | null;
  title: string | null;
}

export interface SearchEntry {
  association_id: Generated<number>;
  day: string | null;
  forum_id: number | null;
  id: Generated<number>;
  kind: string;
  lexed_as: string | null;
  question_id: number | null;
  ref_id: number;
  vector: string;
}

export interface Seat {
  association_id: Generated<number>;
  closed_on: string | null;
  forum_id: number;
  function: string | null;
  hours: string | null;
  id: Generated<number>;
  is_convening: Generated<boolean>;
  key: string;
  mandate: string | null;
  member_id: number;
  ordinal: number;
  phone: string | null;
  rhythm: Generated<'every' | 'schedule' | 'yearly' | 'needed'>;
  times_per_year: number | null;
  version: Generated<number>;
  way_in: string | null;
}

export interface SeatHolder {
  association_id: Generated<number>;
  from_on: string;
  id: Generated<number>;
  kind: 'ordinary' | 'deputy';
  person_id: number;
  seat_id: number;
  until_on: string | null;
}

export interface Session {
  created_at: Generated<Date>;
  device: string;
  ended_at: Date | null;
  id: Generated<number>;
  is_demo: Generated<boolean>;
  person_id: number;
  seen_at: Generated<Date>;
  token_hash: Buffer;
}

export interface SignInAttempt {
  at: Generated<Date>;
  email_hash: Buffer | null;
  id: Generated<number>;
  kind: 'code' | 'try';
  network_hash: Buffer | null;
  was_successful: boolean | null;
}

export interface SignInCode {
  challenge_hash: Buffer;
  code_hash: Buffer;
  created_at: Generated<Date>;
  email_hash: Buffer;
  expires_at: Date;
  id: Generated<number>;
  person_id: number | null;
  tries_left: Generated<number>;
  used_at: Date | null;
}

export interface Situation {
  association_id: Generated<number>;
  body: string;
  consultation_id: number;
  person_id: number;
  written_on: Generated<string>;
}

export interface Talk {
  association_id: Generated<number>;
  at: Generated<Date>;
  ended_at: Date | null;
  forum_id: number;
  id: Generated<number>;
  on_day: string;
  person_id: number;
  question_id: number;
  with_whom: string;
}

export interface Theme {
  association_id: Generated<number>;
  closed_on: string | null;
  id: Generated<number>;
  key: string;
  name: string;
  ordinal: number;
}

export interface Verdict {
  answer_id: number;
  association_id: Generated<number>;
  at: Generated<Date>;
  forum_id: number;
  id: Generated<number>;
  person_id: number | null;
  question_id: number;
  sentence: string | null;
  value: 'helps' | 'partly' | 'obstacle_remains' | 'not_enough' | 'silent';
}

export interface Voice {
  answer_id: number;
  association_id: Generated<number>;
  at: Generated<Date>;
  forum_id: number;
  person_id: number;
  question_id: number;
  value: 'helps' | 'partly' | 'obstacle_remains' | 'not_enough';
}

export interface WaitingTold {
  association_id: Generated<number>;
  at: Generated<Date>;
  question_id: number;
  since: Date;
  step: number;
}

export interface WordGroup {
  association_id: Generated<number>;
  at: Generated<Date>;
  ended_at: Date | null;
  ended_by: number | null;
  id: Generated<number>;
  person_id: number;
  words: string[];
}

export interface Database {
  action_plan_item: ActionPlanItem;
  action_plan_version: ActionPlanVersion;
  agenda_item: AgendaItem;
  answer: Answer;
  asked_before: AskedBefore;
  association: Association;
  closing_step: ClosingStep;
  coming_home: ComingHome;
  commitment: Commitment;
  commitment_fact: CommitmentFact;
  commitment_reply: CommitmentReply;
  commitment_standing: CommitmentStanding;
  consultation: Consultation;
  consultation_advice: ConsultationAdvice;
  consultation_follow_up: ConsultationFollowUp;
  consultation_part: ConsultationPart;
  consultation_theme: ConsultationTheme;
  daily_salt: DailySalt;
  delivery: Delivery;
  draft: Draft;
  echo: Echo;
  fault_attempt: FaultAttempt;
  fault_report: FaultReport;
  figure: Figure;
  figure_due: FigureDue;
  floor: Floor;
  forum: Forum;
  gathering: Gathering;
  goal: Goal;
  introduction: Introduction;
  invitation: Invitation;
  learning_input: LearningInput;
  lift: Lift;
  lift_step: LiftStep;
  link: Link;
  link_act: LinkAct;
  link_knock: LinkKnock;
  link_use: LinkUse;
  local_meaning: LocalMeaning;
  mail: Mail;
  map_review: MapReview;
  meeting: Meeting;
  meeting_question: MeetingQuestion;
  member: Member;
  member_contact: MemberContact;
  membership: Membership;
  notice: Notice;
  notice_down: NoticeDown;
  notice_down_delivery: NoticeDownDelivery;
  notice_down_meaning: NoticeDownMeaning;
  notice_down_text: NoticeDownText;
  notice_progress: NoticeProgress;
  obstacle_taken_up: ObstacleTakenUp;
  outing: Outing;
  outing_note: OutingNote;
  part_fact: PartFact;
  part_figure: PartFigure;
  part_question: PartQuestion;
  part_reply: PartReply;
  passed_warning: PassedWarning;
  person: Person;
  perspective: Perspective;
  proposal: Proposal;
  question: Question;
  question_down: QuestionDown;
  question_down_forum: QuestionDownForum;
  question_down_reply: QuestionDownReply;
  question_event: QuestionEvent;
  question_fact: QuestionFact;
  question_text: QuestionText;
  question_theme: QuestionTheme;
  question_touch: QuestionTouch;
  question_transition: QuestionTransition;
  read_out: ReadOut;
  reason: Reason;
  referral: Referral;
  referral_consent: ReferralConsent;
  search_entry: SearchEntry;
  searchable: Searchable;
  seat: Seat;
  seat_holder: SeatHolder;
  session: Session;
  sign_in_attempt: SignInAttempt;
  sign_in_code: SignInCode;
  situation: Situation;
  talk: Talk;
  theme: Theme;
  verdict: Verdict;
  voice: Voice;
  waiting_told: WaitingTold;
  word_group: WordGroup;
}
