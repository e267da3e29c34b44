/** Typical questions, each in many wordings: care, certificates and assessments. */
export const care = `
läkarintyg duger inte: utlåtande kommer i retur, komplettering gång på gång, försäkringskassan begär mer, beskriva funktionsnedsättning och aktivitetsbegränsning, för tunt underlag, läkaren vet inte vad som ska stå, sjukpenning nekas, dfa-kedjan, godtas, håller, vad ska doktorn skriva
vem skriver intyget: primärvården hänvisar till psykiatrin, psykiatrin till vårdcentralen, ingen läkare tar ansvar för sjukskrivningen, remitteras tillbaka, intyget faller mellan, ingen känner patienten, bollas mellan mottagningar
få tid för läkarintyg: lång kö till vårdcentralen, väntetid till läkare, sjukskrivningen går ut innan nästa besök, glapp i sjukskrivning, luckor mellan intyg, förlängning, hinner inte förnya, telefontid, retroaktivt intyg
hyrläkare och byten av läkare: ingen fast läkare, ny doktor varje gång, stafettläkare, patienten får berätta om, kontinuitet, ingen känner till, fast läkarkontakt, läkarbrist, byts ut
läkarintyg till socialtjänsten eller af: vilket intyg krävs, samma krav som arbetsgivare, innehåll, diagnos ska inte stå, intyg första dagen, medicinskt underlag till arbetsförmedlingen, annan mall än fk, eget formulär
läkarens bedömning stämmer inte med handläggarens: doktorn sjukskriver men kassan säger nej, olika syn på arbetsförmåga, två bedömningar, oense, vem har tolkningsföreträde, övertalar, underkänner läkaren
för sjuk för arbetsförmedlingen för frisk för försäkringskassan: skrivs ut, står inte till förfogande, nekas sjukpenning, två myndigheter bedömer olika, ingenstans att ta vägen, båda säger nej, kan inte söka jobb, mellan stolarna, hamnar hos soc
bedömning av arbetsförmåga: ingen utreder vad personen klarar, arbetsförmågeutredning, kartläggning, arbetsterapeut, aktivitetsförmåga, underlag från kommunen, väger tungt i beslut, test, arbetspsykolog, vem utreder, används inte
kommunens eller insatsens underlag räknas inte: kartläggning från arbetsträning, dokumentation, intyga, försäkringskassan tar inte hänsyn, hur skriver vi så att det väger, underlag för sjukersättning, observationer, omdöme
lång kö till neuropsykiatrisk utredning: adhd, autism, väntar i år, två års väntan, inget stöd utan diagnos, under tiden, utredning dröjer, vuxenpsykiatri, remiss avslås, privat utredning, vårdgaranti
utan diagnos inget stöd: insatser kräver diagnos, outredd, oklara svårigheter, behov styr inte, stöd utifrån behov, väntar på utredning, kod funktionsnedsättning, kan man få hjälp ändå
svag begåvning men ingen lss: lindrig, strax över gränsen, personkrets, gråzon, intellektuell funktionsnedsättning, hög nivå, får inte daglig verksamhet, klarar inte vanliga krav, normalbegåvad, svagpresterande
samsjuklighet missbruk och psykisk ohälsa: psykiatrin och beroendevården skickar patienten mellan sig, först nykter sedan behandling, drogfri, huvudansvar, alkohol och depression, nekas vård tills slutat dricka, båda samtidigt, integrerad behandling
psykiatri eller primärvård: för sjuk för vårdcentralen, inte sjuk nog för psykiatrin, remiss i retur, vårdnivå, får ingen behandling, skickas tillbaka, första linjen, bollas, gränsdragning
kö till psykiatrin eller samtalsstöd: väntetid, får ingen terapi, kbt, psykolog, kurator, samtalsbehandling vid utmattning, månader, internetbehandling, behandling dröjer, tid hos psykolog
smärtrehabilitering och arbetslösa: multimodal rehab, bara för den som har anställning, värk, långvarig smärta, nekas, kriterier, specialistklinik, fibromyalgi, återgå till jobb
utmattning och återgång: stress, hjärntrötthet, långsam upptrappning, för fort tillbaka, arbetsplats, återfall, kognitiv svikt, energi, kravanpassning, rehabkoordinator
rehabkoordinator i vården: vad gör rehabkoordinatorn, kontakt, finns inte på alla vårdcentraler, samordnar, bjuda in, länk mellan vård och arbetsgivare, uppdrag, arbetslösa patienter, saknas, nå
psykiatrin skriver ut utan plan: avslutas efter uteblivna besök, hör inte av sig, tappar kontakt med vården, skrivs ut, slutenvård, utskrivning till ingenting, kommunen vet inte, informeras, hem från sjukhuset, uppföljning
söker inte vård eller vill inte ha hjälp: litar inte på vården, saknar sjukdomsinsikt, vägrar läkare, motivera, inga vårdkontakter, vägrar söka, kräva vård, tackar nej, avböjer
hemmasittare och isolering: går inte ut, unga hemma, sociala svårigheter, datorspel, dygnsrytm, hembesök, söka upp, första kontakten, kommer inte till möten, rädd för folk, fobi, möta upp
uppsökande arbete: ingen når dem, hembesök, söka upp, hitta personer som inte söker själva, uppdrag saknas, fältarbete, knacka på, vem åker hem
fobi och rädsla att resa: vågar inte åka buss, social fobi, panik, torgskräck, folksamlingar, ledsagning, träna att åka, följa med
suicidrisk: självmord, oro för liv, vem larmar, akut, krisplan, psykakut, psykiatrisk akutmottagning, uppföljning efter försök, personalens stöd, handläggare fick samtal
våld i nära relation: våldsutsatt, hot, hedersförtryck, skyddat boende, fråga om våld, trygghet på möten, partnern med på mötet, vågar inte berätta, arbetsträning och våld, sekretess
skyddade personuppgifter: skyddad identitet, hemlig adress, register, system, kallelser, möten, röjs, hur hantera, delta i insats, rutin, sekretessmarkerad
klimakteriet och kvinnors hälsa: övergångsbesvär, endometrios, utmattning feldiagnos, tas inte på allvar, kunskap, kvinnosjukdom, medelålders kvinnor, hormoner
postcovid och oklara sjukdomar: långtidscovid, me cfs, kronisk trötthet, ifrågasätts, ingen mottagning, symtom utan förklaring, tas inte på allvar, diffusa
hjärnskada och stroke: förvärvad, yngre stroke, neurorehab, kognitiva svårigheter, syns inte, återgång, hjälpmedel, trötthet
hjälpmedel på jobbet och i vardagen: kognitiva hjälpmedel, vem ansvarar, arbetshjälpmedel, region eller arbetsgivare eller försäkringskassan, förskriva, kostar, under praktik, tidshjälpmedel
personlig assistans boendestöd och arbete: boendestöd på arbetstid, stöd hemma, krockar med praktik, väckning, komma upp på morgonen, struktur i vardagen, kvällar, boendestödjare följer med
personligt ombud: vad gör ombudet, kö, kontakt, vem kan få, stöd gentemot myndigheter, bjuda in, roll, uppdrag
god man och förvaltare: väntan på god man, söka sig fram, får god man skriva på, samtycke av god man, gode mannen gör inget, byta, överförmyndaren lång tid, ställföreträdare, rehabilitering ingår inte
tandvårdsrädsla övervikt ätstörning: kropp, levnadsvanor, friskvård, motion på recept, fysisk aktivitet, sömn, kost, hälsofrämjande
missbruk och krav på drogfrihet i insats: drogtest, återfall, får man kräva prov, avstängd, nykter, alkoholtest, påverkad på praktik, hur hanterar vi, drogfri miljö, återinsjuknar
behandlingshem och efteråt: hemma från behandlingshem, eftervård, ersättning under behandling, planera sysselsättning, återfallsrisk, boende efter, lvm, placering, kommer hem
krigstrauma och tortyr: flyktingar, traumatiserad, kunskap, tolk i vården, transkulturell, väntetid, mår dåligt, sfi, sömn
medicin och arbetsförmåga: biverkningar, slutar ta medicin, justering, uppföljning, dosett, narkotikaklassat, körförbud
komplettera direkt till läkaren: fråga mellan försäkringskassan och läkare, slippa gå via patienten, direktkontakt, kommunikation vården och fk, digitalt, konsultation, ställa fråga
second opinion och att byta läkare eller vårdcentral: lista om sig, missnöjd, vårdval, ny bedömning, patientnämnd
avslag på lss: ansökan, personkrets, överklaga, utredning, lss-handläggare, daglig verksamhet nekas, får inte boendestöd, biståndsbeslut
förebygga sjukskrivning: tidiga signaler, unga som är på väg, insats innan sjukskriven, tidigt, arbetsgivare, sjuknärvaro, förebyggande sjukpenning
sjukskrivna länge utan plan: långtidssjuk, ingen följer upp, parkerad, läkare förlänger, inget händer, gör ingenting, bortglömd, aktivera, tidigare insatser
mående under väntan på beslut: oro, stress, sämre hälsa av processen, myndighetsstress, psykiskt påfrestande, ork
hörsel syn och språk: teckenspråk, syntolk, dövblind, hörseltolk, kommunikation, läs- och skrivsvårigheter, dyslexi, lättläst, stöd vid information
anhörigas roll och stöd: föräldrar till vuxna barn, anhörigvårdare, pappor, mammor, får inte information, orolig förälder ringer, avlastning, medberoende, curlar
rådgivning till gravida och unga mammor: graviditet, förlossning, mvc, bvc, familjecentral, småbarn
`
