import path from 'node:path'

/** A path as a user types it: it counts from where they stand, which npm keeps for us. */
export function fromHere(typed: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed)
}
