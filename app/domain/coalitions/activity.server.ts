import type { Database } from '../../../prisma-free-db/open'
import { activityIn, namesOf } from '../../../prisma-free-db/queries/activity'
import { namingOf } from '../../../prisma-free-db/queries/signatures'
import { languageInEnglish } from '../../document/language-name'
import type { Actor } from '../actor.server'
import { requireCoalition } from './access.server'
import { mayActAs } from './roles.server'

const AT_ONCE = 60
// In neither instants nor ids, and it needs no escape in an address.
const BETWEEN = '_'

/** One thing that happened, as a sentence. */
export interface Happened {
  readonly id: string
  readonly at: string
  /** "Ada Fields invited somebody for Kestrel Trust." */
  readonly sentence: string
  /** The letter that it was about, where it is still there. */
  readonly letter: { readonly id: string; readonly title: string } | null
}

/**
 * What happened in a coalition, newest first, 60 at a time. `more` is where to go on from, to give
 * back as `before`; null where that was all. Only coordinators read there which
 * organisation signs, until it is accepted and named in public.
 */
export async function activityOf(
  db: Database,
  actor: Actor,
  coalitionId: string,
  before = '9999',
): Promise<{ happened: Happened[]; more: string | null }> {
  const { role } = await requireCoalition(db, actor, coalitionId)
  const [at = '', id = ''] = before.split(BETWEEN)
  const rows = await activityIn(db, coalitionId, { at, id }, AT_ONCE)
  const details = rows.map((row) => readDetails(row.details))
  const ids = details.flatMap((detail) => (detail.account ? [detail.account] : []))
  const names = await namesOf(db, ids)
  const signatories = await signatoriesFor(db, details, mayActAs(role, 'coordinator'))
  const happened = rows.map((row, i) => {
    const detail = details[i] ?? {}
    const about = {
      ...detail,
      account: names.get(detail.account ?? '') || 'somebody',
      signatory: signatories.get(detail.signatureId ?? '') ?? '',
    }
    const who = row.account_id ? row.who || 'Somebody who has left' : null
    return {
      id: row.id,
      at: row.created_at,
      sentence: sentence(row.kind, who, about),
      letter:
        row.letter_id && row.letter !== null ? { id: row.letter_id, title: row.letter } : null,
    }
  })
  const last = rows.length === AT_ONCE ? happened.at(-1) : undefined
  return { happened, more: last ? `${last.at}${BETWEEN}${last.id}` : null }
}

type Details = Record<string, string>

/**
 * The organisations of signatures by the id of the signature, as they are called now, where this
 * reader may know them: all of them for who `coordinates`.
 */
async function signatoriesFor(
  db: Database,
  details: readonly Details[],
  coordinates: boolean,
): Promise<Map<string, string>> {
  const ids = details.flatMap((detail) => (detail.signatureId ? [detail.signatureId] : []))
  const signatures = await namingOf(db, [...new Set(ids)])
  const known = signatures.filter(
    (one) =>
      coordinates || (one.state === 'accepted' && one.naming !== 'none' && one.hidden_at === null),
  )
  return new Map(known.map((one) => [one.id, one.organisation]))
}

function readDetails(json: string): Details {
  const read: unknown = JSON.parse(json)
  if (typeof read !== 'object' || read === null) return {}
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, String(value)]))
}

/** `who` is null where nobody with an account did it: a signatory, a job, the command line. */
function sentence(kind: string, who: string | null, about: Details): string {
  const tell = SENTENCES[kind]
  // A kind that a newer release wrote, after going back to an older one.
  if (!tell) return `${who ?? 'The server'} did something that this version cannot name.`
  return `${tell(who ?? 'The server', about)}.`
}

const forOrganisation = (about: Details): string =>
  about.organisation ? ` for ${about.organisation}` : ''

const SENTENCES: Readonly<Record<string, (who: string, about: Details) => string>> = {
  'coalition.started': (who, about) =>
    about.name ? `${who} created the coalition` : `${who} began a letter with a few people`,
  'coalition.named': (who, about) => `${who} named the coalition ${about.name}`,
  'coalition.renamed': (who, about) => `${who} renamed the coalition to ${about.name}`,
  'lead.changed': (who, about) => `${who} made ${about.organisation} the organisation that leads`,
  'organisation.added': (who, about) => `${who} added ${about.organisation}`,
  'organisation.renamed': (who, about) => `${who} renamed ${about.from} to ${about.to}`,
  'organisation.removed': (who, about) => `${who} removed ${about.organisation}`,
  'invitation.sent': (who, about) => `${who} invited somebody by email${forOrganisation(about)}`,
  'invitation.linked': (who, about) => `${who} made a link to join${forOrganisation(about)}`,
  'invitation.withdrawn': (who) => `${who} withdrew an invitation`,
  'member.joined': (who, about) => `${who} joined${forOrganisation(about)}`,
  'member.left': (who) => `${who} left the coalition`,
  'member.removed': (who, about) => `${who} removed ${about.account}`,
  'member.moved': (who, about) =>
    `${who} said that ${about.account} speaks for ${about.organisation}`,
  'role.changed': (who, about) => `${who} made ${about.account} ${a(about.role ?? 'member')}`,
  'coordination.handed-over': (who, about) =>
    `${who} handed the coordination over to ${about.account}`,
  'letter.created': (who) => `${who} started a letter`,
  'letter.imported': (who) => `${who} started a letter from a Word file`,
  'letter.duplicated': (who) => `${who} made a copy of a letter`,
  'letter.language-set': (who) => `${who} set the language of a letter`,
  'translation.added': (who, about) =>
    `${who} began a letter’s text in ${languageInEnglish(about.language ?? 'und')}`,
  'translation.removed': (who, about) =>
    `${who} removed a letter’s text in ${languageInEnglish(about.language ?? 'und')}`,
  'letter.archived': (who) => `${who} archived a letter`,
  'letter.unarchived': (who) => `${who} took a letter out of the archive`,
  'letter.deleted': (who) => `${who} deleted a letter`,
  'letter.restored': (who) => `${who} brought a deleted letter back`,
  'letter.opened': (who) => `${who} opened a letter for signature`,
  'letter.reopened': (who) => `${who} opened a letter for signature again`,
  'letter.terms-changed': (who) => `${who} changed what the sign-on page of a letter says`,
  'letter.form-set': (who) => `${who} set who may sign a letter, and what the form asks`,
  'letter.launched': (who) => `${who} launched a letter`,
  'letter.launch-set': (who) => `${who} set when a letter is launched`,
  'letter.order-set': (who) => `${who} set the order in which signatories stand`,
  'letter.launch-put-off': (who) => `${who} took back when a letter is launched`,
  'letter.invitation-made': (who) => `${who} made a new link to invite organisations to sign`,
  'letter.preview-made': (who) => `${who} made a new link for boards to read a letter by`,
  'letter.closed': (who) => `${who} closed a letter for signature`,
  'letter.sent': (who) => `${who} wrote down that a letter was sent`,
  'letter.not-sent': (who) => `${who} took back that a letter was sent`,
  'draft.named': (who, about) => `${who} named the text of a letter “${about.name}”`,
  'letter.copy-returned': (who) => `${who} brought a marked-up copy back into a letter`,
  'draft.restored': (who, about) => `${who} brought back ${about.what} in a letter`,
  'version.fixed': (who, about) =>
    about.number ? `${who} fixed version ${about.number} of a letter` : `${who} fixed a final text`,
  'text-change.proposed': (who, about) =>
    `${who} asked to change the text that is being signed (${said(about)})`,
  'text-change.published': (who, about) =>
    `${who} changed the text that is being signed to version ${about.number} (${said(about)})`,
  'text-change.refused': (who) => `${who} refused a change of the text that is being signed`,
  'sign-invitation.sent': (who, about) =>
    about.number === '1'
      ? `${who} invited an organisation to sign`
      : `${who} invited ${about.number} organisations to sign`,
  'sign-invitation.reminded': (who, about) =>
    about.number === '1'
      ? `${who} reminded one organisation of a letter to sign`
      : `${who} reminded ${about.number} organisations of a letter to sign`,
  'sign-invitation.withdrawn': (who) => `${who} took back an invitation to sign`,
  'sign-invitation.declined': () => 'An organisation that was invited said that it will not sign',
  'sign-invitation.reconsidered': () => 'An organisation took back that it will not sign',
  'signature.agreed': (_who, about) =>
    `${about.signatory || 'An organisation'} confirmed the new text`,
  'signature.confirmed': (_who, about) => `${about.signatory || 'An organisation'} signed`,
  'signature.by-hand': (who) => `${who} wrote down a yes that came another way`,
  'signature.considering': (_who, about) =>
    `${about.signatory || 'An organisation'} is considering whether to sign`,
  'signature.hidden': (who) => `${by(who)} hid the name of a signatory`,
  'signature.shown': (who) => `${by(who)} showed the name of a signatory again`,
  'signature.disputed': () => 'Somebody said that a signature is not right',
  'signature.left': () => 'A signatory left after the letter was sent',
  'signature.changed': (_who, about) =>
    `${about.signatory || 'An organisation'} changed how it signs`,
  'signature.withdrawn': () => 'An organisation took its signature back',
  'signature.accepted': (who, about) =>
    `${who} accepted the signature of ${about.signatory || 'an organisation'}`,
  'signature.merged': (who, about) =>
    `${who} made two signatures of ${about.signatory || 'an organisation'} one`,
  'signature.parted': (who, about) =>
    `${who} parted two signatures that had been made one, as ${about.signatory || 'an organisation'}`,
  'signature.compared-again': (who) =>
    `${who} took back that two signatures are of two organisations`,
  'signature.kept-apart': (who) => `${who} said that two signatures are of two organisations`,
  'signature.declined': (who) => `${who} declined a signature`,
  'book.left': () => 'An organisation left the organisation book',
  'book.taken-out': (who) => `${who} took an organisation out of the organisation book`,
  'burst.let-in': (who, about) =>
    `${who} let in what had come in a burst of sign-ons (${about.count})`,
  'burst.removed': (who, about) =>
    `${who} removed what had come in a burst of sign-ons (${about.count})`,
  'signature.waiting': (who) => `${who} took back the decision on a signature`,
}

const said = (about: Details): string =>
  about.what === 'small fix' ? 'a small fix' : 'it changes the meaning'

/** Signatories act by links, without an account. */
const by = (who: string): string => (who === 'The server' ? 'A signatory' : who)

const a = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
