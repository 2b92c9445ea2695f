/** Where the letters go: the spelling of a name, an address or a gemachtigde that a person mends, with the source and a document that shows it. */
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { isAndereNaam } from '../model/houder.ts'
import { Houder } from '../model/inspectie.ts'
import type { Zaak } from '../model/zaak.ts'
import { naamVan, type Regeluitkomst, type Vastleggeval } from './vastleg-keuze.ts'

export const VELDEN = ['naam', 'straat', 'postcode', 'plaats'] as const
const MAG: readonly string[] = ['gemachtigde', ...VELDEN, ...VELDEN.map((veld) => `gemachtigde.${veld}`)]
const GEEN = 'geen'

export type Velden = Readonly<Record<string, string>>

export function metVelden(
  oud: Pick<Houder, 'naam' | 'adres'> | null,
  velden: Velden,
  voor: string
): { naam: string; adres: Houder['adres'] } {
  const waarde = (veld: (typeof VELDEN)[number], nu: string | undefined) => (velden[`${voor}${veld}`] ?? nu ?? '').trim()
  return {
    naam: waarde('naam', oud?.naam),
    adres: {
      straat: waarde('straat', oud?.adres.straat),
      postcode: waarde('postcode', oud?.adres.postcode),
      plaats: waarde('plaats', oud?.adres.plaats)
    }
  }
}

/** A gemachtigde of another name is somebody else: his e-mail address is not known. */
function gemachtigdeNa({ gemachtigde: oud }: Houder, velden: Velden): Houder['gemachtigde'] {
  if (velden.gemachtigde !== undefined) return null
  if (!Object.keys(velden).some((veld) => veld.startsWith('gemachtigde.'))) return oud
  const naam = velden['gemachtigde.naam']
  const isAnder = oud === null || (naam !== undefined && naam.trim() !== oud.naam)
  return { ...metVelden(isAnder ? null : oud, velden, 'gemachtigde.'), email: isAnder ? null : oud.email }
}

function onjuist(velden: Velden): string | null {
  const namen = Object.keys(velden)
  if (namen.length === 0) return `Zeg met --set wat er anders is, zoals --set straat="Lindelaan 12". Kies uit: ${MAG.join(', ')}.`
  const vreemd = namen.find((naam) => !MAG.includes(naam))
  if (vreemd !== undefined) return `"${vreemd}" is geen gegeven van de houder. Kies uit: ${MAG.join(', ')}.`
  const weg = velden.gemachtigde?.trim().toLowerCase()
  if (weg !== undefined && weg !== GEEN)
    return 'Schrijf gemachtigde.naam, gemachtigde.straat, gemachtigde.postcode en gemachtigde.plaats, of gemachtigde=geen als er geen gemachtigde meer is.'
  return weg !== undefined && namen.some((naam) => naam.startsWith('gemachtigde.'))
    ? 'Kies: een gemachtigde noemen, of gemachtigde=geen.'
    : null
}

export function onjuistGegeven(plek: readonly PropertyKey[]): Geweigerd {
  const pad = plek.filter((stap) => stap !== 'adres').join('.')
  const wat = pad.endsWith('postcode') ? 'vul vier cijfers, een spatie en twee hoofdletters in, zoals 1234 AB' : 'vul dit in'
  return fout(`Het gegeven "${pad}" klopt niet: ${wat}.`)
}

/** Letters that were approved with the former data, and envelopes that still lie ready. */
function alKlaar({ brieven, verzendingen }: Zaak): string[] {
  const goedgekeurd = brieven.filter(({ status }) => status === 'goedgekeurd').map((brief) => naamVan(brief))
  const klaar = verzendingen.filter(({ status }) => status === 'per-post' || status === 'gepland').map(({ id }) => id)
  return [
    ...(goedgekeurd.length === 0 ? [] : [`Al goedgekeurd met de oude gegevens, kijk ze na: ${goedgekeurd.join(', ')}.`]),
    ...(klaar.length === 0
      ? []
      : [`Deze verzendingen liggen nog klaar met de oude gegevens: ${klaar.join(', ')}. Kijk ze na voor u ze post.`])
  ]
}

export function adres({ zaak, tekst, invoer, heeftDocument }: Vastleggeval): Regeluitkomst {
  const velden = invoer.velden ?? {}
  const reden = onjuist(velden)
  if (reden !== null) return fout(reden)
  if (tekst === '') return fout('Schrijf erbij waar dit gegeven vandaan komt, zoals het handelsregister of een brief van de houder.')
  if (!heeftDocument) return fout('Voeg met --file het stuk toe waaruit dit blijkt, zoals een uittreksel of de brief van de houder.')
  const oud = zaak.houder
  const nieuw = Houder.safeParse({ ...oud, ...metVelden(oud, velden, ''), gemachtigde: gemachtigdeNa(oud, velden) })
  if (!nieuw.success) {
    const [eerste] = nieuw.error.issues
    return onjuistGegeven(eerste?.path ?? [])
  }
  if (isAndereNaam(oud, nieuw.data))
    return fout(
      `"${nieuw.data.naam}" is een andere naam dan "${oud.naam}". Met "adres" verbetert u alleen hoe de naam is geschreven. Is er een andere houder, of heeft de houder een nieuwe naam gekregen? Leg dat vast met: bs record ${zaak.id} houder --on DAG --set wie=ander (of wie=dezelfde) --set naam="${nieuw.data.naam}" --text "waaruit dat blijkt" --file STUK. Of vraag de GGD om een gecorrigeerd rapport. Een andere houder wordt eerst gehoord (artikel 4:8 Awb).`
    )
  if (JSON.stringify(nieuw.data) === JSON.stringify(Houder.parse(oud))) return fout('Zo staat het al in de zaak; er verandert niets.')
  return { ok: true, houder: nieuw.data, opmerkingen: alKlaar(zaak) }
}
