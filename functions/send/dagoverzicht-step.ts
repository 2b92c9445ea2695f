/** The digest of the day to everybody of a gemeente for whom something waits; at most one a day each, and none when nothing waits. */
import { beleidOp, mensenVan } from '../gemeente.ts'
import type { Datum, GemeenteId } from '../model/basis.ts'
import type { Mens } from '../model/beleid.ts'
import { documentsleutel } from '../model/documentmap.ts'
import { DefinitieveMailfout, OnzekereMailfout, type Ports, TijdelijkeMailfout } from '../ports.ts'
import { leesSjablonen } from './aanbieden-step.ts'
import { maakMail } from './mail.ts'
import { eisAntwoordadres } from './verzend-step.ts'

export interface Dagbericht {
  readonly gemeente: GemeenteId
  /** What waits for this person; null: nothing. */
  readonly voor: (mens: Mens) => { readonly dag: Datum; readonly regels: string } | null
}

export interface Dagverslag {
  /** Ids of the people to whom it went now. */
  readonly verstuurd: readonly string[]
  /** Who did not get it and why; the next call tries again. */
  readonly mislukt: readonly { readonly wie: string; readonly reden: string }[]
}

/** A second copy after a crash harms nobody, so what was sent is noted afterwards. */
export async function stuurDagoverzicht(ports: Ports, { gemeente, voor }: Dagbericht): Promise<Dagverslag> {
  const { beleid } = await beleidOp(ports.inhoud, gemeente, ports.klok.vandaag())
  const gemeentegegevens = beleid.gemeentegegevens
  const sjablonen = await leesSjablonen(ports, gemeente, 'dagoverzicht')
  const verstuurd: string[] = []
  const mislukt: { wie: string; reden: string }[] = []
  for (const mens of await mensenVan(ports.inhoud, gemeente)) {
    const gegevens = voor(mens)
    if (gegevens === null) continue
    const { id, naam, email } = mens
    const sleutel = documentsleutel(gemeente, 'dagoverzicht', `${gegevens.dag}/${id}.txt`)
    if (await ports.documenten.bestaat(sleutel)) continue
    const algemeen = {
      ontvanger: naam,
      gegevens: gemeentegegevens,
      zaak: '',
      voorziening: '',
      afschrift: false,
      demo: ports.omgeving === 'demo'
    }
    const mail = maakMail('dagoverzicht', sjablonen, algemeen, gegevens)
    try {
      await ports.mailer.verstuur({
        ...mail,
        gemeente,
        sleutel: `dagoverzicht-${gegevens.dag}-${id}`,
        van: gemeentegegevens.afzender,
        antwoordAan: eisAntwoordadres(gemeentegegevens),
        aan: { naam, adres: email },
        bijlagen: []
      })
      await ports.documenten.bewaar(sleutel, new TextEncoder().encode(mail.tekst), 'text/plain')
      verstuurd.push(id)
    } catch (fout) {
      if (!(fout instanceof TijdelijkeMailfout || fout instanceof DefinitieveMailfout || fout instanceof OnzekereMailfout)) throw fout
      mislukt.push({ wie: id, reden: fout.message })
    }
  }
  return { verstuurd, mislukt }
}
