/** The policy in force and those before it. Each part has an address of its own; a file that cannot be used says what is wrong in it. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { BELEIDMAKERS, heeftRol } from '../../model/mensen.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { bericht, deel, leeg, lijst, link, linkknop, merk, tabs } from '../opmaak/onderdelen.ts'
import { bedragdeel, berichtdeel, bevindingenlijst, controledeel, itemdeel, ladderdeel, zwaarderdeel } from './beleid-delen.ts'
import { type Beleidsversie, beleidsversies, bevindingenVan, geldtOp, kiesVersie } from './beleid-versies.ts'

const DELEN = {
  ladder: 'Ladder',
  zwaarder: 'Zwaarder en bevel',
  items: 'Items',
  bedragen: 'Bedragen',
  berichten: 'Berichten en termijnen',
  controle: 'Controle'
} as const

type Deelnaam = keyof typeof DELEN

function isDeel(naam: string): naam is Deelnaam {
  return Object.hasOwn(DELEN, naam)
}

function standmerk(versie: Beleidsversie, vandaag: string): Html {
  if (versie.beleid === null) return merk('rood', 'kan niet worden gebruikt')
  if (geldtOp(versie, vandaag)) return merk('groen', 'geldt nu')
  return merk('grijs', versie.vanaf > vandaag ? 'geldt later' : 'geldt niet meer')
}

function versielijst(versies: readonly Beleidsversie[], hier: Beleidsversie, vandaag: string): Html {
  const punten = versies.map((versie) => {
    const naam = versie.beleid === null ? `Beleid vanaf ${versie.vanaf}` : versie.beleid.titel
    const tot = versie.beleid?.geldigTot ?? null
    const wanneer = versie.beleid === null ? '' : `vanaf ${toonDatum(versie.vanaf)}${tot === null ? '' : ` tot en met ${toonDatum(tot)}`} `
    return html`${versie === hier ? html`<b>${naam}</b>` : link(`/beleid/${versie.vanaf}`, naam)}, ${wanneer}${standmerk(versie, vandaag)}`
  })
  return deel('Versies', lijst(punten))
}

async function inhoudVan(bezoek: Bezoek, versie: Beleidsversie, welk: Deelnaam): Promise<Html> {
  const { beleid } = versie
  if (beleid === null)
    return html`${bericht('error', 'Dit bestand kan niet worden gebruikt. Hieronder staat wat er mis is.')}${deel('Controle', bevindingenlijst(await bevindingenVan(bezoek, versie)))}`
  switch (welk) {
    case 'ladder':
      return ladderdeel(beleid)
    case 'zwaarder':
      return zwaarderdeel(beleid)
    case 'items':
      return itemdeel(beleid)
    case 'bedragen':
      return bedragdeel(beleid)
    case 'berichten':
      return berichtdeel(beleid)
    case 'controle':
      return controledeel(beleid, await bevindingenVan(bezoek, versie))
  }
}

function kop(versie: Beleidsversie, vandaag: string): Html {
  const { beleid } = versie
  if (beleid === null) return html``
  return html`<p class="bs-onderkop"><span>${beleid.titel}</span>${standmerk(versie, vandaag)}${beleid.fictief ? merk('grijs', 'fictief') : ''}</p>
<p class="bs-zacht">Vastgesteld op ${toonDatum(beleid.vastgesteld)}. Bron: ${beleid.bron}.</p>${beleid.opmerking === '' ? '' : bericht('info', beleid.opmerking)}`
}

function bewaarlink(versie: Beleidsversie): Html {
  return html`<p>${link(`/beleid/${versie.vanaf}/bestand`, 'Het bestand met dit beleid bewaren')}</p>`
}

function proeflink({ mens }: Bezoek): Html {
  const proef = heeftRol(mens, BELEIDMAKERS) ? linkknop('/beleidsproef', 'Nieuw beleid proberen') : LEEG
  return html`<p>${linkknop('/wijzigingen', 'Nieuwe versies')} ${proef}</p>`
}

export async function toonBeleid(bezoek: Bezoek): Promise<Antwoord> {
  const versies = await beleidsversies(bezoek)
  const gevraagd = bezoek.pad('beleid')
  if (versies.length === 0 && gevraagd === '')
    return pagina(
      'Beleid',
      html`${leeg('Er is nog geen beleid. De beheerder zet het klaar bij Nieuwe versies, of als bestand in de map van de gemeente.')}${proeflink(bezoek)}`
    )
  const vandaag = bezoek.ports.klok.vandaag()
  const versie = kiesVersie(versies, gevraagd, vandaag)
  const keuze = bezoek.keuze('deel')
  const welk = isDeel(keuze) ? keuze : 'ladder'
  const delen = Object.entries(DELEN).map(([naam, woord]) => ({
    naam: woord,
    pad: `/beleid/${versie.vanaf}?deel=${naam}`,
    hier: naam === welk
  }))
  return pagina(
    gevraagd === '' ? 'Beleid' : `Beleid vanaf ${toonDatum(versie.vanaf)}`,
    html`${kop(versie, vandaag)}${versie.beleid === null ? '' : tabs('Delen van het beleid', delen)}${await inhoudVan(bezoek, versie, welk)}${versielijst(versies, versie, vandaag)}${bewaarlink(versie)}${proeflink(bezoek)}`,
    { kruimels: gevraagd === '' ? [] : [{ naam: 'Beleid', pad: '/beleid' }], breed: true }
  )
}
