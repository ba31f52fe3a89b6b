import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { findSigningTerms, saveSigningTerms } from '../../../prisma-free-db/queries/signing-terms'
import type { Listing, NamesShown, PublicNaming } from '../../../prisma-free-db/tables'
import { logActivity } from '../activity.server'
import type { Actor } from '../actor.server'
import { Invalid } from '../errors.server'
import { requireLetter } from '../letters/access.server'
import { requireLetterAtWork } from '../letters/archive.server'
import { USUAL_DECLARATION } from './declaration'
import { oneLine } from './names.server'

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

/** What is set for signing a letter: what is usual, where nobody has set anything. */
export async function termsFor(db: Database, letterId: string): Promise<FormTerms & PageTerms> {
  const row = await findSigningTerms(db, letterId)
  return {
    declaration: row?.declaration ?? USUAL_DECLARATION,
    allowsUnnamed: (row?.allows_unnamed ?? 1) === 1,
    allowsPersons: (row?.allows_persons ?? 0) === 1,
    listing: row?.listing ?? 'unlisted',
    banner: row?.banner ?? '',
    namesShown: row?.names_shown ?? 'at once',
  }
}

/** As `termsFor`, for coordinators. Throws `NotFound` or `Forbidden`. */
export async function readTerms(
  db: Database,
  actor: Actor,
  letterId: string,
): Promise<FormTerms & PageTerms> {
  await requireLetter(db, actor, letterId, 'coordinator')
  return termsFor(db, letterId)
}

/**
 * Sets the terms of signing; what was signed before keeps its own. A declaration without words is
 * the usual one. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` on `declaration` or
 * `banner`.
 */
export async function setTerms(
  db: Database,
  actor: Actor,
  letterId: string,
  input: FormTerms & PageTerms,
): Promise<void> {
  const declaration = atMost(LONGEST_DECLARATION, oneLine(input.declaration), 'declaration')
  const banner = atMost(LONGEST_BANNER, oneLine(input.banner), 'banner')
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
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.form-set',
      details: { title: letter.title },
    })
  })
}

function atMost(longest: number, line: string, field: string): string {
  if (line.length <= longest) return line
  throw new Invalid(`Write at most ${longest} characters here.`, field)
}

/** Throws `Invalid` on `naming` where a letter does not allow to sign without a name in public. */
export function requireAllowed(terms: FormTerms, naming: PublicNaming): void {
  if (naming === 'none' && !terms.allowsUnnamed) {
    throw new Invalid('Everybody who signs this letter is named in public.', 'naming')
  }
}
