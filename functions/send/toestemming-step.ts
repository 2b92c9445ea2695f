/** Writing in the consent register, with the evidence stored first. */
import { mensenVan } from '../gemeente.ts'
import { sha256Hex } from '../hash.ts'
import type { GemeenteId } from '../model/basis.ts'
import { documentsleutel } from '../model/documentmap.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BEWERKERS, persoonMet } from '../model/mensen.ts'
import type { OntvangerStaat } from '../model/toestemming.ts'
import type { Ports } from '../ports.ts'
import { wijzigOntvanger } from '../stroom.ts'
import { type Bestand, bewijsnaam } from './bezorging-step.ts'
import { type Bevestiging, bevestig, foutenBij, geef, type Intrekking, type Registratie, trekIn } from './toestemming.ts'

export type Registratieuitslag =
  | { readonly ok: true; readonly ontvanger: OntvangerStaat | null; readonly opmerkingen: readonly string[] }
  | Geweigerd

const SLEUTEL = /^[a-z0-9:.-]{1,120}$/

async function schrijf(
  ports: Ports,
  { gemeente, ontvanger, door }: { readonly gemeente: GemeenteId; readonly ontvanger: string; readonly door: string },
  besluit: (staat: OntvangerStaat | null) => Registratie
): Promise<Registratieuitslag> {
  const persoon = persoonMet(await mensenVan(ports.inhoud, gemeente), door, BEWERKERS, 'toestemming vastleggen')
  if (!persoon.ok) return persoon
  const gezegd: { uitkomst: Registratie } = { uitkomst: { ok: true, gebeurtenissen: [], opmerkingen: [] } }
  const na = await wijzigOntvanger(ports, { gemeente, id: ontvanger, door }, (staat) => {
    const uitkomst = besluit(staat)
    gezegd.uitkomst = uitkomst
    return uitkomst.ok ? uitkomst.gebeurtenissen : []
  })
  const { uitkomst } = gezegd
  return uitkomst.ok ? { ok: true, ontvanger: na, opmerkingen: uitkomst.opmerkingen } : uitkomst
}

/** Records that a recipient said to be reachable by e-mail for one kind of message (Awb 2:8). */
export async function geefToestemming(
  ports: Ports,
  wat: {
    readonly gemeente: GemeenteId
    readonly ontvanger: string
    readonly soort: string
    readonly adres: string
    readonly getoond: string | undefined
    readonly bewijs: Bestand
    readonly sinds: string
    readonly door: string
  }
): Promise<Registratieuitslag> {
  const { gemeente, ontvanger, bewijs, door } = wat
  if (!SLEUTEL.test(ontvanger)) return fout(`'${ontvanger}' is geen ontvanger. Zo'n id ziet eruit als houder:kvk:12345678.`)
  const fouten = foutenBij(wat, ports.klok.vandaag())
  if (fouten.length > 0) return fout(...fouten.map(({ zin }) => zin))
  if (bewijs.bytes.length === 0) return fout(`Het bewijs (${bewijs.bestandsnaam}) is leeg.`)
  const sleutel = documentsleutel(gemeente, 'toestemming', bewijsnaam(bewijs))
  await ports.documenten.bewaar(sleutel, bewijs.bytes, 'application/octet-stream')
  const stuk = { bestandsnaam: bewijs.bestandsnaam, sleutel, sha256: sha256Hex(bewijs.bytes) }
  return schrijf(ports, wat, (staat) => geef(staat, { ...wat, bewijs: stuk, door }, ports.klok.vandaag()))
}

/** Ends consent; without kind or address, every one of this recipient. */
export async function trekToestemmingIn(
  ports: Ports,
  wat: Intrekking & { readonly gemeente: GemeenteId; readonly door: string }
): Promise<Registratieuitslag> {
  if (!SLEUTEL.test(wat.ontvanger)) return fout(`'${wat.ontvanger}' is geen ontvanger. Zo'n id ziet eruit als houder:kvk:12345678.`)
  return schrijf(ports, wat, (staat) => trekIn(staat, wat))
}

/** An address from which mail came back may be used again. */
export async function bevestigAdres(
  ports: Ports,
  wat: Bevestiging & { readonly gemeente: GemeenteId; readonly door: string }
): Promise<Registratieuitslag> {
  if (!SLEUTEL.test(wat.ontvanger)) return fout(`'${wat.ontvanger}' is geen ontvanger. Zo'n id ziet eruit als houder:kvk:12345678.`)
  return schrijf(ports, wat, (staat) => bevestig(staat, wat))
}
