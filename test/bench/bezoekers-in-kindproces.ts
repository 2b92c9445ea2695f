/** Twenty people at once, each with a session of his own, who ask page after page; prints one measurement per page, in milliseconds. */
import { Agent, request } from 'node:http'
import { setTimeout as wacht } from 'node:timers/promises'
import { GEMEENTE, MENSEN, persoon, verzonnen, worp } from './verzonnen.ts'

const [, , adres = '', seconden = '30', pauze = '1000', zaken = '1', ...zwaar] = process.argv
const AGENT = new Agent({ keepAlive: true, maxSockets: MENSEN })

interface Vraag {
  readonly soort: string
  readonly pad: string
  readonly velden?: Readonly<Record<string, string>> | undefined
  /** Must stand in the answer, or it was not the page that was asked for. */
  readonly bevat: string
}

class Bezoeker {
  #koekje = ''
  #csrf = ''

  vraag(
    { pad, velden }: Pick<Vraag, 'pad' | 'velden'>,
    begin = performance.now()
  ): Promise<{ readonly status: number; readonly tekst: string; readonly ms: number }> {
    const body = velden === undefined ? '' : new URLSearchParams({ csrf: this.#csrf, ...velden }).toString()
    const koppen = velden === undefined ? {} : { origin: adres, 'content-type': 'application/x-www-form-urlencoded' }
    return new Promise((klaar, mis) => {
      const verzoek = request(
        new URL(pad, adres),
        { agent: AGENT, method: velden === undefined ? 'GET' : 'POST', headers: { cookie: this.#koekje, ...koppen } },
        (antwoord) => {
          const stukken: Buffer[] = []
          antwoord.on('data', (stuk: Buffer) => stukken.push(stuk))
          antwoord.on('end', () => {
            const ms = performance.now() - begin
            const tekst = Buffer.concat(stukken).toString()
            const gezet = antwoord.headers['set-cookie']?.map((regel) => regel.split(';')[0] ?? '').join('; ')
            this.#koekje = gezet ?? this.#koekje
            this.#csrf = /name="csrf" value="([^"]+)"/.exec(tekst)?.[1] ?? this.#csrf
            klaar({ status: antwoord.statusCode ?? 0, tekst, ms })
          })
        }
      )
      // A browser too asks again when the server just closed a connection that lay idle; the wait counts.
      verzoek.once('error', (fout) => (verzoek.reusedSocket ? this.vraag({ pad, velden }, begin).then(klaar, mis) : mis(fout)))
      verzoek.end(body)
    })
  }

  async meldAan(wie: string): Promise<void> {
    const { status } = await this.vraag({ pad: '/aanmelden/demo', velden: { wie: `${GEMEENTE}/${wie}` } })
    if (status !== 303) throw new Error(`${wie} kan niet aanmelden (${status})`)
    await this.vraag({ pad: '/werkvoorraad' })
  }
}

/** Any zaak of the gemeente; `gegooid` from 0 up to 1. */
const eenZaak = (gegooid: number) => verzonnen(Math.floor(gegooid * Number(zaken)))

function vragen(gooi: () => number): readonly (() => Vraag)[] {
  const lijst = (soort: string, toon: string) => (): Vraag => ({ soort, pad: `/werkvoorraad${toon}`, bevat: '<h1' })
  const zaak = (soort: string, van: () => ReturnType<typeof verzonnen>) => (): Vraag => {
    const { id, naam } = van()
    return { soort, pad: `/zaken/${id}`, bevat: naam }
  }
  const zoek = (soort: string, woord: (van: ReturnType<typeof verzonnen>) => string) => (): Vraag => {
    const van = eenZaak(gooi())
    return { soort, pad: '/zoeken', velden: { zoek: woord(van) }, bevat: soort === 'zoeken: naam' ? van.naam : van.id }
  }
  return [
    lijst('werkvoorraad: wacht op mij', ''),
    zaak('zaak', () => eenZaak(gooi())),
    lijst('werkvoorraad: te laat', '?toon=laat'),
    zoek('zoeken: naam', ({ naam }) => naam.replace(' (verzonnen)', '')),
    zaak('zaak met veel concepten', () => verzonnen(Number(zwaar[Math.floor(gooi() * zwaar.length)]))),
    lijst('werkvoorraad: komende 7 dagen', '?toon=week'),
    zoek('zoeken: LRK', ({ lrk }) => lrk),
    zaak('zaak', () => eenZaak(gooi())),
    lijst('werkvoorraad: met bevel', '?toon=bevel'),
    zoek('zoeken: kenmerk', ({ kenmerk }) => kenmerk),
    lijst('werkvoorraad: alle lopende', '?toon=alles')
  ]
}

async function bezoek(nr: number, tot: number): Promise<void> {
  const gooi = worp(nr + 1)
  const bezoeker = new Bezoeker()
  await bezoeker.meldAan(persoon(nr))
  const ronde = vragen(gooi)
  for (let keer = nr; performance.now() < tot; keer++) {
    const vraag = ronde[keer % ronde.length]?.()
    if (vraag === undefined) throw new Error('er zijn geen vragen')
    if (Number(pauze) > 0) await wacht(Number(pauze) * (0.5 + gooi()))
    const { status, tekst, ms } = await bezoeker.vraag(vraag)
    const goed = status === 200 && tekst.includes(vraag.bevat)
    process.stdout.write(`${JSON.stringify({ soort: vraag.soort, ms, goed, kb: tekst.length / 1024 })}\n`)
  }
}

const tot = performance.now() + Number(seconden) * 1000
await Promise.all(Array.from({ length: MENSEN }, (_, nr) => bezoek(nr, tot)))
AGENT.destroy()
