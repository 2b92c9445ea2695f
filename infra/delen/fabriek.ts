/** Makes the functions of one environment: what they share, and the rights that go by name. */
import { Duration } from 'aws-cdk-lib'
import type { RecursiveLoop } from 'aws-cdk-lib/aws-lambda'
import type { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Documentmap } from '../../functions/model/documentmap.ts'
import type { Functienaam } from '../bundelen.ts'
import { afzenderregel, type Omgeving } from '../config.ts'
import type { Runbookanker, Wachtpost } from '../constructs/house-alarm.ts'
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
  /** Whether it may be called by what it sent itself; Lambda ends that when left out. */
  readonly kring?: RecursiveLoop
}

export interface Gemeen {
  readonly begin: string
  readonly omgeving: Omgeving
  readonly opslag: Opslag
  readonly setnaam: string
  readonly wacht: Wachtpost
  readonly logdagen: RetentionDays
}

export interface Documentrechten {
  /** Besides what it writes: a second write of the same bytes looks at what stands there. */
  readonly leest: readonly Documentmap[]
  readonly schrijft: readonly Documentmap[]
  /** Also asks whether something stands there, or what; without this right S3 says "forbidden" where nothing stands. */
  readonly zoekt: boolean
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
      ...(vraag.kring === undefined ? {} : { kring: vraag.kring }),
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
    const afzenders = afzenderregel(omgeving.afzenders)
    return {
      BESLUITENSTRAAT_OMGEVING: 'aws',
      BESLUITENSTRAAT_TABEL: opslag.tabel.tableName,
      BESLUITENSTRAAT_DOCUMENTEN_BUCKET: opslag.documenten.bucketName,
      BESLUITENSTRAAT_ARCHIEF_SLOT: omgeving.archief.slot,
      BESLUITENSTRAAT_ARCHIEF_DAGEN: String(omgeving.archief.dagen),
      BESLUITENSTRAAT_INHOUD_BUCKET: opslag.inhoud.bucketName,
      BESLUITENSTRAAT_CONFIGURATIESET: setnaam,
      BESLUITENSTRAAT_DRUKFUNCTIE: `${begin}-druk`,
      BESLUITENSTRAAT_VERZENDEN: omgeving.verzenden,
      ...(afzenders === '' ? {} : { BESLUITENSTRAAT_AFZENDERS: afzenders }),
      ...(wachtrij === undefined ? {} : { BESLUITENSTRAAT_DODE_BRIEVEN: wachtrij.dodeBrieven.queueUrl }),
      ...(vult === undefined ? {} : { BESLUITENSTRAAT_RONDEWACHTRIJ: vult.wachtrij.queueUrl })
    }
  }

  /** Read what the gemeenten laid down; change nothing of it. And use the key for that, and for the queues. */
  geefInhoud(functie: HouseFunction): void {
    const { inhoud, sleutel } = this.#gemeen.opslag
    functie.mag({ acties: ['s3:ListBucket'], op: [inhoud.bucketArn] })
    functie.mag({ acties: ['s3:GetObject'], op: [inhoud.arnForObjects('*')], waarom: BESTANDEN_VAN_ELKE_GEMEENTE })
    functie.mag({ acties: SLEUTELRECHTEN, op: [sleutel.keyArn] })
  }

  /** Read and write zaken, and the documents in these folders; what was published as well. Nothing can be removed from any of them. */
  geefZaken(functie: HouseFunction, { leest, schrijft, zoekt }: Documentrechten): void {
    const { tabel, documenten, sleutel } = this.#gemeen.opslag
    const waarom = BESTANDEN_VAN_ELKE_GEMEENTE
    const mappen = (namen: readonly Documentmap[]) => [...new Set(namen)].map((naam) => documenten.arnForObjects(`*/${naam}/*`))
    this.geefInhoud(functie)
    functie.mag({ acties: SLEUTELRECHTEN_TABEL, op: [sleutel.keyArn] })
    functie.mag({ acties: TABELRECHTEN, op: [tabel.tableArn] })
    if (zoekt) functie.mag({ acties: ['s3:ListBucket'], op: [documenten.bucketArn] })
    functie.mag({ acties: ['s3:GetObject'], op: mappen(['inhoud', ...leest, ...schrijft]), waarom })
    if (schrijft.length > 0) functie.mag({ acties: ['s3:PutObject'], op: mappen(schrijft), waarom })
    if (schrijft.includes('archief')) functie.mag({ acties: ['s3:PutObjectRetention'], op: mappen(['archief']), waarom })
  }
}

/** A key of the customer is used by S3 and SQS in the name of who calls them; */
const SLEUTELRECHTEN = ['kms:Decrypt', 'kms:GenerateDataKey']
/** and DynamoDB asks these too ("How DynamoDB uses AWS KMS"). */
const SLEUTELRECHTEN_TABEL = ['kms:DescribeKey', 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']
/** Transactions here hold nothing but Put and Delete. */
const TABELRECHTEN = ['DeleteItem', 'GetItem', 'PutItem', 'Query'].map((actie) => `dynamodb:${actie}`)
