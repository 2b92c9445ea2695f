/** Beroep, hoger beroep or verzet against a besluit on which a bezwaar was decided, and how each ended (Awb 6:7, 6:9, 6:24, 8:1). */
import { bestredenBesluit, bezwaarfeit, openBeroepen } from '../model/bezwaar.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { fout } from '../model/gelezen.ts'
import { uitgeganeBesluiten } from './vastleg-besluit.ts'
import { kiesBrief, kiesFeit, naamVan, type Regeluitkomst, type Vastleggeval } from './vastleg-keuze.ts'

/** Who names the beslissing means the besluit that it is about: both fall together (Awb 7:11). */
export function beroep(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, invoer, tekst } = geval
  const bestreden = uitgeganeBesluiten(zaak).filter(({ id }) => bezwaarfeit(zaak, 'bezwaar', id) !== null)
  const beslissingen = uitgeganeBesluiten(zaak).filter(({ soort }) => soort === 'beslissing-op-bezwaar')
  const genoemd = invoer.brief !== undefined && invoer.brief.trim() !== ''
  const brief = kiesBrief(
    zaak,
    invoer.brief,
    genoemd ? [...bestreden, ...beslissingen] : bestreden,
    'besluit waarover op bezwaar is beslist'
  )
  if (!brief.ok) return brief
  const { keuze } = brief
  if (tekst === '') return fout('Schrijf erbij wie in beroep ging en bij welke rechter: beroep, hoger beroep of verzet.')
  return op < keuze.verzondenOp
    ? fout(`${toonDatum(op)} ligt vóór de verzending van ${naamVan(keuze)} op ${toonDatum(keuze.verzondenOp)}.`)
    : {
        ok: true,
        brief: keuze.soort === 'beslissing-op-bezwaar' ? (bestredenBesluit(zaak, keuze)?.id ?? keuze.id) : keuze.id,
        opmerkingen: ['Het besluit is niet onherroepelijk zolang dit loopt (artikel 1.81 Wet kinderopvang).']
      }
}

/** Six weeks from the day after sending, and the week for post (Awb 6:7, 6:9 lid 2, 6:24). */
const KORTSTE = 49

/** Until when the judgment can be fought, or why it cannot: a person says so, for it differs with the kind of judgment. */
export function beroepBeslist(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, tot, invoer, tekst } = geval
  const besluiten = uitgeganeBesluiten(zaak).filter(({ id }) => openBeroepen(zaak, id).length > 0)
  const brief = kiesBrief(zaak, invoer.brief, besluiten, 'besluit waarover beroep loopt')
  if (!brief.ok) return brief
  const gekozen = kiesFeit(invoer.feit, openBeroepen(zaak, brief.keuze.id), 'beroep dat nog loopt')
  if (!gekozen.ok) return gekozen
  const { keuze } = gekozen
  if (op < keuze.op) return fout(`${toonDatum(op)} ligt vóór het beroep van ${toonDatum(keuze.op)}.`)
  if (tekst === '') return fout('Schrijf erbij hoe het beroep afliep.')
  const reden = invoer.velden?.eind?.trim() ?? ''
  if ((tot === null) === (reden === ''))
    return fout(
      'Zeg tot en met welke dag hoger beroep of verzet nog kan binnenkomen, met de week voor de post erbij. Kan er niets meer komen, schrijf dan waarom (eind). Vul één van de twee in.'
    )
  if (tot !== null && tot <= op) return fout(`${toonDatum(tot)} ligt niet na de uitspraak van ${toonDatum(op)}.`)
  const kort = tot !== null && tot < plusDagen(op, KORTSTE)
  return {
    ok: true,
    brief: brief.keuze.id,
    ...(tot === null ? {} : { tot }),
    extra: { feit: keuze.id, ...(reden === '' ? {} : { zonderVervolg: reden }) },
    opmerkingen: [
      'Is het besluit vernietigd, leg dan ook vast dat het is herroepen.',
      ...(kort
        ? [
            `${toonDatum(tot)} is minder dan zes weken en een week na de uitspraak. Kijk na of dat klopt (artikel 6:7, 6:9, tweede lid, en 6:24 Awb).`
          ]
        : [])
    ]
  }
}
