import type { Database } from '../../../../prisma-free-db/open'
import type { Actor } from '../../actor.server'
import { exportedInPieces } from './exported-list.server'
import type { ExportedContact, ExportedSignatory } from './exported-signatory.server'

/** What stands in each column of a signatory, and of a contact. */
const COLUMNS: readonly (readonly [string, (one: ExportedSignatory) => string | null])[] = [
  ['Organisation', (one) => one.organisation],
  ['Signed as', (one) => one.signedAs],
  ['Kind', (one) => one.kind],
  ['Country or region', (one) => one.country],
  ['Website', (one) => one.website],
  ['Charity or company number', (one) => one.number],
  ['State', (one) => one.state],
  ['Stands under version', (one) => one.versions.join(' ')],
  ['Signed on', (one) => one.signedOn],
  ['Named in public', (one) => one.namedInPublic],
  ['Public sentence', (one) => one.sentence],
  ['Words to the coordinators', (one) => one.words],
]
const CONTACT_COLUMNS: readonly (readonly [string, (one: ExportedContact) => string | null])[] = [
  ['Name', (one) => one.name],
  ['Role', (one) => one.role],
  ['Employer', (one) => one.employer],
  ['Email', (one) => one.email],
  ['Filled in by', (one) => one.filledBy],
  ['Added by hand: said yes', (one) => one.addedByHand],
]

/**
 * A letter's signatories as CSV (RFC 4180, with a byte order mark so that spreadsheets read
 * UTF-8), a line for each contact, in the order of its lists; in pieces that follow on each other. Cells never start as a
 * formula. For coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function exportSignatories(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<readonly string[]> {
  const pieces = await exportedInPieces(db, actor, letterId, (some) =>
    some.flatMap(linesOf).map(asLine).join(''),
  )
  const head = asLine([...COLUMNS, ...CONTACT_COLUMNS].map(([name]) => name))
  return [`\uFEFF${head}`, ...pieces]
}

function linesOf(signatory: ExportedSignatory): (string | null)[][] {
  const organisation = COLUMNS.map(([, of]) => of(signatory))
  const contacts = signatory.contacts.map((one) => CONTACT_COLUMNS.map(([, of]) => of(one)))
  const shown = contacts.length > 0 ? contacts : [CONTACT_COLUMNS.map(() => null)]
  return shown.map((contact) => [...organisation, ...contact])
}

const asLine = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(',')}\r\n`

// Signs that a spreadsheet takes for the beginning of a formula, whatever blank stands before them;
// those of full width too, which some read as the plain ones. One that parts cells by semicolons or tabs, as in much of Europe, takes
// the words of a cell apart at these and at the ends of lines.
const FORMULA = /(^|[;\t\r\n])(?=[\s\p{Cf}]*[=+\-@＝＋－＠|%])/gu

/** One cell. What a spreadsheet would run gets an apostrophe before it. */
function cell(text: string | null): string {
  const safe = (text ?? '').replace(FORMULA, "$1'")
  return `"${safe.replace(/"/g, '""')}"`
}
