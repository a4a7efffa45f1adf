// Prisma Studio sends a database's errors to the browser as JSON, in which an Error's message is lost: it is not enumerable.
// Given here, with PostgreSQL's hint, it stands under Studio's Console tab.

/** By SQLSTATE, what PostgreSQL says before any rule of the paper is asked: what to do about it. */
const advice = {
  '22P02': 'A cell holds words that its column cannot take: a number is written in digits.',
  '22003': 'A cell holds a number that is too large for its column.',
  '22007': 'A cell is to hold a date: write it like 2026-11-23 06:00.',
  '22008': 'A cell is to hold a date, and there is no such day: write it like 2026-11-23 06:00.',
  '23505': 'Somebody has saved a row with this key at the same moment: save again, or change that one.',
  '40P01': 'Somebody saved the same rows at the same moment: save again.',
  '42501': 'Rows of this table are not added, changed or deleted by hand: change the row that they tell of.',
  '57P01': 'The database was stopped: start it, and save again.',
}

Object.defineProperty(Error.prototype, 'toJSON', {
  configurable: true,
  writable: true,
  value() {
    return { ...this, name: this.name, message: said(this) }
  },
})

/** What the paper's rules say comes with what to do. PostgreSQL's own words come after ours: they name columns and keys, and no way out. */
function said({ message, hint, code }) {
  if (hint) return `${message.replace(/\.?$/, '.')} ${hint}`
  if (message === 'Invalid time value') return advice['22007']
  return advice[code] ? `${advice[code]} (${message})` : message
}
