/** Every page and act of the portal: who may, and what answers. Enforced in bedienen.ts; test/portal/rollen.test.ts walks this table. */
import {
  AANLEVERAARS,
  BELEIDMAKERS,
  BEWERKERS,
  LEZERS_MET_OPMERKING,
  MEDEWERKERS,
  MENSENBEHEERDERS,
  ONDERTEKENAARS,
  PUBLICEERDERS,
  ZAAKLEZERS
} from '../model/mensen.ts'
import type { Route } from './bezoek.ts'
import { HOOGSTENS_SAMEN, leverAan, toonAanleveren } from './paginas/aanleveren.ts'
import { keurConceptGoed, toonAkkoord } from './paginas/akkoord.ts'
import { toonBeheer } from './paginas/beheer.ts'
import { haalMandaatWeg, toonMandaat, toonNieuwMandaat, voegMandaatToe, wijzigMandaat } from './paginas/beheer-mandaten.ts'
import { haalMensWeg, toonMens, toonNieuweMens, voegMensToe, wijzigMens } from './paginas/beheer-mensen.ts'
import { toonBeleid } from './paginas/beleid.ts'
import { HOOGSTENS_BELEID, probeerBeleid, toonBeleidsproef } from './paginas/beleid-proef.ts'
import { laatConceptVallen, neemConcept, stuurConceptTerug, toonBrief, wijzigVelden } from './paginas/brief.ts'
import { toonDag, toonVooruitblik, verbeterDag } from './paginas/dag-verbeteren.ts'
import { geefPdf, geefTekst } from './paginas/documenten.ts'
import { geefBeleidsbestand, geefGeldendBestand, geefMensenbestand } from './paginas/geldend-bestand.ts'
import { geefZakenCsv, toonRapportage } from './paginas/rapportage.ts'
import { HOOGSTENS_RAPPORTFORMULIER, toonRapportformulier, vulRapportformulierIn } from './paginas/rapportformulier.ts'
import { geefBriefvoorbeeld, geefLogo, geefMailvoorbeeld, toonBriefsjabloon, toonMailsjabloon, toonSjablonen } from './paginas/sjablonen.ts'
import { maakAgenda, toonTermijnen, trekAgendaIn } from './paginas/termijnen.ts'
import { toonTijdlijn } from './paginas/tijdlijn.ts'
import { bevestig, geefToestemmingsbewijs, toonOntvanger, trekIn } from './paginas/toestemming.ts'
import { toonToestemmingen, zoekToestemmingen } from './paginas/toestemmingen.ts'
import { geefUpload, toonUitkomst, toonUpload, vulAan } from './paginas/upload.ts'
import { legFeitVast, toonVastlegformulier, toonVastleggen } from './paginas/vastleggen.ts'
import { toonVerschil } from './paginas/verschil.ts'
import { toonVerzending, toonVerzendingen } from './paginas/verzending.ts'
import {
  bevestigMailadres,
  doeTaakAf,
  geefAdresblad,
  HOOGSTENS_BEWIJS,
  legAankomstVast,
  legPostdagVast,
  legTerugkomstVast,
  toonBewijs
} from './paginas/verzending-doen.ts'
import { beantwoordVraag, toonVraag } from './paginas/vragen.ts'
import { toonWerkvoorraad } from './paginas/werkvoorraad.ts'
import { geefWijzigingsbestand, publiceerWijziging, toonWijziging, wijsWijzigingAf } from './paginas/wijziging.ts'
import { geefWijzigingsvoorbeeld, toonDoorrekening } from './paginas/wijziging-gevolg.ts'
import { HOOGSTENS_WIJZIGING, toonWijzigingen, zetWijzigingKlaar } from './paginas/wijzigingen.ts'
import { toonZaak } from './paginas/zaak.ts'
import { toonData } from './paginas/zaak-data.ts'
import { maakFeitbrief, vraagAfwijking } from './paginas/zaak-doen.ts'
import { legToestemmingVast, toonZaakToestemmingen } from './paginas/zaak-toestemmingen.ts'
import { zoek } from './paginas/zoeken.ts'

export const ROUTES: readonly Route[] = [
  { methode: 'GET', pad: '/werkvoorraad', wie: ZAAKLEZERS, doe: toonWerkvoorraad, menu: 'Werkvoorraad' },
  { methode: 'POST', pad: '/zoeken', wie: ZAAKLEZERS, doe: zoek },

  { methode: 'GET', pad: '/aanleveren', wie: AANLEVERAARS, doe: toonAanleveren, menu: 'Aanleveren' },
  { methode: 'POST', pad: '/aanleveren', wie: AANLEVERAARS, doe: leverAan, hoogstens: HOOGSTENS_SAMEN },
  { methode: 'GET', pad: '/aanleveren/:upload', wie: AANLEVERAARS, doe: toonUpload },
  { methode: 'GET', pad: '/aanleveren/:upload/uitkomst', wie: AANLEVERAARS, doe: toonUitkomst },
  { methode: 'GET', pad: '/aanleveren/:upload/bestand', wie: AANLEVERAARS, doe: geefUpload },
  { methode: 'POST', pad: '/aanleveren/:upload/vragen/:uploadvraag', wie: BEWERKERS, doe: vulAan },
  { methode: 'GET', pad: '/aanleveren/:upload/vragen/:uploadvraag', wie: BEWERKERS, doe: toonRapportformulier },
  {
    methode: 'POST',
    pad: '/aanleveren/:upload/vragen/:uploadvraag/velden',
    wie: BEWERKERS,
    doe: vulRapportformulierIn,
    hoogstens: HOOGSTENS_RAPPORTFORMULIER
  },

  { methode: 'GET', pad: '/zaken/:zaak', wie: ZAAKLEZERS, doe: toonZaak },
  { methode: 'POST', pad: '/zaken/:zaak/brieven', wie: BEWERKERS, doe: maakFeitbrief },
  { methode: 'GET', pad: '/zaken/:zaak/data', wie: ZAAKLEZERS, doe: toonData },
  { methode: 'GET', pad: '/zaken/:zaak/data/:dag', wie: BEWERKERS, doe: toonDag },
  { methode: 'POST', pad: '/zaken/:zaak/data/:dag/vooruitblik', wie: BEWERKERS, doe: toonVooruitblik },
  { methode: 'POST', pad: '/zaken/:zaak/data/:dag', wie: BEWERKERS, doe: verbeterDag },
  { methode: 'GET', pad: '/zaken/:zaak/tijdlijn', wie: ZAAKLEZERS, doe: toonTijdlijn },
  { methode: 'GET', pad: '/zaken/:zaak/verzending', wie: ZAAKLEZERS, doe: toonVerzending },
  { methode: 'GET', pad: '/zaken/:zaak/toestemmingen', wie: ZAAKLEZERS, doe: toonZaakToestemmingen },
  { methode: 'POST', pad: '/zaken/:zaak/toestemmingen', wie: BEWERKERS, doe: legToestemmingVast, hoogstens: HOOGSTENS_BEWIJS },
  { methode: 'POST', pad: '/zaken/:zaak/taken/:taak', wie: BEWERKERS, doe: doeTaakAf },
  { methode: 'GET', pad: '/zaken/:zaak/vastleggen', wie: BEWERKERS, doe: toonVastleggen },
  { methode: 'GET', pad: '/zaken/:zaak/vastleggen/:soort', wie: BEWERKERS, doe: toonVastlegformulier },
  { methode: 'POST', pad: '/zaken/:zaak/vastleggen/:soort', wie: BEWERKERS, doe: legFeitVast, hoogstens: HOOGSTENS_BEWIJS },
  { methode: 'POST', pad: '/zaken/:zaak/overtredingen/:overtreding/afwijken', wie: BEWERKERS, doe: vraagAfwijking },

  { methode: 'GET', pad: '/termijnen', wie: ZAAKLEZERS, doe: toonTermijnen, menu: 'Termijnen' },
  { methode: 'POST', pad: '/termijnen/agenda', wie: ZAAKLEZERS, doe: maakAgenda },
  { methode: 'POST', pad: '/termijnen/agenda/:agendaadres/intrekken', wie: ZAAKLEZERS, doe: trekAgendaIn },

  { methode: 'GET', pad: '/verzending', wie: ZAAKLEZERS, doe: toonVerzendingen, menu: 'Verzending' },
  { methode: 'GET', pad: '/verzendingen/:verzending/adresblad', wie: ZAAKLEZERS, doe: geefAdresblad },
  { methode: 'POST', pad: '/verzendingen/:verzending/gepost', wie: BEWERKERS, doe: legPostdagVast },
  { methode: 'POST', pad: '/verzendingen/:verzending/aangekomen', wie: BEWERKERS, doe: legAankomstVast, hoogstens: HOOGSTENS_BEWIJS },
  { methode: 'POST', pad: '/verzendingen/:verzending/teruggekomen', wie: BEWERKERS, doe: legTerugkomstVast, hoogstens: HOOGSTENS_BEWIJS },
  { methode: 'POST', pad: '/verzendingen/:verzending/adres', wie: BEWERKERS, doe: bevestigMailadres },

  { methode: 'GET', pad: '/toestemmingen', wie: ZAAKLEZERS, doe: toonToestemmingen },
  { methode: 'POST', pad: '/toestemmingen', wie: ZAAKLEZERS, doe: zoekToestemmingen },
  { methode: 'GET', pad: '/toestemmingen/:ontvanger', wie: ZAAKLEZERS, doe: toonOntvanger },
  { methode: 'GET', pad: '/toestemmingen/:ontvanger/bewijs/:bewijs', wie: ZAAKLEZERS, doe: geefToestemmingsbewijs },
  { methode: 'POST', pad: '/toestemmingen/:ontvanger/intrekken', wie: BEWERKERS, doe: trekIn },
  { methode: 'POST', pad: '/toestemmingen/:ontvanger/adres', wie: BEWERKERS, doe: bevestig },

  { methode: 'GET', pad: '/vragen/:vraag', wie: BEWERKERS, doe: toonVraag },
  { methode: 'POST', pad: '/vragen/:vraag', wie: BEWERKERS, doe: beantwoordVraag },

  { methode: 'GET', pad: '/brieven/:brief', wie: ZAAKLEZERS, doe: toonBrief },
  { methode: 'GET', pad: '/brieven/:brief/verschil', wie: ZAAKLEZERS, doe: toonVerschil },
  { methode: 'GET', pad: '/brieven/:brief/akkoord', wie: ZAAKLEZERS, doe: toonAkkoord },
  { methode: 'GET', pad: '/brieven/:brief/bewijs', wie: ZAAKLEZERS, doe: toonBewijs },
  { methode: 'GET', pad: '/brieven/:brief/pdf', wie: ZAAKLEZERS, doe: geefPdf },
  { methode: 'GET', pad: '/brieven/:brief/tekst', wie: ZAAKLEZERS, doe: geefTekst },

  { methode: 'POST', pad: '/concepten/:concept/nemen', wie: BEWERKERS, doe: neemConcept },
  { methode: 'POST', pad: '/concepten/:concept/velden', wie: BEWERKERS, doe: wijzigVelden },
  { methode: 'POST', pad: '/concepten/:concept/vervallen', wie: LEZERS_MET_OPMERKING, doe: laatConceptVallen },
  { methode: 'POST', pad: '/concepten/:concept/terugsturen', wie: LEZERS_MET_OPMERKING, doe: stuurConceptTerug },
  // A deputy signs under another role: the mandaatregister decides (approve/goedkeuren-step.ts).
  { methode: 'POST', pad: '/concepten/:concept/goedkeuren', wie: ONDERTEKENAARS, doe: keurConceptGoed },

  { methode: 'GET', pad: '/beleid', wie: MEDEWERKERS, doe: toonBeleid, menu: 'Beleid' },
  { methode: 'GET', pad: '/beleid/:beleid', wie: MEDEWERKERS, doe: toonBeleid },
  { methode: 'GET', pad: '/beleid/:beleid/bestand', wie: MEDEWERKERS, doe: geefBeleidsbestand },
  { methode: 'GET', pad: '/beleidsproef', wie: BELEIDMAKERS, doe: toonBeleidsproef },
  { methode: 'POST', pad: '/beleidsproef', wie: BELEIDMAKERS, doe: probeerBeleid, hoogstens: HOOGSTENS_BELEID },

  { methode: 'GET', pad: '/sjablonen', wie: MEDEWERKERS, doe: toonSjablonen, menu: 'Sjablonen' },
  { methode: 'GET', pad: '/sjablonen/brief', wie: MEDEWERKERS, doe: toonBriefsjabloon },
  { methode: 'GET', pad: '/sjablonen/brief/voorbeeld', wie: MEDEWERKERS, doe: geefBriefvoorbeeld },
  { methode: 'GET', pad: '/sjablonen/mail', wie: MEDEWERKERS, doe: toonMailsjabloon },
  { methode: 'GET', pad: '/sjablonen/mail/voorbeeld', wie: MEDEWERKERS, doe: geefMailvoorbeeld },
  { methode: 'GET', pad: '/sjablonen/bestand', wie: MEDEWERKERS, doe: geefGeldendBestand },
  { methode: 'GET', pad: '/sjablonen/logo', wie: MEDEWERKERS, doe: geefLogo },

  { methode: 'GET', pad: '/wijzigingen', wie: MEDEWERKERS, doe: toonWijzigingen },
  { methode: 'POST', pad: '/wijzigingen', wie: BELEIDMAKERS, doe: zetWijzigingKlaar, hoogstens: HOOGSTENS_WIJZIGING },
  { methode: 'GET', pad: '/wijzigingen/:wijziging', wie: MEDEWERKERS, doe: toonWijziging },
  { methode: 'GET', pad: '/wijzigingen/:wijziging/bestand', wie: MEDEWERKERS, doe: geefWijzigingsbestand },
  { methode: 'GET', pad: '/wijzigingen/:wijziging/voorbeeld', wie: MEDEWERKERS, doe: geefWijzigingsvoorbeeld },
  { methode: 'GET', pad: '/wijzigingen/:beleidswijziging/doorrekenen', wie: PUBLICEERDERS, doe: toonDoorrekening },
  { methode: 'POST', pad: '/wijzigingen/:wijziging/publiceren', wie: PUBLICEERDERS, doe: publiceerWijziging },
  { methode: 'POST', pad: '/wijzigingen/:wijziging/afwijzen', wie: PUBLICEERDERS, doe: wijsWijzigingAf },

  { methode: 'GET', pad: '/rapportage', wie: ZAAKLEZERS, doe: toonRapportage, menu: 'Rapportage' },
  { methode: 'GET', pad: '/rapportage/zaken.csv', wie: ZAAKLEZERS, doe: geefZakenCsv },

  { methode: 'GET', pad: '/beheer', wie: MEDEWERKERS, doe: toonBeheer, menu: 'Beheer' },
  { methode: 'GET', pad: '/beheer/bestand', wie: MENSENBEHEERDERS, doe: geefMensenbestand },
  { methode: 'GET', pad: '/beheer/nieuw', wie: MENSENBEHEERDERS, doe: toonNieuweMens },
  { methode: 'POST', pad: '/beheer/nieuw', wie: MENSENBEHEERDERS, doe: voegMensToe },
  { methode: 'GET', pad: '/beheer/mensen/:mens', wie: MENSENBEHEERDERS, doe: toonMens },
  { methode: 'POST', pad: '/beheer/mensen/:mens', wie: MENSENBEHEERDERS, doe: wijzigMens },
  { methode: 'POST', pad: '/beheer/mensen/:mens/einde', wie: MENSENBEHEERDERS, doe: haalMensWeg },
  { methode: 'GET', pad: '/beheer/nieuw-mandaat', wie: MENSENBEHEERDERS, doe: toonNieuwMandaat },
  { methode: 'POST', pad: '/beheer/nieuw-mandaat', wie: MENSENBEHEERDERS, doe: voegMandaatToe },
  { methode: 'GET', pad: '/beheer/mandaten/:mandaat', wie: MENSENBEHEERDERS, doe: toonMandaat },
  { methode: 'POST', pad: '/beheer/mandaten/:mandaat', wie: MENSENBEHEERDERS, doe: wijzigMandaat },
  { methode: 'POST', pad: '/beheer/mandaten/:mandaat/einde', wie: MENSENBEHEERDERS, doe: haalMandaatWeg }
]
