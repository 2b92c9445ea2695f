/** The app of CDK with the stacks of the environments that are asked for, and the rules of cdk-nag on every synthesis. */
import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { omgeving } from './config.ts'
import { StraatStack } from './straat-stack.ts'

/** Choices of CDK that an older app may not have yet, and a new one wants. */
const VLAGGEN = {
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-kms:aliasNameRef': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:target-partitions': ['aws']
}

/** `kies` hears the context `omgeving` of the command line, undefined when there is none. */
export function maakApp(kies: (ingesteld: unknown) => readonly string[], props: AppProps = {}): App {
  const app = new App({ analyticsReporting: false, ...props, context: { ...VLAGGEN, ...props.context } })
  for (const naam of kies(app.node.tryGetContext('omgeving'))) new StraatStack(app, omgeving(naam))
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
