/** Everyday words with the same meaning, whatever the subject. */
export const general = `
saga: säga, säger, påstå, påstår, hävda, hävdar, mena, menar, anse, anser, tycka, uttrycka, yttra, anföra, anger, uppge, uppger, framföra, tala om, uttalar
tala: tala, talar, prata, pratar, snacka, diskutera, dryfta, samtala, dialog, dialogen, samtal, diskussion, resonera, ta upp i
fragaom: fråga om, frågor till, ställa frågor, ställer frågan, frågeställning, förfrågan, höra sig för, efterhöra, rådfråga, rådgöra, konsultera, konsultation, rådgivning
rada: råd, rådgivning, vägleda, vägledning, tipsa, råda, tips, rekommendera, rekommendation, rekommenderar, föreslå, föreslår, föreslog, föreslagit, förslag, råder
skicka: skicka, skickar, sända, sänder, översända, mejla, leverera, vidarebefordra, slussa, skickas, överföra, inlämna
begara: begära, begär, kräva in, be om, efterfråga, efterfrågar, äska, yrka, påkalla, begäran, ber om, bett om, infordra, beställa
skriva: skriva, skriver, skrivs, skriven, nedteckna, formulera, författa, anteckna, notera, fylla i, skriftlig, skriftligt, på papper
lasa: läsa, läser, läst, ta del av, gå igenom, granska, titta på
lyssna: lyssna, höra på, lyssnar
fungera: fungera, fungerar, funka, funkar, går bra, gå bra, duga, duger, hålla, räcka, räcker
fungerarinte: fungerar inte, funkar inte, krånglar, strular, brister, haltar, skaver, går inte, går snett, blir fel
byta: byta, byter, byte, byts, bytt, ändra, ersätta med, växla, skifta, omsättning, personbyte, utbyte av
behalla: behålla, behåller, ha kvar, bevara, kvar, bibehålla, bibehållen, finnas kvar, stanna kvar, sitta kvar, får vara kvar
forlora: förlora, förlorar, tappa, tappar, tappas, mista, mister, bli av med, gå miste, försvinna, försvinner, ryker, går förlorad, berövas, förlorad, gå förlorat, tappa bort, tappas bort
sluta: sluta, slutar, upphöra, upphör, ta slut, tar slut, slut, avveckla, lägga av, avslutas, gå i graven, läggs ner, upphört, slutat
borja: börja, börjar, inleda, påbörja, starta, komma igång, sätta igång, påbörjas
fortsatta: fortsätta, fortsätter, fortsatt, vidare, gå vidare, hålla på, fortsättningsvis, bära vidare, leva vidare
stoppa: stoppa, stoppar, hindra, hindrar, sätta stopp, förhindra, spärra, blockera, blockerar, försvåra, sätter käppar i hjulet, står i vägen, bromsa
slippa: slippa, slipper, undvika, undviker, undgå, komma undan, inte behöva, utan att behöva
klara: klara, klarar, klara av, mäkta, orka, förmå, hantera, greja, fixa, behärska
avgora: avgöra, bestämma, fatta beslut, besluta, ta ställning, ha sista ordet, ge klartecken
utse: utse, utser, välja, väljs, nominera, tillsätta, utses, vald, utpekad, utnämna, pekas ut
dela: dela, delar, dela upp, fördela, fördelas, delas, fördelning
sprida: sprida, spridning, sprids, föra ut, nå ut, nå ut med, berätta vidare, sprida vidare, implementera
spara: spara, sparas, lagra, lagras, arkivera, arkiveras, bevara, bevaras, förvara, förvaras
gallra: gallra, gallras, gallring, radera, raderas, rensa, slänga, förstöra, makulera, ta bort, tas bort, strimla
ge: ge, ger, lämna, tilldela, överräcka, bidra med
fa: erhålla, få ut, ta emot, motta, tar emot, mottar
kopa: köpa, köper, köpa in, inköp, införskaffa, anskaffa, skaffa, upphandla, upphandling, köps
lana: låna, lånar, låna ut, hyra in, lån av, utlåning
anmalasig: anmäla sig, skriva in sig, registrera sig, ställa sig i kö
hitta: hitta, hittar, finna, finner, leta, letar, söka reda på, lokalisera, ta reda på, upptäcka, fånga upp, fångar upp, identifiera, upptäcks
visa: visa, visar, påvisa, synliggöra, redovisa, redovisas, presentera, framgår, framgå
bevisa: bevisa, styrka, verifiera, belägga, intyga, visa på
rakna: räkna, räknas, beräkna, beräknas, beräkning, räkna ut, kalkylera, fastställa
jamfora: jämföra, jämförelse, jämför, jämföras, skillnad, skillnader, skilja
forklara: förklara, förklarar, förklaring, tydliggöra, reda ut, beskriva, beskriver, beskrivning, redogöra
paverka: påverka, påverkar, inverka, inverkan, inflytande, påverkan, ha betydelse för, spelar roll
ifragasatta: ifrågasätta, ifrågasätter, misstro, misstror, betvivla, tvivla, tror inte på
bjudain: bjuda in, bjuder in, inbjudan, inbjudna, gäst, gäster, bjuds in, extern gäst, besökare, föreläsare, inbjuden
delta: delta, deltar, deltagande, medverka, medverkan, närvara, närvaro, vara med, är med, komma på, komma till, sitta med, dyka upp, följa med, delta i
utebli: utebli, uteblir, uteblivit, uteblev, dyka inte upp, dyker inte upp, kommer inte, infinner sig inte, missa, missar, hoppa över, skolka, lämnar återbud, återbud, avbokar, avboka, sen avbokning, inställt, ställer in, ställs in, frånvarande
skyldighet: skyldig, skyldiga, skyldighet, plikt, måste, tvungen, tvingad, tvinga, tvång, tvingas, obligatorisk, obligatoriskt, krav att, åläggas, förpliktad, skyldigheter
frivillig: frivillig, frivilligt, valfri, valfritt, frivillighet, självvald
forbjuden: förbjuden, förbud, förbjudet, inte tillåtet, otillåten, hinder enligt lag
dyr: dyr, dyrt, kostsam, kostsamt, har inte råd, inte råd, råd med, ha råd, har råd, pengarna räcker inte, inte råd med
gratis: gratis, kostnadsfri, kostnadsfritt, avgiftsfri, utan kostnad, avgiftsfritt
lang: lång, långa, långt, längre, utdraget, långvarig
kort: kortvarig, kort tid, hastigt
ofta: hur ofta, frekvens, varannan vecka, varje vecka, varje månad, tätare, oftare, intervall, rytm, gånger om året, en gång i månaden, glesare, mer sällan, var fjärde vecka, månadsvis
manga: antal, hur många, mängd, storlek, stor grupp, gruppens storlek, för stor, för stort, för många
ensamma: själv, på egen hand, ensamt ansvar, utan stöd, på egna ben, självständigt, på eget bevåg
forlite: för lite, för få, inte nog, otillräckligt, räcker inte till, räcker inte, knapp, knappt, snålt, låg, lågt, för låg
formycket: för mycket, för hög, överdriven, för höga, för stora, tungt, betungande
helahela: helt, fullt, fullständig, hel, komplett, fullständigt
felaktig: fel, felaktig, felaktigt, misstag, miss, av misstag, inte rätt, inkorrekt, oriktig
rattsaker: korrekt, riktig, riktigt, rätt
gemensam: gemensam, gemensamt, delad, tillsammans, samlad, samordnad, samma för alla, enhetlig, enhetligt, lika för alla, likadan, likadant
egen: egen, eget, egna, varsin, var sin, separat, enskilt, skilda, privat, privata
hemlig: hemlig, hemligt, dold, dolt, skyddat, skydda, skyddas, bakom ryggen
oppen: öppen, öppet, offentlig, offentligt, allmän, publik
offentlighet: allmän handling, offentlig handling, offentlighetsprincipen, offentlighet, diarieföra, diarieförs, diarium, registreras som handling, utlämnande av handling, begära ut handlingar, journalist, journalister, media, tidningen, pressen, reporter, offentlighetsprincip, lämna ut till media, lokaltidningen, allmänna handlingar, begär ut, begära ut
jav: jäv, jävig, granne, känner personen privat, släkt, släkting, bekant, privat relation, känner privat, personlig relation, lämna rummet, grannen, kompis, kusin, vän
spelain: spela in, inspelning, inspelat, transkribera, transkribering, ai, artificiell intelligens, copilot, chatgpt, sammanfatta automatiskt, språkmodell, aiverktyg, app lyssnar, diktera, robot, aitjänst
lokal: lokal, lokaler, rum, sal, mötesrum, möteslokal, var ska vi träffas, var ska vi ses, plats för mötet, mötesplats, var håller vi till, husrum, utrymme, lokalerna
fika: fika, kaffe, förtäring, lunch, mat på mötet
tystgrupp: komma till tals, ordet, tysta, dominera, dominerar, prata mest, tar över mötet, talutrymme, våga säga, taltid
drarover: drar över, drar över tiden, hinner inte med, hinner bara, överskrider tiden, hålla tiden, tidsplan, sista punkterna, skjuts upp, lång dagordning, för lång dagordning, drar ut på mötet, hinner aldrig, tiden räcker inte, mötestiden räcker inte, hinner inte alla, mötena & långa
arbetstid: avsatt tid, avsätta tid, arbetstid, tid i tjänsten, tid i tjänst, ovanpå allt annat, vid sidan av ordinarie, utöver ordinarie, tid för uppdraget, nedsättning i tjänst, ryms inte, rymmas inom, chefen & tid, tid avsatt, ordinarie arbetsuppgifter, tjänstetid, förberedelsetid, läsa in sig, förbereda sig, hinner inte förbereda
handa: hända, händer, händelse, inträffa, inträffar, ske, sker, uppstå, uppstår, hänt
medan2: under tiden, tills, samtidigt, parallellt, i väntan
ordna2: ordna, ordnas, arrangera, organisera, lägga upp
forberedelse: förbereda, förberedelse, förberett, förberedda, inläst, läsa på, i förväg, på förhand, underlag i förväg, före mötet, handlingar i förväg, i god tid
utanforhuset: utanför, externt, extern, utomstående, annan aktör
hogtlagt: högt, hög nivå, övergripande
snabbtsvar: snabbt svar, akut svar, kan inte vänta, brådskande fråga, mellan mötena, innan nästa möte, mellan möten
ensak: sak, ärende, fråga, fall, case, ärenden, ärendet, dragning, falldragning, dra ett ärende, ärendedragning, konsultation
vilkenarenden: vilka ärenden, vilka frågor, vad ska tas upp, vad kan tas upp, passar för teamet, hör hemma, lämpliga ärenden, vad lyfter man, rätt forum, vilket forum, vart hör, vilka passar, vad tar ni emot, för stort ärende, för litet ärende, tillräckligt stort, vad får man lyfta, lyfta vad, vad ska lyftas, gränsdragning, strukturfråga, strukturfrågor, enskilda ärenden eller, räcker det med, flera personer eller, lösa själva, löser vi själva, hör hemma
fareanden: få ärenden, för få ärenden, brist på ärenden, ingen tar upp, tomt på dagordningen, få frågor, ärenden minskar, inga ärenden att ta upp, kommer inga ärenden, saknas ärenden, få anmäler, ingen anmäler ärenden
anmalaarende: anmäla ärende, anmäler ärende, anmäla i förväg, anmälda ärenden, ärendeanmälan, hur anmäler, skicka in ärende, anmälas före, ta upp på plats, vid sittande bord, föranmälan, föranmäla
kollegautanfor: kollega utanför teamet, någon som inte är med i teamet, icke representant, som inte sitter i teamet, dra ett ärende som, handläggare utanför, handläggare utifrån
nyiteamet: ny i teamet, nya i teamet, ny representant, introduktion, välkomna nya, introduktion för nya, nytillträdd, ny ledamot, nya medlemmar, introduktionspaket, introducera nya, inskolning
sjalvforsorjande: egen försörjning, självförsörjande, stå på egna ben, klara sig själv
nationell: nationell, nationellt, riksdag, regering, statlig, staten, statliga myndigheter, lagstiftaren, central nivå, centralt, huvudkontor, nationell nivå, nns, statens
lan: län, länet, länen, länsnivå, regionalt, hela länet, länsgemensam, länsövergripande
personbunden: personbundet, personberoende, hänger på en person, när hon slutar, försvinner med personen, eldsjäl
kvinnor: kvinna, kvinnor, tjej, tjejer, kvinnlig, flickor
man: män, mannen, killar, manlig, pojkar, pappor, fäder, far
klimakterie: klimakteriet, klimakteriebesvär, övergångsåldern, menopaus, kvinnohälsa, hormonella
forstoring: ätstörning, ätstörningar, anorexi, övervikt, fetma
fobi: fobi, rädsla för, social fobi, panikångest, torgskräck, vågar inte åka, vågar inte gå ut, folksamling
suicid: suicid, självmord, självskada, självskadebeteende, suicidrisk, ta sitt liv, vill inte leva, självmordstankar, självmordsrisk, självmordsförsök
sexuell: sexuell, prostitution, sex mot ersättning, människohandel
kriminell: kriminell, kriminalitet, gäng, gängkriminalitet, avhoppare, gängmiljö, brott, dömd, belastningsregister, straff, belastningsregisterutdrag, utdrag ur belastningsregistret
radikal: extremism, radikalisering, våldsbejakande
hastsituation: krig, pandemi, kris i samhället, beredskap
uppsagning: uppsägning, uppsagd, varsel, varslad, varslade, avsked, omplacering, omplacera, omplaceringsutredning, arbetsbrist, får gå, förlorat jobbet, av med jobbet, säga upp, säga upp sig
facket: facket, fackförbund, fackförening, fackligt ombud, facklig, skyddsombud
provanstallning: provanställning, provanställd, prova anställd, visstidsanställning, allmän visstid
kladerutrustning: arbetskläder, skyddskläder, utrustning, skyddsskor, verktygsutrustning
truckkort: truckkort, hygienpass, certifikat, certifiering, yrkesbevis, kortkurs
naturrehab: grön rehab, trädgård, hästar, naturunderstödd, grön arena, trädgårdsrehab, gröna näringar, natur
motesplats: träffpunkt, öppen verksamhet, fontänhus, mötesplats, aktivitetshus, sysselsättning utan beslut
gruppaktivitet: gruppverksamhet, gruppaktivitet, i grupp, kurs i grupp, grupper
esf: esf, socialfonden, europeiska socialfonden, esfmedel, euprojekt, medfinansiering, medfinansiera, projektansökan
revision: revision, revisor, årsredovisning, bokslut, ansvarsfrihet, granskning, ivo, tillsyn, inspektion, jo
upphandling: upphandling, lou, upphandla, upphandlad, avtal med leverantör, anbud, ramavtal, avropa
avtal: avtal, kontrakt, överenskommelse, samverkansavtal, skriva avtal, avtala
intressent: brukare, brukarråd, klientråd, deltagares erfarenheter, brukarmedverkan, deltagarnas erfarenheter, egna erfarenheter, brukarna, deltagarnas röst, målgruppens erfarenheter, erfarenhet & deltagare, levd erfarenhet, egenerfarna, brukare & påverka, deltagare & påverka
ordlista: ordlista, begrepp, begreppen, förkortning, förkortningar, definition, definitioner, samma ord, språkbruk, terminologi, fackspråk, fikonspråk
lathund2: lathund, guide, mall, broschyr, handbok, checklista
hot2: hot mot personal, hot mot handläggare, otrygg, säkerhet på möte, larm, aggressiv, aggressivitet, hotfull
trygghetmote: trygg på möte, trygghet vid möten, våga berätta, våga säga, våga vara ärlig
hund: hund, husdjur, djur
miljo: ljud, ljudmiljö, störande miljö, lugn miljö, perception, intryckskänslig
matersattning: mat, matkonto, akut nöd, nödhjälp, nödbistånd, matpengar, matkasse, mat för dagen
rantaskuld: ränta, avbetalning, avbetalningsplan, löneutmätning
konto: bankkonto, konto, bank, banken, betalkonto
idhandling: idhandling, legitimation, idkort, passfoto, identitetshandling, pass, lma
post: post, brevlåda, öppna post, posten, papperspost
tid: tid, tider, tidsbokning, boka tid, bokad tid, besökstid, återbud, tidbokning, bokning, boka
ledtidbeslut: handläggningstid, beslut dröjer, beslut & dröjer, väntar på beslut, väntan på beslut, inväntar beslut, medan & utreder, utreder & väntar, beslut & månader, inte fattat beslut, tar lång tid att få beslut, beslut & tid, i väntan på beslut, besked & dröjer, ansökan & månader, tänkt klart, tänka klart, utreder klart, vänta på besked, inget beslut än
platsforsvinner: platsen försvinner, plats & försvinner, hinner försvinna, går om intet, arbetsgivaren tröttnar, tappar platsen, erbjudandet går förlorat, missar jobbet, chansen går förlorad, plats & förlorad
nodbistand < forsorjningsstod: bistånd i väntan på, försörjningsstöd i väntan, försörjningsstöd & väntan, förskott på förmån, förskott, försörjningsstöd medan, bistånd & vänta, försörjningsstöd & utreder, kommun & vänta & ersättning
ersattfranbada: båda samtidigt, på samma gång, samtidig ersättning, dubbel ersättning, kombinera
sgiinfo < sgi: sgi & information, skydda sgi, tappa sgi, tappar sgi, förlora sgi, förlorar sin sgi, sgi & berättar, sgi & råd, sgi & anmäla, sjukpenninggrundande & tappa, sjukpenninggrundande & förlora, sgi & arbetslös, nollad & misstag, sgi & skydd, bli nollad, blir nollad, nollas, nollade
rehabutanarbetsgivare < samordna: samordna & rehabilitering, samordning & rehabilitering, rehab & samordna, rehab & ansvar, rehabilitering & ansvar, ansvar & rehab, vem & rehabilitering, vem & rehab, håller ihop & rehab, ingen & rehabilitering, ingen & rehab, rehabilitering & arbetslös, saknar arbetsgivare, utan arbetsgivare, varken arbetsgivare, inte har arbetsgivare, ingen arbetsgivare
kontaktarbetsgivare < arbetsgivare, samordna: pratar med arbetsgivaren, kontakt med arbetsgivaren, kontakta arbetsgivare, ringer & arbetsgivare, ringer & företag, ringa & företag, kontakt & arbetsgivare, dialog & arbetsgivare, många & arbetsgivare, samma arbetsgivare, samma företag, arbetsgivare & kontaktperson, arbetsgivare & uppringd, företag & uppringd, företag & kontakt, arbetsgivarkontakt, arbetsgivarkontakter
myndighetuteblir < deltarinte: statliga & sip, myndigheter & sip & inte, fk & sip, af & sip, försäkringskassan & sip, arbetsförmedlingen & sip, staten uteblir, sip & delta, sip & skyldig, sip & kommer, sip & närvaro, samordnad individuell plan & delta, sip & uteblir, sip & bjud, myndigheter & planeringsmöte, statliga & möte
mandatmote < mandat: mandat & representant, representant & besluta, rätt att avgöra, får inte bestämma, besluta på plats, hem och förankra, förankra hos chefen, förankras, fråga chefen först, ta med frågan hem, ta hem frågan, inte får bestämma, kan inte besluta, besluta vid bordet, kan bara lyssna, folk med mandat, med mandat, utan mandat, saknar mandat, besluta för sin organisation, på organisationens vägnar, beslutsfattare, rätt att besluta, rätt att bestämma, har inget att säga till om
franteampsyk < deltarinte, psykiatri: psykiatri & team, psykiatri & saknas, psykiatri & bordet, psykiatri & kt, psykiatri & deltar, psykiatri & möte, psykiatrin med, psykiatri & representant, vuxenpsykiatri & delta, någon från psykiatrin, psykiatri & skicka, psykiatri & konsultation
larartillarbete: särskola & arbete, särskola & jobb, anpassad & arbete
beskrivaintyg < lakarintyg, bristfalligt: intyg & beskriva, intyg & formulera, intyg & komplettering, intyg & duger, intyg & godta, intyg & godkänn, intyg & retur, intyg & tillbaka, utlåtande & retur, utlåtande & komplettering, utlåtande & godta, underlag & komplettering, underlag & retur, underlag & godta, intyg & räcker, utlåtande & räcker, underlag & räcker, skriva & doktor, skriva & läkare & komplettering, läkare & komplettering, läkare & komplettera, intyg & tunt, intyg & håller, utlåtande & duga, intyg & bättre, kvalitet & intyg, intygskvalitet, funktionsnedsättning & aktivitetsbegränsning, dfakedjan, dfa, intyg & underkän, intyg & avslag, läkare & kassan & fråga, intyg & nekas
avidentifiera < identifierade: hur mycket får sägas, hur mycket får man säga, hur detaljerat, utelämna detaljer, förstår vem det handlar om, känna igen personen, liten kommun & igen, liten ort, liten kommun, små kommuner & igen, räcker det att ta bort namnet, detaljer & vem, alla känner alla, prata om & utan att, oidentifierad, anonymisera, säga & namn, avslöja, röjer, begriper vem, vem det rör
aterlopning < uppfoljning: uppföljning efter insats, efter insatsen, efter avslutad insats, vad händer sedan, vad händer efter, när insatsen är slut, följa upp efter, efter insats & ansvar, insats & slut & vem, tar över efter, insats & slut, tar över när, avslutad insats
sysselsattning < dagligverksamhet: kommunens sysselsättning, daglig sysselsättning, sysselsättningen, lssverksamhet, personer inom lss, inom lss
barnhinder < barn: barnen hemma, barn & insats, barn & delta, barnomsorg & insats, barnomsorg & timmar, förskola & timmar, förskola & arbetssökande, barn & hindrar, barn & deltagande, mamma & grupp, barn & gruppen, femton timmar, 15 timmar, föräldraskap & insats, vabb
tolkbarn < tolk, barn: barn som tolkar, barn & tolk, barn & översätta, barn & översätter, minderåriga & tala för, anhörig som tolk, tolka åt, översätta åt, översätter åt, tala för mamma, tala för föräldrar, barn & mamma & myndighet, dotter & tolka, son & tolka
oversatta < tolk, sprak: översätta, översätter, översättning, översatt, översättare, översättas, tolka, tolkar, tolkas, annat språk, språkhjälp, flerspråkig, på andra språk, på arabiska, på engelska
ledatillhemland: resa utomlands, utomlands, resa till hemlandet, hemlandet, utlandsvistelse, utlandsresa, semester utomlands, vistelse utomlands
rapportgatill: ligger på is, vilar
`
