/** The zaken of the letters that are measured, apart from the printing: a process that only prints reads nothing of this. */
import { fixedClock } from '../../functions/adapters/local/clock.ts'
import { SqliteStore } from '../../functions/adapters/local/sqlite-store.ts'
import { maakRegels } from '../../functions/journaal.ts'
import { indexVan } from '../../functions/model/vindrijen.ts'
import { norm, Spel } from '../decide/spel.ts'
import { DAG, GEMEENTE, idVan, opslagIn, SOORT } from './werkbrief.ts'

/** @param zaken each letter is of its own */
export async function vulArchief(map: string, zaken: number): Promise<void> {
  const store = new SqliteStore(opslagIn(map))
  const nu = fixedClock(DAG).nu()
  const { zaak } = new Spel().rapport('2026-01-12', [norm('beroepskracht-kindratio', 'voldoet niet'), norm('meldcode', 'voldoet niet')])
  if (zaak.brieven.find(({ soort }) => soort === SOORT)?.id !== `${zaak.id}-b1`) throw new Error('de zaak heeft geen voornemen')
  for (let nr = 0; nr < zaken; nr++) {
    const eigen = {
      ...zaak,
      id: idVan(nr),
      versie: 1,
      brieven: zaak.brieven.map((brief) => ({ ...brief, id: brief.id.replace(zaak.id, idVan(nr)) }))
    }
    const { proef, voorziening, houder, oudercommissie } = eigen
    const geopend = [{ soort: 'zaak-geopend', inhoud: { proef, voorziening, houder, oudercommissie, vorigeZaak: null } }]
    const regels = maakRegels({ vorige: null, tijdstip: nu, door: 'systeem', gebeurtenissen: geopend })
    const toevoeging = { verwachteVersie: 0, regels, staat: JSON.stringify(eigen), index: indexVan(eigen, nu, DAG) }
    await store.voegToe({ gemeente: GEMEENTE, soort: 'zaak', id: eigen.id }, toevoeging)
  }
  await store.sluit()
}
