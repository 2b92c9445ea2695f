/** The fold of a day that is mended: it takes the place of the former one, and concepts that may name it are made anew. */
import { brievenOver, type Datumverbetering } from './datumverbetering.ts'
import { VerbodenOvergang } from './overgangen.ts'
import { type Bijwerking, isTeBewerken, metBrief, wijzig } from './verloop-hulp.ts'
import type { Verzending } from './verzending.ts'
import type { Zaak } from './zaak.ts'

function eisVan(id: string, nu: string | null, { van }: Datumverbetering): void {
  if (nu !== van) throw new VerbodenOvergang(`${id} heeft niet meer ${van} als dag`)
}

function metFeit(zaak: Zaak, verbetering: Datumverbetering, nr: number): Zaak {
  const { over, van, naar, reden, opmerking } = verbetering
  return {
    ...zaak,
    vastleggingen: wijzig(zaak.vastleggingen, over.id, ({ opmerking: _oud, ...rij }) => {
      eisVan(over.id, rij.op, verbetering)
      const vorigeDagen = [...(rij.vorigeDagen ?? []), { op: van, reden: `verbeterd: ${reden}`, nr }]
      return { ...rij, op: naar, vorigeDagen, ...(opmerking === undefined ? {} : { opmerking }) }
    })
  }
}

function metRij(zaak: Zaak, verbetering: Datumverbetering, plaats: { readonly tijdstip: string; readonly door: string }): Zaak {
  const { over, van, naar, reden } = verbetering
  const rij = zaak.verzendingen.find(({ id }) => id === over.id)
  const toelichting = `De postdag is verbeterd van ${van} naar ${naar}: ${reden}`
  const na = {
    ...zaak,
    verzendingen: wijzig(zaak.verzendingen, over.id, (oud): Verzending => {
      eisVan(over.id, oud.verzondenOp, verbetering)
      const stap = { status: oud.status, tijdstip: plaats.tijdstip, door: plaats.door, toelichting }
      return { ...oud, verzondenOp: naar, bewijs: `${oud.bewijs} ${toelichting}`.trim(), stappen: [...oud.stappen, stap] }
    })
  }
  const brief = na.brieven.find(({ id }) => id === rij?.brief)
  if (rij?.telt !== true || brief?.verzondenOp !== van) return na
  return metBrief(na, brief.id, (oud) => ({
    ...oud,
    verzondenOp: naar,
    vorigeVerzenddagen: [...oud.vorigeVerzenddagen, { op: van, reden: `verbeterd: ${reden}` }]
  }))
}

export const datumVerbeterd: Bijwerking<'datum-verbeterd'> = (zaak, { verbetering }, plaats) => {
  const na = verbetering.over.soort === 'verzending' ? metRij(zaak, verbetering, plaats) : metFeit(zaak, verbetering, plaats.nr)
  const geraakt = new Set(brievenOver(zaak, verbetering.over).map(({ id }) => id))
  return {
    ...na,
    brieven: na.brieven.map((brief) => (geraakt.has(brief.id) && isTeBewerken(brief) ? { ...brief, conceptNodig: true } : brief))
  }
}
