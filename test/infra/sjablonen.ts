/** The synthesised templates, as data. */
import { readFileSync } from 'node:fs'
import type { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { z } from 'zod'
import type { Omgevingsnaam, omgeving } from '../../infra/config.ts'
import { maakApp } from '../../infra/straat-app.ts'
import { StraatStack } from '../../infra/straat-stack.ts'

const Bron = z.object({ Type: z.string(), Properties: z.record(z.string(), z.json()).default({}), DeletionPolicy: z.string().optional() })
export type Bron = z.infer<typeof Bron>
const Sjabloon = z.object({ Resources: z.record(z.string(), Bron) })

/** Assets stay there: nothing of two hundred megabytes is copied for a test. */
const WAAR_ZE_STAAN = { 'aws:cdk:disable-asset-staging': true }

export function app(naam: Omgevingsnaam, outdir: string): App {
  return maakApp(() => [naam], { outdir, context: WAAR_ZE_STAAN })
}

/** A stack of a row that is not in the table. */
export function stackMet(keuze: ReturnType<typeof omgeving>): Stack {
  return new StraatStack(
    maakApp(() => [], { context: WAAR_ZE_STAAN }),
    keuze
  )
}

export function stackVan(gemaakt: App, naam: Omgevingsnaam): Stack {
  const stack = gemaakt.node.findChild(`besluitenstraat-${naam}`)
  return stack as Stack
}

type Van = (soort: string) => (Bron & { readonly id: string })[]

function bronnenIn(sjabloon: unknown): Van {
  const { Resources } = Sjabloon.parse(sjabloon)
  return (soort) => Object.entries(Resources).flatMap(([id, bron]) => (bron.Type === soort ? [{ id, ...bron }] : []))
}

export function bronnen(stack: Stack): { readonly tekst: string; readonly van: Van } {
  const ruw = Template.fromStack(stack).toJSON()
  return { tekst: `${JSON.stringify(ruw, null, 1).replaceAll(/[0-9a-f]{64}/g, '<hash>')}\n`, van: bronnenIn(ruw) }
}

/** The same from the picture; that it is the stack of today, stack.test.ts sees. */
export function bronnenVanPlaatje(naam: Omgevingsnaam): Van {
  return bronnenIn(JSON.parse(readFileSync(new URL(`golden/${naam}.json`, import.meta.url), 'utf8')))
}

/** `{ "Fn::GetAtt": ["Sleutel", "Arn"] }` and its like as short text: `Sleutel.Arn`. */
export function plat(waarde: unknown): string {
  if (typeof waarde === 'string') return waarde
  const vorm = z
    .union([
      z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
      z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((att) => att['Fn::GetAtt'].join('.')),
      z
        .object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
        .transform((join) => join['Fn::Join'][1].map(plat).join(join['Fn::Join'][0]))
    ])
    .safeParse(waarde)
  return vorm.success ? vorm.data : JSON.stringify(waarde)
}
