/** Turns of phrase: the same thing said with another verb or picture. */
export const turns = `
krocka: krockar, krocka, kolliderar, otakt, inte synkat, synka, synkade, går inte ihop, i konflikt med, stör varandra, passar inte ihop, hänger inte ihop, säger emot, motverkar, motstridiga
enas: enas, komma överens, överens, ena sig, samsyn, samstämmiga, komma fram till, gemensam linje, eniga, enighet, konsensus, dra åt samma håll, samma riktning
aktuell: aktuell, aktuella, uppdatera, uppdaterad, uppdaterat, uppdateras, färsk, hålla levande, inaktuell, gammal, gamla, föråldrad, aktualisera
sammanhang: hänga ihop, hänger ihop, röd tråd, sammanhang, helhet, sammanhållet, sammanhängande, obruten, obruten kedja, sömlöst, sömlös
tappabort: tappas bort, tappar bort, försvinner, glöms bort, glöms, bortglömd, faller i glömska, rinner ut i sanden, kommer bort, går förlorat, hamnar i en låda, blir liggande, samlar damm, ligger i en byrålåda
tappakontakt: tappar kontakten, tappa kontakten, försvinner ur bild, släpper kontakten, bryts kontakten, hör aldrig av sig, slutar svara, avbruten kontakt, kontakten bryts, ingen vet var personen är
trygga: säkra, säkerställa, trygga, garantera, se till att, ser till att, borga för, försäkra sig om
villkor: villkor, villkora, förutsättning, förutsättningar, krav, förbehåll, kräver att, förutsätter att, krävs
forena: förena, kombinera, kombineras, få ihop, får ihop, gå att kombinera, samtidigt som, jämsides, parallellt med, vid sidan av, samsas
skjutaupp: skjuta upp, skjuts upp, senarelägga, bordlägga, bordläggs, vänta med, flyttas fram, flytta fram, läggs åt sidan, prioriteras ner
utoka: utöka, utökas, utvidga, bredda, större, fler platser, växa, bygga ut, utbyggnad, expandera
begransa: begränsa, begränsas, dra ner, skära ner, inskränka, snäva in, skärs ner, dras ner, minska på
vagain: beakta, väga in, vägs in, ta hänsyn till, tas hänsyn, räknas med, ta med i bedömningen, väga tungt, väger, spelar roll, beaktas, tillmäta, lägga vikt vid
godta: godta, godtas, accepteras, acceptera, erkännas, räcka som, duga som, gälla som, gäller som, gångbart, räknas som, giltigt
drabba: drabba, drabbas, drabbade, slå mot, slår mot, slår hårt, drabbar, utsatt, utsatta, påverkas negativt, komma i kläm, kommer i kläm, kläm, hamnar i kläm, missgynnas, får betala priset
foljderdalig: blir värre, förvärras, eskalerar, spär på, gör saken värre, försvårar
motverka: motverka, motarbeta, sätta käppar, hämma, hämmar, underminera
anstranga: kämpa, kämpar, slita, anstränga sig, försöka, försöker, jobba hårt
trott: trött, slut, sliten, utarbetad, orkar inte, ger upp, tappar orken, orken tryter
missforsta: missförstånd, missförstå, misstolka, feltolka, tolka fel, talar förbi varandra, pratar förbi
ansvarskjut: lägga över, läggs över, vältra över, vältras, övervältra, kostnadsövervältring, skjuta över, lämpa över, hamnar på kommunen, dumpas, dumpa, får ta smällen, kommunen får ta
tomgang: till ingen nytta, förgäves, meningslöst, ingen nytta, ger inget, utan resultat, leder ingenstans, leder inte till något, tomgång, bortkastad
nytta: nytta, värde, vinst, mening, meningsfull, mervärde, gör skillnad, ger resultat, lönar sig, betalar sig, effekt
forhinder: förhinder, kan inte komma, sjuk på mötesdagen, frånvaro, får förhinder, borta, på semester, föräldraledig, är ledig, ledigheter
avsaga: avsäga sig, lämna uppdraget, hoppar av, hoppa av, sluta i teamet, dra sig ur, drar sig ur, kliva av
kallelse: kallas, kalla, kallar, kallelse, inbjudan, bjuda in, sammankalla, bjuds in, kallade, kallar till
styra: styra, styrning, leda, ledning, bestämma över, råda över, rår över, kontroll över
slippamoten: hoppa över möten, för många möten, möteströtta, mötestrött, onödiga möten, dubbla möten
koa: stå i kö, på kölista, på tur, köplats, väntelista, på väntelista, står på tur, inväntar, kölista, köar
forlangprocess: drar ut på tiden, långdraget, seg, segt, trögt, tungrott, trög, går trögt, byråkratiskt, byråkrati, krångelbyråkrati, omständligt
stegforstort: för stort steg, för högt tempo, för fort, tempot, för snabbt, steget är för stort, hoppet är för stort, överväldigande
aterstart: nystart, ta nya tag, börja om, återuppta, återupptas, återuppstå, komma igen
ingang: ingång, väg in, dörr, dörren, kontaktväg, entré, ingången, vägen in
hamna: hamnar hos, landar hos, hamnar på, landar på, trillar ner hos
upptacka: upptäcka, märka, märker, lägga märke till, fånga, få syn på, observera, se tecken, tidiga tecken, signaler
overblick: överblick, översikt, översiktlig, karta, helikopterperspektiv, kartbild, sammanställning, samlad bild, lista över
lovord: löfte, löften, lova, lovar, lovat, utlova, garanti
fyllatomrum: täcka upp, fylla luckan, täcka luckan, kompensera, stötta upp, ta över tillfälligt, hoppa in
ratthjalp: juridisk hjälp, jurist, rättshjälp, advokat, juridiskt stöd, tolka lagen, laga stöd, lagstöd, rättsligt stöd
ensamstall: likställa, jämställa, räkna lika, samma status
personligt: personlig, individuell, efter person, utifrån person, mänsklig, medmänsklig, möta människan
sjalvmant: själv, egna initiativ, på eget initiativ, av sig själv, frivilligt, självmant
hemlighalla: dölja, hemlighålla, inte berätta, hålla tyst, undanhålla, förtiga
berattafor: berätta, informera, upplysa, tala om för, delge, låta veta, meddela, avisera, säga till, förvarna
registrerautdrag: läsa sin akt, registerutdrag, se vad som skrivits, läsa det vi skrivit, insyn, begära ut sin akt, egna handlingar, få läsa
skrappost: skräppost, mejl kommer inte fram, spamfilter, mejlet fastnar, utskick når inte, mejllista, sändlista, brandvägg
media: media, journalist, tidning, press, intervju i tidningen, uttala sig, talesperson, företräda utåt
valratt: rösträtt, rösta, majoritet, omröstning, beslutsför, kvorum, votering
utbetalningsvecka: utbetalningsvecka, utbetalningsdag, löneutbetalning, den tjugofemte, månadsskifte
anvisade: anvisade, endast anvisade, bara anvisade, remitterade, genom anvisning, kräver anvisning, tar bara emot, tar emot bara
hembygd: ort, orten, byn, landsort, tätort, småort, samhälle, samhället
arbetsvillkor: schema, obekväma tider, skift, nattarbete, helgarbete, obekväm arbetstid, kvällsjobb
anknytning: lokal anknytning, hör hemma i, bosatt, bosatta, invånare, skriven, folkbokförda
`
