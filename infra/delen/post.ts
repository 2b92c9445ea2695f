/** Mail: the domains that letters come from, and a configuration set that tells what became of every one. */
import { Stack } from 'aws-cdk-lib'
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import type { Omgeving } from '../config.ts'
import { HouseAlarm, type Wachtpost } from '../constructs/house-alarm.ts'
import type { HouseFunction } from '../constructs/house-function.ts'

export class Post extends Construct {
  readonly setnaam: string
  /** Shares of what was sent, from 0 to 1. */
  readonly terugkomst: Metric
  readonly klachten: Metric
  readonly #rechten: readonly string[]

  constructor(scope: Construct, id: string, begin: string, { afzenderdomeinen }: Omgeving) {
    super(scope, id)
    this.setnaam = begin
    const cijfer = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap: { 'ses:configuration-set': begin } })
    this.terugkomst = cijfer('Reputation.BounceRate')
    this.klachten = cijfer('Reputation.ComplaintRate')
    const set = new ConfigurationSet(this, 'Set', {
      configurationSetName: begin,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS
    })
    set.addEventDestination('Gebeurtenissen', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.DELIVERY, EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT]
    })
    for (const domein of afzenderdomeinen)
      new EmailIdentity(this, `Domein-${domein}`, { identity: Identity.domain(domein), configurationSet: set })
    const arn = (resource: string, resourceName: string) => Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    this.#rechten = [arn('configuration-set', begin), ...afzenderdomeinen.map((domein) => arn('identity', domein))]
  }

  /** Send as one of the domains, through the set, and in no other way. */
  geefVerzenden(functie: HouseFunction): void {
    functie.mag({ acties: ['ses:SendRawEmail'], op: this.#rechten })
  }

  /** SES halts an account at ten and at a half per cent. */
  bewaak(wacht: Wachtpost): void {
    const vast = { vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, perioden: 1, zonderCijfers: 'goed', wacht } as const
    new HouseAlarm(this, 'Terug', {
      ...vast,
      metric: this.terugkomst,
      vanaf: 0.05,
      gevolg: 'Veel e-mail komt terug; SES kan het verzenden voor alle gemeenten stilzetten.',
      anker: 'mail-komt-terug'
    })
    new HouseAlarm(this, 'Klachten', {
      ...vast,
      metric: this.klachten,
      vanaf: 0.001,
      gevolg: 'Ontvangers melden e-mail als ongewenst; SES kan het verzenden voor alle gemeenten stilzetten.',
      anker: 'klachten-over-mail'
    })
  }
}
