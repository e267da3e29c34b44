/** How long things take, when they come, and what stands still meanwhile. */
export const time = `
vantan: vänta, väntan, väntetid, väntetider, kö, köer, kötid, dröja, dröjer, dröjsmål, tar tid, tar lång tid, lång tid, ledtid, handläggningstid, handläggningstider, avvaktan, långa väntetider, tar evigheter, evighet, fördröjning, försenad, försening, långdragen, svarstid, månader, tidsutdräkt, tar månader, flera månader, år i kö, drar ut på tiden, utdragen, långsam, fördröjs, sent, tålamod
stilla: står still, står stilla, stannar, stannar av, stoppas, stopp, fastnar, fastna, fast, stanna upp, kommer inte vidare, låst läge, stilla, i limbo, hänger i luften, avstannar, bromsas, bromsar, i väntan, ingenting händer, inget händer, parkerad, parkeras, trampar vatten, tappar fart, kör fast, låser sig, läggs på is, på is, stå på paus
undertiden: under tiden, medan, i väntan på, under väntetiden, under väntan, så länge, mellantid, mellantiden, medan man väntar, fylla tiden, tills dess, tills vidare, väntetiden & göra, vänta & göra, väntan & stöd, väntan & meningsfull
tidigt: tidigt, i tid, tidigare, på ett tidigt stadium, tidig, innan det gått för långt, så snart, första dagen, dag ett, tidiga, i ett tidigt skede, från början, snabbt, snabb, genast, fort, omgående, direkt, på en gång, skyndsam, snabbare
forsent: för sent, sent, för sen, sent skede, redan gått, hunnit, efter lång tid, inte i tid, sena, senare
akut: akut, brådskande, bråttom, kris, nödläge, nöd, krissituation, akuta, akuten, brådskar, nödsituation
hurlange: hur länge, hur lång tid, hur många månader, hur många veckor, tidsgräns, maxtid, längsta tid, tidsbegränsad, giltig, giltighet, gäller i, giltighetstid, begränsad tid, sista dag, utgår, går ut, löper ut, hur gammalt, för gammalt, hur färskt, aktuellt, färskt, bäst före, förlegat, inaktuellt, föråldrat, för gammal
nar: när, vilken tidpunkt, tidpunkt, när i processen, skede, i vilket skede
forlanga: förlänga, förlängning, förlängs, fortsättning, fortsatt, fortsätta, förnya, förnyad, ny period, omprövas efter, nytt beslut, utsträckt, mer tid
deltid: deltid, halvtid, på halvtid, 25 procent, 50 procent, 75 procent, kvartstid, del av tiden, partiell, partiellt, några timmar, få timmar, få timmar i veckan, upptrappning, trappa upp, i liten skala, stegvis, successiv, gradvis, successivt, timmar i veckan, timme, timmar, tio timmar, låg nivå, lite i taget, sakta, små steg, pröva sig fram, långsamt upptrappad, uppåt, öka tiden, procent
heltid: heltid, på heltid, full tid, hela dagar, hundra procent, 100 procent, fulltid, 40 timmar
sommar: sommar, sommaren, semester, semestertider, juli, ledig, semesterperiod, sommaruppehåll, lov, skollov, jul, jullov, juluppehåll, storhelg, sommarstängt, sommarlov, ledigheter
uppfoljning: uppföljning, följa upp, följs upp, följ upp, avstämning, stämma av, utvärdera, utvärdering, hur gick det, följer upp, följde upp, resultat, effekt, uppföljningsmöte, återbesök, kontrollera hur det går, eftervård, efter avslutad, eftersläpning, gjorde nytta, göra nytta, nytta, gjorde skillnad, blev bättre, hjälpte det, gett effekt
avslut: avsluta, avslutas, avslut, upphöra, upphör, skrivs ut, skrivas ut, utskriven, utskrivning, avskriven, avskrivs, avaktualisera, avaktualiseras, lägga ner, stänga ärende, stängs, sluta, slutar, avbryta, avbryts, avbrott, avbruten, avsluta kontakt, avslutad, släpper, släppa
start: börja, starta, start, uppstart, igångsättning, sätta igång, komma igång, inleda, påbörja, påbörjas, inledning, kommer igång, startar, starten, introduktion, kickstart, komma i gång, drar igång
vecka: vecka, veckor, månad, månad, månader, år, årsvis
tillfallig: tillfällig, tillfälligt, projekt, tidsbegränsad, projektanställd, projektform, projektet tar slut, på prov, pilot, försöksverksamhet, projekt & slut, när projektet, finsaminsats
langtids: långtidssjukskriven, långtidssjuka, långtids, länge borta, lång frånvaro, långvarigt, varaktig, varaktigt, under många år, länge, i åratal, flera år, långvarig, långtidsarbetslösa, långtidsberoende
aterfall: återfall, falla tillbaka, ny sjukperiod, insjuknar igen, blir sjuk igen, bakslag, försämring, försämras, försämrad, misslyckas, misslyckad, går inte som planerat, gick inte, fungerar inte, mår sämre, blir sämre, kraschar, rasar
aterkomma: återkommande, gång på gång, om och om igen, igen och igen, varje gång, upprepade, upprepad, på nytt, på nytt och på nytt, rundgång, upprepas, bollas, om igen, börja om, börjar om, samma sak, från noll, start från noll, från början, nystart
tillrackligtid: tidsbrist, ont om tid, har inte tid, hinner inte, för mycket att göra, hög arbetsbelastning, stress, tid saknas, arbetsbelastning, pressad, tidspress, överbelastad, hinna med, hinner, många ärenden, ärendemängd, personalbrist, underbemannad
helg: kväll, kvällar, helg, helger, kvällstid, utanför kontorstid, efter kontorstid, kvällsöppet, dygnet runt, jourtid, jour, kontorstid, öppettid, öppettider
`
