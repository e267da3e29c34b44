export type Kind = 'question' | 'commitment' | 'notice_down' | 'question_down' | 'promise' | 'forum' | 'consultation'

/** How near what was found is to what was asked: all words, all but for slips of the pen, or some of the words. */
export type Nearness = 'all' | 'near' | 'some'

/** The last hit of a page, in the address of the next. */
export type Place = { nearness: Nearness; rank: number; id: number }
