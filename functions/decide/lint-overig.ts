/** Mandates, notices and data of the gemeente: nobody to sign, a notice on a term that does not exist, a placeholder in an address. */
import { type Beleid, type Mens, Rol } from '../model/beleid.ts'
import { BRIEFSOORTEN, Briefsoort } from '../model/instrument.ts'
import { MAILSJABLONEN, mailsjabloon } from '../model/mailsjablonen.ts'
import { draagt, kunnenNietTekenen } from '../model/mandaat.ts'
import { ONDERTEKENAARS, somOp } from '../model/mensen.ts'
import { termijnsoortIds } from '../model/termijn/soorten.ts'
import { TERMIJNEN_IN_ZAAK } from '../model/termijn.ts'
import { type Bevinding, dubbelen, fout, lintBand, waarschuwing } from './lint-bevinding.ts'

export function lintMandaten(beleid: Beleid): Bevinding[] {
  const gedekt = new Set(beleid.mandaten.flatMap(({ brieven }) => brieven))
  return [
    ...beleid.mandaten.flatMap(({ vanaf, tot }, plek) =>
      tot !== null && tot < vanaf ? [fout(`mandaten.${plek}`, 'Het mandaat eindigt voordat het begint.', 'Verbeter de datums.')] : []
    ),
    ...Briefsoort.options
      .filter((soort) => !gedekt.has(soort))
      .map((soort) =>
        waarschuwing(
          'mandaten',
          `Niemand mag de brief "${BRIEFSOORTEN[soort].titel}" ondertekenen.`,
          'Geef een rol mandaat voor deze brief.'
        )
      )
  ]
}

/** Named under the letter, but shut out of signing it: that letter would wait for ever. */
function lintTekenaar(plaats: string, { naam, rollen }: Mens): Bevinding {
  const wat = rollen.includes('ggd')
    ? `${naam} is van de GGD en kan daarom niet ondertekenen, ook niet als vervanger.`
    : `${naam} kan met dit mandaat niet ondertekenen. Dat vraagt de rol ${somOp(ONDERTEKENAARS)}.`
  return fout(plaats, wat, `Geef ${naam} een van de rollen ${somOp(ONDERTEKENAARS)}, kies een andere vervanger, of verander het mandaat.`)
}

/** Without the people list nobody can tell a function from a slip of the pen. */
export function lintDragers({ mandaten }: Pick<Beleid, 'mandaten'>, mensen: readonly Mens[] | null): Bevinding[] {
  return mandaten.flatMap((mandaat, plek) => {
    const { rol, tot } = mandaat
    const isRol = Rol.safeParse(rol).success
    const plaats = `mandaten.${plek}`
    const keuze = `Kies een rol (${ONDERTEKENAARS.join(', ')}) of schrijf de functie precies zoals in de lijst met mensen (mensen.yaml).`
    if (mensen === null)
      return isRol
        ? []
        : [waarschuwing(plaats, `"${rol}" is geen rol. Het mandaat is dan voor wie deze functie heeft.`, `Klopt dat niet? ${keuze}`)]
    if (mensen.some((mens) => draagt(mens, mandaat))) return kunnenNietTekenen(mandaat, mensen).map((mens) => lintTekenaar(plaats, mens))
    const wat = isRol
      ? `Niemand in de lijst met mensen heeft de rol "${rol}".`
      : `Niemand in de lijst met mensen heeft de rol of de functie "${rol}".`
    // A mandate for a while may outlive who held it; one without an end is there to be used.
    return [(tot === null ? fout : waarschuwing)(plaats, wat, `Geef iemand deze rol of functie, of verander het mandaat. ${keuze}`)]
  })
}

/** Told to an oudercommissie only with the gemeente's own recorded ground (design § 9). */
const VRAAGT_GROND: ReadonlySet<string> = new Set(['aanwijzing gegeven', 'einde hersteltermijn', 'afronding'])

function lintMelding(beleid: Beleid, melding: Beleid['meldingen'][number], plek: number): Bevinding[] {
  const plaats = `meldingen.${plek} (${melding.soort})`
  const mail = mailsjabloon(melding.sjabloon)
  if (mail === null)
    return [fout(plaats, `De mail "${melding.sjabloon}" bestaat niet.`, `Kies uit: ${Object.keys(MAILSJABLONEN).join(', ')}.`)]
  const { bij, ontvanger } = melding
  return [
    ...(bij.soort === 'termijn' && !termijnsoortIds.includes(bij.termijn) && !TERMIJNEN_IN_ZAAK.some((een) => een === bij.termijn)
      ? [fout(plaats, `De termijn "${bij.termijn}" bestaat niet.`, `Kies uit: ${termijnsoortIds.join(', ')}.`)]
      : []),
    ...(mail.ontvangers.includes(ontvanger)
      ? []
      : [
          fout(
            plaats,
            `De mail "${melding.sjabloon}" is niet bestemd voor: ${ontvanger}.`,
            `Kies als ontvanger: ${mail.ontvangers.join(' of ')}.`
          )
        ]),
    ...(ontvanger === 'oudercommissie' && VRAAGT_GROND.has(mail.wat) && beleid.oudercommissie.grond === null
      ? [
          waarschuwing(
            plaats,
            'Deze mail gaat nooit uit: de gemeente heeft geen grond vastgelegd.',
            'Leg de grond vast bij oudercommissie, of laat de melding weg.'
          )
        ]
      : [])
  ]
}

export function lintMeldingen(beleid: Beleid): Bevinding[] {
  const namen = beleid.meldingen.map(({ soort, ontvanger }) => `${soort} (${ontvanger})`)
  return [
    ...dubbelen(namen).map((naam) =>
      fout('meldingen', `Melding ${naam} staat er meer dan één keer.`, 'Geef elke melding een eigen soort.')
    ),
    ...beleid.meldingen.flatMap((melding, plek) => lintMelding(beleid, melding, plek))
  ]
}

const LEEG = /^(?:-+|x+|\?+|todo|tbd|n\.?v\.?t\.?|onbekend|invullen|nader te bepalen)$/i

function teksten(waarde: unknown, pad: string): { pad: string; tekst: string }[] {
  if (typeof waarde === 'string') return [{ pad, tekst: waarde }]
  if (typeof waarde !== 'object' || waarde === null) return []
  return Object.entries(waarde).flatMap(([naam, deel]) => teksten(deel, `${pad}.${naam}`))
}

export function lintGemeente(beleid: Beleid): Bevinding[] {
  const { gemeentegegevens, fictief, termijnen, geldigVanaf, geldigTot } = beleid
  const gegevens = teksten(gemeentegegevens, 'gemeentegegevens')
  return [
    ...gegevens
      .filter(({ tekst }) => LEEG.test(tekst.trim()))
      .map(({ pad }) => fout(pad, 'Hier staat geen echt gegeven.', 'Vul het gegeven in; het komt in elke brief.')),
    ...gegevens
      .filter(({ tekst }) => fictief && /@(?!.*[.]example$)/.test(tekst))
      .map(({ pad, tekst }) =>
        waarschuwing(pad, `Dit beleid is fictief, maar ${tekst} kan een echt adres zijn.`, 'Gebruik een adres dat eindigt op .example.')
      ),
    ...(geldigTot !== null && geldigTot < geldigVanaf
      ? [fout('geldigTot', 'Het beleid eindigt voordat het begint.', 'Verbeter de datums.')]
      : []),
    ...lintBand('termijnen.zienswijze', { minimum: null, maximum: termijnen.zienswijze })
  ]
}
