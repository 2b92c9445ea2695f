/** The letter that tells the houder for which overtredingen the gemeente does not enforce, and the reason that a person recorded. */
import { toonArtikelen } from '../../model/artikel.ts'
import { nieuwsteBevinding } from '../../model/bevinding.ts'
import { herroepen } from '../../model/gelding.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { redenNietHandhaven } from '../../model/niet-handhaven.ts'
import type { Velden } from './basis.ts'
import { type Briefbron, brievenAanHouder, metInstrument, overtredingenVan } from './bron.ts'
import { eerdereBrief, verwijzing } from './houder.ts'
import { bronVan, titelVan } from './overtredingen.ts'

export function geenHandhaving(bron: Briefbron): Velden<'geen-handhaving'> {
  const { zaak, beleid } = bron
  const besluiten = brievenAanHouder(bron, (soort) => BRIEFSOORTEN[soort].isBesluit && metInstrument(soort)).filter(
    ({ id }) => herroepen(zaak, id) === null
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
      reden:
        besluiten.length > 0
          ? 'er is voor deze overtredingen al een besluit bekendgemaakt'
          : 'er is voor deze overtredingen geen besluit bekendgemaakt',
      brieven: besluiten.map(verwijzing)
    }
  }
}
