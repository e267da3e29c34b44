import { Definitions } from '../platform/ui/definition.tsx'
import { Panel } from '../platform/ui/layout.tsx'

/** Said where one reads and where one writes: what stands here, and what never does (domain.md §6). */
export function WhatIsWritten() {
  return (
    <Panel heading="Det här står här, och det här gör det inte">
      <Definitions
        items={[
          {
            term: 'Står här',
            description:
              'Vilken part som har materialet, vem där som har frågat personen, vilka parter samtycket gäller, vad det är till för och till och med vilken dag.',
          },
          {
            term: 'Står aldrig här',
            description:
              'Namn, personnummer, ärendenummer, diagnos eller något annat om personen. Det finns inget fält för det.',
          },
          {
            term: 'Hos parten',
            description:
              'Samtycket ska vara dokumenterat där. Skriv hänvisningens nummer i er egen akt, så vet ni vilken det är.',
          },
          {
            term: 'När det tar slut',
            description:
              'Återkallas samtycket eller går dagen ut stängs hänvisningen i samma stund. Uppgifterna tas bort. Kvar är hur många det har varit.',
          },
        ]}
      />
    </Panel>
  )
}
