import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { findSigningTerms, saveSigningTerms } from '../../../prisma-free-db/queries/signing-terms'
import type { PublicNaming } from '../../../prisma-free-db/tables/signatures'
import type { Listing, NamesShown } from '../../../prisma-free-db/tables/signing-terms'
import { logActivity } from '../activity.server'
import type { Actor } from '../actor.server'
import { Invalid } from '../errors.server'
import { requireLetter } from '../letters/access.server'
import { requireLetterAtWork } from '../letters/archive.server'
import { CONFIRM_WITHIN_DAYS, USUAL_GRACE_DAYS } from './opening.server'
import { USUAL_DECLARATION } from './signing/declaration'
import { oneLine } from './signing/names.server'

const LONGEST_DECLARATION = 400
const LONGEST_BANNER = 300

/** What the coordinators set for the form on which a letter is signed. */
export interface FormTerms {
  /** The words by which somebody declares that they may sign for their organisation. */
  readonly declaration: string
  /** Who signs may choose not to be named in public. */
  readonly allowsUnnamed: boolean
  /** People may sign in a personal capacity. */
  readonly allowsPersons: boolean
}

/** What they set for the page on which it stands. */
export interface PageTerms {
  readonly listing: Listing
  /** What everybody who opens the page should know first, in their words; may be empty. */
  readonly banner: string
  readonly namesShown: NamesShown
}

/** What they set for the end. */
export interface ClosingTerms {
  /** For so many days after the end, what was sent before it may be confirmed. */
  readonly graceDays: number
}

/** What is set for signing a letter: what is usual, where nobody has set anything. */
export async function termsFor(
  db: Database,
  letterId: string,
): Promise<FormTerms & PageTerms & ClosingTerms> {
  const row = await findSigningTerms(db, letterId)
  return {
    declaration: row?.declaration ?? USUAL_DECLARATION,
    allowsUnnamed: (row?.allows_unnamed ?? 1) === 1,
    allowsPersons: (row?.allows_persons ?? 0) === 1,
    listing: row?.listing ?? 'unlisted',
    banner: row?.banner ?? '',
    namesShown: row?.names_shown ?? 'at once',
    graceDays: row?.grace_days ?? USUAL_GRACE_DAYS,
  }
}

/** As `termsFor`, for coordinators. Throws `NotFound` or `Forbidden`. */
export async function readTerms(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<FormTerms & PageTerms & ClosingTerms> {
  await requireLetter(db, actor, letterId, 'coordinator')
  return termsFor(db, letterId)
}

/**
 * Sets the terms of signing; what was signed before keeps its own. A declaration without words is
 * the usual one. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` on `declaration`,
 * `banner` or `graceDays`.
 */
export async function setTerms(
  db: Database,
  actor: Actor,
  letterId: string,
  input: FormTerms & PageTerms & ClosingTerms,
): Promise<void> {
  const declaration = atMost(LONGEST_DECLARATION, oneLine(input.declaration), 'declaration')
  const banner = atMost(LONGEST_BANNER, oneLine(input.banner), 'banner')
  requireGrace(input.graceDays)
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    await saveSigningTerms(tx, {
      letter_id: letterId,
      declaration: declaration === '' || declaration === USUAL_DECLARATION ? null : declaration,
      allows_unnamed: input.allowsUnnamed ? 1 : 0,
      allows_persons: input.allowsPersons ? 1 : 0,
      listing: input.listing,
      banner: banner === '' ? null : banner,
      names_shown: input.namesShown,
      grace_days: input.graceDays,
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.form-set',
      details: { title: letter.title },
    })
  })
}

/** No link to confirm works for longer, so that more would give nothing. */
function requireGrace(days: number): void {
  if (Number.isInteger(days) && days >= 0 && days <= CONFIRM_WITHIN_DAYS) return
  throw new Invalid(`Choose a whole number from 0 to ${CONFIRM_WITHIN_DAYS}.`, 'graceDays')
}

function atMost(longest: number, line: string, field: string): string {
  if (line.length <= longest) return line
  throw new Invalid(`Write at most ${longest} characters here.`, field)
}

/** Throws `Invalid` on `naming` where a letter does not allow to sign without a name in public. */
export function requireAllowed(terms: FormTerms, naming: PublicNaming): void {
  if (naming === 'none' && !terms.allowsUnnamed) {
    throw new Invalid(({ t }) => t('refusals.alwaysNamed'), 'naming')
  }
}
