/** The dashboard: what whoever is on duty looks at after an alarm, with the address of the runbook above it. */
import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, type IMetric, type IWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Wachtpost } from '../constructs/house-alarm.ts'
import type { Functiefabriek } from './fabriek.ts'
import type { Portaal } from './portaal.ts'
import type { Post } from './post.ts'
import type { Werk } from './werk.ts'

export interface Bordvraag {
  readonly begin: string
  readonly wacht: Wachtpost
  readonly post: Post
  readonly werk: Werk
  readonly portaal: Portaal
  readonly fabriek: Functiefabriek
}

/** Figures that the alarms watch as well. */
interface Bordcijfers {
  readonly rondes: IMetric[]
  readonly mislukt: IMetric
  readonly stroomleeftijd: IMetric
  readonly geremd: IMetric[]
}

const period = Duration.minutes(5)

const grafiek = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 })

function werkgrafieken({ werk: { wachtrijen }, fabriek: { functies } }: Bordvraag): IWidget[][] {
  const oudste = wachtrijen.map(({ wachtrij }) => wachtrij.metricApproximateAgeOfOldestMessage({ period }))
  const dood = wachtrijen.map(({ dodeBrieven }) => dodeBrieven.metricApproximateNumberOfMessagesVisible({ period }))
  const fouten = functies.map(({ functie }) => functie.metricErrors({ period }))
  const duur = functies.map(({ functie }) => functie.metricDuration({ period, statistic: 'p95' }))
  return [
    [grafiek('Oudste bericht (s)', oudste), grafiek('Dode brieven', dood)],
    [grafiek('Fouten', fouten), grafiek('Duur (p95)', duur)]
  ]
}

export function legBord(scope: Construct, vraag: Bordvraag, { rondes, mislukt, stroomleeftijd, geremd }: Bordcijfers): void {
  const { begin, wacht, post, portaal } = vraag
  const markdown = `# ${begin}\nWat elk alarm betekent en wat te doen: [runbook](${wacht.runbook})`
  new Dashboard(scope, 'Bord', {
    dashboardName: begin,
    widgets: [
      [new TextWidget({ markdown, width: 24, height: 2 })],
      [grafiek('Rondes', rondes), grafiek('Stappen die mislukten', [mislukt])],
      ...werkgrafieken(vraag),
      [grafiek('E-mail die terugkomt (deel)', [post.terugkomst]), grafiek('Klachten over e-mail (deel)', [post.klachten])],
      [grafiek('Achterstand van de stroom (ms)', [stroomleeftijd]), grafiek('Storingen van het portaal (5xx)', [portaal.storingen])],
      [grafiek('Verzoeken die de tabel weigert', geremd)]
    ]
  })
}
