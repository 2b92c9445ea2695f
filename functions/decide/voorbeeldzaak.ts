/** A zaak that is nobody's, to run the examples of a policy in. Pure; every value is made up. */
import type { Datum } from '../model/basis.ts'
import type { Beleid } from '../model/beleid.ts'
import type { Beleidssoort, Inspectierapport, Onderzoekstype, Voorwaarde } from '../model/inspectie.ts'
import type { Briefsoort } from '../model/instrument.ts'
import type { Recht } from '../model/recht/recht.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Bon, Brief, Rapport, Zaak } from '../model/zaak.ts'

const ADRES = { straat: 'Voorbeeldstraat 1', postcode: '9999 ZZ', plaats: 'Voorbeelddorp' }
const NULHASH = '0'.repeat(64)

export function legeZaak({ gemeente, gemeentegegevens }: Beleid, soort: Beleidssoort, geopendOp: Datum): Zaak {
  return {
    id: `${gemeentegegevens.code}-2000-0001`,
    gemeente,
    versie: 1,
    proef: true,
    geopendOp,
    status: 'open',
    geslotenOp: null,
    vorigeZaak: null,
    voorziening: { soort: soort === 'VE' ? 'KDV' : soort, naam: 'Voorbeeld', lrk: '100000009', zonderLrk: null, adres: ADRES },
    houder: { soort: 'rechtspersoon', naam: 'Voorbeeld', kvk: '00000000', adres: ADRES, email: null, gemachtigde: null },
    oudercommissie: null,
    beleid: null,
    rapporten: [],
    overtredingen: [],
    doorgangen: [],
    brieven: [],
    verzendingen: [],
    vragen: [],
    vastleggingen: [],
    taken: [],
    termijnen: [],
    meldingen: [],
    termijnenBijgewerktTot: 0,
    datumVersie: 0,
    bewaakDatums: []
  }
}

interface Onderzoek {
  readonly dag: Datum
  readonly type: Onderzoekstype
  readonly bevel: readonly string[]
}

export function voorbeeldrapport(zaak: Zaak, voorwaarden: readonly Voorwaarde[], { dag, type, bevel }: Onderzoek): Rapport {
  const inhoud: Inspectierapport = {
    schema: 'besluitenstraat/inspectieresultaat/1',
    gemeente: zaak.gemeente,
    onderzoek: { type, naBevel: false, aanleiding: 'voorbeeld', wijze: 'voorbeeld', aangekondigd: null, datums: [dag] },
    rapport: {
      kenmerk: 'voorbeeld',
      status: 'definitief',
      datumVaststelling: dag,
      ggd: 'voorbeeld',
      inspecteurs: [],
      beschouwing: '',
      advies: { soort: 'handhaven', toelichting: '' },
      zienswijze: null,
      openbaar: null
    },
    voorziening: zaak.voorziening,
    houder: zaak.houder,
    oudercommissie: null,
    bevel: bevel.length === 0 ? null : { datum: dag, geldigTot: dag, voorwaarden: [...bevel], maatregelen: 'voorbeeld' },
    voorwaarden: [...voorwaarden]
  }
  return { id: 'r1', upload: NULHASH, inhoud, opgenomenOp: dag, corrigeert: null, vervangenDoor: null }
}

export function verzondenBrief(id: string, soort: Briefsoort, verzondenOp: Datum): Brief {
  return {
    id,
    soort,
    doorgang: 1,
    overtredingen: ['o1'],
    status: 'verzonden',
    conceptNodig: false,
    concepten: [],
    auteurs: [],
    genomenDoor: null,
    wijzigingen: {},
    opmerkingen: [],
    akkoord: null,
    definitief: null,
    verzondenOp,
    vorigeVerzenddagen: [],
    vervangt: null,
    vervallenOmdat: null
  }
}

export function voorbeeldtermijn(soort: string, start: Datum, laatsteDag: Datum, brief: string): Termijn {
  return {
    sleutel: `${soort}:${brief}:o1`,
    soort,
    omschrijving: soort,
    artikel: '',
    aard: 'beleid',
    gebeurtenis: 'voorbeeld',
    start,
    eersteDag: start,
    laatsteDag,
    uitleg: '',
    waarschuwingen: [],
    brief,
    overtreding: 'o1',
    status: 'loopt',
    vorige: []
  }
}

export function voorbeeldbon({ titel, geldigVanaf }: Beleid, recht: Recht, op: Datum): Bon {
  return { invoerHash: NULHASH, beleid: { titel, geldigVanaf, hash: NULHASH }, recht: recht.naam, op, door: 'voorbeeld' }
}
