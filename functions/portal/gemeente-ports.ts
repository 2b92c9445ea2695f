/**
 * Ports bound to one gemeente. Every page works through these, so that a page cannot even ask for what belongs to another one:
 * the room functions it calls get the same bound ports.
 */
import type { GemeenteId } from '../model/basis.ts'
import type { Content, DocumentStore, Ports, ZaakStore } from '../ports.ts'

export interface GemeentePorts extends Ports {
  readonly gemeente: GemeenteId
}

/** A page asked for what is not of the gemeente of the visitor: a fault in the page, told to nobody outside. */
export class VreemdeGemeente extends Error {
  override readonly name = 'VreemdeGemeente'
}

type Eis = (gemeente: GemeenteId) => void

function bindStore(store: ZaakStore, eis: Eis): ZaakStore {
  /** Refuses as a promise, as every method of a port does. */
  const voor = <T>(gemeente: GemeenteId, doe: () => Promise<T>): Promise<T> =>
    Promise.resolve().then(() => {
      eis(gemeente)
      return doe()
    })
  return {
    lees: (sleutel) => voor(sleutel.gemeente, () => store.lees(sleutel)),
    voegToe: (sleutel, toevoeging) => voor(sleutel.gemeente, () => store.voegToe(sleutel, toevoeging)),
    journaal: (sleutel, vanafNr) => voor(sleutel.gemeente, () => store.journaal(sleutel, vanafNr)),
    zoek: (vraag) => voor(vraag.gemeente, () => store.zoek(vraag)),
    rijen: (sleutel) => voor(sleutel.gemeente, () => store.rijen(sleutel)),
    stromen: (gemeente, soort, vervolg) => voor(gemeente, () => store.stromen(gemeente, soort, vervolg)),
    claim: (sleutel, houder, nu, tot) => voor(sleutel.gemeente, () => store.claim(sleutel, houder, nu, tot)),
    geefVrij: (sleutel, houder) => voor(sleutel.gemeente, () => store.geefVrij(sleutel, houder)),
    nummer: (gemeente, reeks, sleutel) => voor(gemeente, () => store.nummer(gemeente, reeks, sleutel)),
    nummers: (gemeente) => voor(gemeente, () => store.nummers(gemeente)),
    vernietigInhoud: (sleutel, nr) => voor(sleutel.gemeente, () => store.vernietigInhoud(sleutel, nr)),
    sluit: nooitSluiten
  }
}

/** Whoever opened the ports closes them. */
async function nooitSluiten(): Promise<void> {
  throw new VreemdeGemeente('een bladzijde sluit de opslag niet')
}

function bindDocumenten(documenten: DocumentStore, gemeente: GemeenteId, eis: Eis): DocumentStore {
  const voor = <T>(sleutel: string, doe: () => Promise<T>): Promise<T> =>
    Promise.resolve().then(() => {
      eis(sleutel.startsWith(`${gemeente}/`) ? gemeente : sleutel)
      return doe()
    })
  return {
    bewaar: (sleutel, bytes, mediatype) => voor(sleutel, () => documenten.bewaar(sleutel, bytes, mediatype)),
    lees: (sleutel) => voor(sleutel, () => documenten.lees(sleutel)),
    bestaat: (sleutel) => voor(sleutel, () => documenten.bestaat(sleutel)),
    lijst: (begin) => voor(begin, () => documenten.lijst(begin))
  }
}

function bindInhoud(inhoud: Content, gemeente: GemeenteId, eis: Eis): Content {
  const voor = <T>(van: GemeenteId, doe: () => Promise<T>): Promise<T> =>
    Promise.resolve().then(() => {
      eis(van)
      return doe()
    })
  return {
    gemeenten: async () => [gemeente],
    beleidsbestanden: (van) => voor(van, () => inhoud.beleidsbestanden(van)),
    mensen: (van) => voor(van, () => inhoud.mensen(van)),
    sjabloon: (van, pad) => voor(van, () => inhoud.sjabloon(van, pad)),
    bestand: (van, pad) => voor(van, () => inhoud.bestand(van, pad)),
    eigenSjablonen: (van) => voor(van, () => inhoud.eigenSjablonen(van))
  }
}

/** @throws VreemdeGemeente from every method that is asked for another gemeente */
export function bindAan(ports: Ports, gemeente: GemeenteId): GemeentePorts {
  const eis: Eis = (van) => {
    if (van !== gemeente) throw new VreemdeGemeente('gevraagd is iets van een andere gemeente')
  }
  return {
    ...ports,
    gemeente,
    store: bindStore(ports.store, eis),
    documenten: bindDocumenten(ports.documenten, gemeente, eis),
    inhoud: bindInhoud(ports.inhoud, gemeente, eis),
    drukker: { druk: (opdracht) => ports.drukker.druk(opdracht), sluit: nooitSluiten }
  }
}
