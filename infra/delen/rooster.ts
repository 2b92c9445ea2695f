/** The two schedules, each with no more right than to call the one function. */
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Rooster } from '../../functions/entry/lambda/ronde-bericht.ts'
import { geef } from '../constructs/house-function.ts'

export interface Roostervraag {
  readonly begin: string
  readonly verdeel: IFunction
  readonly dodeBrieven: IQueue
  readonly sleutel: IKey
}

/** In the zone of the gemeenten: before the office opens, on both sides of the change of the clock. */
const TIJDEN = [
  { naam: 'dag', wanneer: 'cron(30 5 * * ? *)', invoer: { dag: true } },
  { naam: 'ronde', wanneer: 'rate(5 minutes)', invoer: { dag: false } }
] as const satisfies readonly { naam: string; wanneer: string; invoer: Rooster }[]

export function maakRooster(scope: Construct, { begin, verdeel, dodeBrieven, sleutel }: Roostervraag): void {
  const rol = new Role(scope, 'RoosterRol', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') })
  geef(rol, { acties: ['lambda:InvokeFunction'], op: [verdeel.functionArn] })
  geef(rol, { acties: ['sqs:SendMessage'], op: [dodeBrieven.queueArn] })
  geef(rol, { acties: ['kms:Decrypt', 'kms:GenerateDataKey'], op: [sleutel.keyArn] })
  for (const { naam, wanneer, invoer } of TIJDEN)
    new CfnSchedule(scope, `Rooster-${naam}`, {
      name: `${begin}-${naam}`,
      description: invoer.dag ? 'De dagelijkse ronde' : 'Wat bleef liggen en wat opnieuw moet',
      scheduleExpression: wanneer,
      scheduleExpressionTimezone: 'Europe/Amsterdam',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: verdeel.functionArn,
        roleArn: rol.roleArn,
        input: JSON.stringify(invoer),
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 3600 },
        deadLetterConfig: { arn: dodeBrieven.queueArn }
      }
    })
}
