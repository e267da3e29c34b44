/** Typical questions, each in many wordings: the daily practice of teams and offices. */
export const practice = `
budgetår i otakt: parternas budgetprocess och förbundets plan, regionen beslutar budget sent, tidplan för budget, kalenderår, planera innan pengarna är klara, i takt, samråd om budget
vilja läsa vad vi skrivit: deltagaren begär ut sina uppgifter, registerutdrag, insyn i anteckningar, lämna ut till den enskilde, läsa sin akt, egna handlingar
media hör av sig: vem uttalar sig, företräder förbundet, talesperson, intervju, journalist frågar om team, pressfrågor
mejl kommer inte fram: skräppost, spamfilter, fel sändlista, inbjudan saknas, kallelser i fel brevlåda, når inte alla
mötesdag som krockar med utbetalning: löneutbetalning, biståndshandläggarnas utbetalningsvecka, toppar i arbetet, byta veckodag
bara anvisade tas emot: arbetsmarknadsenheten tar bara emot från af eller försörjningsstöd, andra kommer inte in, sjukskrivna utestängs, vem får skicka, egen ansökan
ersättarens insyn: hur mycket ska en ersättare veta, läsa in ärenden, delta alltid eller bara vid frånvaro, sekretess för ersättare, kontinuitet
ersättares rösträtt: styrelsens ersättare, tjänstgörande, ordinarie på plats, yttra sig, inkallas, ordning
möten ställs in för att någon saknas: frånvaro täcks inte upp av kollegor, inställt, halvt möte, beslutsmässigt, minsta antal närvarande, vikarie går in, täcka upp
namngiven ersättare för varje part: tom stol vid semester, ingen vikarie för fk eller af, går in när ordinarie har förhinder, ordinarie sjuk, reserv
återkoppla till klienten: vad sades på konsultationen, berätta för personen efteråt, ge besked, vem berättar, delge råd
hur vet vi att det gjorde nytta: konsultationen hjälpte, blev det bättre för personen, följa upp utfall, effekt av råd, ett halvår senare, aldrig uppföljt
gränsen mellan enskilt ärende och strukturfråga: individfall eller mönster, när blir det en systemfråga, gränsdragning, hur många drabbade, en eller flera, lyfta eller lösa själv
lyfta förbi teamet: enskild handläggare direkt till lsg, gå förbi, tjänstevägen, får man skriva själv
lsg lämnar över till styrelsen: när ska frågan upp till styrelsen, skicka vidare, inte löst i lsg, rapport från lsg, kvartalsrapport, vad vill styrelsen veta
pengar till litet initiativ: lsg beslutar om små summor, snabba pengar, utan att gå till styrelsen, delegation, beloppsgräns, studiebesök, utbildningsdag
planer som krockar: dubbel planering, två handläggare planerar olika samma vecka, planerat in olika saker, säger emot varandra, en enda plan, krockande aktiviteter, motstridig planering, upptäcker först på mötet, tre planer samtidigt
egen underskrift hos varje organisation: skriva på hos alla, fem blanketter, ett papper till alla, räcker ett godkännande, enklare samtycke, samma papper
bevisa att allt är prövat: uttömda rehabiliteringsmöjligheter, sjukersättning nekas gång på gång, varaktig, permanent, kommunens beskrivningar, visa att inga fler insatser hjälper, arbetsmarknadsenhetens utlåtande, stadigvarande
räkning för intyg till kommunen: vårdcentralen fakturerar, försörjningsstöd kräver intyg, klienten får betala, vem står för notan, intygsavgift
leverantör och tystnadsplikt: kompletterande aktör vet inte vad vi planerat, får vi prata med rusta och matcha, privat företag anlitat av af, vad får vi säga till coachen, dela med leverantör
efter tjugo söker ingen upp: aktivitetsansvaret upphör vid tjugo, unga vuxna hemma, uvas, ingen letar, osynliga unga, vems ansvar, försvunna ungdomar
ena tror inte på den andras bedömning: myndigheter misstror varandra, bollas mellan af och kassan, vems bedömning gäller, kan jobba enligt en för dålig enligt annan, moment 22, ingenstans
kö till budgetrådgivare: skuldsanering tar år, väntetid till rådgivning, räntor växer, hjälp nu, ekonomiskt kaos
bankkort och betalningar: får inte konto, betalar kontant, autogiro, räkningar på papper
flytta ihop eller isär: sambo påverkar bistånd, hushållsgemenskap, skenseparation, inneboende vuxna barn, gemensam ekonomi
hemmaboende vuxna barn: försörjningskrav, hyresdel, föräldrars bidragspåverkan, egen lägenhet, frigöra sig
arvode och skatt: god mans arvode, kontrolluppgift, skatt på ersättning, jämkning
arbetsgivare betalar inte: lön uteblir, svart arbete, lönegaranti, anställningsbevis saknas, oseriös
nystart efter konkurs: eget företag, skulder, sgi, börja om
intyg från arbetsgivare och skola: arbetsgivarintyg dröjer, inkomstuppgift, studieintyg, fel uppgifter
ansökan avslås för att något saknas: ofullständig ansökan, kompletteringsföreläggande, avvisas, klienten förstår inte vad som fattas
dubbla roller: handläggare och sammankallande, chef och representant, myndighet och stöd, två hattar, lojalitet
nya regler: lagändring, ny socialtjänstlag, bidragstak, aktivitetsplikt, regelförändring, vad betyder det för oss, ny lag om samordnade insatser
ny socialtjänstlag: insatser utan behovsprövning, förebyggande, lättillgänglig, tidiga insatser, konsekvenser
regionens omorganisation av vården: nära vård, ny mottagning, ändrade uppdrag, flyttad mottagning, vem är vår kontakt
nära vård och kommunen: hemsjukvård, fast vårdkontakt, patientkontrakt, samordnare i vården
ungdomsmottagning och första linjen: unga psykisk ohälsa, samtalsstöd, åldersgräns, vem tar emot
anhöriga ringer oroliga: tystnadsplikt mot familjen, får inte berätta, lyssna ändå, samtycke till anhöriga
familjens påverkan: föräldrar motarbetar, medberoende, barn som stöd, hela familjen
ojämn belastning mellan parter: kommunen gör allt, drar tyngsta lasset, alla ärenden från samma part, bidrar inte, får ta kostnaden, vältras över
vem tar första kontakten: initiativ, första steget, ringa upp, alla väntar, bollen hos
överrapportering inför helg eller semester: lämna över till kollega, frånvaromeddelande, ersättare för handläggare, otillgänglig, bortrest
språkbruk i dokument: skriva respektfullt, personen läser, etiketter, stämplar, diagnosord, nedsättande
tillgänglighet på möten: hörslinga, paus, lugn miljö, npf-anpassade möten, för många människor, i förväg veta vad som händer
digital kallelse: 1177, mina sidor, sms, personen ser inte kallelsen, digital post, saknar mobil
fotboja övervakning och praktik: villkor, tider, kriminalvård, arbetsgivaren får veta
körkort återkallat: missbruk, alkolås, läkarintyg till transportstyrelsen, jobb kräver körkort
arbetsförmåga varierar: bra och dåliga dagar, skov, ojämn förmåga, bipolär, ms, migrän, planera arbete, orkar ibland
för många insatser samtidigt: överbelastas, flera möten i veckan, prioritera mellan insatser, lugna ner, en sak i taget
för hårda eller för låga krav: ställa krav, kravlöst, curlas, dömas ut, lagom utmaning, tro på förmåga
sysselsättning medan man väntar: meningsfull vardag under väntan, något att göra, förrehab under kö, stå stilla, fylla tiden
uppdrag otydligt för samverkan i stort: varför träffas vi, syftet med teamet, uppdragsbeskrivning, gemensam målbild, vad ska vi åstadkomma
beställarnätverk och inköp: upphandla tolk, avtal om insats, direktupphandling, idéburet partnerskap, iop
mätning av könsfördelning och barn: barnkonsekvens, jämställdhetsintegrering, statistik på kvinnor och män
tillfälliga vikarier hos handläggare: hyrsocionom, konsult, korttidsanställd, ingen känner ärendet, personalbrist på soc
personer som nekar diagnos: vill inte utredas, vägrar utredning, rädd för stämpel, skam, stigma
motstridiga mål för deltagaren: jobb först eller hälsa först, mål hos af och mål hos vården, vem bestämmer mål, steg i rätt ordning
våra insatser saknar kvällstid: arbetande deltagare, flexibla tider, dagtid, föräldrars tider
uppföljning av avtal mellan parter: revidera överenskommelse, avtalet följs inte, gammal överenskommelse, ny chef vill inte, skriva om
vem informerar om förändring: ändrade rutiner når inte ut, nytt telefonnummer, ny blankett, informationskedja, ändringar hos en part
rätt kompetens i teamet: jurist, läkare, arbetsterapeut, vilken expertis saknas, specialist vid behov, adjungera
ledarens förberedelse: sammankallandes tid, mall för dagordning, hjälp av kansliet, checklista inför möte
trygga samtal om misslyckanden: lära av fel, gick snett, avvikelse, händelseanalys, lärande, oplanerat utfall
gemensam introduktionsdag: nya handläggare, studiebesök hos varandra, auskultera, byta arbetsplats en dag, lära känna
`
