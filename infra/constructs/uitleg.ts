/** Every exception to a rule of cdk-nag carries its reason, and stands in the metadata of the synthesis. */
import { Stack, Validations } from 'aws-cdk-lib'
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js'
import type { IConstruct } from 'constructs'

/** `regel`: `AwsSolutions-S1`, or with the finding: `AwsSolutions-IAM5[Resource::*]`. */
export function legUit(construct: IConstruct, regel: `AwsSolutions-${string}`, waarom: string): void {
  Validations.of(construct).acknowledge({ id: regel, reason: waarom })
}

/** Explains exactly these resources; another wide one stops the synthesis. @throws Error when a wide one has no reason */
export function legBreedRechtUit(construct: IConstruct, op: readonly string[], waarom: string | undefined): void {
  for (const arn of op) {
    const plat = flattenCfnReference(Stack.of(construct).resolve(arn))
    if (!plat.includes('*')) continue
    if (waarom === undefined) throw new Error(`${construct.node.path}: ${plat} is ruim; zeg waarom`)
    legUit(construct, `AwsSolutions-IAM5[Resource::${plat}]`, waarom)
  }
}
