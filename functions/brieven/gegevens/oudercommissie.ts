/** The mededeling to the oudercommissie: only what is public, or what the gemeente's recorded ground lets it tell (design § 9). */
import { rechtstekstenOp } from '../../model/brief/rechtsteksten.ts'
import { waarover } from '../../model/briefketen.ts'
import { openbareBron } from '../../model/openbaar.ts'
import { onherroepelijk } from '../../model/vaststaan.ts'
import { metAanwijzing } from '../../model/wie-mag-weten.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, eindeVan } from './bron.ts'
import { postplek } from './houder.ts'

export function mededeling(bron: Briefbron): Velden<'mededeling-oudercommissie'> {
  const { zaak, brief, beleid, geplandeVerzending } = bron
  const over = waarover(zaak, brief)
  const verzonden = over === undefined ? null : alsVerzonden(over)
  const eindes = verzonden?.soort === 'aanwijzing' ? verzonden.overtredingen.flatMap((id) => eindeVan(bron, verzonden, id) || []) : []
  const { email, postadres } = beleid.gemeentegegevens
  const openbaar = openbareBron({ zaak, beleid, vandaag: geplandeVerzending })
  const { bespreking } = rechtstekstenOp(geplandeVerzending)
  return {
    bericht: {
      over: verzonden?.soort === 'afronding' ? 'afronding' : 'aanwijzing',
      datum: verzonden?.verzondenOp ?? '',
      aantal: metAanwijzing(zaak, brief).length,
      hersteltermijn: eindes.toSorted().at(-1) ?? '',
      staatVast: verzonden !== null && onherroepelijk(zaak, verzonden.id) !== null
    },
    grond: { omschrijving: beleid.oudercommissie.grond?.omschrijving ?? '', vastgesteld: beleid.oudercommissie.grond?.vastgesteld ?? '' },
    bron:
      openbaar === null
        ? { naam: '', adres: '', datum: '', bespreking }
        : { naam: `inspectierapport ${openbaar.kenmerk}`, adres: openbaar.adres, datum: openbaar.op, bespreking },
    afmelden: { email, adres: postplek(postadres) }
  }
}
