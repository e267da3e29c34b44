/** The office's other pages. One that has no address in this Hissen is not shown. */
const pages = [
  {
    path: 'kansli/personer',
    label: 'Personer och inbjudningar',
    note: 'Vilka som är med, och vem som inte har varit inne än',
  },
  { path: 'kansli/platser', label: 'Lediga platser', note: 'Och platser som saknar ersättare' },
  { path: 'siffror', label: 'Hissen i siffror', note: 'Upp och ner, dagar, hinder och löften, att prata om' },
  { path: 'utanfor-huset', label: 'Utanför huset', note: 'Frågor som väntar på svar utifrån' },
  { path: 'hinder', label: 'Hinder som består', note: 'Underlag för systempåverkan' },
  { path: 'besked', label: 'Besked och frågor nedåt', note: 'Det som styrelsen, LSG och kansliet skickar ner' },
  { path: 'ataganden', label: 'Åtaganden', note: 'Det som parterna har lovat' },
  { path: 'ruf', label: 'Från RUF', note: 'Inspel, och svaren som ska läsas upp' },
  { path: 'handlingsplaner', label: 'Handlingsplaner', note: 'Varje LSG:s egna löften' },
  {
    path: 'kansli/installningar',
    label: 'Inställningar för förbundet',
    note: 'Sommaruppehåll, dagar, siffror och kontakt',
  },
  { path: 'kansli/ordlista', label: 'Ordlista för sökning', note: 'Ord som betyder detsamma hos er' },
  { path: 'lankar', label: 'Länkar i mejl', note: 'Dra in dem när ett mejl har hamnat fel' },
  { path: 'systembild/genomgang', label: 'Genomgång av systembilden', note: 'Anteckna att den stämmer' },
  { path: 'kansli/anmalda-fel', label: 'Anmälda fel i tillgängligheten', note: 'Det som någon har stött på' },
] as const

export type OfficeLink = { href: string; label: string; note: string }

/** `hasRoute` is asked with the route as it is written in the code: "/:association/hinder". */
export function linksOfOffice(home: string, hasRoute: (route: string) => boolean): OfficeLink[] {
  return pages
    .filter(({ path }) => hasRoute(`/:association/${path}`))
    .map(({ path, ...link }) => ({ href: `${home}/${path}`, ...link }))
}
