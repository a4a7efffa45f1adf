// Prisma Studio sends a database's errors to the browser as JSON, in which an Error's message is lost: it is not enumerable.
// Given here, with PostgreSQL's hint, it stands under Studio's Console tab.
Object.defineProperty(Error.prototype, 'toJSON', {
  configurable: true,
  writable: true,
  value() {
    return { ...this, name: this.name, message: [this.message, this.hint].filter(Boolean).join(' ') }
  },
})
