/** Does a delivery status notification that somebody hands in prove what he says of this sending? Each refusal says why. Pure. */
import type { Datum } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Actie, Dsn, DsnOntvanger } from '../model/dsn.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { verzendingVanBericht } from '../model/id.ts'
import type { Verzending } from '../model/verzending.ts'

export interface Proef {
  readonly ok: true
  /** Day in Amsterdam; null when the notification names no time. */
  readonly op: Datum | null
  /** Words of the receiving side. */
  readonly woorden: string
}

function zelfde(een: string | null, ander: string | null): boolean {
  return een !== null && een.toLowerCase() === ander?.toLowerCase()
}

/** The ENVID and the Message-ID are made from the id of the Verzending; what comes back must name this one, and no other. */
function tegenBericht({ envelop, berichtId }: Dsn, { id }: Verzending): Geweigerd | null {
  const genoemd = [envelop, berichtId === null ? null : (verzendingVanBericht(berichtId) ?? berichtId)].filter((naam) => naam !== null)
  const ander = genoemd.find((naam) => naam !== id)
  if (ander !== undefined)
    return fout(`Deze melding gaat over een ander bericht (${ander}) en niet over verzending ${id}. Zoek de melding die bij ${id} hoort.`)
  if (genoemd.length === 0)
    return fout(
      `Deze melding zegt niet over welk bericht zij gaat en bewijst dus niets over ${id}. Vraag de beheerder van de mailserver om de volledige melding.`
    )
  return null
}

/** The recipient of this sending: by the address that we gave, else the only one. */
function kies({ ontvangers }: Dsn, { ontvanger: { email }, id }: Verzending): DsnOntvanger | Geweigerd {
  const gevonden = ontvangers.find(({ oorspronkelijk, uiteindelijk }) => zelfde(oorspronkelijk ?? uiteindelijk, email))
  if (gevonden !== undefined) return gevonden
  const [enige, ...rest] = ontvangers
  if (enige === undefined) return fout(`In deze melding staat voor geen enkele ontvanger wat er met het bericht is gebeurd.`)
  if (rest.length === 0 && enige.oorspronkelijk === null) return enige
  const namen = ontvangers.map(({ oorspronkelijk, uiteindelijk }) => oorspronkelijk ?? uiteindelijk ?? 'onbekend').join(', ')
  return fout(`Deze melding gaat over ${namen}; verzending ${id} ging naar ${email ?? 'geen e-mailadres'}.`)
}

type Bewering = 'afgeleverd' | 'teruggekomen'

/** Why an action does not prove that the message arrived, or that it came back. */
function tegenActie(actie: Actie | null, bewering: Bewering, { id }: Verzending): Geweigerd | null {
  switch (actie) {
    case 'delivered':
      return bewering === 'afgeleverd'
        ? null
        : fout(`Deze melding zegt dat het bericht is afgeleverd. Leg dat vast met: bs delivered ${id} --proof BESTAND.`)
    case 'failed':
      return bewering === 'teruggekomen'
        ? null
        : fout(`Deze melding zegt dat het bericht niet kon worden afgeleverd. Leg dat vast met: bs bounced ${id} --proof BESTAND.`)
    case 'delayed':
      return fout('Deze melding zegt dat het bericht nog onderweg is; de mailserver probeert het opnieuw. Wacht op de volgende melding.')
    case 'relayed':
    case 'expanded':
      return fout(
        'Deze melding zegt dat het bericht is doorgegeven aan een mailserver die niets meldt over de aflevering. Dat bewijst niet dat het is aangekomen en niet dat het terugkwam. Vraag de ontvanger om een bevestiging.'
      )
    case null:
      return fout('Deze melding zegt niet in bekende woorden wat er met het bericht is gebeurd.')
  }
}

export function toetsDsn(dsn: Dsn, rij: Verzending, bewering: Bewering): Proef | Geweigerd {
  const anders = tegenBericht(dsn, rij)
  if (anders !== null) return anders
  const ontvanger = kies(dsn, rij)
  if ('ok' in ontvanger) return ontvanger
  const tegen = tegenActie(ontvanger.actie, bewering, rij)
  if (tegen !== null) return tegen
  const woorden = [ontvanger.status, ontvanger.diagnose].filter((deel) => deel !== '').join(' ')
  return { ok: true, op: ontvanger.tijdstip === null ? null : dagVan(ontvanger.tijdstip), woorden }
}

/** A person who names a day too must name the one that the notification proves. */
export function tegenGenoemdeDag(bewezen: Datum, genoemd: Datum | undefined): Geweigerd | null {
  if (genoemd === undefined || genoemd === bewezen) return null
  return fout(`De melding noemt ${toonDatum(bewezen)}, u noemt ${toonDatum(genoemd)}. De dag van de melding telt; laat --on weg.`)
}
