import type { Database } from '../../../prisma-free-db/open'
import { contactsOfLetter, signaturesOf } from '../../../prisma-free-db/queries/signatures'
import type { Actor } from '../actor.server'
import { requireLetter } from '../letters/access.server'
import { standingIn } from './standing.server'

const HEAD = [
  'Organisation',
  'Website',
  'State',
  'Stands under version',
  'Signed on',
  'Named in public',
  'Name',
  'Role',
  'Email',
]

const NAMING = {
  organisation: 'organisation',
  person: 'organisation and person',
  none: 'no',
} as const

const STATE = {
  unconfirmed: 'not confirmed',
  confirmed: 'waiting',
  accepted: 'accepted',
  declined: 'declined',
  withdrawn: 'taken back',
} as const

/**
 * A letter's signatories as CSV (RFC 4180, with a byte order mark so that spreadsheets read
 * UTF-8), a line for each contact, in order of signing, with the versions under which each organisation
 * stands. Cells never start as a formula. For
 * coordinators. Throws `NotFound` or `Forbidden`.
 */
export async function exportSignatories(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<string> {
  await requireLetter(db, actor, letterId, 'coordinator')
  const versionsOf = await standingIn(db, letterId)
  const contacts = await contactsOfLetter(db, letterId)
  const lines = (await signaturesOf(db, letterId))
    .filter(
      (one) => one.state === 'confirmed' || one.state === 'accepted' || one.state === 'declined',
    )
    .flatMap((signature) => {
      const own = contacts.filter(
        (one) =>
          one.signature_id === signature.id &&
          one.state !== 'unconfirmed' &&
          one.state !== 'withdrawn',
      )
      const organisation = [
        signature.organisation,
        signature.website ?? '',
        STATE[signature.state],
        (versionsOf.get(signature.id) ?? []).join(' '),
        (signature.confirmed_at ?? '').slice(0, 10),
        NAMING[signature.naming],
      ]
      return own.length === 0
        ? [[...organisation, '', '', '']]
        : own.map((one) => [...organisation, one.name ?? '', one.role ?? '', one.email ?? ''])
    })
  return `\uFEFF${[HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** One cell. A leading sign that a spreadsheet would run gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}
