/** What the fields hold at most, as the tables do. Short on purpose: talk, don't write (domain.md §6). */
export const adviceCharactersMax = 2000
export const lineCharactersMax = 500
/** Days that a situation stands at most, where no meeting erases it before. */
export const situationDaysMax = 60
