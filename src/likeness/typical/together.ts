/** Typical questions, each in many wordings: teams, groups, information and the lift itself. */
export const together = `
prata om någon utan samtycke: sekretess hindrar, får vi tala med varandra, dela uppgifter mellan myndigheter, menprövning, tystnadsplikt, generalklausulen, lämna ut, hälso- och sjukvårdssekretess, vad får sägas
gemensam samtyckesblankett: ett samtycke för alla, varje part har sin egen, godtar inte varandras, mall, mångas underskrift, digitalt samtycke, underskrift, gäller hos alla, formulär, fylla i fem papper
hur länge samtycke gäller: förnyas, återkallas, muntligt räcker, tidsgräns, ångrar sig, dokumentera, gammalt samtycke, inskränka, bara vissa uppgifter, ta tillbaka
kan personen förstå samtycket: beslutsförmåga, påverkad, svår sjukdom, språket, tvång, känner sig tvungen, informerat, minderårig, god man
avidentifierade ärenden känns igen: liten kommun, alla vet vem, utan namn, detaljer, hur mycket får sägas, anonymt, röjs, ålder yrke diagnos, gräns, utelämna, förstår runt bordet
identifierade ärenden med samtycke: ta upp med namn, hjälpa på riktigt, kräver, tillbaka till, beredningsgrupp, personens närvaro, själv vara med på mötet, deltagaren bjuds in
jäv och känna någon privat: granne, släkting, lämna rummet, liten ort, bekant, kollega som klient, egen kollega, handläggare är patient
allmän handling och offentlighet: minnesanteckningar, journalist, begär ut, diarieföra, offentlighetsprincipen, utlämnande, maskas, vems handling, registrator, skriver på träffar
spara och gallra anteckningar: hur länge, arkiv, dokumenthantering, rensa, var lagras, mapp, papper, kalenderanteckningar, efter mötet, vem ansvarar för arkivet, strimla, personuppgifter i anteckningar
ai och inspelning: sammanfatta med ai, transkribera, app som lyssnar, copilot, spela in möten, skriva anteckningar automatiskt, chattbot, tillåtet, översättningsapp
skicka känsliga uppgifter säkert: okrypterat, säker e-post, fax, brev, sdk, mejla personuppgifter, telefon, digital brevlåda, kryptering, handlingar till försäkringskassan, säkra meddelanden, hur får vi över
olika datasystem: ser inte varandras, journal, cosmic, nationell patientöversikt, läsbehörighet, dubbelregistrering, treserva, lifecare, gemensam yta, dela dokument, teams-kanal, åtkomst
digitala möten i teamet: teams fungerar inte, länk, hybrid, vara med på skärm, hör dåligt, kamera av, mötesverktyg, brandvägg, fysiskt eller digitalt, på plats, uppkoppling, deltar på distans, skype
möte på distans med klienten: videomöte, personen vill ses, telefonmöte, trygghet på skärm, fysiskt besök, träffas öga mot öga, walk and talk
part saknas vid bordet: psykiatrin deltar inte, arbetsförmedlingen kommer aldrig, tom stol, ingen från socialtjänsten, daglig verksamhet saknas, primärvård, skicka någon, representant, vakant plats, hjälps inte åt, oftare, bjuda in permanent
ersättare vid frånvaro: ordinarie sjuk, semester, ingen kommer i stället, vikarie i teamet, dela på platsen, två som turas om, stol tom, utse suppleant, sjukdom, förhinder
mandat i gruppen: får inte bestämma något, måste hem och fråga chefen, förankra, besluta på plats, rätt att avgöra, ta med frågan, delegation, för låg chef, bara lyssna, folk med mandat, befogenhet, organisationens vägnar
arbetstid för uppdraget: avsatt tid, ovanpå allt annat, chefen ger ingen tid, vid sidan av, prioriteras bort, hinner inte läsa in sig, ärendemängd, tjänst, tid i tjänsten, nedsatt, uppdragsbeskrivning
chefens stöd: chefen vill sluta skicka, ser inte nyttan, efterfrågar inte, bortprioriterad, cheferna känner inte till, ledningens stöd, hotad plats, besparing, motivera deltagande
ny i teamet: introduktion, vad ska jag bidra med, roll, välkomna, utbildning för nya, inskolning, byts ut ofta, fadder, blivit chef, sitta kvar, lämna över uppdraget
sammankallande och ledarskap: vem leder mötet, sammankallande borta, rotera, tungt uppdrag, turas om, ordförande, delat, ersättare för, arvode, tid, håller i klockan
minnesanteckningar vem skriver: sekreterare, turas om, för långa, mall, kortare, innehåll, skickas ut, justera, hinner inte, läsa lsg:s anteckningar, ta del av, sprids
mötestider och hur ofta: varannan vecka, en gång i månaden, oftare, glesare, halvdag, förmiddag, krockar med andra möten, datum för året, kallelse, ställa in, sommaruppehåll, inställt, heldag, längd
mötena drar över: dagordning för lång, hinner inte alla punkter, sista punkterna skjuts upp, tidsstyrning, bordsrundan tar all tid, hålla tiden, hälften, effektivare, prioritera punkter, laget runt
lokal och fika: var träffas vi, rum, bokning, parkering, turas om att vara värd, fika, hos vem, ljud, tillgänglig lokal
hur anmäla ärenden: i förväg, på plats, mall, sista dag, vem får ta upp, kollega utanför teamet, hur lång tid per ärende, presentera, förbereda, dra ett ärende, tidsåtgång, kö till teamet
för få ärenden: ingen tar upp, tomt, löser direkt med varandra, bara bordsrunda, ärenden sinar, kollegor lämnar inte, hur får vi in fler, sporadiskt
vilka ärenden hör hemma i teamet: sip eller team, rätt forum, för enkelt, för akut, barnärenden, unga, ålder, vart vänder man sig, vilka frågor tar ni, personer utan försörjning, avgränsning
akuta frågor mellan mötena: kan inte vänta till nästa möte, snabb fråga, ringa runt, gruppchatt, jour, kontakt mellan träffar, extra möte, bråttom
uppföljning av ärenden i teamet: vad hände sedan, får aldrig veta, hur gick det, följa upp råd, återkoppla till den som frågade, lärande, ingen berättar, facit
råden följs inte: teamets råd, inte bindande, handläggaren gör inte, vem ansvarar för nästa steg, genomföra, faller i glömska, efter mötet
samtalsklimat och lika röst: vissa pratar mest, tysta, dominerar, hierarki, läkare bestämmer, våga säga, kritik, konflikt mellan parter, skuldbelägga, försvar, jämbördig, lyhörd, kommunen har flest platser
gäster och föräldrar i teamet: bjuda in föreläsare, folkhögskola, studiebesök, praktikant, student, anhörig, brukarorganisation med, personen själv vid bordet, arbetsgivare
stora eller små grupper: för många runt bordet, minska teamet, slå ihop team, två kommuner, litet team sårbart, antal deltagare, sammanslagning
vad ska lyftas till lsg: när är hindret stort nog, ett fall eller flera, vilka frågor, hur formulera, mall för lyft, vad tar ni emot, mönster, räcker det med en, nivå, eget bord först
svar från lsg dröjer: hör inget tillbaka, vad hände med frågan, återkoppling, när kommer svar, försvinner, svart hål, frågor skickas upp men inget ner, tid, besked, kvittens, status
rutin för att lyfta: hissen, vägen upp, eskalera, hur gör man, vem skickar, blankett, från team till styrelse, dokumenteras, ansvarig
lsg saknar mandat eller form: informationsmöten, bordsrunda i stället för verkstad, roll oklar, fel nivå, chefer utan lokalt ansvar, sammansättning, rätt personer, operativ, blir inget gjort, sammanträder sällan
styrelsens roll och beslut: politiker, budget, ta beslut om insatser, verksamhetsplan, hur tar styrelsen emot frågor, ledamöters kunskap, besök, återkoppling, mål, utbildning, finsamlagen, ersättare i styrelsen
nationella hinder: regler kan inte ändras lokalt, lagändring, driva uppåt, regeringen, nns, myndigheternas ledning, påverka, statlig styrning, remissvar, nationellt rådet, skriva till departementet
sprida kunskap i egen organisation: kollegor känner inte till teamet, arbetsplatsträff, intranät, information når inte ut, stannar hos den som var med, stuprör, internt, berätta, nå alla, förankring hemma, nyhetsbrev
stuprör inom kommunen: förvaltningar pratar inte, socialtjänst och arbetsmarknad, skola, olika nämnder, internt samarbete, samma kommun, funktionsstöd och bistånd, sekretess inom kommunen, olika chefer
veta vad andra gör: varandras uppdrag, verktygslåda, lista över insatser, aktuellt utbud, insatskatalog, gammal information, ordlista, begrepp, förkortningar, studiebesök, praktik hos varandra, gemensam utbildning, regelverk kortfattat
olika i olika kommuner: likvärdighet, beror på var man bor, handläggarberoende, postnummer, riktlinjer skiljer, lika stöd i länet, samma insats i alla kommuner, grannkommunen har
omorganisation hos en part: ny struktur, vem är kontakt nu, chefsbyte, osäkert, nedskärning, uppsägningar, neddragning, tappar representanter, nytt arbetssätt, varsel hos arbetsförmedlingen, försvinner
överenskommelse om ansvar: skriftlig rutin, samverkansavtal, gränsdragning, lokal överenskommelse, vem gör vad, ansvarsfördelning, uppdatera, signera, chefer, revidera, ingen känner till, gammal
gemensam utbildning och handledning: handledning till teamet, kompetensutveckling, mi, lågaffektivt, föreläsning, bemötande, kunskap om npf, vem betalar, grundkurs, webbkurs
mäta nyttan: statistik, enkät, uppföljningssystem, sus, indikatorer, effekter, hur vet vi att det hjälper, registrera, antal ärenden, samhällsekonomi, utvärdering av insatser, innan förlängning
deltagarnas röst: brukarmedverkan, erfarenheter, fråga dem det gäller, klagomål, delaktighet i planering, mötet över huvudet, självbestämmande, påverka, brukarråd
hot och säkerhet: hotfull klient, varna andra parter, säkerhet vid möten, larm, informera om risk, rutiner, hembesök ensam, otryggt, polisanmälan
orosanmälan och barn: barn far illa, anmälningsplikt, gemensamma familjer, barnperspektiv, missbrukande förälder, sekretess om barn, vuxenteam och barn
överlämning från team till handläggare: varm överlämning, efter ett ärende, direkt, namn på mottagare, veckor innan någon är inne, nästa part, tappas på vägen, lotsa, glapp vid överlämning
ersättning till representanter: arvode, resor till möten, restid, förbundet ersätter arbetstid, lönekostnad, milersättning, fika, medfinansiering, vikarie, kostnader för teamet
esf och projekt: socialfonden, medfinansiering, ansökan, ansvar, lönemedel, stora projekt, förbundets roll, söka medel, projektägare, förstudie
förbundet och dess kansli: vad kan förbundet bidra med, processtöd, stödja, ansvar, mål, roll, opartisk, utbildning, nätverksträff, erfarenhetsutbyte med andra förbund
lära av andra team: hur gör ni, besök hos andra, goda exempel, erfarenheter, nätverk för sammankallande, dela lösningar, andra län, samma fråga hos andra
semesterstängt: sommaren, ingen bemanning, beslut i juli, jul, kontakt under semester, handläggare borta, ersättare i sommar, stängt, uppehåll, försörjning i juli
prioritering och förtur: gå före i kö, snabbspår, akut behov, unga först, förtur till utredning, vem går före, gräddfil
skillnad i syn på personen: samsyn, helhetssyn, målkonflikt, olika mål, stuprörsmål, krav mot stöd, tempo, myndigheternas uppdrag krockar, misstänkliggör, värderingar
vem håller i frågan: ägare, ingen tar tag, ansvarig för fråga i lsg, delegera, följa upp, bevaka, datum, håller i, driver
externa parter: kriminalvården, folkhögskola, migrationsverket, civilsamhället, föreningar, kyrkan, arbetsgivare, försäkringsbolag, bjuda in, samarbete med ideella, svenska kyrkan
`
