import { availableParallelism, totalmem } from 'node:os'

/** What the press may use of the machine it runs on. */
export interface Machine {
  cores: number
  /** Bytes; those of the container where there is one with a limit. */
  memory: number
}

export function thisMachine(): Machine {
  const limit = process.constrainedMemory() ?? 0
  // Without a limit the system says 0, or more than there is.
  return { cores: availableParallelism(), memory: limit > 0 ? Math.min(limit, totalmem()) : totalmem() }
}
