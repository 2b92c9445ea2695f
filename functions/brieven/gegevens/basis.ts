/** What stands in every letter: sender, addressee, voorziening, signature. */
import type { z } from 'zod'
import type { Adres, Datum } from '../../model/basis.ts'
import type { Beleid } from '../../model/beleid.ts'
import type { basisVelden } from '../../model/brief/delen.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { rechtstekstenOp } from '../../model/brief/rechtsteksten.ts'
import { briefketen } from '../../model/briefketen.ts'
import { herroepen } from '../../model/gelding.ts'
import type { Soort } from '../../model/inspectie.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../../model/instrument.ts'
import { briefdatumVan } from '../../model/uitgang.ts'
import type { Brief, Zaak } from '../../model/zaak.ts'
import { type Briefbron, isAanAnder } from './bron.ts'

export type Basis = z.infer<z.ZodObject<typeof basisVelden>>

/** What a kind has beside what every letter has. */
export type Velden<S extends Briefsoort> = Omit<GegevensVan<S>, keyof Basis | 'soort'>

/** Wko 1.1. `zegtSoort`: a name that says the kind itself. */
export const SOORTEN = {
  KDV: { naam: 'kinderdagverblijf', lidwoord: 'het', opvang: 'dagopvang', zegtSoort: /\b(?:kinderdagverblijf|kdv)\b/i },
  BSO: { naam: 'buitenschoolse opvang', lidwoord: 'de', opvang: 'buitenschoolse opvang', zegtSoort: /\b(?:buitenschoolse opvang|bso)\b/i },
  GOB: { naam: 'gastouderbureau', lidwoord: 'het', opvang: 'gastouderopvang', zegtSoort: /\b(?:gastouderbureau|gob)\b/i },
  VGO: {
    naam: 'voorziening voor gastouderopvang',
    lidwoord: 'de',
    opvang: 'gastouderopvang',
    zegtSoort: /\b(?:gastouderopvang|gastouder|vgo)\b/i
  }
} as const satisfies Record<Soort, unknown>

/** The name of an earlier letter under the law of its day: before August 2010 there was no permission to withdraw. */
export function titelOp(soort: Briefsoort, op: Datum): string {
  const { verwijdering } = rechtstekstenOp(op)
  if (verwijdering.intrekking) return BRIEFSOORTEN[soort].titel
  const zonder: Partial<Record<Briefsoort, string>> = {
    verwijdering: verwijdering.titel,
    'voornemen-verwijdering': `Voornemen tot ${verwijdering.titel.toLowerCase()}`
  }
  return zonder[soort] ?? BRIEFSOORTEN[soort].titel
}

export function basis(bron: Briefbron): Omit<Basis, 'onderwerp' | 'aanhef' | 'openPunten' | 'bijlagen'> {
  const { zaak, brief, beleid, recht, geplandeVerzending } = bron
  return {
    schema: 'besluitenstraat/brief/1',
    zaak: zaak.id,
    kenmerk: brief.id,
    proef: zaak.proef,
    recht: recht.naam,
    briefdatum: geplandeVerzending,
    inleiding: '',
    toelichting: '',
    gemeente: gemeente(beleid),
    contact: beleid.gemeentegegevens.contactpersoon,
    geadresseerde: geadresseerde(bron),
    voorziening: voorziening(zaak),
    vervangt: vervangt(bron),
    ondertekening: ondertekening(bron)
  }
}

function gemeente({ gemeentegegevens }: Beleid): Basis['gemeente'] {
  const { naam, bestuursorgaan, bezoekadres, postadres, telefoon, email, website } = gemeentegegevens
  return { naam, bestuursorgaan, bezoekadres, postadres, telefoon, email, website }
}

function opAdres(naam: string, adres: Adres): Pick<Basis['geadresseerde'], 'naam' | 'straat' | 'postcode' | 'plaats'> {
  return { naam, straat: adres.straat, postcode: adres.postcode, plaats: adres.plaats }
}

/** The houder is the person of Wko 1.1; a letter to the wrong one has no effect (RBROT:2016:1907). */
function geadresseerde({ zaak, brief, beleid }: Briefbron): Basis['geadresseerde'] {
  const { ggd } = beleid.gemeentegegevens
  switch (BRIEFSOORTEN[brief.soort].geadresseerde) {
    case 'ggd':
      return {
        ...opAdres(ggd.naam, ggd.adres),
        terAttentieVan: 'toezicht kinderopvang',
        kvk: '',
        kvkNodig: { geldt: false, reden: 'de brief gaat naar de GGD' }
      }
    case 'oudercommissie':
      return {
        ...opAdres(zaak.oudercommissie?.naam ?? '', zaak.voorziening.adres),
        terAttentieVan: '',
        kvk: '',
        kvkNodig: { geldt: false, reden: 'de brief gaat naar de oudercommissie' }
      }
    case 'houder':
      return { ...opAdres(zaak.houder.naam, zaak.houder.adres), terAttentieVan: '', kvk: zaak.houder.kvk ?? '', kvkNodig: kvkNodig(zaak) }
  }
}

function kvkNodig({ houder }: Zaak): Basis['geadresseerde']['kvkNodig'] {
  if (houder.soort === 'rechtspersoon') return { geldt: true, reden: 'de houder is een rechtspersoon en staat in het handelsregister' }
  if (houder.kvk !== null) return { geldt: true, reden: 'de houder heeft een inschrijving in het handelsregister' }
  return { geldt: false, reden: 'de houder is een natuurlijk persoon zonder inschrijving in het handelsregister' }
}

function voorziening({ voorziening: eigen }: Zaak): Basis['voorziening'] {
  const { naam, lidwoord, opvang, zegtSoort } = SOORTEN[eigen.soort]
  const alleen = eigen.naam === '' || zegtSoort.test(eigen.naam)
  return {
    soort: eigen.soort,
    soortnaam: naam,
    metLidwoord: `${lidwoord} ${naam}`,
    opvang,
    naam: eigen.naam,
    aanduiding: alleen ? eigen.naam : `${naam} ${eigen.naam}`,
    metNaam: alleen ? eigen.naam : `${lidwoord} ${naam} ${eigen.naam}`,
    lrk: eigen.lrk ?? '',
    lrkNodig:
      eigen.zonderLrk === null
        ? { geldt: true, reden: 'de voorziening hoort in het register te staan' }
        : { geldt: false, reden: eigen.zonderLrk },
    straat: eigen.adres.straat,
    postcode: eigen.adres.postcode,
    plaats: eigen.adres.plaats
  }
}

/** It left, or was tried: nobody else ever knew of the letter. */
function isWeggegaan({ verzendingen }: Zaak, { id, verzondenOp, vorigeVerzenddagen }: Brief): boolean {
  return verzondenOp !== null || vorigeVerzenddagen.length > 0 || verzendingen.some(({ brief }) => brief === id)
}

/** Awb 2:12: what was sent is changed by a new letter that says so; of one that never left there is nothing to say. */
function vervangt({ zaak, brief, geplandeVerzending }: Briefbron): Basis['vervangt'] {
  const [, ...eerdere] = briefketen(zaak, brief)
  const vorige = eerdere.find((een) => isWeggegaan(zaak, een) && !isAanAnder(zaak, een))
  if (vorige === undefined)
    return {
      geldt: false,
      reden: 'deze brief komt niet in de plaats van een eerdere brief',
      titel: '',
      kenmerk: '',
      datum: '',
      verzonden: '',
      intrekking: { geldt: false, reden: 'er is geen eerdere brief die vervalt' }
    }
  const verzondenOp = vorige.verzondenOp ?? vorige.vorigeVerzenddagen.at(-1)?.op ?? ''
  const datum = briefdatumVan(vorige) ?? verzondenOp
  return {
    geldt: true,
    reden: `deze brief komt in de plaats van ${vorige.id}`,
    titel: titelOp(vorige.soort, datum === '' ? geplandeVerzending : datum),
    kenmerk: vorige.id,
    datum,
    verzonden: verzondenOp === datum ? '' : verzondenOp,
    intrekking: intrekking(zaak, brief, vorige)
  }
}

/** Two besluiten at once are one too many (Awb 5:6), and a bezwaar against the first goes on against this one (6:19). */
function intrekking(zaak: Zaak, brief: Brief, vorige: Brief): Basis['vervangt']['intrekking'] {
  const isBesluit = ({ soort }: Brief) => BRIEFSOORTEN[soort].isBesluit
  if (!isBesluit(brief) || !isBesluit(vorige)) return { geldt: false, reden: 'er komt geen besluit in de plaats van een besluit' }
  if (vorige.verzondenOp === null) return { geldt: false, reden: 'het vorige besluit is niet bekendgemaakt' }
  if (herroepen(zaak, vorige.id) !== null) return { geldt: false, reden: 'het vorige besluit is al herroepen' }
  return { geldt: true, reden: 'het vorige besluit is bekendgemaakt' }
}

function ondertekening({ ondertekenaar: { naam, functie, mandaatbesluit, stand } }: Briefbron): Basis['ondertekening'] {
  const mandaat =
    stand === 'geen mandaat'
      ? { geldt: true, reden: 'er is nog niemand met mandaat gevonden' }
      : { geldt: true, reden: 'de ondertekenaar beslist in mandaat, niet in eigen naam' }
  return { naam, functie, mandaat, mandaatbesluit }
}
