/** A setting that is missing, wrong or at odds with another; the message says in Dutch which, and how to mend it. */
export class ConfigFout extends Error {
  override readonly name = 'ConfigFout'
}
