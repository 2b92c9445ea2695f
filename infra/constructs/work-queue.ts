/** A queue with its dead letters, both encrypted and over TLS, and the two alarms that belong to every queue. */
import { Duration } from 'aws-cdk-lib'
import { ComparisonOperator, MathExpression } from 'aws-cdk-lib/aws-cloudwatch'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { POGINGEN_WACHTRIJ } from '../../functions/entry/lambda/batch.ts'
import { HouseAlarm, type Wachtpost } from './house-alarm.ts'
import { legUit } from './uitleg.ts'

export interface WorkQueueProps {
  readonly naam: string
  readonly sleutel: IKey
  readonly wacht: Wachtpost
  /** Seconds that a message is hidden while it is worked on: six times the function's own, as Lambda asks. */
  readonly verborgen: number
  /** What it means when a message here is not done with. */
  readonly gevolg: string
}

const GELEZEN_BINNEN_MINUTEN = 30

export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { naam, sleutel }: Pick<WorkQueueProps, 'naam' | 'sleutel'>) {
    super(scope, id, {
      queueName: `${naam}-dode-brieven`,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: sleutel,
      enforceSSL: true,
      retentionPeriod: Duration.days(14)
    })
    legUit(this, 'AwsSolutions-SQS3', 'Dit is zelf de wachtrij voor dode brieven.')
  }

  /**
   * Heard at every letter that comes, also while an older one still lies there. Only the number that lies there tells: what SQS itself
   * moves here is not counted as sent. A queue that nobody touches gives no figures after six hours; then the number counts as none.
   */
  meldAankomst({ gevolg, wacht }: Pick<WorkQueueProps, 'gevolg' | 'wacht'>): void {
    const period = Duration.minutes(5)
    const liggend = this.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' })
    new HouseAlarm(this, 'Alarm', {
      metric: new MathExpression({ expression: 'DIFF(FILL(liggend, 0))', usingMetrics: { liggend }, period }),
      vanaf: 1,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // A difference takes two figures, and CloudWatch fetches no more than one for each period that it judges.
      perioden: 2,
      genoeg: 1,
      zonderCijfers: 'goed',
      // The next figure is lower while the letter still lies there: that is no good news.
      zonderHerstel: true,
      gevolg,
      anker: 'dode-brief',
      wacht
    })
  }
}

export class WorkQueue extends Construct {
  readonly wachtrij: Queue
  readonly dodeBrieven: DeadLetters

  constructor(scope: Construct, id: string, { verborgen, ...props }: WorkQueueProps) {
    super(scope, id)
    this.dodeBrieven = new DeadLetters(this, 'DodeBrieven', props)
    this.dodeBrieven.meldAankomst(props)
    this.wachtrij = new Queue(this, 'Wachtrij', {
      queueName: props.naam,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.sleutel,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(verborgen),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.dodeBrieven, maxReceiveCount: POGINGEN_WACHTRIJ }
    })
    new HouseAlarm(this, 'StaatStil', {
      metric: this.wachtrij.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      vanaf: GELEZEN_BINNEN_MINUTEN * 60,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      perioden: 1,
      zonderCijfers: 'goed',
      gevolg: props.gevolg,
      anker: 'wachtrij-staat-stil',
      wacht: props.wacht
    })
  }
}
