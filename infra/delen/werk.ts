/** The way of a report: inbox → intake → table → steps → printing and mail → what became of it; and the rounds that leave nothing lying. */
import { Duration } from 'aws-cdk-lib'
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, FilterCriteria, FilterRule, RecursiveLoop, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import { WERKRIJEN } from '../../functions/entry/lambda/werkrijen.ts'
import { HouseAlarm, type Wachtpost } from '../constructs/house-alarm.ts'
import type { HouseFunction } from '../constructs/house-function.ts'
import { DeadLetters, WorkQueue } from '../constructs/work-queue.ts'
import type { Functiefabriek } from './fabriek.ts'
import type { Opslag } from './opslag.ts'
import type { Post } from './post.ts'
import { maakRooster } from './rooster.ts'

/** Seconds; the lease on a zaak lasts ten minutes, so whoever takes over never meets the first. */
const TIJD = { intake: 60, stappen: 300, dag: 600, bezorging: 60, verdeel: 60, druk: 60 } as const
/** How often its function's time a message is hidden: six times as Lambda asks, for it may hold back what it fetched. */
const VERBORGEN = { inbox: 6, bezorging: 6, ronden: 2 } as const

const INBOX = 'Een GGD heeft een rapport aangeleverd dat niet in een zaak is gekomen; de gemeente weet er niet van.'
const BEZORGING = 'Het is niet vastgelegd of een brief is aangekomen; een termijn kan daardoor te laat of ten onrechte lopen.'
const RONDEN = 'Voor een gemeente is de dagelijkse ronde niet gelukt; er kan een termijn of een herinnering worden gemist.'
const STAPPEN = 'Een zaak gaat niet verder; de behandelaar wacht op een concept of een verzending die niet komt.'

interface Delen {
  readonly opslag: Opslag
  readonly post: Post
  readonly fabriek: Functiefabriek
  readonly wacht: Wachtpost
  readonly begin: string
}

interface Regelvraag {
  readonly description: string
  readonly eventPattern: EventPattern
  readonly gevolg: string
}

export class Werk extends Construct {
  readonly wachtrijen: readonly WorkQueue[]
  readonly druk: HouseFunction
  readonly stappen: HouseFunction
  readonly dag: HouseFunction
  readonly verdeel: HouseFunction

  constructor(scope: Construct, id: string, delen: Delen) {
    super(scope, id)
    this.druk = delen.fabriek.maak(this, 'druk', {
      geheugen: 2048,
      seconden: TIJD.druk,
      gevolg: 'Brieven worden niet gedrukt; elke gemeente wacht op haar concepten en verzendingen.',
      anker: 'drukken-faalt'
    })
    const inbox = this.#inbox(delen)
    const bezorging = this.#bezorging(delen)
    const { functionArn } = this.druk.functie
    const ronden = this.#wachtrij(delen, 'ronden', TIJD.dag, RONDEN)
    this.dag = this.#dag(delen, ronden, functionArn)
    this.verdeel = this.#verdeel(delen, ronden)
    this.stappen = this.#stappen(delen, functionArn)
    this.wachtrijen = [inbox, bezorging, ronden]
  }

  #wachtrij({ opslag, wacht, begin }: Delen, naam: 'inbox' | 'bezorging' | 'ronden', seconden: number, gevolg: string): WorkQueue {
    const id = `Rij-${naam}`
    const verborgen = seconden * VERBORGEN[naam]
    return new WorkQueue(this, id, { naam: `${begin}-${naam}`, sleutel: opslag.sleutel, wacht, verborgen, gevolg })
  }

  /** What cannot be put on the queue lies with its dead letters, in the same shape. */
  #regel(id: string, wacht: Wachtpost, { wachtrij, dodeBrieven }: WorkQueue, { gevolg, ...props }: Regelvraag): void {
    const { ruleName } = new Rule(this, id, { ...props, targets: [new SqsQueue(wachtrij, { deadLetterQueue: dodeBrieven })] })
    const dimensionsMap = { RuleName: ruleName }
    const period = Duration.minutes(5)
    new HouseAlarm(this, `${id}Faalt`, {
      metric: new Metric({ namespace: 'AWS/Events', metricName: 'FailedInvocations', dimensionsMap, statistic: 'Sum', period }),
      vanaf: 1,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      perioden: 1,
      zonderCijfers: 'goed',
      gevolg,
      anker: 'gebeurtenis-komt-niet-aan',
      wacht
    })
  }

  #inbox(delen: Delen): WorkQueue {
    const { opslag, fabriek } = delen
    const rij = this.#wachtrij(delen, 'inbox', TIJD.intake, INBOX)
    this.#regel('InboxRegel', delen.wacht, rij, {
      gevolg: INBOX,
      description: 'Een nieuw bestand in de inbox',
      eventPattern: { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: [opslag.inbox.bucketName] } } }
    })
    const intake = fabriek.maak(this, 'intake', { geheugen: 512, seconden: TIJD.intake, gevolg: INBOX, wachtrij: rij })
    fabriek.geefZaken(intake, { leest: [], schrijft: ['uploads'], zoekt: false })
    intake.mag({ acties: ['s3:GetObject'], op: [opslag.inbox.arnForObjects('*')], waarom: 'Bestanden van elke gemeente in de inbox.' })
    intake.functie.addEventSource(new SqsEventSource(rij.wachtrij, { batchSize: 5, reportBatchItemFailures: true }))
    return rij
  }

  #bezorging(delen: Delen): WorkQueue {
    const { fabriek, post } = delen
    const rij = this.#wachtrij(delen, 'bezorging', TIJD.bezorging, BEZORGING)
    this.#regel('BezorgingRegel', delen.wacht, rij, {
      gevolg: BEZORGING,
      description: 'Wat SES achteraf over een e-mail zegt',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Delivery', 'Bounce', 'Complaint', 'Reject'],
          mail: { tags: { 'ses:configuration-set': [post.setnaam] } }
        }
      }
    })
    const bezorging = fabriek.maak(this, 'bezorging', { geheugen: 512, seconden: TIJD.bezorging, gevolg: BEZORGING, wachtrij: rij })
    fabriek.geefZaken(bezorging, { leest: ['zaken'], schrijft: [], zoekt: false })
    bezorging.functie.addEventSource(new SqsEventSource(rij.wachtrij, { batchSize: 10, reportBatchItemFailures: true }))
    return rij
  }

  #dag({ fabriek, post }: Delen, rij: WorkQueue, drukArn: string): HouseFunction {
    const dag = fabriek.maak(this, 'dag', {
      geheugen: 1024,
      seconden: TIJD.dag,
      gevolg: RONDEN,
      wachtrij: rij,
      instellingen: { BESLUITENSTRAAT_RONDEWACHTRIJ: rij.wachtrij.queueUrl },
      // A long day goes on by messages to itself, and Lambda ends that after sixteen: its work would come to lie with the dead letters.
      // It does end: each message must have done a step (DagNietVerder).
      kring: RecursiveLoop.ALLOW
    })
    fabriek.geefZaken(dag, {
      leest: ['uploads'],
      schrijft: ['archief', 'dagoverzicht', 'zaken'],
      zoekt: true
    })
    // What a day had no time for is put behind the other rounds.
    dag.mag({ acties: ['sqs:SendMessage'], op: [rij.wachtrij.queueArn] })
    dag.mag({ acties: ['lambda:InvokeFunction'], op: [drukArn] })
    post.geefVerzenden(dag)
    // With a bound on how many run, Lambda fetches no more than it can run: so a round is hidden for twice its time, and one that was
    // killed is tried again within the half hour after which the queue is said to stand still.
    dag.functie.addEventSource(new SqsEventSource(rij.wachtrij, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 }))
    return dag
  }

  #verdeel({ fabriek, begin, opslag }: Delen, rij: WorkQueue): HouseFunction {
    const verdeel = fabriek.maak(this, 'verdeel', { geheugen: 256, seconden: TIJD.verdeel, gevolg: RONDEN, vult: rij })
    fabriek.geefInhoud(verdeel)
    verdeel.mag({ acties: ['sqs:SendMessage'], op: [rij.wachtrij.queueArn] })
    maakRooster(this, { begin, verdeel: verdeel.functie, dodeBrieven: rij.dodeBrieven, sleutel: opslag.sleutel })
    return verdeel
  }

  #stappen({ opslag, fabriek, post, begin }: Delen, drukArn: string): HouseFunction {
    // No alarm: it holds places in the stream, the work itself keeps its row and is tried every five minutes (alarm stap-mislukt).
    const dodeBrieven = new DeadLetters(this, 'Mislukt', { naam: `${begin}-stappen`, sleutel: opslag.sleutel })
    const stappen = fabriek.maak(this, 'stappen', { geheugen: 1024, seconden: TIJD.stappen, gevolg: STAPPEN })
    fabriek.geefZaken(stappen, { leest: ['uploads'], schrijft: ['archief', 'zaken'], zoekt: true })
    stappen.mag({ acties: ['lambda:InvokeFunction'], op: [drukArn] })
    post.geefVerzenden(stappen)
    const { tableArn, tableStreamArn } = opslag.tabel
    if (tableStreamArn === undefined) throw new Error('de tabel heeft geen stroom')
    stappen.mag({ acties: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], op: [tableStreamArn] })
    stappen.mag({ acties: ['dynamodb:ListStreams'], op: [`${tableArn}/stream/*`], waarom: 'Lambda zoekt de stroom van deze tabel op.' })
    stappen.mag({ acties: ['sqs:SendMessage'], op: [dodeBrieven.queueArn] })
    // Not DynamoEventSource and SqsDlq: those give the function wider rights than these.
    new EventSourceMapping(this, 'Stroom', {
      target: stappen.functie,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      parallelizationFactor: 10,
      retryAttempts: 2,
      maxRecordAge: Duration.hours(6),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      onFailure: { bind: () => ({ destination: dodeBrieven.queueArn }) },
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { index: { S: FilterRule.or(...WERKRIJEN) } } }
        })
      ]
    })
    return stappen
  }
}
