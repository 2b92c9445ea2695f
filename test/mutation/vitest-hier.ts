/** What the tests import as `vitest` in a mutation run: `describe` and `it` only note what there is; `expect` is the real one. */
import { format } from 'node:util'

export { expect } from 'vitest'

type Doe = () => unknown
type Met = (...waarden: never[]) => unknown

export interface Proef {
  /** File, number in the run, names of the suites and of the test. */
  readonly id: string
  readonly naam: string
  readonly bestand: string
  readonly doe: Doe
}

export const proeven: Proef[] = []
let bestand = ''
let binnen: readonly string[] = []
let opruimen: Doe[] = []

export function beginBestand(naam: string): void {
  bestand = naam
  binnen = []
}

/** `it.each` and `describe.each`: once for each row; a row that is a list becomes the arguments. */
function perRij(zet: (naam: string, doe: Doe) => void) {
  return (rijen: readonly unknown[]) => (naam: string, doe: Met) => {
    for (const rij of rijen) {
      const waarden: unknown[] = Array.isArray(rij) ? rij : [rij]
      zet(format(naam, ...waarden), () => Reflect.apply(doe, undefined, waarden))
    }
  }
}

function zetProef(naam: string, doe: Doe): void {
  const heel = [...binnen, naam].join(' > ')
  proeven.push({ id: `${bestand}#${proeven.length} ${heel}`, naam: heel, bestand, doe })
}

function zetKader(naam: string, doe: Doe): void {
  const buiten = binnen
  binnen = [...buiten, naam]
  doe()
  binnen = buiten
}

export const it = Object.assign(zetProef, { each: perRij(zetProef) })
export const describe = Object.assign(zetKader, { each: perRij(zetKader) })
export const onTestFinished = (doe: Doe) => opruimen.unshift(doe)

/** What a test asked to do at its end. */
export function teRuimen(): readonly Doe[] {
  const nu = opruimen
  opruimen = []
  return nu
}
