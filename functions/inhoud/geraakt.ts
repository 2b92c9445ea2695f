/** Which letters and mails a template or huisstijl would change, each as it is now and as it would be, with made-up data. */
import { BRIEFSOORTEN, Briefsoort } from '../model/instrument.ts'
import { MAILSJABLONEN, type Mailnaam } from '../model/mailsjablonen.ts'
import type { Mail } from '../send/mail.ts'
import { metBestand } from './laag.ts'
import { type Briefvoorbeeld, maakBriefvoorbeeld, maakMailvoorbeeld, type Poging, type Voorbeeldpoorten } from './voorbeeld.ts'

export interface GeraakteBrief {
  readonly soort: Briefsoort
  readonly titel: string
  readonly nu: Poging<Briefvoorbeeld>
  readonly straks: Poging<Briefvoorbeeld>
}

export interface GeraakteMail {
  readonly soort: Mailnaam
  readonly titel: string
  readonly nu: Poging<Mail>
  readonly straks: Poging<Mail>
}

export interface Geraakt {
  readonly brieven: readonly GeraakteBrief[]
  readonly mails: readonly GeraakteMail[]
}

const isMailnaam = (naam: string): naam is Mailnaam => Object.hasOwn(MAILSJABLONEN, naam)

/** What comes out, or why nothing does: equal text is no change. */
function uitkomst(poging: Poging<Briefvoorbeeld> | Poging<Mail>): string {
  if (!poging.ok) return `! ${poging.reden}`
  return 'onderwerp' in poging.wat ? JSON.stringify(poging.wat) : poging.wat.html
}

const isAnders = ({ nu, straks }: GeraakteBrief | GeraakteMail) => uitkomst(nu) !== uitkomst(straks)

/** `ports.inhoud` is that of now. */
export async function geraaktDoor(ports: Voorbeeldpoorten, pad: string, bytes: Uint8Array): Promise<Geraakt> {
  const straks = { ...ports, inhoud: metBestand(ports.inhoud, ports.gemeente, pad, bytes) }
  const inBrieven = /^sjablonen\/(brieven|huisstijl)\//.test(pad)
  const inMails = pad.startsWith('sjablonen/mails/')
  const brieven = (inBrieven ? Briefsoort.options : []).map(async (soort) => ({
    soort,
    titel: BRIEFSOORTEN[soort].titel,
    nu: await maakBriefvoorbeeld(ports, soort),
    straks: await maakBriefvoorbeeld(straks, soort)
  }))
  const mails = (inMails ? Object.keys(MAILSJABLONEN).filter(isMailnaam) : []).map(async (soort) => ({
    soort,
    titel: soort.replaceAll('-', ' '),
    nu: await maakMailvoorbeeld(ports, soort),
    straks: await maakMailvoorbeeld(straks, soort)
  }))
  return { brieven: (await Promise.all(brieven)).filter(isAnders), mails: (await Promise.all(mails)).filter(isAnders) }
}
