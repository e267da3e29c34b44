/** Typical questions, each in many wordings: teams, groups, boards and the way between them. */
export const house = `
mandat att binda sin organisation: lova något för sin myndighet, har jag rätt att säga ja, representera eller bara delta, ta ställning på sittande möte, kolla hemma först, delegationsordning, vad får jag lova, tala för hela kommunen, uppbackning från chef
mandatet är olika hos parterna: vissa får besluta andra inte, statliga representanter har inget beslutsmandat, ojämna mandat, kommunens representant får bestämma, nivåskillnad runt bordet
vad förväntas av en representant: uppdragsbeskrivning för ledamot, vad ska jag göra mellan mötena, skyldigheter i uppdraget, roll i teamet, kravprofil, ta med frågor hemifrån, bärare av information
byte av representant utan besked: ny person kommer utan förvarning, ingen sa att hon slutat, oanmäld ersättare, lämnat uppdraget, representant försvann, meddela byte, uppdatera listan över ledamöter
chefen skickar olika personer varje gång: ny på varje möte, kontinuitet i teamet, vem som råkar ha tid, stående representant, byts från gång till gång
en person i flera team: sitter i tre team, räcker inte till alla team, fk har samma representant i hela länet, delad mellan kommuner, hinner inte alla möten
part vill lämna samverkan: säga upp avtalet, kliva ur förbundet, gå ur, drar sig ur teamet, uppsägningstid, utträde, kommun som vill lämna, upplösa
part som aldrig varit med: få med en ny part, övertyga regionen att delta, bjuda in ny organisation, hur kommer man med, ansöka om plats
ersättaren får inte kallelsen: ersättare på sändlistan, vem kallar ersättaren, sista minuten, avanmäla sig, hur anmäler man frånvaro, säga till i tid, hitta ersättare själv
ersättare saknar kunskap: ersättaren vet inget om ärendena, inläst ersättare, överlämning till vikarie, introducera ersättaren, någon som bara fyller stolen
sekreterare och sammankallande samma person: för tungt att både leda och skriva, dela på uppgifterna, skriva under mötet, vem för pennan
vem tar över som sammankallande: ingen vill vara ordförande, rotera ordförandeskapet, mandatperiod för sammankallande, nytt namn, val av sammankallande, ansvar att kalla
sammankallandes befogenheter: får sammankallande neka ett ärende, bestämma dagordning, avsluta diskussion, ställa in möte, svara för teamet
ärenden kommer i sista stund: anmäla sent, dagen före, hinner inte förbereda, framförhållning för ärenden, stopptid, anmälan senast
underlaget till ärendet är för tunt: vad ska en ärendedragare berätta, mall för dragning, vet inte vad frågan är, otydlig frågeställning, frågan till teamet, presentera kort, bakgrund och fråga
dra ett ärende åt någon annan: kollega utan plats i teamet, får en handläggare utifrån komma, presentera i någon annans ställe, ombud för ärendet, gästa teamet med eget fall
samma personer drar alltid ärenden: bara kommunen har ärenden, fk och af tar aldrig med ärenden, ojämnt, varför kommer inga ärenden från vården
ärendet är redan löst när mötet kommer: för långt mellan möten, inaktuellt, hinner ändras, vänta på nästa träff
teamets råd står inte i akten: dokumenteras rådet, journalföra konsultation, får jag skriva vad teamet sa, spårbarhet, anteckna i treserva
är ett råd från teamet bindande: måste jag följa, ställning för råd, rekommendation eller beslut, ansvar ligger kvar hos handläggaren, tolkar som beslut
hur många ärenden per möte: två timmar per ärende, tid för varje ärende, hinner bara ett, antal dragningar, snabbare dragning, långdragna ärenden
möten utan innehåll: inget på dagordningen, ställa in om inga ärenden, bara fika, meningslösa träffar, vad gör vi när det är tomt
mötesdisciplin: kommer sent, mobiler, går tidigare, mejlar under mötet, pratar i mun, hålla ordning
tema på möten: föreläsning, temamöte, djupdykning, utbildningspass, bjuda in sakkunnig, regelgenomgång
trivas och orka i teamet: energin är slut, tappat sugen, stämning, lära känna, tillit mellan kollegor, uppstart på nytt, nystart av team
tillit mellan parterna: misstro, prestige, revir, skuld, vågar inte visa okunskap, öppenhet, prata fritt, högt i tak
sekretess inom teamet: skriva på tystnadsförbindelse, vad sägs stannar här, gäst och tystnadsplikt, tysthetslöfte, lojalitet
gränsen för avidentifiering: byta kön och ålder, hur mycket detaljer, i en liten ort känner alla, går att lista ut, fingerade uppgifter, oidentifierat ärende
personens medverkan på konsultation: deltagaren vill komma själv, får klienten sitta med, bjuda in den det gäller, över huvudet på, närvara vid eget ärende
information till personen om att vi samverkar: hur förklarar vi teamet för klienten, broschyr på lätt svenska, vad är finsam, muntlig information, personen vet inte varför
samtycke för den som inte kan svenska: översatt samtyckesblankett, samtycke via tolk, blankett på arabiska, förstår inte vad de skriver på, lättläst samtycke
digitalt samtycke: signera med bankid, elektronisk underskrift, skannat samtycke, muntligt ja per telefon, sms som samtycke, fysisk underskrift krävs
samtyckets omfattning: vilka uppgifter, till vilka parter, för brett samtycke, får chefen se, kan samtycke gälla nya parter, läggas till en part i efterhand, begränsa till viss fråga
lämna uppgifter utan samtycke vid fara: nödsituation, fara för liv, rätt att bryta sekretess, nödvändigt för att fullgöra, oro för våld, lex, polisanmäla
olika syn på sekretess: vi tolkar lagen olika, jurister säger olika, fk säger att det inte går, överdriven sekretess, gömmer sig bakom sekretess, rädd att göra fel, gemensam tolkning
lag om sekretess i samverkan: ny sekretessbrytande bestämmelse, uppgiftsskyldighet mellan myndigheter, lagändring 2025, vad gäller sedan den nya lagen, lättare att dela
gdpr och listor i teamet: register över ärenden, excel med initialer, födelsedatum i kalendern, får vi notera, personuppgiftsincident, laglig grund
mejla om person: initialer i mejl, ärendenummer i ämnesraden, skicka via vanlig e-post, får vi nämna namn i chatten, krypterad länk, säkert meddelande fungerar inte mellan oss
mötesverktyg som alla kommer in i: teams spärrat hos en myndighet, zoom förbjudet, skype avvecklas, gäst i mötet, kommer inte in i mötet, regionens plattform, vilken videotjänst
personuppgifter i videomöten: säkert att prata ärenden i teams, spela in, sitter hemma, öppet landskap, hörs av andra
ai-verktyg i handläggning: får man använda chatgpt, be ai skriva sammanfattning, översätta med ai, copilot, språkmodell, klistra in text
statistik som alla kan jämföra: parterna räknar olika, gemensamma siffror, samma definitioner, jämföra mellan kommuner, nyckeltal för samverkan, baslinje, antal individer eller ärenden
registrera i sus: uppföljningssystem, deltagare registreras olika, personnummer i sus, anonym registrering, vad ska föras in, tidsåtgång för registrering
visa resultat för styrelse och politiker: effekt, kostnad per deltagare, samhällsnytta, argument för fortsatt pengar, berättelser och siffror, redovisa utfall
resultat kommer efter att projektet är slut: långsiktig uppföljning, hur gick det efter ett år, uppföljning efter insats, håller effekten
insatser startar utan plan för slutet: implementering, vem tar över kostnaden, ordinarie verksamhet vill inte ta över, projekttrötthet, alltid nya projekt, permanenta
ansöka om pengar hos förbundet: hur söker man medel, ansökningsblankett, sista ansökningsdag, kriterier för finansiering, vem får söka, förstudiemedel, idé till insats, utveckla ny insats
pengar över i förbundet: överskott, eget kapital för stort, oförbrukade medel, återbetala till medlemmar, snabbt använda pengar
medel till förbundet minskar: mindre statligt anslag, försäkringskassan minskar tilldelning, sänkt budget, måste prioritera bort insats, omfördela mellan kommuner, fördelningsnyckel
kommunens andel i förbundet: avgift, befolkning, betalar för mycket, rättvis fördelning, får inte ut lika mycket
verksamhetsplan: vem påverkar verksamhetsplanen, få in teamets frågor i planen, mål för året, samråd inför plan, ta upp i planeringen
styrelsen känner inte verksamheten: ledamöter möter aldrig teamen, styrelsen på besök, information till politiker, utbildning av nya ledamöter, mandatskifte efter val
styrelsens sammansättning och jäv: ledamot i nämnd beslutar, opolitisk, tjänstepersoner i styrelsen, statens ledamot utan befogenhet, kommunernas turordning
beslut i linjen: lsg beslutade men linjen gör annat, cheferna följer inte, förankra i ledningsgrupp, beslut verkställs inte, måste tas i nämnd, organisationens egen ledning, tjänstevägen
lsg frågan hamnar aldrig på dagordningen: frågor tas inte upp, prioriteras bort i lsg, skjuts till nästa möte, hinner inte med teamens frågor, samma frågor ligger kvar
lsg skickar tillbaka frågan: ni får lösa det själva, returnerad, inte vårt mandat, komplettera frågan, förstår inte frågan, otydligt vad vi vill
svaret hjälper inte: allmänt hållet svar, politikersvar, inget konkret, svarar på något annat, vad betyder svaret för oss, förtydliga svaret, goddag yxskaft
samma hinder i alla kommuner: fler som ser detta, sammanställa likadana frågor, lyfta länsgemensamt, gå ihop om en fråga, mönster i länet, gemensam skrivelse
frågan kan inte lösas i länet: måste lyftas nationellt, regelverket är fel, huvudkontoret bestämmer, lagen måste ändras, vem för frågan till regeringen, framställan, påverka lagstiftaren
vad hände med frågan i ruf: regionalt utvecklingsforum, vilka frågor tas där, skillnad mellan lsg och ruf, myndighetschefer, länsnivå
hålla kvar ägarskapet för en fråga: vem äger frågan nu, lämnas upp och släpps, ansvarig person, deadline, åtagande följs inte, lovat men inte gjort, påminna den som lovat
part lovar men gör inget: åtaganden rinner ut i sanden, inget händer efter beslut, hålla löften, påminnelse, konsekvens av att inte göra, vem följer upp löften
överenskommelser som ingen känner till: rutinen når inte handläggarna, pärm på hyllan, gamla avtal, uppdatera överenskommelse, nyanställda vet inte, förankra rutin
förvaltningar i kommunen lyfter olika: kommunens gemensamma röst, samordna kommunens representanter, förberedande internt möte, tala med en röst, förmöte
information från teamet stannar hos mig: hur sprider jag till kollegor, ingen tid på apt, chefen frågar aldrig, intern kanal, återrapportera hem, kollegorna vet inte vad vi gör
kollegor vänder sig inte till teamet: känner inte till möjligheten, vet inte hur man anmäler, marknadsföra konsultation, berätta om oss, affisch, ambassadör
lokal kännedom hos statliga myndigheter: handläggs i annan del av landet, vet inte vad som finns på orten, kan inte bussarna, centralisering, lokalt kontor lades ner, nationella köer, sitter i annan landsända
små kommuner har få resurser: en person gör allt, saknar egna insatser, samverka med grannkommun, köpa platser, sårbart i liten kommun, inlandskommun, glesbygdskommun
samarbete mellan grannkommuner: gemensamt team, dela lokal och personal, länsgränsen, gemensam insats, slå ihop grupper, två kommuner tillsammans
bor i en kommun men tillhör annan: skriven i en bor i en annan, vistas hos partner, vilken kommun ansvarar, delad vård, ansvarskommun, studieort
våra riktlinjer skiljer sig: kommunala riktlinjer för bistånd, olika normer, grannkommunen beviljar, lika regler i länet, orättvist beroende på kommun
gemensam ingång för personen: en dörr, lotsfunktion, gemensam reception, allt på samma ställe, samlokalisering, sitta tillsammans, finsamcenter, one stop shop
samlokalisera handläggare: sitta i samma hus, kontorsdag hos varandra, gemensam arbetsplats, fk på plats en dag i veckan, drop-in med myndigheter
studiebesök och skugga varandra: se hur andra jobbar, praoa hos af, byta arbetsplats, förstå varandras vardag, auskultation
gemensamma begrepp: vad menar vi med rehabilitering, samma ord olika betydelse, ordlista för samverkan, förkortningar, stammisspråk, fackord
avsatt tid för samverkan: ovanpå ordinarie tjänst, tio procent, chef säger nej till tid, ärendemängden, samverkan prioriteras bort, får inte gå ifrån, timmar i tjänst
bemanning under besparingar: sparkrav, varsel, vakans, anställningsstopp, omorganisation drabbar teamet, neddragning hos part, ingen får gå på möten
resor till möten: långt att köra, restid, mil, klimat, mötas på halva vägen, växla ort, körersättning
möteslokal: parkering saknas, tillgänglig lokal, avskild, boka rum, kostar att hyra, vem bjuder på kaffe, lokal utan skylt, insyn
höstens datum: datum för nästa år, flytta mötet, krock med lov, fast veckodag, kalla i god tid, årshjul, hitta dag som passar alla
kallelsen når inte fram: fick ingen inbjudan, fel adress, ny mejladress, ligger i skräpposten, gammal sändlista, inbjudan i kalendern
krisläge och akuta ärenden: behöver svar i dag, vem ringer man när det brinner, hinner inte vänta till teamet, extra konsultation, snabbkonsultation, akut samling
hot mot handläggare på möten: otrygg i mötet, larm, två personer, rutiner vid hot, varna kollegor hos annan myndighet
etik och bemötande: hur pratar vi om människor, nedlåtande ton, fördomar i teamet, respekt, språkbruk, människosyn
barnens situation i vuxenärenden: föräldrars sjukskrivning påverkar barn, fråga om barn, barnrätt, orosanmäla från teamet, barnperspektiv i beslut
jämställda insatser: fler män i insats, kvinnor får vänta längre, könsuppdelad, normkritik, mäns hälsosökande
brukarinflytande: råd med deltagare, egen erfaren, peer support, mentor med egen erfarenhet, deltagarna bestämmer själva, lämna synpunkter
missnöje och klagomål: klagar på bemötande, anmäla till jo, ivo, synpunktshantering, part missnöjd med annan part
personen är nöjd som det är: vill inte ha förändring, tackar nej till insats, rätt att säga nej, frivillighet, hur länge försöker vi, ingen egen motivation
personen skäms eller döljer: vågar inte berätta, mörkar, svårt att läsa men säger inget, hemligt missbruk, stigma
litar inte på myndigheter: brända av system, svikna, rädd för soc, rädd att barnen tas, bygga förtroende, relationsbygge tar tid
unga utan mål: vet inte vad de vill, aldrig haft jobb, vägledning, prova olika, coachning av unga, drömjobb
ensamstående föräldrar i insats: hämta på förskola, sjuka barn, vab under praktik, heltid omöjligt, barnens skola, barnomsorg på obekväm tid
långtidssjuk vill tillbaka: redo efter många år, var börjar man, första steget efter sjukskrivning, mjuk start, upptrappning, prova några timmar, minska sjukskrivning
uppföljning när någon fått jobb: stöd efter anställning, behålla jobbet, hålla kontakt, vem ringer efteråt, första halvåret på jobbet
vem följer upp sedan insatsen avslutats: efter avslut, åter till remittent, ingen mottagare, överlämnande efter insats, tappas efter avslut, långtidsuppföljning
`
