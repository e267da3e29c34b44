/** Who: organisations, parts of them, forums and roles. */
export const parties = `
forsakringskassan: försäkringskassan, fk, kassan, fkassan, försäkringskassa
arbetsformedlingen: arbetsförmedlingen, af, förmedlingen, arbetsförmedling, arbf, arbetsf
kommunen: kommun, kommunen, primärkommun, kommunal, stadsdel, stadsdelsförvaltning
regionen: region, regionen, landsting, landstinget, hälsoochsjukvården
varden: vård, vården, sjukvård, hälso- och sjukvård, hälso- och sjukvården, sjukvården, hsv
primarvard < varden: primärvård, vårdcentral, vc, hälsocentral, husläkarmottagning, distriktssköterska, allmänläkare, husläkare, familjeläkare, distriktsläkare
psykiatri < varden: psykiatri, psykiatrin, vuxenpsykiatri, öppenvårdspsykiatri, psykmottagning, psykiatrisk mottagning, psykiatriska mottagningen, allmänpsykiatri, specialistpsykiatri, vup, psyk, rättspsykiatri, öppenpsykiatri
bup < psykiatri: bup, barn- och ungdomspsykiatri, barnpsykiatri, barn- och ungdomspsykiatrin
slutenvard < varden: slutenvård, heldygnsvård, sjukhus, vårdavdelning, inlagd, inneliggande, inskriven på sjukhus, lasarett, utskrivning, utskriven
socialtjansten < kommunen: socialtjänst, socialtjänsten, soc, socialförvaltning, socialkontor, socialnämnd, individ- och familjeomsorg, ifo, socialen, arbetsochvälfärdsförvaltningen
bistandsenhet < socialtjansten: ekonomiskt bistånd, försörjningsstödsenhet, biståndsenhet, försörjningsenhet, ekonomienhet, socialbidragsenhet, ekonomigruppen
arbetsmarknadsenhet < kommunen: arbetsmarknadsenhet, ame, arbetsmarknadsenheten, amenheten, kommunens arbetsmarknad, arbetscentrum, jobbcenter, arbetsmarknadsavdelning, arbetsmarknadsförvaltning
socialpsykiatri < kommunen: socialpsykiatri, socialpsykiatrin, boendestöd, boendestödet, boendestödjare
funktionsstod < kommunen: funktionsstöd, lss, lsshandläggare, funktionshinder, funktionshinderomsorg, funktionshinderverksamhet, lssinsats, omsorgen om funktionshindrade
dagligverksamhet < funktionsstod: daglig verksamhet, dv, daglig sysselsättning, dagligverksamhet
skola < kommunen: skola, gymnasium, gymnasieskola, elevhälsa, lärare, rektor, särgymnasium, anpassad gymnasieskola, särskola, gymnasiesärskola, skolan, syv, studievägledare, skolkurator
vuxenutbildning < kommunen: vuxenutbildning, komvux, vuxenskola, lärcenter, vuxenutbildningen
folkhogskola: folkhögskola, folkhögskolan, folkhögskolekurs
sfi < vuxenutbildning: sfi, svenska för invandrare, svenskundervisning, svenskastudier
kaa < kommunen: kaa, kommunala aktivitetsansvaret, kommunalt aktivitetsansvar, aktivitetsansvaret, aktivitetsansvar
arbetsgivare: arbetsgivare, arbetsgivaren, företag, företagare, chef på jobbet, arbetsplats, arbetsplatsen, näringsliv, företagen
foretagshalsa < varden: företagshälsa, företagshälsovård, fhv
kriminalvarden: kriminalvård, kriminalvården, frivård, frivården, anstalt, häkte, fängelse, frigivning, frigiven, muck, villkorligt frigiven
migrationsverket: migrationsverket, migrationsverk
kronofogden: kronofogden, kronofogde, kfm, utmätning
skatteverket: skatteverket, skatteverk, folkbokföring
pensionsmyndigheten: pensionsmyndigheten, pensionsmyndighet
csn: csn, studiemedel, studiestöd, studielån, studiebidrag
overformyndare: överförmyndare, överförmyndaren, överförmyndarnämnd
skuldradgivare: skuldrådgivare, budget- och skuldrådgivare, budgetrådgivning, skuldsanering, skuldrådgivning, budget- och skuldrådgivning
tolk: tolk, tolkning, tolken, språktolk, teckentolk, telefontolk, tolkförmedling
civilsamhalle: civilsamhälle, förening, ideell, föreningar, ideella, frivilligorganisation, kyrka, röda korset, föreningsliv, brukarorganisation, intresseorganisation
leverantor: leverantör, kompletterande aktör, fristående aktör, privat aktör, rustaochmatcha, matchningsleverantör, extern aktör, upphandlad, matchningsföretag, privat företag, privata företag, privat utförare, anlitar, leverantörer, fristående aktören, rusta och matcha aktör, coachningsföretag, jobbcoachföretag, utförare, utförarna
arbetsterapeut: arbetsterapeut, arbetsterapi
fysioterapeut: fysioterapeut, sjukgymnast, fysioterapi
psykolog: psykolog, psykologen, neuropsykolog
kurator: kurator, samtalskontakt, samtalsterapi
lakare: läkare, läkaren, doktor, doktorn, sjukskrivare, sjukskrivande, överläkare, specialistläkare, läk
rehabkoordinator: rehabkoordinator, rehabiliteringskoordinator, rehabkoordinering, rehabsamordnare, rehabkoord, koordinatorn
handlaggare: handläggare, handläggaren, kontaktperson, tjänsteman, tjänsteperson, socialsekreterare, kassahandläggare, utredare, socialhandläggare, medarbetare, bidragshandläggare
personligtombud: personligt ombud, po, personliga ombud, personligt ombudet
godman: god man, förvaltare, godman, gode mannen, förvaltarskap, gode män, ställföreträdare, företrädare
chef: chef, enhetschef, chefen, verksamhetschef, områdeschef, avdelningschef, ledning, ledningen, ledningsgrupp, ledningsnivå, strateg, förvaltningschef
politiker: politiker, nämnd, ledamot, förtroendevald, kommunstyrelse, fullmäktige, kommunfullmäktige, nämnden
anhorig: anhörig, närstående, familj, förälder, föräldrar, mamma, pappa, anhörigstöd
person: person, individ, klient, patient, brukare, deltagare, sökande, kund, arbetssökande, människa, medborgare, den enskilde, enskild, personen
arbetssokande < person: arbetssökande, arbetslös, inskriven på arbetsförmedlingen, öppet arbetslös, jobbsökande, arbetslöshet, långtidsarbetslös
unga: unga, ung, ungdom, unga vuxna, yngre, tonåring, unga under, 1829 år, under 30
foraldrar: barnfamilj, ensamstående, ensamstående förälder, småbarnsförälder, mammor, pappor
utrikesfodda: utrikesfödda, utrikes född, invandrare, nyanländ, nyanlända, flykting, asylsökande, utländsk bakgrund, etableringselev
team: konsultationsteam, kt, teamet, team, konsultationsteamet
lsg: lsg, lokal samverkansgrupp, lokala samverkansgrupper, lokala samverkansgruppen, samverkansgruppen, samverkansgrupp
styrelse: styrelse, styrelsen, förbundsstyrelse
forbund: samordningsförbund, förbund, finsam, förbundet, finsamförbund, samordningsförbundet
kansli: kansli, kansliet, förbundskansli, förbundschef, systemvärd, förbundssamordnare
ruf: ruf, utvecklingsforum, regionalt utvecklingsforum
sammankallande: sammankallande, den som kallar, ordförande, mötesledare, teamledare, sammankallare, mötesordförande, den som leder mötet
parter: part, parter, parterna, organisation, myndighet, myndigheter, huvudman, huvudmän, aktör, aktörer, fyrpart, organisationer, verksamheter, instans, instanser
representant: representant, representanter, representation, plats i teamet, ledamöter, deltar i teamet, företräder, bemanna platsen
ersattare: ersättare, vikarie, ställföreträdande, någon annan kommer i stället, suppleant, avbytare, stand-in, täcka upp, täcks upp, täcker upp, hoppar in, rycka in, ersätta vid frånvaro, går in i stället, i stället för ordinarie, vikarie i teamet
`
