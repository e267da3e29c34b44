/** Everyday words that say what is wanted, lacking or hard. */
export const everyday = `
saknas: saknas, sakna, saknar, brist, brister, fattas, finns inte, ingen, inga, avsaknad, utan, otillräcklig, inte tillgång, finns inget, finns ingen, tillgång saknas, brist på, inte har, har inte, har ingen, har inget
behov: behov, behöver, behövs, nödvändig, kräva, kräver, krävs, måste, fordrar, förutsätter, behovet
forandring: förändra, förändring, ändra, ändring, ändras, nytt, ny, nya, förändras, förbättra, förbättring, förbättras, utveckla, utveckling, reform, omorganisation, omorganisera, omorganiseras, organisationsförändring, omstrukturering
tillatet: får man, får vi, är det tillåtet, tillåtet, tillåten, lov att, kan man, går det att, möjligt att, är det möjligt, tillåter, möjlighet, möjligheter, får en, hinder för, okej att, har vi rätt, möjligt
kravs: vad krävs, vilka krav, vad behövs, vad ska stå, vad ska ingå, innehålla, innehåll, ska innehålla, vilka uppgifter behövs, vad behöver stå, hur ska det utformas, utformas, formulera, formuleras, formulering, utforma, hur skriver man, beskriva, vad vill ni ha, stå i, ska stå, efterfrågar, hur detaljerat, utformat
svart: svår, svårt, svårighet, problem, hinder, utmaning, knepig, hindra, krångel, bekymmer, dilemma, svårigheter, hindret, försvåra, hämma, bromskloss, stötesten, krånglar, strular, strul
risk: risk, riskera, riskerar, fara, rädd, rädsla, orolig, oro, våga, riskabelt, rädda, farhåga
beroendeav: beroende av person, personbundet, personbunden, hänger på en person, sårbart, sårbar, hänger på enskilda, eldsjäl, eldsjälar, personberoende
fortroende: förtroende, tillit, lita på, trygg, trygghet, relation, relationer, trygghet i kontakten, bemötande, bemöta, bemöts, förtroendefullt, respekt, kränkt, misstänksam, tilliten
personal: personal, kollega, kollegor, anställda hos oss, bemanning, medarbetare, kollegorna, personalen
malgrupp: målgrupp, målgruppen, grupp, grupper, gruppen, personer med
exempel: exempel, goda exempel, typfall, fall
prioritera: prioritera, prioritering, prioriteras, prioriterad, förtur, gå före i kön, gå före, snabbspår, särskild fil, gräddfil, egen kö, högre prioritet, prio, förtur i kön
erbjuda: erbjuda, erbjuds, tillhandahålla, ge stöd, få stöd, få hjälp, erbjuder, erhålla, tillgång till, får ta del av
finnasforut: redan, tidigare insatser, gjort tidigare, dubbelarbete, samma utredning igen, gör om, dubbelt, dubbla, dubbelkartläggning, en gång till, samma frågor, flera gånger, upprepa, redan gjort, kartläggas om, kartläggs flera gånger, samma kartläggning, görs om, parallellt, parallella, dubblerar, överlappar, överlappande, varje myndighet gör sin, var sin, varsin, samma utredning, återanvända, återanvändas, ta del av varandras, på nytt, samma sak igen
anvanda: använda, används, nyttja, utnyttja, användas, användning, nyttjas
forstaelse: förstå, begripa, förstår, insikt, fatta, begriper
dold: vågar inte berätta, döljer, skam, skäms, stigma, fördomar, skämmas, genant
hemma: hemma, hemmet, hem
foljd: konsekvens, följd, leder till, resultera, påverka, påverkar, innebär, betyder, effekt, konsekvenser, medföra, medför
minska: minska, färre, sänka, minskar, mindre, minskas
oka: öka, ökar, fler, mer, ökat, ökning
ordna: ordna, fixa, anordna, arrangera, lösa, ordnas, ordnar, skaffa
hjalpattsoka: hjälp att fylla i, hjälp med ansökan, fylla i blanketter, fylla i, ansökan & hjälp, hjälp att ansöka, hjälper till med ansökan, stöd i ansökan, blankett & hjälp, hjälp med blanketter, ansökningsprocess, blanketthjälp, söka & hjälp, hjälp med papper, stöd att söka, klarar inte att ansöka, hjälper & ansökan, hjälpa & ansöka, hjälper & söka, hjälpa & söka, fylla & papper, hjälpa & fylla, hjälper & fylla, kontakta myndigheter själv, hjälp med myndighetskontakter, ansöka själv, krångliga ansökningar, fyller i
andrauppfattning: second opinion, ny bedömning, förnyad bedömning, förnyad medicinsk bedömning, ny utredning
provaigen: prova igen, ny chans, försöka igen, pröva igen, andra chansen
informationom: information om, broschyr, sprida information, marknadsföra, synas, synlig, synliggöra, reklam, göra känt, berätta om teamet, känner inte till teamet, känner till teamet, okänt, kännedom om teamet, sprida kännedom, presentera teamet, vet inte att teamet finns, intranät, arbetsplatsträff, apt, kollegor känner, inte känner till, vet om att
`
