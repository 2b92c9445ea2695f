/** Why no date can be given. */

export type TermijnfoutOorzaak = 'soort' | 'datum' | 'lengte-ontbreekt' | 'lengte-past-niet' | 'optie' | 'geen-wet'

/** No date can be given; the message says in Dutch why. Tell the user, do not retry. */
export class Termijnfout extends Error {
  override readonly name = 'Termijnfout'
  readonly oorzaak: TermijnfoutOorzaak

  constructor(oorzaak: TermijnfoutOorzaak, bericht: string) {
    super(bericht)
    this.oorzaak = oorzaak
  }
}
