/** Typical questions, each in many wordings: work, practice, education, home and everyday life. */
export const work = `
ingen beställer arbetsträning: vem anvisar, försäkringskassan får inte beställa, arbetsförmedlingen kräver inskrivning, kommunen har inte uppdrag, platsen finns men ingen part beslutar, arbetsprövning för sjukskriven, vem ansvarar, vem är anordnare
försäkring under praktik: olycksfall, skadar sig, vem är försäkrad, ansvarsförsäkring, arbetsträning utan anvisning, kammarkollegiet, skadestånd, har sönder något, kommunens försäkring, arbetsskada
hitta praktikplatser och arbetsgivare: skaffa plats, företag tar inte emot, ackvirera, konkurrens om platser, samma företag får många förfrågningar, nätverk, ta emot, handledare saknas, små företag, offentliga arbetsplatser
arbetsgivaren kontaktas av många: en kontaktperson, ringer samma företag, vem pratar med arbetsgivaren, samordna arbetsgivarkontakter, en väg in, chefen uppringd, myndigheter, dialogen, trött på samtal
arbetsgivarens ansvar för rehabilitering: plan för återgång, anpassa, arbetsgivaren gör inget, omplacering, företagshälsa, vägrar ta tillbaka, skyldighet, sjuk anställd, uppsägning vid sjukdom, facket
arbetsgivaren vill veta: diagnos, vad får vi berätta, frågor om hälsa, referens, tystnadsplikt mot arbetsgivaren, chef frågar, berätta om funktionsnedsättning, öppen med
lönebidrag och subventioner: beslut tar månader, handläggning drar ut, arbetsgivaren tröttnar, platsen försvinner, nivå på bidraget, tar slut efter fyra år, omförhandling, kod, krav på diagnos, nystartsjobb, trygghetsanställning, arbetsgivare vågar inte
samhall: kommer inte in, krav, kö, anvisas nej, för svag för samhall, platser, målgrupp, städ, inte passar, arbetstakten
utvecklingsanställning offentligt skyddat arbete: osa, platser saknas, kommunen anställer, socialt företag, arbetsintegrerande, kooperativ, långsiktighet
sius och ips: stöd vid introduktion, jobbcoach, följer med ut på arbetsplatsen, supported employment, kö till siuskonsulent, stöd efter anställning, uppföljning, individanpassat
från daglig verksamhet till arbete: lämna lss, prova anställning, förlora platsen, komma tillbaka, riktigt jobb, gå vidare, lön i stället för dagpeng, stannar kvar fast de klarar mer, sysselsättning, rädda, trygg övergång, aktivitetsersättning vilande
sysselsättning utan lss: psykisk funktionsnedsättning, ingen rätt till daglig verksamhet, mitt emellan, sol, meningsfull vardag, träffpunkt, öppen verksamhet, fontänhus, struktur
för svag för arbetsförmedlingens program: klarar inte heltid, förberedande insats saknas, rusta och matcha fel, kraven för höga, minsta antal timmar, två timmar i veckan, för långt från arbetsmarknaden, låg nivå, får ingen insats
rusta och matcha och leverantörer: fristående aktör, ger inget stöd, byter leverantör, dålig kvalitet, kontakt med leverantören, sekretess mot privata aktörer, matchningstjänst, coach, finns inte på orten, rapporterar frånvaro
inskrivning på arbetsförmedlingen: skriva in sig, kräver bankid, utskriven, digital inskrivning, bara inskriven får stöd, inte inskriven, avaktualiserad, retroaktivt, fyller inte i rapporten, utan inskrivning inget
arbetsförmedlingen har stängt kontoret: inget lokalkontor, bara digitalt, statens servicecenter, möten på distans, personligt möte, långt till närmaste, träffa handläggare, besök, försvunnit från orten, kommunen får göra deras jobb
förstärkt samarbete af och fk: gemensam kartläggning, kö, handläggare utses, möte, målgrupp, lång väntan, vem initierar, väg in, sjukskriven som behöver arbetslivsinriktad rehab
övergång från försäkringskassan till arbetsförmedlingen: överlämningsmöte, tappas bort, från sjukpenning till arbetssökande, informationen följer inte med, skarven, omställningsmöte, byter myndighet
samma kartläggning flera gånger: dubbelarbete, varje myndighet gör sin egen utredning, svara på samma frågor, återanvända, dela kartläggning, gemensam mall, upprepas, trött på att berätta
personen bollas runt: hänvisas fram och tillbaka, ingen tar ansvar, rundgång, alla pekar på varandra, mellan stolarna, ingens uppdrag, skickas vidare, var och en säger att den andra
vem samordnar när många är inblandade: håller ihop, spindeln i nätet, många kontakter, helheten, samordningsansvar, lots, flera planer, ingen har hela bilden, en samordnare, vem håller i trådarna
flera planer som inte hänger ihop: en gemensam plan, varje myndighet har sin plan, motstridiga mål, genomförandeplan, handlingsplan, etableringsplan, samma plan, synka, krockar
vem kallar till sip: ansvar för samordnad individuell plan, region eller kommun, kan af eller fk initiera, ingen tar initiativ, sammankalla, skyldighet att kalla, begära
myndigheter kommer inte på sip: försäkringskassan och arbetsförmedlingen uteblir, staten inte skyldig, plikt att delta, bjuds in, tackar nej, närvaro, planeringsmöte, sätta sig ner, alla runt bordet
sip följs inte upp: planen läggs i en låda, uppföljning, ingen ansvarig efter mötet, för många på mötet, personen vågar inte säga, alla runt bordet, blankett, tidskrävande
byte av handläggare: ny kontaktperson, planeringen tappas bort, berätta allt från början, personalomsättning, överlämning, slutar, ingen informerar, personbyten, fyra olika på ett år, kontinuitet, förlorad relation
får inte tag i handläggare: telefonkö, kundtjänst, direktnummer, svarar inte, går inte att nå, professionell ingång, ringa utredaren, växeln, kopplar inte vidare, dolt nummer, hemliga nummer, jagar, återkommer inte
vem ringer jag: kontaktlista, rätt person, aktuella namn, organisationsschema, kontaktvägar in i myndigheten, brevlåda, funktionsadress, ersättare på semester, lista blir gammal
övergång från gymnasiet till vuxenlivet: särskolan, anpassad gymnasieskola, går ut skolan, ingen tar över, studenten, planera i tid, skola till arbete, daglig verksamhet eller jobb, aktivitetsersättning, före sista terminen, studievägledare
unga som varken arbetar eller studerar: okända, aktivitetsansvaret, kaa, hoppat av gymnasiet, hemma, ingen kontakt, uvas, faller utanför, fyller tjugo, söka upp, inte inskrivna, vem letar
barn- till vuxenpsykiatri: fyller arton, bup avslutar, glapp, överlämning, ny utredning, vuxenpsykiatrin tar inte emot, myndig, tappas, väntetid vid övergång
ofullständiga betyg och studier: komvux, läsa upp, folkhögskola, inlärningssvårigheter, anpassning på komvux, stöd i studier, validering, kort utbildning, yrkesutbildning, antagning, avbrott, kan inte läsa
svenska språket hindrar: sfi, språkkrav, analfabet, språkpraktik, kan inte språket, insatser på lätt svenska, modersmål, språkstöd, lära svenska sjuk, år på sfi, progression
sjukskriven från sfi: studera svenska med ohälsa, tappar platsen, anpassad sfi, frånvaro från sfi, krigstrauma, halvfart, etablering och sjukdom
nyanlända efter etableringen: etableringsprogrammet slut, inget fångar upp, arbetsförmedling till kommun, utrikesfödda kvinnor, hemma med barn, föräldralediga, nå, aldrig arbetat
barn som tolkar åt föräldrar: översätter, minderårig, tala för mamma och pappa, socialkontor, anhörigtolk, förbud, sonen ringer, dotter följer med
tolk vid möten: boka tolk, vem betalar tolken, telefontolk dålig kvalitet, tolk på plats, flera myndigheter träffar någon som inte talar svenska, tolkavgift, översättning av beslut, språkbarriär, dialekt, samma tolk
barnomsorg hindrar deltagande: förskoletimmar, femton timmar, arbetssökande förälder, barn hemma, hämta, fritids, ensamstående, obekväm arbetstid, hinner inte till gruppen, barnpassning, lov
bostadslös: hemlös, ingen adress, bor hos vänner, saknar folkbokföring, akutboende, rehabilitering utan bostad, bostad först, får inte hyra, flyttar runt, sover i bil, kommunen hänvisar
flytt mellan kommuner: byter kommun mitt i insats, vem ansvarar, tar med sig insatsen, ny kommun börjar om, bosättning, vistelsekommun, överflyttning av ärende, avslutas vid flytt, folkbokförd i en bor i en annan, kommungränsen
bor i en kommun och arbetar i en annan: över länsgränsen, grannkommun, delta i annan kommuns insats, vården i annat län, platser till andra kommuner, gränsområde
frigivning från anstalt: kriminalvården, muckar, planering före, bostad försörjning inskrivning, frivården, utslussning, ingen tar emot, legitimation, glapp första veckan, häktad
kriminalitet och belastningsregister: arbetsgivare kräver utdrag, dömd, avhoppare, gäng, få jobb efter straff, brott
saknar bankid och legitimation: e-legitimation, id-kort, digitala tjänster stänger ute, loggar in, hjälpa klient logga in, handläggaren sitter bredvid, får inte hjälpa, bankkonto, ansöka på papper, pass dyrt
saknar dator eller digital vana: digitalt utanförskap, mobil, surfplatta, uppkoppling, kan inte mejla, blanketter på nätet, hjälp på plats, servicekontor, telefon i stället, kommunen får hjälpa till, medborgarkontor
begriper inte breven: krångligt språk i beslut, myndighetssvenska, klarspråk, lättläst, öppnar inte posten, förklara beslut, vem hjälper att läsa, missar svarstid, brev på svenska, kivra
hjälp att ansöka och fylla i: blanketter, klarar inte ansökan själv, vem hjälper, myndighetskontakter, stödperson, ombud, fullmakt, överklaga med hjälp, formulär, söka själv
överklaga eller begära omprövning: avslag, vem hjälper, sista dag, förvaltningsrätten, får handläggare i annan myndighet hjälpa, nytt underlag, chans, bör vi råda
följa med på möte: stödperson, någon med sig, ledsagare, anhörig med, trygghet, ensam mot myndigheten, maktobalans, rädd för myndigheter, ombud
uteblir från möten: kommer inte, avbokar, missar tider, påminnelse sms, hur länge försöker vi, avslutas, skrivs ut ur insats, närvaro, frånvaro anmäls, sjuk men underkänns, sanktion, varning, indraget
motivation och tillit: tappat hoppet, misstror myndigheter, vill inte, brutna löften, förtroende, relation, tid att bygga, små steg, självkänsla, bemötande, kränkt
kvinnor deltar mindre: könsfördelning i insatser, män får mer stöd, jämställdhet, ojämn, nå kvinnor, fördelning mellan könen, pappor, statistik på kön, mäns hälsa
äldre långtidsarbetslösa: över 55, åldersdiskriminering, ingen anställer, lång tid utan jobb, gått tio år, passivt, fas, meningslösa aktiviteter
återfall eller nytt insjuknande efter jobb: ny sjukperiod, blir sjuk igen, tillbaka på ruta ett, uppföljning efter anställning, kvar i jobb, återinsjuknar, stöd försvinner för fort, rekyl
stöd efter avslutad insats: vem följer upp, kontakten bryts, vad händer sedan, tar över samordningen, skrivs ut, eftervård, långsiktigt, ingen tar vid, hålla kvar
in i insatsen: vem får delta, målgrupp, remiss, beredningsgrupp säger nej, kö, platser, fulla platser, kriterier, nollklassade, utan läkarintyg, ålder, från minst två parter, frivilligt, anmäla deltagare
gröna insatser och grupper: grön rehab, hästar, trädgård, gruppverksamhet, hur många platser, prova på, vilka beviljar, natur, mindfulness
feriearbete unga med funktionsnedsättning: sommarjobb, prao, första jobbet, arbetslivskontakt, skola, erfarenhet
provjobb deltid och få timmar: börja på två timmar, minsta omfattning, stegvis, gradvis, öka i egen takt, arbetsgivare accepterar, halvdagar, upptrappning, orkar inte heltid
arbetslös och sjuk samtidigt vem gör vad: planering, kontakter, arbetslösa sjukskrivna får inget, ingen arbetsgivare, rehab för arbetslösa, samordning
samsyn om när någon är redo: stå till arbetsmarknadens förfogande, redo för arbete, när lämna över till af, arbetsklar, bedöma, för tidigt, för sent, mognad
`
