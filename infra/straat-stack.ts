/** One environment: storage, mail, the way of a report, the portal, and who watches. */
import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib'
import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { omgeving } from './config.ts'
import { Functiefabriek } from './delen/fabriek.ts'
import { Opslag } from './delen/opslag.ts'
import { Portaal } from './delen/portaal.ts'
import { Post } from './delen/post.ts'
import { Toezicht, Wacht } from './delen/toezicht.ts'
import { Werk } from './delen/werk.ts'

const LOGDAGEN = { 30: RetentionDays.ONE_MONTH, 90: RetentionDays.THREE_MONTHS, 365: RetentionDays.ONE_YEAR } as const

export class StraatStack extends Stack {
  constructor(scope: Construct, keuze: ReturnType<typeof omgeving>, props: StackProps = {}) {
    const begin = `besluitenstraat-${keuze.naam}`
    super(scope, begin, {
      description: `Besluitenstraat, ${keuze.naam}`,
      terminationProtection: true,
      env: { region: keuze.regio },
      ...props
    })
    // The budget counts what carries this.
    Tags.of(this).add('omgeving', begin)
    const logdagen = LOGDAGEN[keuze.logdagen]
    const opslag = new Opslag(this, 'Opslag', begin, keuze)
    const wacht = new Wacht(this, 'Wacht', begin, keuze, opslag.sleutel)
    const post = new Post(this, 'Post', begin, keuze)
    post.bewaak(wacht)
    const fabriek = new Functiefabriek({ begin, omgeving: keuze, opslag, setnaam: post.setnaam, wacht, logdagen })
    const werk = new Werk(this, 'Werk', { opslag, post, fabriek, wacht, begin })
    const portaal = new Portaal(this, 'Portaal', { begin, omgeving: keuze, fabriek, opslag, wacht, logdagen })
    for (const { functie } of [werk.stappen, werk.dag]) functie.addEnvironment('BESLUITENSTRAAT_BRIEFADRES', portaal.adres)
    new Toezicht(this, 'Toezicht', { begin, omgeving: keuze, wacht, opslag, post, werk, portaal, fabriek })
    for (const [naam, value] of [
      ['InboxBucket', opslag.inbox.bucketName],
      ['DocumentenBucket', opslag.documenten.bucketName],
      ['InhoudBucket', opslag.inhoud.bucketName],
      ['TabelNaam', opslag.tabel.tableName],
      ['Adres', portaal.adres]
    ] as const)
      new CfnOutput(this, naam, { value })
  }
}
