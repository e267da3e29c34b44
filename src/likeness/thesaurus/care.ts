/** Illness, treatment and functional ability. */
export const care = `
rehabilitering: rehabilitering, rehab, rehabiliterande, rehabilitera, rehabiliteringsinsats, rehabinsats, återhämtning, arbetslivsinriktad rehabilitering, rehabkedja, rehabiliteringskedja, rehabiliteras
medicinskrehab < rehabilitering: medicinsk rehabilitering, smärtrehab, smärtrehabilitering, multimodal rehabilitering, mmr, multimodal, rehabmedicin, smärtskola, smärtenhet, smärtmottagning
behandling: behandling, behandla, terapi, samtalsbehandling, kbt, psykoterapi, behandlas, vårdinsats, vårdkontakt, behandlingar
psykiskohalsa: psykisk ohälsa, psykisk sjukdom, psykiska besvär, psykiskt sjuk, mår psykiskt dåligt, mår dåligt, depression, deprimerad, ångest, oro, psykisk, psykiskt dåligt, psykiskt, psykiska problem, suicid, nedstämd, ptsd, traumatiserad, trauma, psykos, bipolär
utmattning: utmattning, utmattad, utmattningssyndrom, utbränd, stressrelaterad, stress, stressjuk, hjärntrötthet, trötthet, ork, utmattade, stresshantering, gått in i väggen
smarta: smärta, värk, ont, långvarig smärta, fibromyalgi, smärtproblematik, kronisk smärta, besvär i rygg, rygg, smärtpatient
missbruk: missbruk, missbruka, beroende, alkohol, droger, narkotika, beroendevård, substansbruk, substanser, missbruksvård, drogfri, drogfrihet, drogtest, drogproblem, spelberoende, beroendeproblematik, drog, drogtester, substansbrukssyndrom, dricker, nykter, nykterhet, skadligt bruk, samsjuklighet, alkoholproblem, beroendemottagning
samsjuklighet < missbruk, psykiskohalsa: samsjuklighet, dubbeldiagnos, psykiatri & beroende, psykiatri & missbruk, både missbruk och psykisk, missbruk & ångest, psykisk & beroende, missbruk & psykisk, psykiatri & drogfri, psykisk & drog, samsjuklig, psykiatri & alkohol, psykiatri & drog, samsjuka, missbruk & depression
drogfrihet < missbruk: drogfri, drogfrihet, drogfri först, nykter, nykterhet, drogtest, krav & drogfri, kräver drogfrihet, provtagning, drogtester, rena prov, sex månader drogfri, urinprov
funktionsnedsattning: funktionsnedsättning, funktionshinder, funktionsvariation, funktionsnedsatt, funktionsnedsättningskod, funktionshindrad, kognitiva svårigheter, kognitiv, kognition, funktionshindrade, nedsatt funktion
intellektuell < funktionsnedsattning: intellektuell funktionsnedsättning, if, utvecklingsstörning, svagbegåvad, begåvningsnivå, svag teoretisk begåvning, låg begåvning, svagbegåvning, begåvning, personkrets, lsspersonkrets, lågbegåvad, intellektuell
horselsyn < funktionsnedsattning: hörsel, hörselskadad, döv, syn, synskadad, synnedsättning, hörselnedsättning, dövblind, blind
hjarnskada < funktionsnedsattning: hjärnskada, stroke, förvärvad hjärnskada, hjärntrauma, skallskada
cancer: cancer, långvarig sjukdom, kronisk sjukdom, kroniskt sjuk, livslång sjukdom, fysisk sjukdom, somatisk, somatik, kroniker, postcovid, covid
lakemedel: läkemedel, medicin, mediciner, medicinering, recept, receptbelagd, tabletter
psykiatrikontakt < psykiatri: kontakt med psykiatrin, psykiatrisk vård, komma in i psykiatrin, psykiatri & kontakt, psykiatri & nekas, psykiatri & kö
vardniva < varden: rätt vårdnivå, vårdnivå, primärvård eller psykiatri, primärvård & psykiatri, vårdcentral & psykiatri, vc & psykiatri, för sjuk för primärvården, för frisk för psykiatrin, remiss & retur, bollas i vården, mellan primärvård och psykiatri, remiss & tillbaka, remiss & studsar, psykiatrin & vårdcentralen, mellan vårdcentralen och psykiatrin, första linjen
vardkontakt: vårdkontakt, kontakt med vården, söker inte vård, vill inte söka vård, saknar vårdkontakt, utan vårdkontakt, ingen vårdkontakt, kontakt i vården, vågar inte söka vård, ingen kontakt med vården
forebygga: förebygga, förebyggande, förhindra, i förebyggande syfte, prevention, preventivt, undvika, hindra att, tidiga insatser, motverka, preventiv
halsa: hälsa, hälsan, hälsosam, friskvård, motion, träning på recept, må bra, hälsofrämjande, mår, livsstil
motivation: motivation, motiverad, motivera, vill inte, drivkraft, självförtroende, självkänsla, tro på sig själv, hopp, hopplös, omotiverad, uppgiven, gett upp, tappat hoppet, motiverande, misstro, tilltro, tappat tron, vilja, ovilja, ointresserad, självtillit, mod, vågar
isolerad: isolerad, isolering, ensam, ensamhet, hemmasittare, sitter hemma, går inte ut, lämnar inte hemmet, kommer inte ut, utanförskap, hemmasittande, stannar hemma, instängd, isolerar sig, inte lämnar rummet, hikikomori, hemma hela dagarna, social isolering, isolerade
uppsokande: uppsökande, söka upp, hembesök, hemma hos, nå dem som inte, hemmaplan, leta upp, uppsökande verksamhet, söker upp, åka hem till, hitta dem som, når inte fram till, knacka dörr, hemifrån, åker ut, ute hos
vald: våld, våld i nära relation, hot och våld, utsatt för våld, hedersförtryck, hedersvåld, våldsutsatt, våldsutsatta, skyddat boende, hedersrelaterat, hot, hotfull, hotbild, partner som slår, misshandel
skyddadidentitet: skyddad identitet, skyddade personuppgifter, sekretessmarkering, skyddad folkbokföring, skyddade uppgifter, hemlig adress, skyddad adress, sekretessmarkerad
barn: barn, barnet, barnen, barns, barnperspektiv, barnomsorg, förskola, fritids, dagis, barnpassning, hämta och lämna, föräldraledig, föräldraledighet, föräldrapenning, barnkonventionen, vab
barnomsorg < barn: barnomsorg, barnpassning, förskola, barntillsyn, dagis, förskoleplats, hämta barn, lämna barn, fritids, passa barn, ingen barnvakt
gravid < barn: gravid, graviditet, mammaledig, föräldraledig, nyförlöst
krigstrauma < psykiskohalsa, utrikesfodda: krigstrauma, tortyr, tortyrskadad, flyktingtrauma, trauman från flykten
hygien: hygien, sömn, vardagsstruktur, dygnsrytm, rutiner i vardagen, vardagsrutiner, vända på dygnet, struktur i vardagen, vardagen fungerar inte, klara vardagen, vardag, passa tider, upp på morgonen, sover på dagarna, morgonrutiner
tandvardsradsla: tandvårdsrädsla, sjukhusrädsla, rädsla för vård
aldre: äldre, över 60, över 55, nära pension, pensionsålder, äldre arbetslösa, 66 år, nära pensionen, 60 plus, 60 år
kulturer: kultur, normer, könsroller, jämställdhet, hbtqi, diskriminering, rasism, genus, jämställd
`
