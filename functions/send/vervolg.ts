/**
 * What follows when a letter did not arrive (Awb 2:11): a day that counted counts no more, and it goes out again, by post. A letter
 * with dates in it whose time has become too short, or that came back, is made anew: new dates, new approval (2:12). Pure.
 */
import type { Datum } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { besluitenOp, heropenHoren, isUit, vervalVan } from '../model/horen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Melding } from '../model/termijn.ts'
import type { Verzending } from '../model/verzending.ts'
import type { Brief } from '../model/zaak.ts'
import { type Gedrukt, teKort } from './gedrukt.ts'
import { metRij } from './plan.ts'
import { met, metStand, metTaak, type Schrift } from './schrift.ts'

export interface Verzendregels {
  readonly vandaag: Datum
  /** By Brief: what its approved letter printed. */
  readonly gedrukt: ReadonlyMap<string, Gedrukt>
}

function vouw(schrift: Schrift, gebeurtenissen: readonly Gebeurtenis[]): Schrift {
  return gebeurtenissen.reduce(met, schrift)
}

function noem({ id, soort }: Brief): string {
  return `${BRIEFSOORTEN[soort].titel.toLowerCase()} (${id})`
}

/** Who was not reached was not heard (Awb 4:8): what rests on it goes back, and of what went out already a jurist is asked. */
function zonderHoren(schrift: Schrift, voornemen: Brief): Schrift {
  const rustend = besluitenOp(schrift.zaak, voornemen)
  const uit = rustend.filter(({ besluit }) => isUit(schrift.zaak, besluit))
  const binnen = rustend.filter((een) => !uit.includes(een))
  const besloten = uit.flatMap(({ overtredingen }) => overtredingen)
  const ook = schrift.zaak.overtredingen
    .filter(({ id, gehoord }) => !besloten.includes(id) && gehoord.some(({ brief }) => brief === voornemen.id))
    .map(({ id }) => id)
  const reden = `het ${noem(voornemen)} heeft de houder niet bereikt; hij is dus nog niet gehoord (artikel 4:8 Awb)`
  const na = vouw(schrift, heropenHoren(schrift.zaak, voornemen, binnen, reden, ook))
  const gestopt = binnen
    .filter(({ besluit }) => besluit.akkoord !== null)
    .reduce((stand, { besluit }) => {
      const tekst = `Het besluit ${noem(besluit)} was goedgekeurd en gaat niet uit: ${reden}. Er komt eerst een nieuw voornemen. Na de zienswijzetermijn volgt een nieuw concept van het besluit.`
      return metTaak(stand, { soort: 'beoordelen', over: besluit.id, tekst })
    }, na)
  return uit.reduce((stand, { besluit }) => {
    const tekst = `Vraag voor een jurist: ${reden}. Het besluit ${noem(besluit)} rust op dat voornemen en is al verstuurd. Blijft het staan, of moet u het intrekken en de houder alsnog horen? Leg de reden vast.`
    return metTaak(stand, { soort: 'beoordelen', over: besluit.id, tekst })
  }, gestopt)
}

/** The Brief lapses; decide plans a new one that names it, with the same settled punten. */
export function maakOpnieuw(schrift: Schrift, brief: Brief, reden: string): Schrift {
  const vervallen = vouw(schrift, vervalVan(schrift.zaak, brief.id, reden))
  const gehoord = BRIEFSOORTEN[brief.soort].stap === 'voornemen' ? zonderHoren(vervallen, brief) : vervallen
  return met(gehoord, { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: brief.id } } })
}

function meldMislukt(schrift: Schrift, { id, brief, ontvanger }: Verzending, reden: string, vervolg: string): Schrift {
  const sleutel = `bezorging-mislukt:${id}`
  const titel = schrift.zaak.brieven.find((kandidaat) => kandidaat.id === brief)?.soort
  if (titel === undefined || schrift.zaak.meldingen.some((melding) => melding.sleutel === sleutel)) return schrift
  const melding: Melding = {
    sleutel,
    soort: 'bezorging-mislukt',
    ontvanger: 'behandelaar',
    sjabloon: 'bezorging-mislukt',
    gegevens: { brieftitel: BRIEFSOORTEN[titel].titel, ontvangerVanBrief: ontvanger.naam, reden, vervolg },
    op: dagVan(schrift.nu),
    status: 'te versturen',
    reden: ''
  }
  return met(schrift, { soort: 'meldingen-gemaakt', inhoud: { meldingen: [melding] } })
}

interface Vervolg {
  readonly schrift: Schrift
  /** What the system did, for the task and the mail to the behandelaar. */
  readonly tekst: string
}

/** An oudercommissie has no post address: nothing more can be done, and nothing waits for it. */
function zonderAndereWeg(schrift: Schrift, { telt, brief }: Verzending, wie: string): Vervolg {
  const tekst = `${wie} kan niet op een andere manier worden verstuurd: er is geen postadres.`
  if (!telt || brief === null) return { schrift, tekst }
  return {
    schrift: met(schrift, { soort: 'brief-vervallen', inhoud: { brief, reden: 'niet aangekomen, en er is geen postadres' } }),
    tekst
  }
}

function opnieuwPerPost(schrift: Schrift, rij: Verzending): Vervolg {
  const { ontvanger, telt, brief, pdf } = rij
  const wie = telt ? 'De brief' : 'Het afschrift'
  if (ontvanger.adres === null) return zonderAndereWeg(schrift, rij, wie)
  const nieuw = metRij(schrift, {
    brief,
    melding: null,
    ontvanger: { ...ontvanger, email: null },
    kanaal: 'post',
    telt,
    pdf,
    grond: `In de plaats van verzending ${rij.id}, die niet is aangekomen (artikel 2:11 Awb)`
  })
  const adres = rij.kanaal === 'post' ? ' Controleer eerst het adres in het handelsregister of het register kinderopvang.' : ''
  return { schrift: nieuw, tekst: `${wie} ligt klaar om opnieuw te posten.${adres}` }
}

function vervolgVan(schrift: Schrift, rij: Verzending, brief: Brief, reden: string, regels: Verzendregels, teruggekomen: boolean): Vervolg {
  const gedrukt = regels.gedrukt.get(brief.id)
  const metDatums = gedrukt !== undefined && gedrukt.termijnen.length > 0
  const krap = gedrukt === undefined ? [] : teKort(gedrukt, regels.vandaag)
  if (rij.telt && metDatums && (teruggekomen || krap.length > 0)) {
    const waarom = krap.length > 0 ? `niet aangekomen (${reden}); ${krap.join('; ')}` : `niet aangekomen: ${reden}`
    return {
      schrift: maakOpnieuw(schrift, brief, waarom),
      tekst: 'Er komt een nieuwe brief met nieuwe data. Die moet opnieuw worden goedgekeurd.'
    }
  }
  return opnieuwPerPost(schrift, rij)
}

/** Which address must not be used until somebody looked at it, and how he says so. */
function overAdres(gemeente: string, { id, email, rol }: Verzending['ontvanger']): string {
  if (rol === 'behandelaar') return ' Controleer het e-mailadres in mensen.yaml.'
  return ` Aan ${email ?? 'dit adres'} gaat geen e-mail meer, van geen enkele soort, tot iemand het adres bevestigt: bs consent ${id} --gemeente ${gemeente} --address ${email ?? 'ADRES'} --confirm --reason "hoe u weet dat het adres werkt" --as UW.NAAM`
}

interface Mislukking {
  /** It had gone out and came back, so that a day may have counted. */
  readonly teruggekomen?: boolean
  /** The receiving side said that this address will not do. */
  readonly adresDood?: boolean
}

/** After a row failed for good. The row itself is already `mislukt-definitief` (or `onzeker`, when proof stayed away). */
export function naMislukking(schrift: Schrift, rij: Verzending, reden: string, regels: Verzendregels, hoe: Mislukking = {}): Schrift {
  const { teruggekomen = false, adresDood = false } = hoe
  const brief = schrift.zaak.brieven.find(({ id }) => id === rij.brief)
  const adres = adresDood ? overAdres(schrift.zaak.gemeente, rij.ontvanger) : ''
  const taak = (stand: Schrift, tekst: string) =>
    metTaak(stand, {
      soort: 'bezorging',
      over: rij.id,
      tekst: `Verzending ${rij.id} aan ${rij.ontvanger.naam} is niet aangekomen: ${reden}. ${tekst}${adres}`
    })
  if (brief === undefined) return adresDood ? taak(schrift, 'Dit bericht wordt niet opnieuw gestuurd.') : schrift
  if (brief.status === 'vervallen') return taak(schrift, 'De brief was al vervallen; u hoeft hem niet opnieuw te sturen.')
  const zonderDag =
    rij.telt && brief.verzondenOp !== null && rij.verzondenOp !== null
      ? met(schrift, { soort: 'verzenddag-vervallen', inhoud: { brief: brief.id, reden: `niet aangekomen: ${reden} (artikel 2:11 Awb)` } })
      : schrift
  const vervolg = vervolgVan(zonderDag, rij, brief, reden, regels, teruggekomen)
  return meldMislukt(taak(vervolg.schrift, vervolg.tekst), rij, reden, vervolg.tekst)
}

/** Proof of delivery stayed away too long: in doubt, and out by post (design § 7). */
export function naZonderBewijs(schrift: Schrift, rij: Verzending, regels: Verzendregels): Schrift {
  const reden = 'binnen 24 uur kwam er geen bewijs van aflevering'
  return naMislukking(metStand(schrift, rij.id, { status: 'onzeker', toelichting: reden }), rij, reden, regels)
}
