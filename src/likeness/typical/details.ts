/** Typical questions, each in many wordings: the finer ones, so that those that share a theme are told apart. */
export const details = `
sip för personer utan kommunal eller regional insats: vem kan få sip, inte känd hos socialtjänsten, bara vården, räcker behov, lagkrav, vilka omfattas, vuxna, utan pågående insats
sip digitalt och tidsåtgång: tar för lång tid, digital sip, verktyg, cosmic link, kortare möte, enklare sip, förenkla, dokumenteras var, blankett för sip, system för planen
personen vill inte ha sip: tackar nej till planering, rädd för stora möten, för många tjänstemän, förbereda personen inför mötet, själv bestämma vilka som är med, vågar inte säga
sip eller konsultationsteam eller avstämningsmöte: vilket möte när, skillnad, för många mötesformer, dubbla möten, samma fråga i flera forum, rätt mötesform, gränsen mellan
avstämningsmöte hos försäkringskassan: kalla till, läkaren deltar inte, vem får begära, utan arbetsgivare, ersättning till läkare för möte, mötet ställs in
vem kallar till möte om personen: nätverksmöte, samla alla runt personen, initiativ, sammankalla, ta första steget, när räcker ett telefonsamtal
sekretess inom kommunen: socialtjänst och arbetsmarknad samma förvaltning, mellan enheter, nämndgräns, behöver samtycke internt, skolan och soc, dela inom huset
sekretess mot privata aktörer: leverantör, privat vårdgivare, utförare, civilsamhälle, tystnadspliktsavtal, får vi berätta för extern, föreningar i teamet
sekretess mot polisen och kriminalvården: uppgifter om brott, anmäla, ssp, gängkriminella, utlämnande till polis, samverkan mot brott
få ut journal eller utredning från vården: beställa journalkopior, begära ut, väntar på handlingar, personen begär själv, läsa på 1177, ta del av utredning, psykologutlåtande, få del av diagnosunderlag
vad får rehabkoordinatorn eller vården berätta för andra: hälso- och sjukvårdssekretess, lämna uppgifter till af, prata med handläggare, hur mycket, fråga utan namn
vad får fk berätta för kommunen: uppgifter om ersättning, se beslut, ssbtek, beslutsdatum, fråga om sgi, få veta inkomst, elektroniskt, direktåtkomst, sambandslinje
fullmakt: föra någons talan, ombud, generell fullmakt, fullmakt hos försäkringskassan, digital fullmakt, godtas inte, underskrift, legitimerar, ringa åt klienten
spara samtycken: var förvaras blanketten, vem har originalet, kopia till alla, register över samtycken, gallra efter avslut
personuppgiftsansvar i gemensam verksamhet: gdpr, biträdesavtal, gemensamma listor, deltagarlista, vem är ansvarig, rapportera in deltagare, förbundet får inte, register över deltagare
chatt och sms med klienter: messenger, whatsapp, sms, teams-chatt mellan myndigheter, snabbmeddelande, får vi mejla klienten, påminnelser
deltagarlistor och excel: egna listor, statistik på personnummer, otillåtna register, anteckningsblock, minnesstöd, skuggregister
bild film och sociala medier: intervjua deltagare, publicera, goda exempel i tidningen, film, anonym berättelse, godkännande
minnesanteckningar till chefen: sprida vidare anteckningar, får chefen läsa, vad rapporteras hem, intern återrapport, sammanfattning till egna organisationen, med hem
teamets plats i organisationen: vem äger teamet, styrdokument, uppdragsbeskrivning, roll, arbetsordning, vem bestämmer över teamet, mandat för teamet, riktlinjer
teamets framtid: lägga ner teamet, behövs vi, dubbelt forum, slå ihop, nystart, utvärdera teamet, hur vet vi att vi gör nytta, tappat fart
vem utser representanter: nämnden eller chefen, väljs, nominering, mandatperiod, kravprofil, rätt kompetens, tjänstgöringsgrad, utse ledamot, byta representant
representanten har bytt jobb: blivit chef, byter roll, sitta kvar, ny tjänst, lämnar platsen, slutar i teamet, överlämning av platsen
flera från samma part: hur många från kommunen, för många från en part, enda från region, balans runt bordet, två platser, rösta
primärvård och läkare i teamet: läkare deltar, distriktssköterska, flera vårdcentraler en plats, privata vårdcentraler, turas om mellan vårdcentraler, representera alla vårdcentraler
arbetsgivare och fack i teamet: näringslivet med, arbetsgivarrepresentant, facklig representant, företagare, externa till lsg
polis skola och kyrka: fler parter, utöka kretsen, elevhälsan vid bordet, bjuda in kriminalvården, frivården med, barn- och utbildning deltar
deltar på distans fast andra är på plats: hybrid, hör inte, hamnar utanför, skärm i rummet, fk deltar digitalt, sitter i annan stad, lokal närvaro, känner inte orten
handläggare utan lokalkännedom: nationell kö, sitter i annan del av landet, ingen lokal handläggare, specialiserade kontor, känner inte kommunen, ärenden fördelas över landet
sommarstängt i teamet eller insats: uppehåll, juli, vad händer med ärenden, jourlista, deltagare tappar fart, semesterstängning
möten som krockar: samma dag som andra möten, kommunens ledningsmöte, lägga schema för året, samordna kalendrar, två team samma dag
tid per ärende: tjugo minuter, hur länge, för ytligt, djupare, metod för ärendedragning, reflekterande team, strukturera samtalet, lösningsfokus, frågor till den som drar
bordsrundan: bordsrunda tar all tid, skriftlig runda i förväg, vad ska sägas, nyheter från parterna, rapportering, korta ner
incheckning och trivsel: klimat, lära känna varandra, teambuilding, heldag tillsammans, utvecklingsdag, planeringsdag, studieresa
utvärdera möten: hur arbetar vi, vad ändrar vi, enkät efter möte, mötesutvärdering, mötesklimat
kritik mot en part: känns som angrepp, skuldbeläggs, försvarsställning, alltid kommunens fel, peka finger, konstruktivt, skilja på sak och person
oenighet i teamet: inte överens om råd, olika råd, vem avgör, dokumentera skiljaktig mening, konflikt mellan representanter
ansvar för teamets råd: ansvar om det går fel, rättssäkerhet, är råd ett beslut, myndighetsutövning, vem dokumenterar rådet, i vems akt
ta upp ärende utan att personen vet: informera personen, måste klienten veta, berätta att vi pratat, transparent, bakom ryggen, etik
personen med på teamets möte: egen röst, närvara, bjuda in klienten, deltagaren själv, dialog i rummet, delaktig
barn och unga under arton i teamet: åldersgräns, ungdomar, elever, familjer, vårdnadshavare, vilket team tar unga
ärenden om personer från annan kommun: skriven på annat håll, vilket team tar, vistas här, flyttat nyss, gemensamt med grannteamet, två team samma person
ärende om någon utan kontakt med någon part: anonym fråga, okänd person, frivillig söker hjälp, första linjen, ingen egen handläggare
återkomma med samma ärende: ta upp igen, flera gånger, nya omständigheter, när är det klart, avsluta ärende i teamet
lsg prioriterar: hur många frågor, vilka först, överfull, ledning sorterar, antal per möte, hinner lsg, ordning, kö av frågor
lsg svarar otydligt: begriper inte svaret, för allmänt, ingen handling, konkret svar, vad betyder det för oss, räcker inte, formulera svar
skriva en bra fråga till lsg: formulera, mall, så att den går att besvara, exempel, beskriva hinder, vad har prövats, anonymt, hur långt, rubrik
hålla koll på frågorna: var står frågan, status, lista, digitalt system, vem bevakar, årshjul, syns under mötet, öppna frågor, gamla frågor
samma fråga kommer tillbaka: återkommer år efter år, ältar, redan besvarad, ingen ändring, gammalt svar, kvarstår, hindret består, består
lsg och teamens sammankallande: adjungerad, plats i lsg, representera teamet, dra frågan själv, närvara, förbereda lsg, länk mellan nivåerna
kommunens chefer i lsg: bara socialtjänst, skola saknas, vuxenutbildning, vem talar för hela kommunen, samordna inom kommunen före mötet, flera förvaltningar
statliga chefer i lsg: fk chef sitter långt bort, af byter chef, regionalt ansvar för många lsg, sällan på plats, deltar digitalt
lsg:s lokala plan: finsam-plan, insatser, prioriteringar, målgrupp, behovsanalys, vem skriver planen, samma som förra året, beslut i styrelsen
ansöka om ny insats: idé till insats, ansökan till förbundet, vem får söka, mall, när, kriterier för finansiering, pengar till liten aktivitet, starta upp
styrelsen och enskilda ärenden: vad får politiker veta, principfrågor, inte enskilda, besök i verksamhet, ledamöters insyn
styrelsemöten och justering: protokoll, anslag, antal möten, offentligt möte, ersättare inkallas, kallelsetid, tjänstgöringsordning, arvoden för ledamöter
budget och eget kapital: överskott, oförbrukade medel, sparade medel, för mycket pengar kvar, tilldelning, medlemsavgift, fördelning mellan kommuner, årsskifte
insats bara i en kommun: andra kommuner får inte, flytta insats, platser till grannkommunens deltagare, länsgemensam, betalas av en men nyttjas av fler, var i länet
platser i insatsen: fullt, kö, tomma platser, antal platser, fördela platser mellan kommuner, beläggning, intag, löpande intag, hur många
vem får anvisa till insatsen: remittera, anmäla deltagare, vården kan anmäla, egen anmälan, söka själv, remissblankett, vem har rätt att hänvisa
beredningsgrupp säger nej: motivering, överklaga nej, insatsens intagning, matchar inte, kriterier oklara, varför nekas
krav i insatsen: får insatsen kräva, regler, drogtest, närvaro, ordningsregler, skiljas från insats, utestängd, konsekvens
deltagare slutar i förtid: avhopp, hoppar av, avbrott, orsaker, tillbaka senare, andra chansen, avskriva, missnöjd
ersättning under insatsen: vilken ersättning har deltagaren, påverkas, försörjning under insats, behålla sjukpenning, aktivitetsstöd eller bistånd, samma insats olika ersättning
personal i insatsen: anställd av vem, arbetsgivare för processledare, sjukfrånvaro, delad tjänst, rekrytera, coacher, kompetens, handledning till personal, sårbart
lokalen för insatsen: hyra, tillgänglig, hitta dit, byta lokal, stigma, neutral plats, nära buss, i kommunhuset
hur länge får man vara i insatsen: maxtid, förlängning, tidsgräns, ett år räcker inte, avslut, för kort, utslussning
resultat av insatsen: hur många går till arbete, stegförflyttning, mäta, mjuka resultat, livskvalitet, långsiktig effekt, jämföra insatser, lägga ner om dåligt
statistik om målgruppen: hur många nollklassade, hur stor grupp, siffror från fk, behovsbild, kartlägga målgruppen, ta fram underlag, öppna data
handläggare på fk utses inte: ingen personlig handläggare, handläggs i grupp, ärendet ligger i kö, vem har ärendet, fråga om handläggare, kassans personliga handläggare, utredare
ringa från dolt nummer: myndighet ringer skyddat nummer, klienten svarar inte på okända samtal, missar samtal, tidsbokat samtal, sms före
försäkringskassans brev och svarstid: kommunicering inför beslut, för kort svarstid, hinner inte komplettera, klient förstår inte, kvittera, anstånd, övervägande om avslag
försäkringskassans bedömning av ett yrke: påhittade arbeten, normalt förekommande, jobb som inte finns på orten, sortera papper, verklig arbetsmarknad
återkommande nya intyg fast inget ändras: kroniskt sjuk, förnya varje månad, livslång diagnos, onödiga läkarbesök, längre sjukskrivning, permanent, varje gång
sjukskriven på fel diagnos eller okänd: oklar diagnos, symtomdiagnos, utredning pågår, psykiatrisk diagnos sätts av primärvård, r-diagnos
partiell sjukskrivning: 25 50 75 procent, förläggning av arbetstid, arbetsgivare säger allt eller inget, arbetslös deltid, halv dag, olika dagar
förebyggande sjukpenning: behandling under arbetstid, rehabiliteringsplan, kbt på arbetstid, söka i förväg
sjukersättning på deltid och ansöka för tidigt: när är tiden mogen, vem hjälper, ta initiativ, utbyte, fk byter från sjukpenning, under utredning
hur lång tid för sjukersättning: handläggningstid, väntar på sjukersättning, månader, försörjning medan, dröjer med besked om pensionering
sjukersättning för unga: nittonåring, medfödd, garantiersättning, hel sjukersättning direkt efter skolan, livslång funktionsnedsättning, unga 19-29
aktivitetsersättning för unga med npf: får nej, inte tillräckligt nedsatt, prövas mot alla jobb, ung vuxen adhd, hel eller fjärdedel, underlag
insatser under aktivitetsersättning: fk ska samordna, ingen aktivitet, bara pengar, passiv, plan, handläggare erbjuder inget, stöd till unga
arbetsträning under sjukpenning: får man, hur mycket, påverkar sjukpenning, mer än planerat, minskas ersättning, anmäla, arbetsprova, öka i tid
arbetsträning utan ersättning: oavlönad, utnyttjas, gratis arbetskraft, hur länge, undanträngning, gränsen mot anställning, fackets syn
handledare på arbetsplatsen: tid, ersättning till handledare, utbildning, stöd, byts ut, trött handledare, arbetsgivare vill ha betalt
anpassning på arbetsplatsen: arbetshjälpmedel, ljud, paus, uppgifter, arbetsgivare kan inte, bidrag till hjälpmedel, tekniskt stöd
provanställning och sjuklön: kort anställning, ny anställd blir sjuk, särskilt högriskskydd, arbetsgivarens risk, sjuklönekostnad, karens
högriskskydd: ofta sjuk, arbetsgivare vågar inte, ersättning för sjuklön, ansöka, läkarintyg för högriskskydd
anställning efter praktik: leder aldrig till jobb, lovar jobb, praktik efter praktik, rundgång i praktik, krav på anställning efter
kommunen som arbetsgivare: enkla jobb, kommunala beredskapsjobb, ta emot, föregå med gott exempel, egna arbetsplatser, osa i kommunen
sociala företag: upphandla, arbetsintegrerande, starta, samarbeta, platser, stöd, fungerar inte ekonomiskt
lönebidrag för vem: vilka diagnoser, kod, funktionsnedsättning som medför nedsatt arbetsförmåga, krav på utredning, när efter provanställning, kommunalt
lönebidrag tar slut: efter fyra år, förlängs inte, uppsagd när bidraget upphör, sänkt nivå, vad händer med den anställde, omprövning
byta leverantör: missnöjd, byta coach, kort kontrakt, leverantör lägger ner, vilka finns i vår kommun, valfrihet, hitta leverantör
leverantör rapporterar: avvikelserapport, anmäler frånvaro trots sjuk, giltig orsak, läkarintyg till af, sjukanmälan, tappar ersättning
aktivitetsrapport: glömmer rapportera, varje månad, sökta jobb, avstängd från ersättning, hjälp att rapportera, digitalt, sanktion, krångel
skrivs ut från af: avaktualiserad, anmäler sig inte, inte står till förfogande, sjuk, utskriven automatiskt, tappar sgi, skriva in igen
af för den som inte är inskriven: vad kan af göra, råd utan inskrivning, information, sjukskriven vill planera, vänta
af:s bedömning av stödbehov: profilering, automatiskt beslut, statistiskt verktyg, nekas matchning, för nära eller långt, digital bedömning, stort behov
arbetspsykolog och arbetsterapeut på af: specialist, väntetid, aktivitetsbaserad utredning, inte fysiskt på orten, få resurser, specialister försvunnit
planering uppdateras: handlingsplan hos af, gammal plan, varje månad, uppdatera, ser inte planen, får kopia, uppföljning av plan
studier via af: utbildningskontrakt, folkhögskola med aktivitetsstöd, studiemotiverande kurs, arbetsmarknadsutbildning, yrkesutbildning, väntetid till start
komvux för den med svårigheter: läs- och skriv, lärling, anpassad komvux, stödpersoner, distans, inget stöd, särvux, för fort
folkhögskola: studiemotiverande, internat, kurs för npf, försörjning, ansöka, bidrag
validera kunskaper: utländska betyg, yrkeskompetens, tar lång tid, legitimation, sjuksköterska, språktest
skolan lämnar över: betyg, kartläggning från elevhälsan, skolans utredning följer inte med, överlämning skola kommun, tidiga signaler, frånvaro i skolan
problematisk skolfrånvaro: hemmasittare i skolåldern, elever som inte kommer, soc och skola, bup, skolplikt
kommunala aktivitetsansvaret och andra: upp till tjugo, vad händer vid tjugo, register över unga, samarbete, ungdomsmottagning, kontaktuppgifter till unga
föräldrar till hemmasittande unga: försörjer vuxet barn, söker hjälp, får ingen information, vill ha stöd, vart vända sig, oro
funktionsnedsättning och föräldraskap: föräldrar med if, stöd i föräldrarollen, barnens situation, familjestöd
ensamstående och obekväm arbetstid: nattis, barnomsorg kvällar helger, ingen avlastning, jobbschema, vårdbiträde
pappor: föräldraledighet, umgänge, barn varannan vecka, fäders stöd, anhörigstöd till män
kvinnor med hedersproblematik: kontrolleras, får inte komma till insats, mannen med på möten, hembesök, prata ensam, egen försörjning
prostitution människohandel: utsatt, exploatering, arbetskraftsexploatering, svartjobb, utnyttjas av arbetsgivare
spelberoende skulder: nätkasino, spelmissbruk, ekonomi, behandling
unga i kriminalitet: gäng, avhoppare, sysselsättning, snabba pengar, stöd att lämna
frivården som part: samtal, föreskrift, villkor, övervakning, samverkan, behandlingsprogram
boende efter behandling: drogfritt boende, stödboende, kö, träningslägenhet, försörjning av boende, återfall och vräkt
trångbodd osäkert boende: svartkontrakt, andrahand, flyttar ofta, barn, hyra för hög, norm för hyra, billigare bostad krävs
hyresgaranti och kontrakt: kommunal hyresgaranti, inkomstkrav, får inte hyra med bistånd, betalningsanmärkning hindrar, socialt kontrakt
flytta för jobb: pendla, flyttbidrag, krav på sökområde, söka i hela landet, rotad, familj
äga bil: bil och bistånd, sälja bilen, behöver bil till jobbet, landsbygd, undantag
cykel gång och egen transport: lära cykla, gå till, samåkning, taxi, hämtas, tjänstebil, skjutsa klient i egen bil
vinter och väder: halka, mörker, glesbygd
telefontolk bättre än på plats: kvalitet på tolk, samma tolk, tolk uteblir, dialekt, kön på tolk, jäv, liten ort
översätta brev och blanketter: information på flera språk, samtyckesblankett på arabiska, lätt svenska, bilder, muntlig information
intyg på engelska eller från annat land: översätta intyg, utländska läkarintyg, hyrläkare skriver engelska, godkänns utländsk diagnos
analfabeter och sms: kan inte läsa sms, muntligt, bildstöd, pictogram, appar, talat meddelande
lära svenska i praktik: språkombud, språkpraktik, sfi på arbetsplatsen, kombinera, yrkessfi
digital hjälp av handläggare: sitta med vid inloggning, bankid åt någon, ansvar, missbruk av bankid, dela kod, ombud digitalt, servicekontor
spärrad av banken: får inte konto, bankid indraget, skatteskuld, kontoutdrag, pengar på kort
skydd för den som hjälper: handläggares arbetsmiljö, sekundär trauma, hot, stress, stöd efter händelse, handledning, slutar
ensamkommande och unga ensamma: gode män slutar vid arton, gymnasielagen, nätverk saknas, permanent
folkbokföring och adress: skriven på fel adress, c/o, post kommer inte fram, avregistrerad, skenskriven, personnummer
eu-medborgare: uppehållsrätt, rätt till bistånd, personnummer, arbete kort tid, romer, hemresa
id-kort för den utan pengar: avgift för id, bidrag till legitimation, intygsgivare saknas, skatteverket, pass
föreningsliv och volontär: ideellt arbete under sjukskrivning, förtroendeuppdrag, får man vara aktiv, hobby, träna, kassan ifrågasätter
idrott och träning: gymkort, friskvård i insats, motion, simning, hälsa, betala träningskort
samtalsgrupp och självhjälp: brukarförening, kamratstöd, peer support, egenerfaren, erfarenhetsexpert
djur och natur: terapihund, hundförbud, pälsdjur, allergi
tro och kultur: bön, högtid, fasta, ramadan, klädsel, handskaka
krav på vaccination eller intyg: vaccin, smitta, hälsodeklaration, utdrag, tbc
egen sjukvård och egenvård: egenvårdsplan, ta medicin, kommunens hälso- och sjukvård, hemsjukvård under sextiofem
habilitering: vuxenhabilitering, tar inte emot, autism utan if, råd och stöd, kö, målgrupp
arbetsterapeut i primärvården: adl-bedömning, funktionsbedömning, väntetid, underlag till fk, finns inte, remiss
psykologutredning av begåvning: kö, privat, vem beställer, för vuxna, underlag till lss eller aktivitetsersättning, vem betalar utredningen
kognitiv screening: minnesproblem, demens ung, utreda minne, kognition
förnyad utredning: gammal utredning gäller inte, barnutredning, diagnos från bup, ny bedömning som vuxen, krävs färsk, hur gammal
vårdgaranti och vård i annan region: nittio dagar, annan region, söka utomläns, resa, privat vårdgivare på nätet, nätläkare, intyg från nätläkare
vårdcentral listning: byta, lista om, full vårdcentral, listad i annan kommun, vilken vårdcentral ansvarar, nya patienter
psykiatrins öppettider och geografi: långt till mottagning, mottagning i kommunen, filial, lokaler, psykiatri på hemmaplan, mobilt team
vårdens kallelser: uteblivet besök avgift, kallelse på brev, avslutas efter två uteblivna, påminnelse, remiss avslutas
läkare på möte: läkare medverkar i sip, tid och ersättning, läkare svarar per telefon, bjuda in doktor
återgång efter psykos eller lång slutenvård: psykosvård, lpt, rättspsykiatri, permission, eftervårdsplan, sysselsättning, långsam
beroendemottagning: kö till beroende, kommun eller region, substitutionsbehandling, laro, läkemedelsassisterad, abstinens, arbeta samtidigt
tvång och orosanmälan vuxna: lvm-anmälan, oro för vuxen, när anmäla, skydda, gränsen för frivillighet
trötthet och sömn: dygnsrytm, kommer inte upp, morgon, väckning, sömnskola, tider på eftermiddagen
ordning och struktur: boendestöd, städning, post, kalender, arbetsterapi, vardagsrevidering
sorg kris skilsmässa: livskris, anhörigs död, separation, sjukskrivs, kurator, kyrkan
ålder och generation: yngre, äldre, 18-24, 25-29, 30-64, åldersgränser för insatser, gränsdragning mellan åldrar
`
