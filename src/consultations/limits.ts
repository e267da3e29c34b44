/** What the fields hold at most, as the tables do. Short on purpose: talk, don't write (domain.md §6). */
export const adviceCharactersMax = 2000
export const lineCharactersMax = 500
