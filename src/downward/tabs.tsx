import { Filters } from '../platform/ui/layout.tsx'

const places = [
  { path: 'besked', label: 'Besked' },
  { path: 'fragor-nedat', label: 'Frågor nedåt' },
  { path: 'ruf', label: 'Inspel' },
  { path: 'handlingsplaner', label: 'Handlingsplaner' },
] as const

/** What the house tells and promises beside the questions: one entry in the menu, four lists. */
export function HouseTabs({ home, at }: { home: string; at: (typeof places)[number]['path'] }) {
  return (
    <Filters
      label="Besked och planer"
      filters={places.map(({ path, label }) => ({ label, href: `${home}/${path}`, isCurrent: path === at }))}
    />
  )
}
