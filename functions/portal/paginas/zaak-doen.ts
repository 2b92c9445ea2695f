/** What is asked for at the page of a zaak: another step than the policy's, a letter about what was recorded. Refused, that page says why. */
import { wijkAf } from '../../decide/afwijken-step.ts'
import { vraagFeitbrief } from '../../decide/feitbrief-step.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { type Antwoord, type Bezoek, NietGevonden, verder } from '../bezoek.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { vindZaak } from './vinden.ts'
import { zaakblad } from './zaak.ts'

export async function vraagAfwijking(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens } = bezoek
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const overtreding = bezoek.pad('overtreding')
  if (!zaak.overtredingen.some(({ id }) => id === overtreding)) throw new NietGevonden()
  const uitslag = await wijkAf(ports, { gemeente: ports.gemeente, zaak: zaak.id, overtreding, door: mens.id })
  return uitslag.ok ? verder(`/vragen/${uitslag.vraag}`) : zaakblad(bezoek, zaak, uitslag.redenen.map(zonderOpdracht))
}

export async function maakFeitbrief(bezoek: Bezoek): Promise<Antwoord> {
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const { tekst } = bezoek.formulier
  const wens = { gemeente: zaak.gemeente, zaak: zaak.id, door: bezoek.mens.id, soort: tekst('soort'), feit: tekst('feit') }
  const uitslag = await vraagFeitbrief(bezoek.ports, wens)
  if (!uitslag.ok) return zaakblad(bezoek, zaak, uitslag.redenen.map(zonderOpdracht))
  await bezoek.werkDoor(zaak.id)
  return verder(`/zaken/${zaak.id}`, `Er komt een brief: ${BRIEFSOORTEN[uitslag.keuze.soort].titel.toLowerCase()}.`)
}
