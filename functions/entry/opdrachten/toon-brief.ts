/** One letter in words: its status, its concept with what is red or yellow in it, remarks, approval, sendings. */
import { toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import { toonStatus } from '../../model/uitgang.ts'
import { isTeBewerken } from '../../model/verloop-hulp.ts'
import type { Brief, Concept, Zaak } from '../../model/zaak.ts'

/** What stops the letter, and what a person may change, each with how. */
function bijzonderheden({ id, gate, waarschuwingen }: Concept): string[] {
  const rood = gate.regels
    .filter(({ status }) => status === 'rood')
    .map((regel) => `    rood ${regel.id} (${regel.artikel}): ${regel.waarom}${regel.herstel === null ? '' : `. ${regel.herstel}`}`)
  const geel = waarschuwingen.flatMap(({ veld, tekst, voorstel }) => [
    `    geel ${tekst}`,
    `      Overnemen: bs edit ${id} --set '${veld}=${voorstel}' --as WIE`
  ])
  return [...rood, ...geel]
}

function toonConcept(concept: Concept): string {
  const rood = concept.gate.regels.filter(({ status }) => status === 'rood').length
  const { naam, id } = concept.ondertekenaar
  const stand = concept.gate.groen ? 'alles staat erin' : `${rood} rood`
  return `  concept ${concept.id}, met datum ${toonDatum(concept.geplandeVerzending)}, ondertekenaar ${naam} (${id}), ${stand}`
}

function toonVerzendingen({ verzendingen }: Zaak, { id }: Brief): string[] {
  return verzendingen
    .filter(({ brief }) => brief === id)
    .map(({ id: rij, kanaal, ontvanger, status, telt, verzondenOp }) => {
      const dag = verzondenOp === null ? '' : ` ${verzondenOp}`
      return `  ${rij}  ${kanaal} aan ${ontvanger.rol}: ${status}${telt ? ' (telt)' : ' (kopie)'}${dag}`
    })
}

export function toonBrief(zaak: Zaak, brief: Brief): string {
  const { id, soort, verzondenOp, vervangt, vervallenOmdat, opmerkingen, akkoord } = brief
  const concept = brief.concepten.at(-1)
  return [
    `${id}  ${BRIEFSOORTEN[soort].titel}: ${toonStatus(brief)}${verzondenOp === null ? '' : ` op ${toonDatum(verzondenOp)}`}`,
    ...(vervangt === null ? [] : [`  vervangt ${vervangt}`]),
    ...(vervallenOmdat === null ? [] : [`  vervallen: ${vervallenOmdat}`]),
    ...(concept === undefined ? [] : [toonConcept(concept)]),
    ...(concept !== undefined && isTeBewerken(brief) ? bijzonderheden(concept) : []),
    ...opmerkingen.map((opmerking) => `  opmerking van ${opmerking.door}: ${opmerking.tekst}`),
    ...(akkoord === null ? [] : [`  akkoord: ${akkoord.naam} (${akkoord.door}), ${akkoord.op}`]),
    ...toonVerzendingen(zaak, brief)
  ].join('\n')
}
