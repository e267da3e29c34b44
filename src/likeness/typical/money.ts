/** Typical questions, each in many wordings: what people live on and what things cost. */
export const money = `
glapp mellan två ersättningar: sjukpenningen tar slut innan försörjningsstödet börjar, utan inkomst i veckor, inga pengar till hyra och mat, står på noll, mellan två system, sista utbetalningen, väntar på första pengarna, tomt konto
vänta på besked från försäkringskassan: utredningen pågår, inget beslut ännu, kommunen säger vänta, kan soc betala så länge, bistånd i väntan på sjukpenning, nödhjälp till mat, lång handläggningstid, obetald hyra medan kassan tänker
retroaktiv utbetalning och återkrav av bistånd: sjukpenning beviljas i efterhand, kommunen vill ha tillbaka försörjningsstödet, förskott på förmån, avräkning, skuld, dubbel utbetalning, framställan om utbetalning, betala tillbaka
sjukskriven utan sgi, nollklassad: ingen sjukpenning, noll i ersättning, lever på socialbidrag, ingen handläggare på försäkringskassan, ingen som samordnar rehabiliteringen, läkarintyg år efter år, varken arbetsgivare eller inskriven, nollad, aldrig arbetat
skydda sin sgi: anmäla sig arbetslös första dagen, tappar sjukpenninggrundande inkomst, glömmer skriva in sig, slutar anställning, ingen har berättat, råd om sgi, blir nollad av misstag, avbrott, arbetslös dag ett, studieuppehåll
sjukersättning avslag: nedsatt arbetsförmåga för all framtid, stadigvarande, alla rehabiliteringsmöjligheter uttömda, prövat allt, får nej, pensionera, permanent, utredd färdig, kan aldrig arbeta, hur styrka
aktivitetsersättning upphör vid trettio: fyller 30, nästa försörjning, ansöka om sjukersättning, kommunen får ta över, övergång, planera i tid, inget efter, unga med nedsatt förmåga
studera med aktivitetsersättning: förlängd skolgång, läsa på komvux folkhögskola, prova plugga utan att förlora ersättning, studietid, vilande, sex månader, kurs
sjukpenning vid studier: läsa en kurs medan man är sjukskriven, plugga på deltid, studier som rehabilitering, csn sjuk, studerande blir sjuk, studiemedel under sjukdom
dag 90 180 365 i rehabiliteringskedjan: normalt förekommande arbete, prövning mot hela arbetsmarknaden, indragen sjukpenning, särskilda skäl, inte rätt till sjukpenning, anses frisk, får avslag efter ett år, påhittat arbete
utförsäkrad eller nekad sjukpenning: fk drar in, anses kunna jobba, läkaren sjukskriver ändå, måste söka jobb, inskriven på arbetsförmedlingen fast sjuk, ramlar ur försäkringen, överklaga, vad gör vi sedan
deltid sjukskriven deltid arbetssökande: halvtid sjukpenning, halvtid aktivitetsstöd, 50 procent, dela på dagen, kombinera ersättningar, två myndigheter samtidigt, arbetsmarknadsprogram på halvtid, a-kassa och sjukpenning
rehabiliteringsersättning under insats: rehabpenning, arbetslivsinriktad rehabilitering, plan från försäkringskassan, finsam insats ger rätt till ersättning, vem beviljar, ersättning när man deltar
aktivitetsstöd dröjer: programbeslut, anvisning, utbetalning från försäkringskassan försenad, aktivitetsrapport, första pengen, ansökan varje månad, sen betalning, utvecklingsersättning
jobba vid sidan av sjukersättning: steglös avräkning, fribelopp, arbeta några timmar, extraknäck, vilande sjukersättning, prova jobba, hur mycket får man tjäna, få tillbaka ersättningen
rädd att förlora ersättningen om man provar jobb: vågar inte, trygghet, bli av med pengar, återgå om det inte går, vilande, riskerar allt, försök misslyckas, tillbaka, hellre kvar
försörjningsstöd kräver att man söker jobb: sjukskriven klient, aktivitetskrav, krav på intyg, läkarintyg första dagen, motprestation, soc nekar bistånd, planering, stå till arbetsmarknadens förfogande
egna inkomster minskar biståndet: jobbstimulans, lönen dras av, timanställning lönar sig inte, tjäna extra, ungdomars sommarjobb, första lönen, marginaleffekt, lönar det sig, bidragsfälla
habiliteringsersättning och dagpeng: daglig verksamhet betalar, flitpeng, räknas som inkomst, varierar mellan kommuner, låg ersättning, statsbidrag
skulder stoppar vägen till arbete: överskuldsatt, kronofogden, utmätning av lön, betalningsanmärkning, får inte lägenhet, lönar sig inte att arbeta, skuldsanering, budgetrådgivning kö, inkasso
klarar inte sin ekonomi: räkningar, budget, god man, förvaltare, hjälp att betala, ekonomiskt kaos, egna medel, impulsköp, förmedlingsmedel, överförmyndaren
bostadstillägg och förmåner som missas: söker inte det man har rätt till, bostadsbidrag, merkostnadsersättning, komplicerade ansökningar, känner inte till, garantiersättning, vet inte om förmåner
föräldrapenning på lägstanivå: nyblivna mammor utan inkomst, grundnivå, föräldraledig med försörjningsstöd, barnbidrag räcker inte, ensamstående, komplettera, 250 kr om dagen
sjuk under föräldraledighet: sjukskriven förälder, byta föräldrapenning mot sjukpenning, vård av barn, vab under insats, tillfällig föräldrapenning, sjukt barn
nära pensionen: äldre arbetssökande, 62 63 65 66 år, allmänt uttag av ålderspension, satsa på rehab för någon som snart går i pension, tvingas ta ut pension, änkepension
resor till insats och praktik: busskort, bussbiljett, reseersättning, vem betalar resan, inte råd att ta sig dit, resebidrag, milersättning, kollektivtrafik, periodkort, färdbevis
långt till insatsen: bor på landsbygden, inga bussar, pendling, saknar körkort, glesbygd, skjuts, tar två timmar, ingen kollektivtrafik, restid, bil krävs, sista bussen
färdtjänst och sjukresor till rehabilitering: får inte färdtjänst till praktik, tillstånd, arbetsresor, avslag, räknas inte som vård, egen ledsagare på resan
körkort som väg till jobb: körkortslån, finansiera, körkortstillstånd, läkarintyg för körkort, adhd och körkort, trafikverket, övningsköra, utan körkort inget jobb, bidrag till körkort
medicin och vård som kostar: hämtar inte ut medicin, patientavgift, högkostnadsskydd, råd med läkemedel, avgift för uteblivet besök, vårdavgifter, avstår vård av ekonomiska skäl
tandvård för den som lever på bistånd: dåliga tänder hindrar jobb, tandläkare, kostnadsförslag, nödvändig tandvård, akut tandvård, särskilt tandvårdsbidrag, tandsanering, skäms för tänderna
intyg kostar pengar: avgift för läkarintyg, betala för utlåtande, vem står för kostnaden, journalkopior, pris, fakturera, socialtjänsten betalar, klienten ska inte behöva betala
glasögon dator och kläder: utrustning för att kunna delta, telefon, surfplatta, arbetskläder, skor, hjälpmedel, vem köper in, låna ut, bidrag, insatsen bekostar
återkrav från försäkringskassan eller csn: felaktig utbetalning, anmält fel, fick för mycket, skuld, eftergift, avbetalning, kontrollutredning, bidragsbrott, polisanmälan, missförstånd
utomlands med ersättning: resa till hemlandet, vård i annat land, semester under sjukskrivning, anmäla utlandsvistelse, eu, få behålla ersättning, besöka familj
egenföretagare som blir sjuk: eget företag, karens, sgi för företagare, lägga ner firman, bidrag och företag, starta eget med ersättning, enskild firma hindrar bistånd, näringsverksamhet
timanställd och osäker inkomst: sgi för timvikarier, behovsanställd, korta vikariat, sjuklön, inga fasta timmar, gigjobb, hoppa in, inkomst varierar, arbetsgivarintyg
asylsökande och massflykt: dagersättning, ukraina, massflyktsdirektivet, lma-kort, saknar personnummer, inte rätt till försäkring, får inte insats, bosättningsbaserad, tillfälligt uppehållstillstånd, etableringsersättning slut
barnfamiljers ekonomi: barnens behov i biståndsbeslut, fritidsaktiviteter, umgänge, växelvis boende, underhållsstöd, barnfattigdom
a-kassa och sjukdom: karensdagar, stämpla, arbetslös som blir sjuk, ersättningsdagar slut, villkor, medlemskap, underkänd för a-kassa, arbetslöshetskassan, varning, grundbelopp
personer som får olika besked om ersättning: fk säger en sak och af en annan, vem har rätt, felaktig information, skriftligt besked, lovat, muntligt löfte
vem finansierar insatsen: kommunen, förbundet, medel, projektpengar, kostnadsfördelning mellan parter, dela på notan, samfinansiering, delad kostnad, budgetansvar, vems pengar
insatsen upphör när projektpengarna tar slut: implementera i ordinarie verksamhet, förbundets stöd slutar, ingen budget att fortsätta, permanenta, fungerande metod läggs ner, ägarskap efter projekttiden, vem bär vidare
hyresskuld och hot om vräkning: avhysning, kronofogden, stoppa vräkning, bistånd till hyresskuld, hyresvärden säger upp, barnfamilj vräks, förebygga
arbetsskada och försäkringar: livränta, afa, tjänstegrupplivförsäkring, tgl, anmäla, avtalsförsäkring, ags, ingen hjälper att söka, missar ersättning från facket
dödsbo sorg och efterlevande: anhörig avliden, begravning, omställningspension
`
