/** From a part of the address to the new version it names, of the gemeente of the visitor only. */
import { leesWijziging, type Wijziging } from '../../inhoud/step.ts'
import { type Bezoek, NietGevonden } from '../bezoek.ts'

/** @throws NietGevonden */
export async function vindWijziging({ ports, pad }: Bezoek, deel: string): Promise<Wijziging> {
  const gevonden = await leesWijziging(ports, ports.gemeente, pad(deel))
  if (gevonden === null) throw new NietGevonden()
  return gevonden
}
