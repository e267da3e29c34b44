/** Typical questions, each in many wordings: what is asked of each part — the agencies, care and the municipality. */
export const parts = `
kompletterande aktör rapporterar inte till oss: coachen hör inte av sig, ingen insyn i vad leverantören gör, vad händer i rusta och matcha, kommunen får ingen information från matchningen, avvikelserapport från leverantör, krom
af bedömer att personen inte kan ta del av stöd: står för långt från arbetsmarknaden, för stora behov, inte aktuell för insats, avskrivs, arbetsmarknadspolitisk bedömning, statistiskt bedömningsstöd, för låg poäng, hög sannolikhet
funktionsnedsättningskod hos af: kod, kodning, krävs läkarutlåtande för kod, vill inte ha kod, utredning av funktionsnedsättning, samtycke till kodning, kod för att få lönebidrag, vad betyder koden för personen
nystartsjobb och introduktionsjobb: subventionerade anställningar, vem är berättigad, tid som inskriven, arbetsgivaren söker stöd, hur mycket betalar staten, etableringsjobb, villkor för nystartsjobb
siuskonsulent räcker inte till: kö till sius, stöd på arbetsplatsen dröjer, uppföljning tar slut, antal siuskonsulenter, vem introducerar, stödperson på jobbet, introduktionsstöd
praktik via af och ansvar för försäkring: skadar sig under praktik, olycksfall på arbetsprövning, vem försäkrar deltagaren, kommunens försäkring, statens skadereglering, ansvar vid olycka
praktik hur länge och hur många gånger: evig praktik, gratis arbetskraft, ny praktik efter praktik, utnyttjas, praktik som inte leder till jobb, max sex månader, inlåsning
arbetsgivare vågar inte anställa: rädd för sjuklön, risk för arbetsgivaren, ekonomisk ersättning för sjuklönekostnader, övertyga arbetsgivare, öppna för personer med ohälsa, fördomar hos företag
kommunala arbetsmarknadsinsatser: vem får delta i ame, kommunal visstid, beredskapsjobb, kommunala bea-anställningar, extratjänster, offentlig arbetsgivare tar ansvar, platser i kommunens verksamheter
aktivitetsrapport och sanktioner drabbar sjuka: missade rapportera, varning, avstängd från ersättning, indragen ersättning för att hen inte förstod, glömde rapporten, straffas, hjälp med aktivitetsrapporten, rapporten mellan den första och fjortonde
af:s digitala vägar: videosamtal, chatt, appen, bara telefon, personligt distansmöte, den som inte kan språket, planeringssamtal via telefon, bokade samtal uppringning
statens servicecenter: vad kan servicekontoret göra, hjälp på plats med ärenden, personal som inte får handlägga, boka möte på servicekontor, närmaste kontor, id-kontroll på plats
arbetsförmedlare byts ut av team: ingen egen handläggare på af, ärendet i kö, arbetslag, vem svarar för min klient på af, kontaktpunkt för kommun, lokal samverkan med af
af och kommunen gör samma sak: dubbla insatser, överlappande uppdrag, vems deltagare, konkurrens om platser, kommunal arbetsmarknad och statlig, överenskommelse af kommun, gemensamt jobbspår, dua
etableringsprogram och sjukdom: nyanländ sjuk, etableringsersättning vid sjukdom, avbrott i etableringen, deltidsetablering, plan under sjukdom, frånvaro
sommarjobb och unga i risk: feriejobb, första steg för ungdom, unga som aldrig jobbat, sysselsättning på lovet
unga i aktivitetsersättning utan insats: får ersättning men ingen aktivitet, ligger hemma med ae, ingen uppföljning från kassan, aktiviteter under ersättningstiden, samordna insatser för unga med aktivitetsersättning, passivt bidrag
fk:s samordningsansvar: försäkringskassan ska samordna rehabilitering, vad betyder tillsynsansvar, kassan drar sig ur, initierar inte, samordningsuppdraget, 30 kap socialförsäkringsbalken, vem initierar rehab
fk deltar inte i möten om person: tid till möten, kassan säger nej till möte, bara skriftligt, handläggare utan tid, avstämningsmöten hålls sällan, skickar ingen
fk byter handläggning till utredning: sjukpenningutredare, specialiserad handläggning, ärende lämnas mellan utredare, kundmöte, olika avdelningar inom kassan, sjuk i nollklass
försäkringskassans krav på medicinskt underlag: fältet aktivitetsbegränsning, objektiva fynd, kompletteringar, konkretisera, vad vill fk veta, checklista för intyg, beslutsstöd, medicinskt rimligt, försäkringsmedicinsk rådgivare
försäkringsmedicinsk rådgivare: fmr, kassans läkare, annan bedömning utan att ha träffat, rådgivande läkare, anonym bedömning
sjukpenning för den som är arbetslös: bedöms mot normalt förekommande arbete direkt, sjukskriven som arbetssökande, ingen arbetsgivare att gå tillbaka till, dag ett mot arbetsmarknaden, sjuklön saknas
arbetsresor i stället för sjukpenning: taxi till jobbet, resa till arbetet i stället, merkostnad för resor
särskilt högriskskydd och återkommande frånvaro: många korta sjukperioder, karensavdrag, slippa sjuklön, upprepad korttidsfrånvaro
bostadstillägg och bostadsbidrag: söka bostadstillägg, lägger inte in ansökan, fel inkomst, återbetalning av bostadsbidrag, hyra när ersättningen är låg, bidrag till boende
merkostnadsersättning och handikappersättning: extra kostnader för sjukdom, stöd för merkostnader, söka ersättning för funktionsnedsättning, omvårdnadsbidrag för föräldrar
assistansersättning och arbete: personlig assistans på jobbet, timmar dras in, personligt biträde, biträde på arbetsplatsen
arbetslivsresurs och rehabplan: plan för återgång i arbete, rehabplan saknas, arbetsgivarens plan dag 30, ingen rehabiliteringsplan, vem skriver planen, dokumenterad planering
läkaren förstår inte försäkringen: försäkringsmedicin, utbilda läkare, at-läkare skriver intyg, läkare skriver för kort, kunskap om regelverk i vården, sjukskrivningsprocessen
sjukskriver för lätt eller för länge: onödig sjukskrivning, patienten vill vara sjukskriven, läkaren gör patienten till viljes, sjukskrivning skadar, alternativ till sjukskrivning, social problematik som sjukskrivs
psykosociala teamet på vårdcentralen: kurator på vårdcentral, samtal på vc, hur många samtal får man, rehabteam, vårdsamordnare, psykolog på vårdcentral
psykiatrin remitterar inte vidare: stoppas i remissbedömning, remiss avvisas, egenremiss, egenvårdsbegäran, söka själv till psykiatrin, bedömningsteam, ingen mottagning tar emot remissen
fast vårdkontakt i psykiatrin: vem är patientens kontakt, kontaktperson i vården, behandlare har slutat, ingen behandlare, möter ny varje gång
vårdens medverkan i sip: läkaren kommer inte på sip, vården avvaktar, primärvården kallar aldrig, psykiatrin bjuder in till sip för sent, ersättning för sip till privat vårdcentral
utskrivning från psykiatrin till kommunen: färdigbehandlad, hem utan stöd, betalningsansvar, meddelas samma dag, planeringsmöte före hemgång, samverkan vid utskrivning från sluten hälso- och sjukvård
vuxenhabilitering: habiliteringen tar inte emot vuxna, autism utan insats, remiss till habilitering, råd och stöd, stöd efter diagnos, neuropsykiatrisk uppföljning, efter utredningen händer inget
adhd-medicin och uppföljning: väntar på medicinering, insättning, läkemedelsbehandling dröjer, drogtest före adhd-medicin, medicin trots missbruk, recept
egenremiss och patientens rätt: vårdval i annan region, vänta kortare någon annanstans, vårdgarantin gäller inte, vårdlots, vem hjälper patienten att hitta kortare kö
rehabkoordinator når inte kommunen: koordinatorn känner inte kontakter, samarbete rehabkoordinator och arbetsmarknadsenhet, koordinator saknar uppdrag för arbetslösa, koordinering i psykiatrin, lagen om koordineringsinsatser
fysisk aktivitet och levnadsvanor: far, fysisk aktivitet på recept, gymkort, träning som rehab, komma i rörelse, kondition, viktnedgång, hälsoskola
sömn stress och livsstil: hälsoinsats för arbetslösa, stresskurs, må bättre innan jobb, hälsofrämjande grupp, vardagsrutin, sover hela dagen
somatiskt sjuka glöms bort: hjärta, kol, diabetes, reumatism, långvarigt fysiskt sjuk, stöd för kroppsligt sjuka, alla insatser är för psykisk ohälsa
tandvård som hinder för jobb: dåliga tänder, vågar inte le, tandläkare på försörjningsstöd, bistånd till tandvård, tandvårdskort
ekonomiskt bistånd och digital ansökan: söka varje månad, e-ansökan, robot beslutar, kompletteringar varje månad, kontoutdrag, journalföring, klarar inte ansöka varje månad
rätt till försörjningsstöd trots tillgångar: bil, bostadsrätt, sambo, företag, sparade pengar, måste sälja, nekas för att de äger
kommunens rehabansvar: kommunen får ansvar för sjuka utan ersättning, vem rehabiliterar biståndstagare, sjuka på försörjningsstöd, statens ansvar hamnar på kommunen, sjukdomsorsak i ek, arbetslös av sjukdom
socialtjänsten har bara utredning inget stöd: inget att erbjuda, biståndshandläggare hinner inte träffa klienten, bara pengar, digital handläggning, socialt stöd saknas, inga besök, personligt stöd från soc
socialsekreterare slutar: personalomsättning på socialkontoret, konsulter, vakanta tjänster, vem tar över klienten, ny socialsekreterare
boendestöd och väntetid: kö till boendestöd, avslag på boendestöd, få timmar, boendestödjare, stöd i vardagen utan lss, biståndsbedömt stöd enligt sol, vardagsstöd
kontaktperson och ledsagning: någon att göra saker med, kontaktperson enligt lss, sällskap, bryta ensamhet, ledsagarservice
budget- och skuldrådgivning kö: väntetid till skuldrådgivare, lång kö till rådgivning, hjälp att söka skuldsanering, ekonomisk rådgivning
missbruksvård och arbete: egen behandlare, öppenvård på dagtid krockar med praktik, behandling och arbetsträning samtidigt, tolvsteg, minnesota, eftervård och jobb, nykter tid före insats, beroendeenheten
våldsutsatta och myndighetskontakter: krav på att söka jobb i skyddat boende, partnern kontrollerar bankid, ekonomiskt våld, partner öppnar posten, eftervåld, myndigheter kallar båda samtidigt, fråga om våld i arbetet
hedersutsatta i insatser: får inte gå på aktivitet med män, familjen bestämmer, kontrolleras av brodern, kvinnor som inte får arbeta, maken är med på alla möten, maken svarar
familjehem och placerade unga: efter placering, unga som lämnar hvb, nitton år och eget boende, eftervård, övergång från placering, utan nätverk
anpassad gymnasieskola och efter: särgymnasiet slutar i juni, vem planerar efter särskolan, praktik sista året, syv, överlämning till daglig verksamhet, övergångsplan, skolan bjuder in af
elevhälsa och hög skolfrånvaro: hemmasittande elever, skolvägran, frånvaro i gymnasiet, går inte till skolan, tidig samverkan skola socialtjänst vård, skolkare
kommunala aktivitetsansvaret når inte alla: kaa ringer men ungdomen svarar inte, register över unga, uppgifter från af till kaa, sökande arbete, tackar nej till kaa, uppdrag för dem över tjugo, får kaa uppgifter
komvux på försörjningsstöd: får man läsa på bistånd, studier i stället för jobb, krav på csn-lån, skuldsatt hos csn får inte lån, grundläggande nivå, läsa klart gymnasiet
studieskuld hos csn hindrar studier: spärrad för csn, återkrav csn, lån nekas, betalat av för lite, studiestartsstöd
sfi med anpassning: analfabeter på sfi, sfi för traumatiserade, sfi på kvällstid, kombinera sfi med praktik, sfi studieväg ett, går i sfi i åratal, ingen progression, utskriven från sfi
språkkrav i insatser: insatsen kräver svenska, kan inte delta på grund av språket, grupp på modersmål, tolk i gruppinsats, lätt svenska, utesluts för språket
språkcafé och träna svenska: lära sig prata, språkvän, träffa svenskar, träning utanför skolan
uppehållstillstånd som löper ut: tillfälligt tillstånd, förlängning av tillstånd, får man delta under ansökan, uppehållstillstånd gå ut mitt i insats, väntar på migrationsverket, försörjningskrav för permanent tillstånd
massflyktsdirektivet och ukrainare: flyktingar från ukraina, vad har de rätt till, folkbokförda ukrainare, insatser för asylsökande, lma-kort
samordningsnummer och saknar personnummer: inte folkbokförd, eu-medborgare utan uppehållsrätt, skyddad folkbokföring, får inget konto, kan inte skrivas in
god man för den som inte vill: tackar nej till god man, behöver hjälp med ekonomi men vägrar, förvaltare mot sin vilja, anmälan om behov, ansöka åt någon annan
god mans uppgifter: sörja för person, ska gode mannen gå på möten, god man ansöker om ersättning, vad får vi kräva av god man, kontakt med god man, gode mannen nås inte, god man sköter inte sitt uppdrag
personligt ombud kö och uppdrag: få ett ombud, vem kan ansöka, ombud i vår kommun saknas, kö, hjälp att samordna egna myndighetskontakter, kunna säga nej, ombudets mandat
vräkningshotad barnfamilj: hyresvärden säger upp, socialtjänsten får meddelande, störande hyresgäst, rädda kontraktet
bostad genom kommunen: bostadssociala kontrakt, träningslägenhet, bostad först, ingen hyresvärd tar emot, krav på inkomst för kontrakt, egen lägenhet, akut boende, kö till bostad
kriminalvårdens planering före frigivning: utslussning, frivården kallar kommunen, kommer ut utan bostad och pengar, vsp, verkställighetsplan, villkorligt frigiven, samverkan med frivården, döms, nyss kommit ut, skyddstillsyn, intensivövervakning
avhoppare från kriminella miljöer: lämna gänget, stöd till avhoppare, skydda avhoppare på praktik, hot från gäng
spelmissbruk: spelar bort pengarna, casino på nätet, stöd vid spelberoende, ekonomisk kontroll
lss-beslut och arbete: kan man jobba med lss, anställning och daglig verksamhet samtidigt, deltid dv och deltid jobb, förlorar man lss, provanställning från dv
dagpeng och ersättning i daglig verksamhet: habersättning, lägre än bidrag, flitpeng, lön i daglig verksamhet, motivera att gå dit
daglig verksamhet når inte ut på arbetsplatser: utflyttad daglig verksamhet, grupp på företag, praktik från dv, jobbspår i lss, motsvarande riktigt arbete, kartlägga arbetsförmåga i dv
psykisk funktionsnedsättning utan sysselsättning: ingen meningsfull dag, aktivitetshus, träffpunkt stänger, ensam hemma, sysselsättning enligt socialtjänstlagen, något att gå upp till
äldre som inte får pension: garantipension, fyllt 66, för ung för pension, utländsk pension, äldreförsörjningsstöd, sextioplus, snart pensionär, väntar ut pensionen
skyddat arbete hos samhall: in på samhall, lönar sig samhall, krav för samhall, går tillbaka från samhall, övergång, för låg kapacitet, anvisning till samhall
ips i vår region: metod för psykisk ohälsa och arbete, individanpassat stöd, arbetsspecialist i psykiatrin, starta ips, programtrohet, vem finansierar ips, plats först träna sen, place then train
bip och indikatorer: progressionsmätning, mäta stegförflyttning, tillit till att få jobb, handläggarens tro, beskäftigelsesindikator, skattningsverktyg, självskattning
instrument för arbetsförmåga: wri, dla, aws, ams-instrument, works, bedömningsinstrument, arbetsterapeutens utredning, kartläggningsmaterial, delta, gemensamt instrument
`
