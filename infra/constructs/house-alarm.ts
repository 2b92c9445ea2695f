/** An alarm says who is hurt and what to do; without both it cannot be made. */
import { Alarm, type ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'

/** Headings of infra/RUNBOOK.md, as GitHub makes anchors of them. A test sees that each stands there, and that none is left over. */
export const ALARMS = [
  'dode-brief',
  'gebeurtenis-komt-niet-aan',
  'wachtrij-staat-stil',
  'stroom-loopt-achter',
  'stap-mislukt',
  'geen-dagelijkse-ronde',
  'gemeente-zonder-dag',
  'geen-vijfminutenronde',
  'functie-faalt',
  'functie-geremd',
  'drukken-faalt',
  'portaal-fout',
  'mail-komt-terug',
  'klachten-over-mail',
  'tabel-geremd',
  'verzenden-staat-uit'
] as const
export type Runbookanker = (typeof ALARMS)[number]

/** Where an alarm goes, and the address of infra/RUNBOOK.md that it links to. */
export interface Wachtpost {
  readonly onderwerp: ITopic
  readonly runbook: string
}

export interface HouseAlarmProps {
  readonly metric: IMetric
  /** The alarm goes off at this value. */
  readonly vanaf: number
  readonly vergelijking: ComparisonOperator
  readonly perioden: number
  /** How many of those are enough; all when left out. */
  readonly genoeg?: number
  /** What no figures mean: `stil` for what should always be heard. */
  readonly zonderCijfers: 'goed' | 'stil'
  /** Says nothing when it is over: that the figure is down does not mean that the matter is done with. */
  readonly zonderHerstel?: boolean
  /** One Dutch sentence: who cannot do what. */
  readonly gevolg: string
  readonly anker: Runbookanker
  readonly wacht: Wachtpost
}

export class HouseAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: HouseAlarmProps) {
    const { metric, vanaf, vergelijking, perioden, zonderCijfers, gevolg, anker, wacht } = props
    if (!/^[A-Z].{20,}\.$/.test(gevolg)) throw new Error(`alarm ${id}: het gevolg is geen zin: "${gevolg}"`)
    super(scope, id, {
      metric,
      threshold: vanaf,
      comparisonOperator: vergelijking,
      evaluationPeriods: perioden,
      ...(props.genoeg === undefined ? {} : { datapointsToAlarm: props.genoeg }),
      treatMissingData: zonderCijfers === 'goed' ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
      alarmDescription: `${gevolg} Wat te doen: ${wacht.runbook}#${anker}`
    })
    const actie = new SnsAction(wacht.onderwerp)
    this.addAlarmAction(actie)
    if (props.zonderHerstel !== true) this.addOkAction(actie)
  }
}
