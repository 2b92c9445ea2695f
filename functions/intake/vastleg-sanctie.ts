/** That a besluit is final, or after all not, and that its sanction was entered in the register or taken out (Wko 1.81; Awb 6:11). */
import type { Datum } from '../model/basis.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { laatsteEinde, nogHangend } from '../model/hangend.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { inRegister, onherroepelijk } from '../model/vaststaan.ts'
import { uitgeganeBesluiten } from './vastleg-besluit.ts'
import { kiesBrief, laatsteDag, naamVan, type Regeluitkomst, type Uitgegaan, type Vastleggeval } from './vastleg-keuze.ts'

type Keuze = { readonly ok: true; readonly brief: Uitgegaan } | Geweigerd

function gekozen({ zaak, invoer }: Vastleggeval, past: (brief: Uitgegaan) => boolean = () => true): Keuze {
  const besluiten = uitgeganeBesluiten(zaak)
  const mogelijk = besluiten.filter(past)
  const gekozen = kiesBrief(
    zaak,
    invoer.brief,
    invoer.brief === undefined && mogelijk.length > 0 ? mogelijk : besluiten,
    'bekendgemaakt besluit'
  )
  return gekozen.ok ? { ok: true, brief: gekozen.keuze } : gekozen
}

function teVroeg(op: Datum, feit: { readonly op: Datum }, wat: string): Geweigerd | null {
  return op < feit.op ? fout(`${toonDatum(op)} ligt vóór de dag waarop ${wat} (${toonDatum(feit.op)}).`) : null
}

/** Never by itself: a person confirms that nothing can be brought against the besluit any more (Wko 1.81). */
export function bevestiging(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, vandaag, tekst } = geval
  const keuze = gekozen(geval, ({ id }) => onherroepelijk(zaak, id) === null)
  if (!keuze.ok) return keuze
  const { id } = keuze.brief
  const naam = naamVan(keuze.brief)
  const al = onherroepelijk(zaak, id)
  if (al !== null) return fout(`Al vastgelegd: ${naam} is onherroepelijk sinds ${toonDatum(al.op)}.`)
  const einde = laatsteDag(zaak, 'bezwaar', id)
  if (einde === null) return fout(`De bezwaartermijn van ${naam} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`)
  if (op <= einde) return fout(`${naam} kan nog niet onherroepelijk zijn: bezwaar kan tot en met ${toonDatum(einde)}.`)
  const perPost = laatsteDag(zaak, 'bezwaar-per-post', id)
  if (perPost !== null && vandaag <= perPost)
    return fout(
      `Bevestig dit pas na ${toonDatum(perPost)}: tot en met die dag kan nog een bezwaarschrift per post binnenkomen dat op tijd is (artikel 6:9, tweede lid, Awb). Voorstel: ${toonDatum(plusDagen(perPost, 1))}.`
    )
  const bezwaren = zaak.vastleggingen.some((rij) => rij.soort === 'bezwaar' && (rij.brief === null || rij.brief === id))
  const loopt = nogHangend(zaak, id, op)
  if (loopt !== null) return fout(`${naam} kan op ${toonDatum(op)} nog niet onherroepelijk zijn. ${loopt}`)
  const af = laatsteEinde(zaak, id)
  if (af !== null && op < af.op) return fout(`${naam} was op ${toonDatum(op)} nog niet onherroepelijk: ${af.soort} op ${toonDatum(af.op)}.`)
  if (bezwaren && tekst === '') return fout('Er is bezwaar gemaakt. Schrijf erbij hoe het bezwaar en een eventueel beroep zijn afgelopen.')
  return { ok: true, brief: id, opmerkingen: [] }
}

/** A late bezwaar is excused (Awb 6:11), or the notice was missing (2:22): what stood as final is open again. */
export function heropening(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, tekst } = geval
  const keuze = gekozen(geval, ({ id }) => onherroepelijk(zaak, id) !== null)
  if (!keuze.ok) return keuze
  const { id } = keuze.brief
  const feit = onherroepelijk(zaak, id)
  if (feit === null) return fout(`${naamVan(keuze.brief)} is niet als onherroepelijk vastgelegd.`)
  if (tekst === '')
    return fout(
      'Schrijf erbij waarom het besluit toch niet onherroepelijk is, zoals een te laat bezwaar dat verschoonbaar is (artikel 6:11 Awb).'
    )
  const staat = inRegister(zaak, id)
  const opmerkingen =
    staat === null ? [] : [`De sanctie staat sinds ${toonDatum(staat.op)} in het register. Laat haar daar weghalen en leg dat vast.`]
  return teVroeg(op, feit, 'het besluit onherroepelijk werd') ?? { ok: true, brief: id, opmerkingen }
}

export function vermelding(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op } = geval
  const keuze = gekozen(geval, ({ id, soort }) => BRIEFSOORTEN[soort].instrument !== null && inRegister(zaak, id) === null)
  if (!keuze.ok) return keuze
  const { id } = keuze.brief
  const feit = onherroepelijk(zaak, id)
  if (feit === null)
    return fout(
      `Leg eerst vast dat ${naamVan(keuze.brief)} onherroepelijk is: pas dan mag een sanctie in het register (artikel 1.81 Wet kinderopvang).`
    )
  const al = inRegister(zaak, id)
  if (al !== null) return fout(`Al vastgelegd: ${naamVan(keuze.brief)} staat in het register sinds ${toonDatum(al.op)}.`)
  return teVroeg(op, feit, 'het besluit onherroepelijk werd') ?? { ok: true, brief: id, opmerkingen: [] }
}

/** After three years (LRK 9a), or because the besluit does not stand any more. */
export function weghalen(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, tekst } = geval
  const keuze = gekozen(geval, ({ id }) => inRegister(zaak, id) !== null)
  if (!keuze.ok) return keuze
  const { id } = keuze.brief
  const feit = inRegister(zaak, id)
  if (feit === null) return fout(`Van ${naamVan(keuze.brief)} is niet vastgelegd dat de sanctie in het register staat.`)
  const einde = laatsteDag(zaak, 'sanctie-in-register', id)
  const eerder = einde !== null && op <= einde
  if (eerder && onherroepelijk(zaak, id) !== null && tekst === '')
    return fout(`De vermelding is te zien tot en met ${toonDatum(einde)}. Schrijf erbij waarom zij eerder weg is.`)
  return teVroeg(op, feit, 'de sanctie in het register kwam') ?? { ok: true, brief: id, opmerkingen: [] }
}
