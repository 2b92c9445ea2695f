/** What a person settles in a beslissing op bezwaar (Awb 6:5-6:11, 7:11-7:15): each with a proposal only where the dates say it themselves. */
import { bezwaarfeit, UITKOMSTEN } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import { lopendeInvorderingen } from '../model/invordering-onder.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import type { Vraagontwerp } from './kern.ts'

interface Bezwaarwerk {
  readonly zaak: Zaak
  /** Id of the beslissing op bezwaar. */
  readonly brief: string
  readonly feiten: readonly Vastlegging[]
}

function laatsteDag(zaak: Zaak, soort: string, besluit: string): string | null {
  return zaak.termijnen.find(({ sleutel }) => sleutel === `${soort}:${besluit}`)?.laatsteDag ?? null
}

/** That it came in time, as the days show; null: that must be judged (Awb 6:9, 6:11). */
function opTijd(zaak: Zaak, { op, terPost, brief }: Vastlegging): string | null {
  const einde = brief === null ? null : laatsteDag(zaak, 'bezwaar', brief)
  if (einde === null) return null
  const tot = `U kon bezwaar maken tot en met ${toonDatum(einde)}.`
  if (op <= einde) return `${tot} Wij ontvingen uw bezwaarschrift op ${toonDatum(op)}. Het is op tijd.`
  const perPost = brief === null ? null : laatsteDag(zaak, 'bezwaar-per-post', brief)
  if (terPost === undefined || terPost > einde || perPost === null || op > perPost) return null
  return `${tot} U deed uw bezwaarschrift op ${toonDatum(terPost)} op de post, en wij ontvingen het binnen een week daarna, op ${toonDatum(op)}. Het is op tijd (artikel 6:9, tweede lid, van de Algemene wet bestuursrecht).`
}

function ontvankelijkheid({ zaak, brief, feiten }: Bezwaarwerk): Vraagontwerp {
  const zinnen = feiten.map((feit) => opTijd(zaak, feit))
  const besluit = feiten[0]?.brief ?? ''
  const verzuim = bezwaarfeit(zaak, 'verzuim gevraagd', besluit) !== null
  const zeker = !verzuim && zinnen.every((zin) => zin !== null)
  const laat = zeker
    ? ''
    : ' Het bezwaar lijkt te laat, of er is gevraagd het aan te vullen: beoordeel of dat de houder te verwijten valt (artikel 6:6 en 6:11 Awb), of de kennisgeving ontbrak (artikel 2:22 Awb).'
  return {
    soort: 'open punt',
    punt: 'ontvankelijkheid',
    tekst: `Is het bezwaar op tijd en volledig (artikel 6:5 tot en met 6:11 Awb)? Dit komt in de brief.${laat}`,
    waardesoort: 'tekst',
    voorstel: zeker ? zinnen.join('\n') : null,
    brief
  }
}

function uitkomst({ zaak, brief, feiten }: Bezwaarwerk): Vraagontwerp {
  const besluit = zaak.brieven.find(({ id }) => id === feiten[0]?.brief)
  const wie = besluit?.akkoord?.naam
  const wisselt = wie === undefined ? '' : ` ${wie} nam het besluit en mag niet op het bezwaar beslissen (artikel 10:3, derde lid, Awb).`
  return {
    soort: 'open punt',
    punt: 'uitkomst-bezwaar',
    tekst: `Wat is de beslissing op het bezwaar, na een volledige heroverweging (artikel 7:11 Awb)?${wisselt} Bij een gewijzigd besluit vult u ook het veld beslissing.wijziging.tekst in.`,
    waardesoort: 'keuze',
    opties: Object.entries(UITKOMSTEN).map(([waarde, label]) => ({ waarde, label, grond: 'artikel 7:11 Awb' })),
    voorstel: null,
    brief
  }
}

function overwegingen({ brief }: Bezwaarwerk): Vraagontwerp {
  return {
    soort: 'open punt',
    punt: 'overwegingen-bezwaar',
    tekst:
      'Wat voert de houder aan, en wat vindt u daarvan? Zet elk punt met uw antwoord op een eigen regel; dat komt in de brief (artikel 7:12, eerste lid, Awb).',
    waardesoort: 'tekst',
    voorstel: null,
    brief
  }
}

function advies({ zaak, brief, feiten }: Bezwaarwerk): Vraagontwerp[] {
  const gegeven = bezwaarfeit(zaak, 'bezwaar advies', feiten[0]?.brief ?? '')
  if (gegeven === null) return []
  const tekst = `De commissie adviseerde op ${toonDatum(gegeven.op)}. Volgt u het advies? Wijkt u af, dan komt uw reden in de brief en gaat het advies mee (artikel 7:13, zevende lid, Awb).`
  const opties = [
    { waarde: 'volgen', label: 'Wij volgen het advies', grond: '' },
    { waarde: 'afwijken', label: 'Wij wijken af van het advies, met een reden', grond: 'artikel 7:13, zevende lid, Awb' }
  ]
  return [{ soort: 'open punt', punt: 'advies-bezwaar', tekst, waardesoort: 'keuze', opties, voorstel: null, brief }]
}

function kosten({ brief, feiten }: Bezwaarwerk): Vraagontwerp[] {
  if (!feiten.some((feit) => feit.kosten === true)) return []
  const tekst =
    'De houder vroeg om vergoeding van kosten. Vergoedt u die, en waarom? Dat kan alleen als het besluit wordt herroepen door een fout die aan de gemeente is te wijten (artikel 7:15, tweede lid, Awb).'
  return [{ soort: 'open punt', punt: 'kosten-bezwaar', tekst, waardesoort: 'tekst', voorstel: null, brief }]
}

/** Awb 5:39 lid 1: what was decided on collecting under this last is decided on too; which way, no date says. */
function invordering({ zaak, brief, feiten }: Bezwaarwerk): Vraagontwerp[] {
  const gegaan = lopendeInvorderingen(zaak, feiten[0]?.brief ?? '')
  if (gegaan.length === 0) return []
  const welke = gegaan.map(({ id, verzondenOp }) => `${id}, verzonden op ${toonDatum(verzondenOp)}`).join('; ')
  return [
    {
      soort: 'open punt',
      punt: 'invordering-bezwaar',
      tekst: `Het bezwaar tegen de last gaat ook over de invordering, voor zover de houder die betwist (artikel 5:39, eerste lid, Awb): ${welke}. Blijft dat besluit gelden of herroept u het (artikel 7:11, tweede lid, Awb)? Herroept u de last, dan herroept u ook dit. Uw reden komt in de brief (artikel 7:12, eerste lid, Awb). Betwist de houder het niet, schrijf dat dan als reden. Schrijf ook wat er gebeurt met wat al is betaald. Alleen als u de last zelf herroept, zegt de brief vanzelf dat u dat terugbetaalt.`,
      waardesoort: 'keuze',
      opties: [
        { waarde: 'blijft', label: 'Het besluit om te innen blijft gelden', grond: 'artikel 5:39 en 7:11 Awb' },
        { waarde: 'herroepen', label: 'Het besluit om te innen wordt herroepen', grond: 'artikel 5:39 en 7:11, tweede lid, Awb' }
      ],
      voorstel: null,
      redenVerplicht: true,
      brieven: gegaan.map(({ id }) => id),
      brief
    }
  ]
}

export function bezwaarpunten(werk: Bezwaarwerk): readonly Vraagontwerp[] {
  return [ontvankelijkheid(werk), ...advies(werk), uitkomst(werk), overwegingen(werk), ...invordering(werk), ...kosten(werk)]
}
