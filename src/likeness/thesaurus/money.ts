/** What people live on, what is paid and by whom. */
export const money = `
ersattning: ersättning, ersättningar, förmån, förmåner, försäkring, socialförsäkring, ersättningsform, bidrag, utbetalning, bidragsform
forsorjning: försörjning, försörja, försörjd, inkomst, inkomster, pengar, leva på, livnära, uppehälle, försörjningskälla, egen försörjning, självförsörjande
sjukpenning < ersattning: sjukpenning, sjukpenningen, sjukersättningsdagar, ersättning vid sjukdom, ersättning för sjuka
sgi < ersattning: sgi, sjukpenninggrundande inkomst, sjukpenninggrundande, nollklassad, noll klassad, nollklassning, nollad, sgiskydd, skydda sin sjukpenning, nollade, utan sgi
sjukersattning < ersattning: sjukersättning, varaktig ersättning, permanent ersättning, ersättning & varaktig, ersättning & permanent, stadigvarande, ersättning & stadigvarande, varaktigt nedsatt, uttömda, uttömd, rehabiliteringsmöjligheter, förtidspension, sjukpension, förtidspensionerad, permanent sjukersättning
aktivitetsersattning < ersattning: aktivitetsersättning, ae, ersättning för unga, aktivitetsersättningen
rehabersattning < ersattning: rehabiliteringsersättning, rehabiliteringspenning, rehabpenning, rehabersättning, förebyggande sjukpenning
aktivitetsstod < ersattning: aktivitetsstöd, utvecklingsersättning, etableringsersättning, programersättning, aktivitetsrapport, aktivitetsrapportering
akassa < ersattning: akassa, arbetslöshetskassa, arbetslöshetsersättning, arbetslöshetsförsäkring, stämpla, karensdagar, stämplar
forsorjningsstod < ersattning, forsorjning: försörjningsstöd, ekonomiskt bistånd, socialbidrag, bistånd, ekonomiskt stöd från kommunen, socbidrag, riksnorm, biståndstagare, bidrag från soc, pengar från soc, bidrag från kommunen
bostadstillagg < ersattning: bostadstillägg, bostadsbidrag, bidrag till hyran, hyresbidrag
underhallsstod < ersattning: underhållsstöd, barnbidrag, flerbarnstillägg
sjuklon < ersattning: sjuklön, karensavdrag, karens, karensdag
assistansersattning < ersattning: assistansersättning, personlig assistans, assistans, merkostnadsersättning, omvårdnadsbidrag
pension < ersattning: pension, ålderspension, garantipension, tjänstepension, pensionär
sjukpenningdag < ersattning: dagar tar slut, utförsäkrad, utförsäkrade, utförsäkring, sjukpenning & slut, ersättning & slut, tidsgräns, bortre gräns, sista ersättningsdag, ersättningsdagar, dagarna slut, maxtid, ersättning & upphör, ersättning & upphörde, ersättning & stoppas, ersättning & tar slut, sjukpenning & upphör, sjukpenning & dras in, indragen, dras in, ersättning & löper ut, fyller 30
glappiforsorjning < forsorjning: glapp i försörjningen, utan pengar, utan inkomst, utan försörjning, står utan ersättning, ingen ersättning, ingen inkomst, inga pengar, noll kronor, mellan två ersättningar, mellan ersättningar, försörjning & glapp, försörjningsglapp, försörjningsglappet, pengar & dröjer, utan ersättning, saknar försörjning, saknar inkomst, ersättning & glapp, inga inkomster, månad utan, veckor utan, står utan, noll i inkomst, tomt på kontot, ersättningsglapp
retroaktivt: retroaktiv, retroaktivt, i efterskott, i efterhand, efterhandsbetalning, betalas tillbaka bakåt, bakåt i tiden
aterkrav: återkrav, återkräva, återkrävs, betala tillbaka, återbetalning, återbetala, krävs tillbaka, skuld till försäkringskassan, felaktig utbetalning, felutbetalning, för mycket utbetalt, återbetalningskrav, betala igen
skuld: skuld, skulder, skuldsatt, överskuldsatt, överskuldsättning, inkasso, kronofogd, betalningsanmärkning, lån, obetald, obetalda räkningar, smslån
ekonomi: ekonomi, ekonomisk, privatekonomi, hushållsekonomi, ekonomin
kostnad: kostnad, kostnader, kosta, kostar, avgift, avgifter, pris, betala, betalar, betalas, bekosta, bekostar, stå för notan, notan, finansiera, finansiering, finansierar, finansieras, egenavgift, utgift, dyrt, betalning, betalande, stå för kostnaden, vem står för
vembetalar < kostnad: vem betalar, vem bekostar, vem står för kostnaden, vem står för notan, vem finansierar, vilken part betalar, vems budget, vem ska betala, vem tar kostnaden, kostnadsansvar, betalningsansvar, kostnadsfördelning, ansvar & kostnad, ansvar & betala, ska stå för, vem & betala, vem & kostnad, vem & bekosta, vem & notan, vem & pengar
resekostnad < kostnad, resa: reskostnad, resekostnad, reseersättning, resebidrag, busskort, bussbiljett, kollektivtrafikkort, resepengar, biljett, biljetter, resor & betala, resor & kostnad, bussresa & betala, periodkort, månadskort, resan & betala, resa & betala, buss & betala, buss & kostnad, buss & råd, resor & råd, resa & råd, pengar & buss
resa: resa, resor, åka, buss, bussen, tåg, kollektivtrafik, pendla, pendling, transport, skjuts, ta sig till, ta sig dit, ta sig fram, resväg, avstånd, färdtjänst, sjukresa, långt till, mil bort, bil, körkort, restid, bussförbindelse, bussar, skolskjuts, bussar som, glesbygd, landsbygd, bor långt, på landet, avlägset, landet
korkort < resa: körkort, körkortstillstånd, körkortslån, ta kort, övningsköra
fardtjanst < resa: färdtjänst, färdtjänsten, riksfärdtjänst, sjukresa, sjukresor, servicresa
lakemedelskostnad < kostnad, lakemedel: läkemedelskostnad, medicinkostnad, hämta ut medicin, råd med medicin, medicin & kostnad, medicin & råd, medicin & betala, högkostnadsskydd, högkostnadskort, frikort
intygskostnad < kostnad, lakarintyg: intyg & kostnad, intyg & betala, intyg & avgift, intyg & kosta, intyg & pris, utlåtande & kosta, utlåtande & betala, utlåtande & kostnad, intygsavgift, utlåtande & avgift
tandvard: tandvård, tandläkare, tänder, tandvårdskostnad, tandhälsa, tandvårdsstöd, folktandvård
glasogon: glasögon, hjälpmedel, synhjälpmedel, hörapparat, rullstol, arbetshjälpmedel, kognitiva hjälpmedel, hjälpmedelscentral
budget: budget, resurs, resurser, anslag, finansieras, bemanning, ekonomiska ramar, finsammedel, projektmedel, ekonomiska förutsättningar, sparkrav, besparing, besparingar, nedskärning, nedskärningar, neddragning, budgetår, budgetprocess, budgetbeslut, kalenderår, otakt, i takt, verksamhetsår, budgetcykel
reglerersattning < ersattning: bidragsbrott, fusk, kontrollutredning, misstanke om fel, fel uppgifter
skatt: skatt, skattetabell, deklaration, deklarera, skatteavdrag, förmånsbeskattning, skattepliktig
samordnadersattning < ersattning: samordning av ersättningar, samtidigt som ersättning, två ersättningar, kombinera ersättningar, dubbla ersättningar, kombinera & ersättning, kombinera & sjukpenning, räknas av, avräkning, avräknas, minskas mot, dras av, inkomst & avdrag, inräknas
jobbstimulans < forsorjningsstod: jobbstimulans, tjäna egna pengar, tjäna extra, inkomst vid sidan, lön & dras av, sommarjobb, feriejobb, timlön, inhopp, hoppa in, extrapass
steglosersattning < sjukersattning: steglös avräkning, vilande ersättning, vilande, vilandeförklara, vilandeförklarad, ha kvar rätten, behålla sin ersättning, vila ersättning, prova jobba utan att förlora, pausa ersättning, ersättning & vila, frysa ersättning, pausad
inkomstbortfall: förlora ersättning, förlora inkomst, mista ersättning, bli av med ersättning, bli av med pengar, riskera ersättning, riskera sin ersättning, risk att förlora, vågar inte, rädd att förlora, rädda att förlora, förlora sin, tappa sin ersättning, tappar ersättning, mister, förlorar, av med sin, ersättning & rädd, riskera & ersättning, våga & ersättning, våga & jobba
arbetsskada: arbetsskada, arbetsskadeförsäkring, livränta, arbetsolycka, afa, arbetsskador, skada på jobbet
lon: lön, lönen, löner, avlöning, lönekostnad
hyra < kostnad, bostad: hyra, hyran, hyresskuld, boendekostnad, hyresrest, hyror, bostadskostnad
vrakning < bostad: vräkning, vräka, vräks, avhysning, avhysas, avhyst, vräkt, uppsagd lägenhet, förlora sin lägenhet, hemlöshet & risk, förlora bostad, förlora lägenhet, vräkningshot, hyresskuld, förlora hemmet
bostad: bostad, boende, lägenhet, bo, bostadslös, bostadskö, bostadsbrist, boendeform, adress, hyresvärd, andrahand, andrahandskontrakt, hyreskontrakt, inneboende, tak över huvudet, bor
hemlos < bostad: hemlös, hemlöshet, bostadslös, utan bostad, sover hos, utan bostad, ingen bostad, inget boende, saknar bostad, ingen fast adress, saknar fast adress, akutboende, utan adress, fast adress, utan fast boende
bostadskontrakt < bostad: bostad först, socialt kontrakt, träningslägenhet, stödboende, särskilt boende, gruppboende, gruppbostad, servicebostad
flytt: flytta, flytt, flyttar, flyttning, byter kommun, byta kommun, ny kommun, kommungräns, kommunbyte, annan kommun, över kommungränsen, länsgräns, folkbokförd, vistelsekommun, bosättningskommun, hemkommun, grannkommun, utflyttning, inflyttad, nyinflyttad, kommunbyten, över gränsen, annat län, andra sidan länsgränsen
ansokan: ansöka, ansökan, ansökningar, söka, blankett, ansökningsblankett, söker, söka ersättning, sökte, ansökt, lämna in
godman2 < godman: utan god man, vänta på god man, sjukskriven god man
`
