/** Makes the functions of one environment: what they share, and the rights that go by name. */
import { Duration } from 'aws-cdk-lib'
import type { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import type { Functienaam } from '../bundelen.ts'
import type { Omgeving } from '../config.ts'
import type { Runbookanker } from '../constructs/house-alarm.ts'
import { HouseFunction } from '../constructs/house-function.ts'
import type { WorkQueue } from '../constructs/work-queue.ts'
import type { Opslag } from './opslag.ts'

export interface Functievraag {
  readonly geheugen: number
  readonly seconden: number
  readonly gevolg: string
  readonly anker?: Runbookanker
  /** Queue whose dead letters this function adds to. */
  readonly wachtrij?: WorkQueue
  /** Queue that it fills; what fails of itself goes to the dead letters of that one. */
  readonly vult?: WorkQueue
  readonly instellingen?: Readonly<Record<string, string>>
}

export interface Gemeen {
  readonly begin: string
  readonly omgeving: Omgeving
  readonly opslag: Opslag
  readonly setnaam: string
  readonly wacht: ITopic
  readonly logdagen: RetentionDays
}

const BESTANDEN_VAN_ELKE_GEMEENTE = 'Eén uitrol dient vele gemeenten; elke sleutel begint met de gemeente.'

export class Functiefabriek {
  readonly #gemeen: Gemeen
  readonly functies: HouseFunction[] = []

  constructor(gemeen: Gemeen) {
    this.#gemeen = gemeen
  }

  maak(scope: Construct, naam: Functienaam, vraag: Functievraag): HouseFunction {
    const { begin, opslag, wacht, logdagen } = this.#gemeen
    const { geheugen, seconden, gevolg, wachtrij, vult } = vraag
    const functie = new HouseFunction(scope, `${naam[0]?.toUpperCase()}${naam.slice(1)}`, {
      naam,
      begin,
      sleutel: opslag.sleutel,
      wacht,
      logdagen,
      geheugen,
      seconden,
      gevolg,
      ...(vraag.anker === undefined ? {} : { anker: vraag.anker }),
      instellingen: naam === 'druk' ? {} : { ...this.#instellingen(vraag), ...vraag.instellingen }
    })
    if (wachtrij !== undefined) functie.mag({ acties: ['sqs:SendMessage'], op: [wachtrij.dodeBrieven.queueArn] })
    if (vult !== undefined) {
      const naar = vult.dodeBrieven.queueArn
      functie.mag({ acties: ['sqs:SendMessage'], op: [naar] })
      // Not SqsDestination: that gives rights on the key by wildcard.
      functie.functie.configureAsyncInvoke({
        onFailure: { bind: () => ({ destination: naar }) },
        retryAttempts: 2,
        maxEventAge: Duration.hours(1)
      })
    }
    this.functies.push(functie)
    return functie
  }

  /** The names that functions/config-aws.ts reads. */
  #instellingen({ wachtrij, vult }: Functievraag): Record<string, string> {
    const { begin, omgeving, opslag, setnaam } = this.#gemeen
    return {
      BESLUITENSTRAAT_OMGEVING: 'aws',
      BESLUITENSTRAAT_TABEL: opslag.tabel.tableName,
      BESLUITENSTRAAT_DOCUMENTEN_BUCKET: opslag.documenten.bucketName,
      BESLUITENSTRAAT_ARCHIEF_SLOT: omgeving.archief.slot,
      BESLUITENSTRAAT_ARCHIEF_DAGEN: String(omgeving.archief.dagen),
      BESLUITENSTRAAT_INHOUD_BUCKET: opslag.inhoud.bucketName,
      BESLUITENSTRAAT_CONFIGURATIESET: setnaam,
      BESLUITENSTRAAT_DRUKFUNCTIE: `${begin}-druk`,
      ...(wachtrij === undefined ? {} : { BESLUITENSTRAAT_DODE_BRIEVEN: wachtrij.dodeBrieven.queueUrl }),
      ...(vult === undefined ? {} : { BESLUITENSTRAAT_RONDEWACHTRIJ: vult.wachtrij.queueUrl })
    }
  }

  /** Read what the gemeenten laid down; change nothing of it. */
  geefInhoud(functie: HouseFunction): void {
    const { inhoud, sleutel } = this.#gemeen.opslag
    functie.mag({ acties: ['s3:ListBucket'], op: [inhoud.bucketArn] })
    functie.mag({ acties: ['s3:GetObject'], op: [inhoud.arnForObjects('*')], waarom: BESTANDEN_VAN_ELKE_GEMEENTE })
    functie.mag({ acties: SLEUTELRECHTEN, op: [sleutel.keyArn] })
  }

  /** Read and write zaken and their documents; nothing can be removed from the archive. */
  geefZaken(functie: HouseFunction): void {
    const { tabel, documenten } = this.#gemeen.opslag
    this.geefInhoud(functie)
    functie.mag({ acties: TABELRECHTEN, op: [tabel.tableArn] })
    functie.mag({ acties: ['s3:ListBucket'], op: [documenten.bucketArn] })
    functie.mag({
      acties: ['s3:GetObject', 's3:PutObject', 's3:PutObjectRetention'],
      op: [documenten.arnForObjects('*')],
      waarom: BESTANDEN_VAN_ELKE_GEMEENTE
    })
  }
}

/** A key of the customer is used by S3, DynamoDB and SQS in the name of who calls them. */
const SLEUTELRECHTEN = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']
const TABELRECHTEN = ['ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map((actie) => `dynamodb:${actie}`)
