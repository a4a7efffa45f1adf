/**
 * A package as npm notes it, in package-lock.json and in node_modules/.package-lock.json alike.
 * @typedef {{ version?: string, resolved?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean
 *   }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether what npm installed is what the lock asks for. npm writes its own list when it is through, so a killed install has none.
 * Optional packages may be missing: most are for other platforms.
 * @param {Lockfile} lock  package-lock.json
 * @param {Lockfile} installed  node_modules/.package-lock.json
 */
export function isInstalled(lock, installed) {
  const wanted = lock.packages ?? {}
  const present = installed.packages ?? {}
  const same = Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version)
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === '' || path in present || entry.optional || entry.devOptional,
  )
  return same && complete
}
