import { z } from 'zod'

/** What a command gave: its exit code and what it wrote to both streams. */
export const Uitvoer = z.object({ exit: z.int(), uit: z.string(), fout: z.string() })
export type Uitvoer = z.infer<typeof Uitvoer>
