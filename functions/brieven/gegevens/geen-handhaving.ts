/** The letter that tells the houder for which overtredingen the gemeente does not enforce, and the reason that a person recorded. */
import { toonArtikelen } from '../../model/artikel.ts'
import { nieuwsteBevinding } from '../../model/bevinding.ts'
import { herroepen } from '../../model/gelding.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { waaromNietVanKracht } from '../../model/lastwijziging.ts'
import { redenNietHandhaven } from '../../model/niet-handhaven.ts'
import type { Velden } from './basis.ts'
import { type Briefbron, brievenAanHouder, metInstrument, overtredingenVan, type VerzondenBrief } from './bron.ts'
import { eerdereBrief, verwijzing } from './houder.ts'
import { bronVan, titelVan } from './overtredingen.ts'

/** A last that was lifted for each of these overtredingen that it is about (Awb 5:34). */
function opgeheven({ zaak, brief, geplandeVerzending }: Briefbron, { id, soort, overtredingen }: VerzondenBrief): boolean {
  if (soort !== 'last-onder-dwangsom') return false
  return overtredingen
    .filter((overtreding) => brief.overtredingen.includes(overtreding))
    .every((overtreding) => waaromNietVanKracht(zaak, id, overtreding, geplandeVerzending)?.keuze === 'opheffen')
}

export function geenHandhaving(bron: Briefbron): Velden<'geen-handhaving'> {
  const { zaak, beleid } = bron
  const besluiten = brievenAanHouder(bron, (soort) => BRIEFSOORTEN[soort].isBesluit && metInstrument(soort)).filter(
    (besluit) => herroepen(zaak, besluit.id) === null && !opgeheven(bron, besluit)
  )
  return {
    nietGehandhaafd: overtredingenVan(bron).map((overtreding, plek) => {
      const bevinding = nieuwsteBevinding(overtreding)
      return {
        id: overtreding.id,
        nummer: plek + 1,
        titel: titelVan(overtreding, beleid),
        regel: overtreding.voorwaarde.tekst,
        artikeltekst: toonArtikelen(overtreding.voorwaarde.artikelen),
        datum: bevinding?.datum ?? '',
        bron: bevinding === undefined ? '' : bronVan(bevinding, zaak),
        reden: redenNietHandhaven(zaak, overtreding.id)
      }
    }),
    eerdereBrieven: brievenAanHouder(bron, metInstrument).map((brief) => eerdereBrief(zaak, brief)),
    besluiten: {
      geldt: besluiten.length > 0,
      reden: besluiten.length > 0 ? 'er geldt voor deze overtredingen al een besluit' : 'er geldt voor deze overtredingen geen besluit',
      brieven: besluiten.map(verwijzing)
    }
  }
}
