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
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import type { Omgeving } from '../config.ts'
import { HouseAlarm } from '../constructs/house-alarm.ts'
import type { HouseFunction } from '../constructs/house-function.ts'

export class Post extends Construct {
  readonly setnaam: string
  readonly #rechten: readonly string[]

  constructor(scope: Construct, id: string, begin: string, { afzenderdomeinen }: Omgeving) {
    super(scope, id)
    this.setnaam = begin
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
  bewaak(wacht: ITopic): void {
    const cijfer = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap: { 'ses:configuration-set': this.setnaam } })
    const vast = { vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, perioden: 1, zonderCijfers: 'goed', wacht } as const
    new HouseAlarm(this, 'Terug', {
      ...vast,
      metric: cijfer('Reputation.BounceRate'),
      vanaf: 0.05,
      gevolg: 'Veel e-mail komt terug; SES kan het verzenden voor alle gemeenten stilzetten.',
      anker: 'mail-komt-terug'
    })
    new HouseAlarm(this, 'Klachten', {
      ...vast,
      metric: cijfer('Reputation.ComplaintRate'),
      vanaf: 0.001,
      gevolg: 'Ontvangers melden e-mail als ongewenst; SES kan het verzenden voor alle gemeenten stilzetten.',
      anker: 'klachten-over-mail'
    })
  }
}
