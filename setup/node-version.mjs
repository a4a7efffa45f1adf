/**
 * Imported first by every command, and written so that old versions of Node can read it: says which Node is needed before a newer
 * feature fails in words that help nobody.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Broadsheet needs Node.js 20.19 or newer; this is ${process.version}.`)
  console.error('Install a current version from https://nodejs.org (or with nvm: `nvm install 22`), then run the command again.')
  process.exit(1)
}
