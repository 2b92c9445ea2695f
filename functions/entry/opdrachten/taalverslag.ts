/** What the check on plain Dutch found, as text: one line per letter and mail, and below it every sentence to look at. */
import { bezwarenTegen, GRENZEN } from '../../inhoud/leesbaarheid.ts'
import type { Taaltoets } from '../../inhoud/nederlands.ts'
import { tabel } from './tabel.ts'

const KOP = ['Tekst', 'Zinnen', 'Volzinnen', 'Woorden per zin', 'Te lang', 'Lijdend', 'Formeel', 'Oordeel']

function rij({ wat, titel, uitkomst }: Taaltoets): readonly string[] {
  const naam = `${wat}: ${titel}`
  if (!uitkomst.ok) return [naam, '-', '-', '-', '-', '-', '-', uitkomst.reden]
  const { zinnen, volzinnen, gemiddeld, lang, lijdend, formeel } = uitkomst.wat
  const getallen = [zinnen, volzinnen, gemiddeld, lang.length, lijdend.length, formeel.length].map((getal) =>
    String(getal).replace('.', ',')
  )
  return [naam, ...getallen, bezwarenTegen(uitkomst.wat).length === 0 ? 'in orde' : 'kijk hieronder']
}

export function taalverslag(toetsen: readonly Taaltoets[]): string {
  const bezwaren = toetsen.flatMap(({ wat, titel, uitkomst }) => {
    const regels = uitkomst.ok ? bezwarenTegen(uitkomst.wat) : []
    return regels.length === 0 ? [] : ['', `${wat}: ${titel}`, ...regels.map((regel) => `  ${regel}`)]
  })
  const { woordenPerZin, gemiddeld, lijdendPerHonderd } = GRENZEN
  const uitleg = `Grenzen: ${woordenPerZin} woorden in een zin, ${gemiddeld} gemiddeld, ${lijdendPerHonderd} lijdende zinnen van elke honderd volzinnen (zinnen met een persoonsvorm), geen formele woorden. Wat tussen haakjes staat, telt niet mee. Wetteksten die een brief aanhaalt ook niet.`
  return [tabel(KOP, toetsen.map(rij)), ...bezwaren, '', uitleg].join('\n')
}
