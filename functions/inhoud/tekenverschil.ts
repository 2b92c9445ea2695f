/** What a new people list or policy changes in who may sign: what its publisher should see. Pure. */
import { toonBedrag } from '../model/bedrag.ts'
import { BRIEFSOORTEN, Briefsoort } from '../model/instrument.ts'
import { type Tekenbevoegd, type Tekenvraag, tekenaars } from '../model/mandaat.ts'
import { somOp } from '../model/mensen.ts'

/** Beleid is null while none holds: then nobody may sign. */
export interface Tekenstand extends Pick<Tekenvraag, 'dag' | 'mensen'> {
  readonly beleid: Tekenvraag['beleid'] | null
}

export interface Tekenverschil {
  /** Title of the kind of letter. */
  readonly brief: string
  readonly nu: string
  readonly straks: string
}

function wie({ mens, mandaat, namens }: Tekenbevoegd): string {
  const voor = namens === null ? '' : ` namens ${namens.naam}`
  const grens = mandaat.totBedrag === null ? '' : ` (tot en met ${toonBedrag(mandaat.totBedrag)})`
  return `${mens.naam}, ${mens.functie}${voor}${grens}`
}

function stand(soort: Briefsoort, { beleid, ...rest }: Tekenstand): { readonly sleutel: string; readonly zin: string } {
  const bevoegd = beleid === null ? [] : tekenaars(soort, { ...rest, beleid })
  const regels = bevoegd.map((een) => ({ id: een.mens.id, zin: wie(een) }))
  return { sleutel: JSON.stringify(regels), zin: somOp(regels.map(({ zin }) => zin).toSorted(), 'en') || 'niemand' }
}

/** Each kind of letter for which it becomes different. */
export function tekenverschil(nu: Tekenstand, straks: Tekenstand): readonly Tekenverschil[] {
  return Briefsoort.options.flatMap((soort) => {
    const [eerst, dan] = [stand(soort, nu), stand(soort, straks)]
    return eerst.sleutel === dan.sleutel ? [] : [{ brief: BRIEFSOORTEN[soort].titel, nu: eerst.zin, straks: dan.zin }]
  })
}
