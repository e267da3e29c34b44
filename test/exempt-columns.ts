const kinds = {
  'staff, and how they are reached': [
    ...['person.name', 'seat.hours', 'seat.phone', 'seat.way_in', 'session.device'],
    ...['association.office_hours', 'association.office_phone'],
  ],
  'where one meets': ['meeting.place'],
  'the house as its file sets it up': [
    ...['association.name', 'association.orgnr', 'association.short_name', 'member.name', 'member.short_name'],
    ...['floor.name', 'floor.note', 'floor.short_name', 'theme.name', 'agenda_item.title'],
    ...['forum.name', 'forum.short_name', 'forum.purpose', 'forum.assignment', 'forum.composition', 'forum.rhythm'],
    ...['forum.receives', 'forum.decides', 'forum.promise', 'forum.note'],
    ...['goal.body', 'goal.source', 'goal.unit'],
  ],
  'letters to staff, made of texts that are guarded': [
    ...['mail.html_body', 'mail.subject', 'mail.text_body', 'mail.to_address', 'mail.unsubscribe_url'],
  ],
  'keys, addresses and words of the code': [
    ...[
      'floor.key',
      'forum.key',
      'goal.key',
      'mail.key',
      'mail.kind',
      'member.key',
      'notice.key',
      'seat.key',
      'theme.key',
    ],
    ...['figure.word', 'link_act.action', 'link_act.kind', 'link_use.why'],
    ...['passed_warning.field', 'passed_warning.form', 'question_event.outcome', 'question_event.state'],
    ...['question_transition.action', 'question_transition.from_state', 'question_transition.to_state'],
    ...['search_entry.kind', 'search_entry.lexed_as'],
  ],
  'words of the field, from the office': ['word_group.words'],
}

/** Columns of text that the database's guard leaves alone, each by what it is for (docs/identification.md). */
export const exemptColumns: string[] = Object.values(kinds).flat()
