/**
 * What the Prisma CLI asks of a schema engine by its arguments.
 * @typedef {object} EngineOptions
 * @property {boolean} wantsVersion
 * @property {string[]} datamodels  paths of the schema files
 * @property {string | undefined} url  the datasource's address
 * @property {string | undefined} command  `can-connect-to-database`, `create-database` or `drop-database`; without one the engine
 *   serves JSON-RPC
 */

/**
 * Reads the native engine's command line. Options that only matter to other databases or to telemetry are stepped over with their
 * values.
 * @param {readonly string[]} args
 * @returns {EngineOptions}
 */
export function parseArguments(args) {
  /** @type {EngineOptions} */
  const options = { wantsVersion: false, datamodels: [], url: undefined, command: undefined }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--version' || arg === '-V') options.wantsVersion = true
    else if (arg === '--datamodels') options.datamodels.push(...rest.splice(0, 1))
    else if (arg === '--datasource') options.url = JSON.parse(rest.shift() ?? '{}').url
    else if (arg === '--enabled-preview-features' || arg === '--extension-types') rest.shift()
    else if (arg === 'cli') options.command = rest.shift()
  }
  return options
}
