/** Who the houder is: the same one under a new name, or another one, who is heard first (Awb 4:8); with the source and a document. */
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { vergelijkHouder } from '../model/houder.ts'
import { Houder } from '../model/inspectie.ts'
import { metVelden, onjuistGegeven, VELDEN, type Velden } from './vastleg-adres.ts'
import type { Regeluitkomst, Vastleggeval } from './vastleg-keuze.ts'

const SOORTEN = Houder.shape.soort.options
const MAG: readonly string[] = ['wie', 'kvk', 'soort', ...VELDEN]
const GEEN = 'geen'

function onjuist(velden: Velden): string | null {
  const vreemd = Object.keys(velden).find((naam) => !MAG.includes(naam))
  if (vreemd !== undefined) return `"${vreemd}" is geen gegeven van de houder. Kies uit: ${MAG.join(', ')}.`
  if (velden.wie !== 'ander' && velden.wie !== 'dezelfde')
    return 'Zeg of het een andere houder is: --set wie=ander. Of dezelfde houder met een andere naam: --set wie=dezelfde.'
  if (velden.kvk !== undefined && velden.kvk !== GEEN && !/^[0-9]{8}$/.test(velden.kvk))
    return `"${velden.kvk}" is geen KvK-nummer. Schrijf acht cijfers, of kvk=geen als er geen inschrijving is.`
  if (velden.soort !== undefined && !SOORTEN.some((soort) => soort === velden.soort))
    return `"${velden.soort}" is geen soort houder. Kies uit: ${SOORTEN.join(', ')}.`
  if (velden.wie === 'dezelfde') return null
  const mist = [...VELDEN, 'kvk'].filter((veld) => (velden[veld] ?? '').trim() === '')
  return mist.length === 0 ? null : `Van een andere houder zijn alle gegevens nodig. Er ontbreekt: ${mist.join(', ')}.`
}

/** A number that stays away is the one that was; `geen`: there is none. */
function kvkUit({ kvk }: Velden, bekend: string | null): string | null {
  if (kvk === undefined) return bekend
  return kvk === GEEN ? null : kvk
}

/** What a person says must not go against the numbers, which say it surely. */
function tegenspraak(oud: Houder, nieuw: Houder, isAnder: boolean): Geweigerd | null {
  const verschil = vergelijkHouder(oud, nieuw)
  if (isAnder && verschil === 'dezelfde')
    return fout(
      `Volgens het KvK-nummer of de naam is ${nieuw.naam} dezelfde houder als ${oud.naam}. Is het een ander, noem dan zijn KvK-nummer. Is het dezelfde, schrijf dan --set wie=dezelfde.`
    )
  if (!isAnder && verschil === 'ander')
    return fout(`${nieuw.naam} is niet dezelfde houder als ${oud.naam}: het KvK-nummer of de naam is anders. Schrijf --set wie=ander.`)
  return null
}

export function houder({ zaak, tekst, invoer, heeftDocument }: Vastleggeval): Regeluitkomst {
  const velden = invoer.velden ?? {}
  const reden = onjuist(velden)
  if (reden !== null) return fout(reden)
  if (tekst === '') return fout('Schrijf erbij waaruit dit blijkt, zoals het handelsregister of de akte van overdracht.')
  if (!heeftDocument) return fout('Voeg met --file het stuk toe waaruit dit blijkt, zoals een uittreksel uit het handelsregister.')
  const oud = Houder.parse(zaak.houder)
  const isAnder = velden.wie === 'ander'
  const rest = isAnder ? { email: null, gemachtigde: null } : {}
  const nieuw = Houder.safeParse({
    ...oud,
    ...metVelden(oud, velden, ''),
    soort: velden.soort ?? oud.soort,
    kvk: kvkUit(velden, oud.kvk),
    ...rest
  })
  if (!nieuw.success) return onjuistGegeven(nieuw.error.issues[0]?.path ?? [])
  if (JSON.stringify(nieuw.data) === JSON.stringify(oud)) return fout('Zo staat het al in de zaak; er verandert niets.')
  const tegen = tegenspraak(oud, nieuw.data, isAnder)
  if (tegen !== null) return tegen
  const opmerkingen = isAnder ? [`${nieuw.data.naam} komt in de plaats van ${oud.naam} en wordt eerst gehoord (artikel 4:8 Awb).`] : []
  return { ok: true, houder: nieuw.data, isAnder, opmerkingen }
}
