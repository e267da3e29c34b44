/** A page of the house that is not in the menu. */
export type Place = { path: string; label: string; note: string }

export type PlaceGroup = { heading: string; places: readonly Place[] }

/** Everything that is to be found in the house, by what one comes for. The menu holds only what is used every week. */
export const placeGroups: readonly PlaceGroup[] = [
  {
    heading: 'Det vi har lovat och väntar på',
    places: [
      { path: 'ataganden', label: 'Åtaganden', note: 'Det parterna har lovat, och det som väntar på ett ord' },
      { path: 'arenden', label: 'Ärenden', note: 'Det ditt team har rått i, och hur det gick. Läses bara i teamet' },
      { path: 'handlingsplaner', label: 'Handlingsplaner', note: 'Varje LSG:s egna löften och hur det går' },
      { path: 'utanfor-huset', label: 'Utanför huset', note: 'Frågor som styrelsen har skickat vidare' },
      { path: 'hinder', label: 'Hinder som består', note: 'Svar som vi förstår, men där hindret finns kvar' },
      { path: 'lost-lagt', label: 'Löst utanför mötet', note: 'Det som löste sig lågt, och vad vi lärde oss' },
    ],
  },
  {
    heading: 'Uppifrån och ner',
    places: [
      { path: 'besked', label: 'Besked', note: 'Beslut och nyheter, och vad de betyder hos oss' },
      { path: 'fragor-nedat', label: 'Frågor nedåt', note: 'När styrelsen eller LSG undrar vad teamen ser' },
      { path: 'ruf', label: 'Från RUF', note: 'Inspel från Regionalt utvecklingsforum (RUF), och svaren' },
    ],
  },
  {
    heading: 'Så fungerar huset',
    places: [
      { path: 'siffror', label: 'Hissen i siffror', note: 'Går frågor upp och svar ner? Till för att prata om' },
      { path: 'sok', label: 'Sök', note: 'Frågor, svar, åtaganden och allt annat du får läsa' },
      { path: 'systembild', label: 'Systembild', note: 'Våningarna, vad de tar emot och vad de avgör' },
      { path: 'forum', label: 'Forum', note: 'Vem ringer jag? Möten och platser' },
      { path: 'parter', label: 'Parter', note: 'Vem som svarar för varje organisation' },
      { path: 'for-kollegor', label: 'För kollegor utanför', note: 'Vad teamet kan hjälpa till med, att dela ut' },
      { path: 'introduktion', label: 'Ny i huset', note: 'Tio minuter för den som är ny i sitt forum' },
    ],
  },
]

/** The addresses under `/:association` that count as the house in the menu. */
export const placesInHouse = placeGroups
  .flatMap(({ places }) => places.map(({ path }) => path))
  .filter((path) => path !== 'forum')

/** With whole addresses, and only those that there are. `hasRoute` is asked with the route as the code writes it. */
export function listPlaces(home: string, hasRoute: (route: string) => boolean) {
  return placeGroups.map(({ heading, places }) => ({
    heading,
    links: places
      .filter(({ path }) => hasRoute(`/:association/${path}`))
      .map(({ path, label, note }) => ({ href: `${home}/${path}`, label, note })),
  }))
}
