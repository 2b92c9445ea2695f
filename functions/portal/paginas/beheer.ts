/** Who works here, who may sign what, and until when: the people list and the mandates in force. */
import { html } from 'hono/html'
import { BeleidOntbreekt, beleidOp, InhoudOnjuist, mensenVan } from '../../gemeente.ts'
import { geldigheid } from '../../inhoud/mandaten.ts'
import type { Datum } from '../../model/basis.ts'
import { toonBedrag } from '../../model/bedrag.ts'
import type { Beleid, Mandaat, Mens } from '../../model/beleid.ts'
import { plusDagen, toonDatum } from '../../model/datum.ts'
import { BRIEFSOORTEN, Briefsoort } from '../../model/instrument.ts'
import { draagt, kunnenNietTekenen, type Tekenbevoegd, tekenaars, vraagtVierOgen } from '../../model/mandaat.ts'
import { afwezigTot, heeftRol, MENSENBEHEERDERS, ONDERTEKENAARS, somOp } from '../../model/mensen.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { bericht, deel, lijst, link, linkknop, merk, tabel } from '../opmaak/onderdelen.ts'
import { hoofdletter } from '../opmaak/tekst.ts'
import { type Lijst, leesLijst, wijzigingpad } from './beheer-lijst.ts'
import { mandaatpad, NIEUW_MANDAAT } from './beheer-mandaten.ts'
import { menspad } from './beheer-mensen.ts'
import { wachtlijst } from './wachtmelding.ts'

/** A mandate that ends within so many days is flagged: long enough for a new decision of the college. */
const BINNENKORT = 90

interface Kantoor {
  readonly mensen: readonly Mens[]
  /** Null: no policy holds today, so that nobody may sign. */
  readonly beleid: Beleid | null
  readonly vandaag: Datum
}

async function leesKantoor({ ports }: Bezoek): Promise<Kantoor> {
  const vandaag = ports.klok.vandaag()
  const mensen = await mensenVan(ports.inhoud, ports.gemeente)
  try {
    return { mensen, vandaag, beleid: (await beleidOp(ports.inhoud, ports.gemeente, vandaag)).beleid }
  } catch (fout) {
    if (fout instanceof BeleidOntbreekt || fout instanceof InhoudOnjuist) return { mensen, vandaag, beleid: null }
    throw fout
  }
}

type Mandaatstand = 'verlopen' | 'loopt af' | 'later' | 'geldt'

function standVan({ vanaf, tot }: Mandaat, vandaag: Datum): Mandaatstand {
  if (tot !== null && tot < vandaag) return 'verlopen'
  if (vanaf > vandaag) return 'later'
  return tot !== null && tot <= plusDagen(vandaag, BINNENKORT) ? 'loopt af' : 'geldt'
}

function standmerk(mandaat: Mandaat, vandaag: Datum): Html {
  const stand = standVan(mandaat, vandaag)
  const kleur = { verlopen: 'rood', 'loopt af': 'oranje', later: 'grijs', geldt: 'groen' } as const
  const woord = { verlopen: 'verlopen', 'loopt af': 'loopt binnenkort af', later: 'geldt later', geldt: 'geldt' } as const
  return merk(kleur[stand], woord[stand])
}

/** What somebody should look at, each in a sentence. */
function aandacht(kantoor: Kantoor): string[] {
  const { mensen, beleid, vandaag } = kantoor
  if (beleid === null) return ['Er geldt vandaag geen beleid. Daarom kan niemand een brief ondertekenen.']
  const ids = new Set(mensen.map(({ id }) => id))
  const mandaten = beleid.mandaten.flatMap((mandaat) => {
    const stand = standVan(mandaat, vandaag)
    if (mandaat.tot === null || (stand !== 'verlopen' && stand !== 'loopt af')) return []
    const werkwoord = stand === 'verlopen' ? 'is verlopen op' : 'loopt af op'
    return [`Het mandaat van de ${mandaat.rol} (${mandaat.mandaatbesluit}) ${werkwoord} ${toonDatum(mandaat.tot)}.`]
  })
  const zonder = Briefsoort.options.filter((soort) =>
    tekenaars(soort, { beleid, mensen: kantoor.mensen, dag: kantoor.vandaag }).every(({ mens }) => afwezigTot(mens, vandaag) !== null)
  )
  const weg = mensen
    .filter((mens) => afwezigTot(mens, vandaag) !== null && beleid.mandaten.some((mandaat) => draagt(mens, mandaat)))
    .filter(({ id }) => !mensen.some(({ vervangt }) => vervangt.includes(id)))
    .map(({ naam }) => `${naam} is afwezig en heeft geen vervanger.`)
  const onbekend = mensen.flatMap(({ naam, vervangt }) =>
    vervangt.filter((id) => !ids.has(id)).map((id) => `${naam} vervangt '${id}', maar die staat niet in de lijst.`)
  )
  const buiten = [...new Set(beleid.mandaten.flatMap((mandaat) => kunnenNietTekenen(mandaat, mensen)))].map(
    ({ naam }) => `${naam} heeft mandaat of vervangt iemand, maar kan niet ondertekenen. Dat vraagt de rol ${somOp(ONDERTEKENAARS)}.`
  )
  const niemand =
    zonder.length === 0
      ? []
      : [
          `Vandaag kan niemand ondertekenen: ${somOp(
            zonder.map((soort) => BRIEFSOORTEN[soort].titel),
            'en'
          )}.`
        ]
  return [...niemand, ...mandaten, ...buiten, ...weg, ...onbekend]
}

/** Why two entries that look alike are two people: whoever looks at four eyes must be able to see it. */
function apart({ andersDan }: Mens, naam: (id: string) => string): Html {
  if (andersDan === undefined) return LEEG
  return html`<br>Iemand anders dan ${somOp(andersDan.wie.map(naam), 'en')}: ${andersDan.uitleg}`
}

/** `mag`: each with the way to change it. */
function mensentabel(bezoek: Bezoek, { mensen, vandaag }: Pick<Kantoor, 'mensen' | 'vandaag'>, mag: boolean): Html {
  const naam = (id: string) => mensen.find((mens) => mens.id === id)?.naam ?? id
  return tabel(
    'Mensen',
    ['Naam', 'Rollen', 'Aanwezig', 'Vervangt'],
    mensen.map((mens) => {
      const tot = afwezigTot(mens, vandaag)
      const later = mens.afwezig.filter(({ van }) => van > vandaag)
      return [
        html`<b>${mag ? link(menspad(bezoek, mens), mens.naam) : mens.naam}</b><br><span class="bs-zacht">${mens.functie}<br>${mens.email}${apart(mens, naam)}</span>`,
        somOp(mens.rollen, 'en'),
        html`${tot === null ? 'ja' : merk('oranje', `afwezig tot en met ${toonDatum(tot)}`)}${later.map(({ van, totEnMet }) => html`<br><span class="bs-zacht">afwezig van ${toonDatum(van)} tot en met ${toonDatum(totEnMet)}</span>`)}`,
        mens.vervangt.length === 0 ? 'niemand' : somOp(mens.vervangt.map(naam), 'en')
      ]
    })
  )
}

function tekentabel(kantoor: Kantoor, beleid: Beleid): Html {
  const wie = ({ mens, mandaat, namens }: Tekenbevoegd): Html => {
    const tot = afwezigTot(mens, kantoor.vandaag)
    const grens = mandaat.totBedrag === null ? '' : `, tot ${toonBedrag(mandaat.totBedrag)}`
    return html`${mens.naam}${namens === null ? '' : ` namens ${namens.naam}`}${grens}${tot === null ? '' : html` ${merk('oranje', 'afwezig')}`}`
  }
  return tabel(
    'Wie welke brief mag ondertekenen',
    ['Brief', 'Wie mag tekenen', 'Vier ogen'],
    Briefsoort.options.map((soort) => {
      const bevoegd = tekenaars(soort, { beleid, mensen: kantoor.mensen, dag: kantoor.vandaag })
      return [
        BRIEFSOORTEN[soort].titel,
        bevoegd.length === 0 ? merk('rood', 'niemand') : lijst(bevoegd.map(wie)),
        vraagtVierOgen(soort, beleid) ? 'ja: wie schreef, tekent niet' : 'nee'
      ]
    })
  )
}

type Mandaatlijst = Pick<Kantoor, 'mensen' | 'vandaag'> & { readonly mandaten: readonly Mandaat[] }

function mandaattabel(bezoek: Bezoek, { mensen, vandaag, mandaten }: Mandaatlijst, mag: boolean): Html {
  return tabel(
    'Mandaten',
    ['Mandaat', 'Brieven', 'Geldig', 'Wie', 'Vervanger bij afwezigheid'],
    mandaten.map((mandaat) => {
      const dragers = mensen.filter((mens) => draagt(mens, mandaat))
      const vervangers = mensen.filter(({ vervangt }) => dragers.some(({ id }) => vervangt.includes(id)))
      const namen = (wie: readonly Mens[]) =>
        somOp(
          wie.map(({ naam }) => naam),
          'en'
        )
      const titel = hoofdletter(mandaat.rol)
      return [
        html`<b>${mag ? link(mandaatpad(bezoek, mandaat), titel) : titel}</b><br><span class="bs-zacht">${mandaat.mandaatbesluit}</span>`,
        html`${lijst(mandaat.brieven.map((soort) => BRIEFSOORTEN[soort].titel))}${mandaat.totBedrag === null ? '' : html`<p>Tot en met ${toonBedrag(mandaat.totBedrag)}</p>`}`,
        html`${standmerk(mandaat, vandaag)}<br>${geldigheid(mandaat)}`,
        dragers.length === 0 ? merk('rood', 'niemand') : namen(dragers),
        vervangers.length === 0 ? 'niemand' : namen(vervangers)
      ]
    })
  )
}

/** What the visitor prepared and goes on with: changed there, it is no longer what counts. */
function eigenConcept(bezoek: Bezoek, { mensen, geldig, eigen }: Lijst, vandaag: Datum): Html {
  if (eigen === null) return LEEG
  return deel(
    'Uw concept',
    html`${bericht('info', 'U hebt wijzigingen klaargezet. Ze gelden nog niet: een ander moet ze bekijken en publiceren. Wilt u verder wijzigen? Doe dat hier. Onder uw concept staat wat nu geldt.')}
<p>${link(wijzigingpad(eigen), 'Naar uw wijziging')}</p><h3>Mensen in uw concept</h3>${mensentabel(bezoek, { mensen, vandaag }, true)}
<h3>Mandaten in uw concept</h3>${mandaattabel(bezoek, { mensen, vandaag, mandaten: geldig }, true)}`,
    'concept'
  )
}

export async function toonBeheer(bezoek: Bezoek): Promise<Antwoord> {
  const kantoor = await leesKantoor(bezoek)
  const { beleid, vandaag } = kantoor
  const punten = aandacht(kantoor)
  const mag = heeftRol(bezoek.mens, MENSENBEHEERDERS)
  const wacht = await wachtlijst(bezoek)
  const lijst = mag && beleid !== null ? await leesLijst(bezoek) : null
  const hier = mag && (lijst?.eigen ?? null) === null
  return pagina(
    'Beheer',
    html`${punten.length === 0 ? LEEG : bericht('warning', punten)}${wacht === LEEG ? LEEG : deel('Wacht op een tweede persoon', wacht)}${lijst === null ? LEEG : eigenConcept(bezoek, lijst, vandaag)}${deel('Mensen', html`${mensentabel(bezoek, kantoor, hier)}${mag ? html`<p>${linkknop('/beheer/nieuw', 'Iemand toevoegen')}</p><p>${link('/beheer/bestand', 'Het bestand met mensen en mandaten bewaren')}</p>` : ''}`)}
${beleid === null ? '' : html`${deel(`Wie mag ondertekenen op ${toonDatum(vandaag)}`, tekentabel(kantoor, beleid))}${deel('Mandaten', html`${mandaattabel(bezoek, { ...kantoor, mandaten: beleid.mandaten }, hier)}${mag ? html`<p>${linkknop(NIEUW_MANDAAT, 'Een mandaat toevoegen')}</p>` : ''}`)}`}
<p class="bs-zacht">De beheerder wijzigt hier de mensen en de mandaten. Een wijziging geldt pas als een tweede persoon haar heeft bekeken en gepubliceerd.</p>`,
    { breed: true }
  )
}
