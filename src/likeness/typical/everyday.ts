/** Typical questions, each in many wordings: what the persons themselves run into, and small practical things. */
export const everyday = `
personen vill jobba men får inte: nekas arbetsträning, hindras av regler, vill prova men myndigheten säger nej, motiverad utan insats, får inte börja förrän beslut, vill göra rätt för sig
för många kontakter för personen: orkar inte alla möten, sju handläggare, tröttas ut, stress av myndigheter, heltidsjobb att vara sjuk, samla möten, stressad av alla kontakter
förstår inte vad som händer i ärendet: vet inte vem handläggaren är, oklart vad nästa steg är, ingen plan på papper, förvirrad, får ingen kopia av planen, skriftlig planering till personen
personen får olika besked: en säger si en annan så, motstridig information, vem ska man tro, dubbla budskap, olika svar beroende på vem man frågar, samma svar från alla
missade brev och svarstider: öppnar inte posten, kivra, hann inte svara, för sent inlämnad, digital brevlåda, rädd för fönsterkuvert, tappar rätten för ett missat brev, anstånd
kallad till flera myndigheter samma dag: krockande tider, dubbelbokad, möten krockar för klienten, måste välja, får frånvaro
uteblir på grund av ångest: vågar inte komma på kallelse, panik inför besök, klarar inte väntrum, första mötet hemma, mötas på neutral plats, promenadmöte
inget nätverk: ensam, ingen familj, saknar vänner, bryta isolering, social gemenskap, någon att ringa
flyttar runt utan fast kontakt: byter telefonnummer, går inte att nå klienten, försvunnen deltagare, svarar aldrig, tappat kontakten med deltagaren
klient i sorg eller kris: skilsmässa, dödsfall i familjen, orkar inte krav just nu, paus i planeringen, krisreaktion
körkort för att få jobb: betala körkort, körlektioner, jobb kräver körkort, b-körkort, körkortslån, teoriprov på annat språk
arbetskläder och utrustning: skor till praktiken, arbetskläder bekostas av, glasögon, dator till studier, mobil för att kunna bli nådd, cykelhjälm, vem köper
lunch och mat under insats: matlåda, har inte råd att äta på praktiken, frukost, matpengar
id-handling kostar: nytt id-kort, har inte råd med legitimation, pass utgånget, skatteverkets id-kort, intygsgivare
telefon utan pengar: slut på kontantkort, abonnemang nekas, når inte personen för att telefonen är avstängd, ringkort
bank nekar konto: får inget bankkonto, utbetalningskort, avi, kontantutbetalning, betala räkningar utan konto
första lönen och ekonomisk skarv: ingen lön förrän den 25 nästa månad, försörjning till första lönen, bistånd första månaden, lön i efterskott, väntan på första lönen
svartjobb och oredovisade inkomster: arbetar svart, fusk, misstanke om bidragsbrott, felaktiga utbetalningar, anmäla till kassan, kontrollutredning
bidragsbrott och kontroll: oro att anmäla klient, underrättelseskyldighet, ska vi anmäla felaktig utbetalning, polisanmälan för bidrag, lagen om underrättelse
skuld efter felaktig utbetalning: fått för mycket, måste betala tillbaka till kassan, återbetalning, avbetalningsplan, efterge
två sjuka i samma familj: båda föräldrarna hemma, hela familjen på bistånd, samordna makar, familjeperspektiv
utrikesfödda kvinnor hemma: aldrig förvärvsarbetat, hemmafruar, mammor långt från arbete, når inte kvinnor, föräldraledig i många år, kvinnor i etablering
män som inte söker hjälp: tysta män, alkohol hos män, nå pappor, manlig ohälsa
personer över femtiofem: sent i arbetslivet, äldre arbetssökande, nära pension men för sjuk, ger upp om äldre, långtidsarbetslös efter sextio, hinner inte före pensionen
akademiker och högutbildade sjuka: utbränd akademiker, överkvalificerad, insatser för tjänstemän, validera utländsk examen
egenföretagare utan skydd: enskild firma, sjuk företagare, sgi som företagare, bolaget måste avslutas, karensdagar för egen, a-kassa och företag
gig och timanställningar: bemanningsföretag, schemalagda timmar, sjuk mellan pass, ingen sjuklön, sms-jobb, inhopp, osäker anställning
anställd men långtidssjuk: arbetsgivaren gör inget, företagshälsovård saknas, facket med på möte, omplacering, byta jobb under sjukskrivning, prova annat jobb
mobbning och konflikt på arbetsplatsen: sjuk av jobbet, vantrivsel, kan inte gå tillbaka till samma chef, byta arbetsgivare, arbetsmiljöproblem
återgång med hjälpmedel: anpassad arbetsplats, bullerskydd, höj- och sänkbart skrivbord, arbetshjälpmedel söks hos, teknik på jobbet
förlorat kontakten med arbetslivet: självbild som sjuk, identitet, sjukroll, sjukskriven i tio år, fastnat i sjukdom, inlåst
tempo och krav i insatser: för snabb upptrappning, ökning efter tre månader, tvingas öka tid, orkar inte högre, kravtrappa, tid att bygga upp
sluta mitt i insats på grund av nytt beslut: förlorar ersättning och måste avbryta, byter myndighet mitt i, ny försörjning stoppar insats, avbryts av utredning
insats krockar med ersättningsregler: får inte delta med sjukpenning, för aktiv för sjukersättning, aktivitet tolkas som arbetsförmåga, används mot personen, dras in för att man tränar
ideellt arbete och ersättning: får sjukskriven hjälpa till i föreningen, volontärarbete, frivilliguppdrag, styrelseuppdrag under sjukskrivning, fritidsaktivitet påverkar sjukpenning
semester för sjukskriven och deltagare: får man resa bort, ledighet från insats, utlandsvistelse, semester i aktivitetsersättning, söka vård i hemlandet, begravning utomlands
samtidiga aktiviteter och ersättning på deltid: kombinera sjukpenning aktivitetsstöd och bistånd, halva dagar, 75 procent, hur fördelas tiden
nya på orten: nyinflyttad utan kontakter, söka läkare i ny region, lista sig, journalen följer inte med, utredning gjord i annan region
gammal utredning duger inte: utredning från barndomen, för gammalt underlag, måste göras om, hur gammalt får ett intyg vara, giltighet på utlåtande
underlag från andra yrken än läkare: arbetsterapeutens bedömning, psykologutlåtande, fysioterapeut kan intyga, kuratorns utlåtande, räknas andra professioner
utlåtande på annat språk: utländska journaler, översätta medicinska handlingar, vem betalar översättning, vård i hemlandet
diagnos eller inte på intyg: får soc se diagnos, diagnos till arbetsgivare, hur mycket måste stå, integritet i intyg, diagnosuppgift
anhörig för personens talan: mamma sköter allt, fullmakt för anhörig, vuxet barn som hjälper, sambon svarar, förälder till vuxen
stöd i myndighetskontakt: någon som följer med, vem kan sitta bredvid, stödperson på möte, ombud vid samtal, hjälp att ringa, ringa tillsammans, trepartssamtal
hjälp att skriva ansökan: vem fyller i med personen, blankett för sjukersättning, ansökan om bostadstillägg, ansöka digitalt tillsammans, skrivhjälp, medborgarservice
vem informerar om rättigheter: vet inte vad de har rätt till, missar förmåner, socialförsäkringskunskap, vägleda i systemet, rådgivning om ersättningar, okunnig om regler
`
