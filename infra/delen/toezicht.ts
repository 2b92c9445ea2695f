/** Who watches: the mailbox for alarms, the alarms that hear silence, the dashboard and the budget. */
import { Aws, Duration } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { ComparisonOperator, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Melding } from '../../functions/entry/lambda/logboek.ts'
import type { Omgeving } from '../config.ts'
import { HouseAlarm, type HouseAlarmProps, type Wachtpost } from '../constructs/house-alarm.ts'
import type { HouseFunction } from '../constructs/house-function.ts'
import { type Bordvraag, legBord } from './bord.ts'
import type { Opslag } from './opslag.ts'

const NAAMRUIMTE = 'Besluitenstraat'

/** The topic comes first: whatever is made later hangs its alarms on it. */
export class Wacht extends Construct implements Wachtpost {
  readonly onderwerp: Topic
  readonly runbook: string

  constructor(scope: Construct, id: string, begin: string, { alarmmail, runbook }: Omgeving, sleutel: IKey) {
    super(scope, id)
    this.runbook = runbook
    this.onderwerp = new Topic(this, 'Onderwerp', { topicName: `${begin}-alarm`, masterKey: sleutel, enforceSSL: true })
    // A topic with a policy loses the one that SNS gives it, and with that the right of CloudWatch to publish.
    this.onderwerp.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.onderwerp.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
      })
    )
    this.onderwerp.addSubscription(new EmailSubscription(alarmmail))
  }
}

interface Toezichtvraag extends Bordvraag {
  readonly omgeving: Omgeving
  readonly opslag: Opslag
}

export class Toezicht extends Construct {
  readonly #vraag: Toezichtvraag

  constructor(scope: Construct, id: string, vraag: Toezichtvraag) {
    super(scope, id)
    this.#vraag = vraag
    const { stappen, dag } = vraag.werk
    for (const functie of [stappen, dag]) this.#tel(functie, 'stap-mislukt')
    this.#tel(dag, 'dag-klaar')
    this.#tel(dag, 'verzenden-staat-uit')
    this.#tel(vraag.werk.verdeel, 'ronden-verdeeld')
    this.#telGevraagd(vraag.werk.verdeel)
    this.#stilte()
    this.#gemist()
    this.#uitgezet()
    this.#achterstand()
    this.#bord()
    this.#budget()
  }

  /** Lines of the log, counted. */
  #tel({ log, node }: HouseFunction, melding: Melding): void {
    new MetricFilter(this, `Tel-${node.id}-${melding}`, {
      logGroup: log,
      filterPattern: FilterPattern.stringValue('$.melding', '=', melding),
      metricNamespace: NAAMRUIMTE,
      metricName: this.#naam(melding),
      metricValue: '1'
    })
  }

  /** For how many gemeenten a day was asked. */
  #telGevraagd({ log }: HouseFunction): void {
    new MetricFilter(this, 'Tel-dag-gevraagd', {
      logGroup: log,
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.melding', '=', 'ronden-verdeeld'),
        FilterPattern.booleanValue('$.dag', true)
      ),
      metricNamespace: NAAMRUIMTE,
      metricName: `${this.#vraag.begin}-dag-gevraagd`,
      metricValue: '$.gemeenten'
    })
  }

  #naam(melding: Melding): string {
    return `${this.#vraag.begin}-${melding}`
  }

  #aantal(melding: Melding, period: Duration): Metric {
    return new Metric({ namespace: NAAMRUIMTE, metricName: this.#naam(melding), statistic: 'Sum', period })
  }

  #alarm(id: string, props: Omit<HouseAlarmProps, 'wacht'>): void {
    new HouseAlarm(this, id, { ...props, wacht: this.#vraag.wacht })
  }

  /** What should be heard and is not. */
  #stilte(): void {
    const stil = { vanaf: 1, vergelijking: ComparisonOperator.LESS_THAN_THRESHOLD, zonderCijfers: 'stil' } as const
    this.#alarm('GeenDag', {
      ...stil,
      metric: this.#aantal('dag-klaar', Duration.hours(1)),
      perioden: 25,
      gevolg: 'In 25 uur is voor geen enkele gemeente de dagelijkse ronde gelukt; termijnen en herinneringen worden gemist.',
      anker: 'geen-dagelijkse-ronde'
    })
    this.#alarm('GeenRonde', {
      ...stil,
      metric: this.#aantal('ronden-verdeeld', Duration.minutes(15)),
      perioden: 2,
      gevolg: 'Wat mislukte wordt niet opnieuw geprobeerd; e-mail die moest wachten, gaat niet uit.',
      anker: 'geen-vijfminutenronde'
    })
  }

  /**
   * One gemeente that is left out makes no silence. What was asked less what was done, summed from hour to hour: in the hour of the
   * asking it may be ahead, an hour later nothing may be missing.
   */
  #gemist(): void {
    const period = Duration.hours(1)
    const gevraagd = new Metric({
      namespace: NAAMRUIMTE,
      metricName: `${this.#vraag.begin}-dag-gevraagd`,
      statistic: 'Sum',
      period
    })
    const usingMetrics = { gevraagd, gedaan: this.#aantal('dag-klaar', period) }
    this.#alarm('DagGemist', {
      metric: new MathExpression({ expression: 'RUNNING_SUM(FILL(gevraagd, 0) - FILL(gedaan, 0))', usingMetrics, period }),
      vanaf: 1,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      perioden: 2,
      zonderCijfers: 'goed',
      // Two hours later the asking is out of sight; that does not mean that the day was run.
      zonderHerstel: true,
      gevolg: 'Voor ten minste één gemeente is de dagelijkse ronde niet klaar; er kan een termijn of een herinnering worden gemist.',
      anker: 'gemeente-zonder-dag'
    })
  }

  #uitgezet(): void {
    this.#alarm('VerzendenUit', {
      metric: this.#aantal('verzenden-staat-uit', Duration.minutes(15)),
      vanaf: 1,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      perioden: 1,
      zonderCijfers: 'goed',
      gevolg: 'Het verzenden is uitgezet; goedgekeurde brieven blijven liggen en hun termijnen gaan niet in.',
      anker: 'verzenden-staat-uit'
    })
  }

  /** Milliseconds that the oldest change of the table waits for its step. */
  #stroomleeftijd(period: Duration): Metric {
    return this.#vraag.werk.stappen.functie.metric('IteratorAge', { statistic: 'Maximum', period })
  }

  /** ThrottledRequests is counted per operation only, these for the table as a whole. */
  #geremd(period: Duration): { readonly lezen: Metric; readonly schrijven: Metric } {
    const remming = (wat: string) => this.#vraag.opslag.tabel.metric(wat, { statistic: 'Sum', period })
    return { lezen: remming('ReadThrottleEvents'), schrijven: remming('WriteThrottleEvents') }
  }

  #achterstand(): void {
    const period = Duration.minutes(5)
    const veel = { vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, zonderCijfers: 'goed' } as const
    this.#alarm('StapMislukt', {
      ...veel,
      metric: this.#aantal('stap-mislukt', Duration.minutes(15)),
      vanaf: 1,
      perioden: 3,
      gevolg: 'Een zaak gaat al drie kwartier niet verder; de behandelaar wacht op een concept of een verzending.',
      anker: 'stap-mislukt'
    })
    this.#alarm('StroomAchter', {
      ...veel,
      metric: this.#stroomleeftijd(period),
      vanaf: Duration.minutes(30).toMilliseconds(),
      perioden: 1,
      gevolg: 'Zaken wachten langer dan een half uur op hun volgende stap; behandelaars zien hun concept niet.',
      anker: 'stroom-loopt-achter'
    })
    this.#alarm('TabelGeremd', {
      ...veel,
      metric: new MathExpression({ expression: 'FILL(lezen, 0) + FILL(schrijven, 0)', usingMetrics: this.#geremd(period), period }),
      vanaf: 1,
      perioden: 3,
      gevolg: 'De tabel weigert verzoeken; het portaal hapert en stappen worden uitgesteld.',
      anker: 'tabel-geremd'
    })
  }

  #bord(): void {
    const period = Duration.minutes(5)
    legBord(this, this.#vraag, {
      rondes: [this.#aantal('ronden-verdeeld', period), this.#aantal('dag-klaar', period)],
      mislukt: this.#aantal('stap-mislukt', period),
      stroomleeftijd: this.#stroomleeftijd(period),
      geremd: Object.values(this.#geremd(period))
    })
  }

  #budget(): void {
    const { begin, omgeving } = this.#vraag
    const melding = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'EMAIL', address: omgeving.alarmmail }]
    })
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: begin,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: omgeving.budget, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:omgeving$${begin}`] }
      },
      notificationsWithSubscribers: [melding('ACTUAL', 80), melding('FORECASTED', 100)]
    })
  }
}
