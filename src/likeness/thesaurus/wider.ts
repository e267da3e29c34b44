/** More of the field's words: short names, compounds and everyday ways to say them. */
export const wider = `
aterkallasamtycke < samtyckelange, samtycke: återkalla, återkallat, återkallas, återkallelse, drar tillbaka, dragit tillbaka, ångrat sig, ångrar sig, ändrat sig, vill inte längre, inte längre vill, säger nej i efterhand, tar tillbaka sitt ja, samtycke & dra tillbaka, medgivande & tillbaka
flytt: hemkommun, kommungränsen, byter hemkommun, lägenhet på annan ort, bostad på annan ort, annan stad, inflyttad, utflyttad, folkbokföringskommun, vistelsekommun, bosättningskommun, flyttade, flyttat
samarbetsyta < system: gemensam samarbetsyta, samarbetsyta, samarbetsrum, gemensam yta, gemensam mapp, delad mapp, sharepoint, projektplats, teamskanal, plats på nätet, fildelning, dokument & kommer åt, material & når, dokument & spridda, mallar & kommer åt
fatimmar < deltid: få timmar, några få timmar, mindre än 25 procent, under 25 procent, mindre än kvartstid, under en fjärdedel, enstaka timmar, en timme, två timmar, tio timmar, låg nivå, lågtröskel, låga krav, första steg, mjukstart
privatvard < varden: privat vårdcentral, privata vårdcentraler, privat vårdgivare, privata vårdgivare, fristående mottagning, fristående mottagningar, egen regi, vårdval, nätläkare, privatläkare, privatpraktiserande, privat & vårdcentral, privat & vård, fristående & vård
sgi: nollad, nollade, noll kronor i sgi, ingen sgi, utan sjukpenning, saknar sjukpenninggrundande, aldrig haft inkomst, sgi noll
telefonko < narintefram, vantan: telefonkö, sitter i kö, kö i telefon, kötid i telefon
mellantvaersattningar < mellanstolarna: utan inkomst, utan försörjning, inga pengar, står utan pengar, inkomstlucka, inkomstglapp, saknar försörjning, ingen försörjning, pengarna slut, inget att leva på, utan ersättning
avslag: nekas, nekad, avslag, avslås, avslår, får nej, säger nej, får avslag, underkänns, avvisas, godkänns inte, beviljas inte, inte beviljat, tackar nej till ansökan, nobbas, nobbar
bevilja: bevilja, beviljas, beviljad, godkänna, godkänns, få igenom, gå igenom, bifall, medge
remitteratillbaka < bollas, vardniva: remiss i retur, remissen avvisas, avvisad remiss, remiss studsar, remiss tillbaka, remissbedömning, avslag på remiss, remitteras fram och tillbaka
skolfranvaro < skola, isolerad: skolfrånvaro, problematisk skolfrånvaro, skolvägran, skolvägrare, skolkar, frånvaro i skolan, går inte till skolan, kommer inte till skolan
tidsgranser: dag 90, dag 180, dag 365, efter 90 dagar, efter 180 dagar, ett halvår, halvårsgränsen, ettårsgränsen, rehabkedjan
normaltarbete < tidsgranser: normalt förekommande arbete, hela arbetsmarknaden, angivet yrke, angiven yrkesgrupp, alla jobb på arbetsmarknaden, vilket arbete som helst, tänkbara jobb
steglosersattning: vilande ersättning, vilandeförklara, vilandeförklaring, vilandeförklarad, pausa ersättningen, pausad ersättning, lägga ersättningen på is, behålla rätten
resa: buss, bussen, kollektivtrafik, lokaltrafik, tåg, busskort, busstider, sista bussen, turtäthet, förbindelser, periodkort
resa: restid, pendla, pendling, pendlar, pendlingsavstånd, långa resor, resväg, åka långt, mil enkel väg
handlaggarbyte < byterhandlaggare: tredje handläggaren, fjärde handläggaren, ny utredare, ny socialsekreterare, ny arbetsförmedlare, byter utredare, bytt handläggare, bytt kontaktperson
overklaga: omprövning, ompröva, omprövas, överklaga, överklagan, överklagande, besvär, förvaltningsrätt, förvaltningsrätten, kammarrätten, bestrida, protestera mot beslut
kompletteringar < lakarintyg: komplettering, komplettera, kompletteras, kompletteringar, begär mer, mer uppgifter, tilläggsuppgifter, för tunt, ofullständigt, räcker inte som underlag
arendedragare: ärendedragare, den som drar, dragare, frågeställare, ärendeägare, den som frågar
tystnad < aterkoppling: tystnad, helt tyst, tyst uppifrån, inte hört ett ljud, inte ett ljud, svart hål, ingen kvittens, hör inte ett knyst, ekar tomt, radioskugga, hört något, hört av
styrgrupp < lsg: styrgrupp, styrgruppen, ledningsgrupp för samverkan, lokal styrgrupp, chefsgrupp, chefsgruppen
linjen < chef: linjen, linjechef, linjechefer, linjeorganisation, linjeverksamheten, i linjen, beslut i linjen, närmaste chef
arshjul < motestid: årshjul, årsplanering, årskalender, mötesplan, mötesschema, höstens datum, vårens datum, datum för nästa år
overskott: överskott, överskottet, pengar över, eget kapital, oförbrukade medel, sparat kapital, kvarvarande medel, reserv, kassa i förbundet
fordelningsnyckel: fördelningsnyckel, medlemsavgift, avgift till förbundet, kommunens andel, insatsandel, medlemsbidrag, medlemsinsats
inskolning < nyiteamet: inskolning, inskolad, upplärning, lära upp, introduktionspaket, startpaket, välkomstbrev, genomgång av rollen, genomgång för nya, gissa sig till, utsedd, nyutsedd
ideraldre < aldre: sextioplus, över sextio, fyllt sextio, fyllt 60, snart pensionär, femtioplus, äldre arbetskraft, seniorer
lasochskriv: analfabet, analfabeter, inte läskunnig, kan inte läsa, läs- och skrivsvårigheter, svårt att läsa, svårt att skriva, ordblind, dyslexi, illitterat
tolkabeslut: lättläst, klarspråk, lätt svenska, begripligt språk, enkelt språk, myndighetssvenska, kanslisvenska, krångligt språk, svåra ord, byråkratspråk, begriper inte breven
kostnad: betala, betalar, stå för notan, stå för kostnaden, bekosta, bekostar, stå för, finansiera, ta kostnaden, räkningen, faktura, faktureras, nota, notan
`
