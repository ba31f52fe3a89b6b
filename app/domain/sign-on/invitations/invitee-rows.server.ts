import { Invalid } from '../../errors.server'
import { type Invitee, readInvitee, type WrittenInvitee } from './invitee.server'
import { type Line, linesOf } from './invitee-lines.server'

/** A line of a list of organisations to invite: whom it names, or why it cannot be read. */
export type InviteeRow = { readonly line: number } & (
  | { readonly invitee: Invitee }
  | { readonly invitee: null; readonly said: string; readonly why: string }
)

const MOST_ROWS = 500
const MOST_CHARACTERS = 200_000

/** What the columns are called that a first line may name, in lower case. */
const COLUMNS: Readonly<Record<keyof WrittenInvitee, readonly string[]>> = {
  organisation: ['organisation', 'organization', 'organisation name', 'organization name'],
  email: ['email', 'e-mail', 'email address', 'mail', 'contact email'],
  name: ['name', 'contact', 'contact name', 'person'],
  language: ['language'],
  daysNeeded: ['days', 'days needed'],
}

/**
 * Reads a list of organisations, one a line: "Organisation, email" or "Organisation <email>", a
 * name, a language and the days that they need after it where they are known; or a table whose first
 * line names its columns. Throws `Invalid` on `list` for one that is empty, too long, or no list.
 */
export function readInvitees(text: string): InviteeRow[] {
  if (text.length > MOST_CHARACTERS) throw tooLong()
  const [first, ...others] = linesOf(text)
  if (!first) throw empty()
  const head = headOf(first)
  const lines = head ? others : [first, ...others]
  if (lines.length === 0) throw empty()
  if (lines.length > MOST_ROWS) throw tooLong()
  return lines.map((line) => readRow(line, head))
}

const empty = () =>
  new Invalid('There is nobody in this list yet. Write one organisation a line.', 'list')
const tooLong = () =>
  new Invalid(`This list is too long. Invite up to ${MOST_ROWS} organisations at once.`, 'list')

/** What is wrong with a line, by the field that refused it. */
const WHY: Readonly<Record<string, string>> = {
  organisation: 'There is no name of an organisation in it, or one of more than 200 characters.',
  email: 'The email address is not complete.',
  name: 'The name of the contact is longer than 200 characters.',
  language: 'The language is no short code such as “en” or “ar”.',
  daysNeeded: 'The days that they need are no number from 1 to 366.',
}

function readRow(line: Line, head: readonly (keyof WrittenInvitee | null)[] | null): InviteeRow {
  const wrong = (why: string): InviteeRow => ({
    line: line.number,
    invitee: null,
    said: line.cells.filter(Boolean).join(', ').slice(0, 120),
    why,
  })
  const addresses = line.cells.flatMap((cell) => cell.match(/@/g) ?? []).length
  if (addresses === 0) return wrong('There is no email address in it.')
  if (addresses > 1) {
    return wrong('There are several email addresses in it. Write one organisation a line.')
  }
  try {
    return { line: line.number, invitee: readInvitee(head ? byHead(line, head) : plain(line)) }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return wrong(WHY[error.field ?? ''] ?? error.message)
  }
}

/** The columns of a table that names them in its first line; null where that line is of somebody. */
function headOf({ cells }: Line): (keyof WrittenInvitee | null)[] | null {
  const named = cells.map((cell) => columnOf(cell.toLowerCase()))
  return named.includes('email') && named.includes('organisation') ? named : null
}

const isColumn = (text: string): text is keyof WrittenInvitee => Object.hasOwn(COLUMNS, text)

function columnOf(name: string): keyof WrittenInvitee | null {
  return (
    Object.keys(COLUMNS)
      .filter(isColumn)
      .find((column) => COLUMNS[column].includes(name)) ?? null
  )
}

function byHead({ cells }: Line, head: readonly (keyof WrittenInvitee | null)[]): WrittenInvitee {
  const written = { organisation: '', email: '' }
  head.forEach((column, at) => {
    if (column) Object.assign(written, { [column]: cells[at] ?? '' })
  })
  return written
}

/** A line without named columns: the address says where what is. */
function plain({ cells }: Line): WrittenInvitee {
  const at = cells.findIndex((cell) => cell.includes('@'))
  const [, beside = '', within] = /^(.*?)<([^<>]*)>$/u.exec(cells[at] ?? '') ?? []
  const email = within ?? cells[at] ?? ''
  const label = beside.trim().replace(/^"(.*)"$/u, '$1')
  // A comma in a name of which nobody said that it belongs to it.
  const before = cells.slice(0, at).filter(Boolean).join(', ')
  const after = cells.slice(at + 1)
  if (before === '') {
    const [organisation = '', ...rest] = label === '' ? after : [label, ...after]
    return { organisation, email, name: rest[0], language: rest[1], daysNeeded: rest[2] }
  }
  const [name, language, daysNeeded] = label === '' ? after : [label, ...after]
  return { organisation: before, email, name, language, daysNeeded }
}
