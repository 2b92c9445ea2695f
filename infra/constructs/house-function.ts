/**
 * A function: Node 24, its own role with nothing but its own log, a log that ends, and an alarm on its faults. Every right is a
 * sentence in the stack: what, on what, and why when the resource is wider than one thing.
 */
import { AssetHashType, Duration, RemovalPolicy } from 'aws-cdk-lib'
import { ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Architecture, Code, Function as LambdaFunction, type RecursiveLoop, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { bundelhash, bundelmap, type Functienaam } from '../bundelen.ts'
import { HouseAlarm, type Runbookanker, type Wachtpost } from './house-alarm.ts'
import { legBreedRechtUit } from './uitleg.ts'

export interface HouseFunctionProps {
  readonly naam: Functienaam
  /** `besluitenstraat-<omgeving>`. */
  readonly begin: string
  readonly sleutel: IKey
  readonly wacht: Wachtpost
  readonly logdagen: RetentionDays
  /** Megabytes; also the share of a processor: 1769 is one. */
  readonly geheugen: number
  readonly seconden: number
  readonly instellingen: Readonly<Record<string, string>>
  /** What it means when this function fails. */
  readonly gevolg: string
  readonly anker?: Runbookanker
  readonly kring?: RecursiveLoop
}

export interface Recht {
  readonly acties: readonly string[]
  readonly op: readonly string[]
  /** Reason when `op` holds a `*`; without it cdk-nag stops the synthesis. */
  readonly waarom?: string
}

/** @throws Error when an action holds a `*`, or a resource does without a reason */
export function geef(rol: Role, { acties, op, waarom }: Recht): void {
  if (acties.some((actie) => actie.includes('*'))) throw new Error(`${rol.node.path}: een recht noemt elke actie bij naam`)
  rol.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: [...acties], resources: [...op] }))
  legBreedRechtUit(rol, op, waarom)
}

export class HouseFunction extends Construct {
  readonly functie: LambdaFunction
  readonly log: LogGroup
  readonly #rol: Role

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id)
    const functionName = `${props.begin}-${props.naam}`
    this.log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: props.logdagen,
      encryptionKey: props.sleutel,
      removalPolicy: RemovalPolicy.DESTROY
    })
    this.#rol = new Role(this, 'Rol', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.functie = new LambdaFunction(this, 'Functie', {
      functionName,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      code: Code.fromAsset(bundelmap(props.naam), { assetHashType: AssetHashType.CUSTOM, assetHash: bundelhash(props.naam) }),
      handler: 'index.handler',
      role: this.#rol,
      logGroup: this.log,
      memorySize: props.geheugen,
      timeout: Duration.seconds(props.seconden),
      ...(props.kring === undefined ? {} : { recursiveLoop: props.kring }),
      environment: { ...props.instellingen, NODE_OPTIONS: '--enable-source-maps' }
    })
    this.mag({
      acties: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      op: [this.log.logGroupArn]
    })
    this.#alarmen(props)
  }

  /** One more right of this function. */
  mag(recht: Recht): void {
    geef(this.#rol, recht)
  }

  #alarmen({ gevolg, anker = 'functie-faalt', wacht }: HouseFunctionProps): void {
    const period = Duration.minutes(5)
    const vast = {
      vanaf: 1,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      zonderCijfers: 'goed',
      gevolg,
      wacht
    } as const
    new HouseAlarm(this, 'Faalt', { ...vast, metric: this.functie.metricErrors({ period }), perioden: 2, anker })
    new HouseAlarm(this, 'Geremd', { ...vast, metric: this.functie.metricThrottles({ period }), perioden: 3, anker: 'functie-geremd' })
  }
}
