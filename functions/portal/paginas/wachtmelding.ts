/** What waits for a second person, said on the pages that people open first. */
import { html } from 'hono/html'
import { naamVanPad } from '../../inhoud/bestanden.ts'
import { wachtendeVersies, wachtOp } from '../../inhoud/wachtend.ts'
import { heeftRol, PUBLICEERDERS } from '../../model/mensen.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { lijst, link } from '../opmaak/onderdelen.ts'
import { telwoord, toonTijdstip } from '../opmaak/tekst.ts'
import { vindNamen } from './vinden.ts'
import { padVan } from './wijzigingen.ts'

/** One line with a link for who may publish; nothing when nothing waits for this visitor. */
export async function wachtmelding({ ports, mens }: Bezoek): Promise<Html> {
  if (!heeftRol(mens, PUBLICEERDERS)) return LEEG
  const aantal = wachtOp(mens, await wachtendeVersies(ports.store, ports.gemeente)).length
  if (aantal === 0) return LEEG
  return html`<p>${link('/wijzigingen', telwoord(aantal, 'nieuwe versie wacht', 'nieuwe versies wachten'))} op uw oordeel: beleid, sjablonen, huisstijl, mensen of mandaten.</p>`
}

/** Each of them, with who made it; empty when none waits. */
export async function wachtlijst(bezoek: Bezoek): Promise<Html> {
  const { ports, mens } = bezoek
  const wachtend = await wachtendeVersies(ports.store, ports.gemeente)
  if (wachtend.length === 0) return LEEG
  const naamVan = await vindNamen(bezoek)
  const voorMij = new Set(wachtOp(mens, wachtend))
  return lijst(
    wachtend.map((een) => {
      const wie = een.auteur === undefined ? '' : ` door ${een.auteur === mens.id ? 'u' : naamVan(een.auteur)}`
      return html`${link(padVan(een.pad, een), naamVanPad(een.pad))}, klaargezet${wie} op ${toonTijdstip(een.op)}${voorMij.has(een) ? html` <b>U kunt dit publiceren.</b>` : ''}`
    })
  )
}
