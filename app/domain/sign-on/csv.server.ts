import type { Database } from '../../../prisma-free-db/open'
import {
  contactsOfLetter,
  type Signature,
  signaturesOf,
} from '../../../prisma-free-db/queries/signatures'
import type { Actor } from '../actor.server'
import { requireLetter } from '../letters/access.server'
import { KIND_LABELS } from './kinds'
import { standingIn } from './standing.server'

const HEAD = [
  'Organisation',
  'Signed as',
  'Kind',
  'Country or region',
  'Website',
  'Charity or company number',
  'State',
  'Stands under version',
  'Signed on',
  'Named in public',
  'Public sentence',
  'Name',
  'Role',
  'Employer',
  'Email',
  'Filled in by',
]

const NAMING = {
  organisation: 'organisation',
  person: 'organisation and person',
  none: 'no',
} as const

const STATE = {
  confirmed: 'waiting',
  accepted: 'accepted',
  declined: 'declined',
} as const

type Signed = keyof typeof STATE
const hasSigned = (one: Signature): one is Signature & { state: Signed } =>
  Object.hasOwn(STATE, one.state)

/** Where a signature stands, as a cell says it. */
function stateOf(signature: Signature & { state: Signed }): string {
  if (signature.left_at) return 'left after it was sent'
  if (signature.is_later && signature.state === 'accepted') return 'later supporter'
  return STATE[signature.state]
}

/** How a signature is named in public, as a cell says it. */
function namedAs(signature: Signature): string {
  if (signature.hidden_at) return 'hidden'
  if (signature.signatory === 'person') return signature.naming === 'none' ? 'no' : 'person'
  return NAMING[signature.naming]
}

/**
 * A letter's signatories as CSV (RFC 4180, with a byte order mark so that spreadsheets read
 * UTF-8), a line for each contact, in order of signing, with the versions under which each signatory
 * stands; who only considers it has not signed. Cells never start as a formula. For
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
  const lines = (await signaturesOf(db, letterId)).filter(hasSigned).flatMap((signature) => {
    const own = contacts.filter(
      (one) => one.signature_id === signature.id && Object.hasOwn(STATE, one.state),
    )
    const organisation = [
      signature.organisation,
      signature.signatory === 'person' ? 'person, in a personal capacity' : 'organisation',
      signature.kind ? KIND_LABELS[signature.kind] : '',
      signature.country ?? '',
      signature.website ?? '',
      signature.number ?? '',
      stateOf(signature),
      (versionsOf.get(signature.id) ?? []).join(' '),
      (signature.confirmed_at ?? '').slice(0, 10),
      namedAs(signature),
      signature.sentence ?? '',
    ]
    return own.length === 0
      ? [[...organisation, '', '', '', '', '']]
      : own.map((one) => [
          ...organisation,
          one.name ?? '',
          one.role ?? '',
          one.employer ?? '',
          one.email ?? '',
          one.filled_by ?? '',
        ])
  })
  return `\uFEFF${[HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** One cell. A leading sign that a spreadsheet would run gets an apostrophe before it. */
function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return `"${safe.replace(/"/g, '""')}"`
}
