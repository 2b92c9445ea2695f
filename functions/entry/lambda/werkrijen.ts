/** Names of the index rows that mean work; the stream of the table is filtered by them. */
export const WERKRIJEN = ['werk', 'intake', 'bekijken'] as const
