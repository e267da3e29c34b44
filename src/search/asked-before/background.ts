/**
 * What is usual to ask, in no association in particular: which words are rare is told from many questions, and a young house has few.
 * Never shown.
 */
export const background = [
  'Vem kallar till möte när flera parter är med och ingen tar första steget?',
  'Väntetiden till utredning i vården är så lång att planeringen stannar av.',
  'Försäkringskassan avslår ansökan om sjukpenning och personen står utan försörjning.',
  'Arbetsförmedlingen skriver ut personer som inte kan ta ett arbete än.',
  'Läkarintyget räcker inte som underlag för beslut om ersättning.',
  'Kommunen har ingen handläggare som kan komma till teamets möten.',
  'Hur får vi samtycke som gäller alla parter på en gång?',
  'Sekretessen gör att vi inte kan prata med varandra om samma ärende.',
  'Ingen vet vem som har ansvar för samordningen när insatsen tar slut.',
  'Det saknas platser för arbetsträning i de mindre kommunerna.',
  'Unga som varken studerar eller arbetar faller mellan skola och socialtjänst.',
  'Ersättare saknas när den ordinarie representanten är sjuk eller har slutat.',
  'Cheferna känner inte till vad teamet gör och prioriterar ner mötena.',
  'Digitala möten fungerar dåligt för den som saknar utrustning eller e-legitimation.',
  'Svar som kommer uppifrån når inte fram till dem som ställde frågan.',
  'Beslut om aktivitetsersättning drar ut på tiden och rehabiliteringen skjuts upp.',
  'Försörjningsstöd räknas bort när en annan ersättning betalas ut i efterhand.',
  'Arbetsgivaren tar inte sitt ansvar för rehabiliteringen på arbetsplatsen.',
  'Psykiatrin och primärvården skickar remisser fram och tillbaka.',
  'Språket hindrar den som ska fylla i blanketter och förstå sina beslut.',
  'Det är oklart vilket mandat representanten har att lova något för sin organisation.',
  'Reglerna för ersättning vid studier stämmer inte med dem för sjukskrivning.',
  'Resurserna i samverkan räcker inte när en part drar ner på sin tid.',
  'Vi behöver en gemensam mall så att alla beskriver hindret på samma sätt.',
] as const
