import { BriefGegevens } from '../../functions/model/brief/gegevens.ts'
import { GEGEVENS } from './klein-beleid.ts'

const NIET = { geldt: false, reden: 'niet aan de orde' }

/** The data of the smallest complete letter, for tests that only need a letter to be one. */
export function afrondingGegevens(aanhef = 'Geachte heer of mevrouw,'): BriefGegevens {
  const { naam, bestuursorgaan, bezoekadres, postadres, telefoon, email, website, contactpersoon } = GEGEVENS
  return BriefGegevens.parse({
    soort: 'afronding',
    schema: 'besluitenstraat/brief/1',
    zaak: 'vbg-2026-0001',
    kenmerk: 'vbg-2026-0001-b1',
    proef: true,
    recht: '2026',
    openPunten: [],
    briefdatum: '2026-11-30',
    onderwerp: 'Afronding',
    aanhef,
    inleiding: '',
    toelichting: '',
    gemeente: { naam, bestuursorgaan, bezoekadres, postadres, telefoon, email, website },
    contact: contactpersoon,
    geadresseerde: {
      naam: 'Stichting Kinderopvang Zonnestraal',
      terAttentieVan: '',
      straat: 'Lindelaan 12',
      postcode: '1234 AB',
      plaats: 'Voorbeelddorp',
      kvk: '12345678',
      kvkNodig: { geldt: true, reden: 'rechtspersoon' }
    },
    voorziening: {
      soort: 'KDV',
      soortnaam: 'kinderdagverblijf',
      metLidwoord: 'het kinderdagverblijf',
      opvang: 'dagopvang',
      naam: 'De Zonnestraal',
      aanduiding: 'kinderdagverblijf De Zonnestraal',
      metNaam: 'het kinderdagverblijf De Zonnestraal',
      lrk: '123456789',
      lrkNodig: { geldt: true, reden: 'ingeschreven' },
      straat: 'Speelweg 4',
      postcode: '1234 CD',
      plaats: 'Voorbeelddorp'
    },
    vervangt: { ...NIET, titel: '', kenmerk: '', datum: '' },
    ondertekening: {
      naam: 'Mila Mandaathouder',
      functie: 'teammanager Toezicht',
      mandaat: { geldt: true, reden: 'mandaat' },
      mandaatbesluit: 'Mandaatbesluit 2026, onderdeel 4'
    },
    bijlagen: [],
    hersteld: [{ nummer: 1, titel: 'Ratio', artikeltekst: 'artikel 1.50 Wko', datum: '2026-11-20', bron: 'rapport' }],
    alles: true,
    eerdereBrieven: [],
    dwangsommen: { ...NIET, lasten: [] }
  })
}
