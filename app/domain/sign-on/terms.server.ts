import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import { findSigningTerms, saveSigningTerms } from '../../../prisma-free-db/queries/signing-terms'
import type { PublicNaming } from '../../../prisma-free-db/tables'
import { logActivity } from '../activity.server'
import type { Actor } from '../actor.server'
import { Invalid } from '../errors.server'
import { requireLetter } from '../letters/access.server'
import { requireLetterAtWork } from '../letters/archive.server'
import { USUAL_DECLARATION } from './declaration'
import { oneLine } from './names.server'

const LONGEST_DECLARATION = 400

/** What the coordinators set for the form on which a letter is signed. */
export interface FormTerms {
  /** The words by which somebody declares that they may sign for their organisation. */
  readonly declaration: string
  /** Who signs may choose not to be named in public. */
  readonly allowsUnnamed: boolean
  /** People may sign in a personal capacity. */
  readonly allowsPersons: boolean
}

/** What is set for signing a letter: what is usual, where nobody has set anything. */
export async function termsFor(db: Database, letterId: string): Promise<FormTerms> {
  const row = await findSigningTerms(db, letterId)
  return {
    declaration: row?.declaration ?? USUAL_DECLARATION,
    allowsUnnamed: (row?.allows_unnamed ?? 1) === 1,
    allowsPersons: (row?.allows_persons ?? 0) === 1,
  }
}

/** As `termsFor`, for coordinators. Throws `NotFound` or `Forbidden`. */
export async function readTerms(db: Database, actor: Actor, letterId: string): Promise<FormTerms> {
  await requireLetter(db, actor, letterId, 'coordinator')
  return termsFor(db, letterId)
}

/**
 * Sets the terms of signing; what was signed before keeps its own. A declaration without words is
 * the usual one. For coordinators. Throws `NotFound`, `Forbidden`, or `Invalid` on `declaration`.
 */
export async function setTerms(
  db: Database,
  actor: Actor,
  letterId: string,
  input: FormTerms,
): Promise<void> {
  const declaration = oneLine(input.declaration)
  if (declaration.length > LONGEST_DECLARATION) {
    throw new Invalid(`Write at most ${LONGEST_DECLARATION} characters here.`, 'declaration')
  }
  await atomically(db, async (tx) => {
    const letter = await requireLetterAtWork(tx, actor, letterId, 'coordinator')
    await saveSigningTerms(tx, {
      letter_id: letterId,
      declaration: declaration === '' || declaration === USUAL_DECLARATION ? null : declaration,
      allows_unnamed: input.allowsUnnamed ? 1 : 0,
      allows_persons: input.allowsPersons ? 1 : 0,
    })
    await logActivity(tx, actor, {
      coalitionId: letter.coalition_id,
      letterId,
      kind: 'letter.form-set',
      details: { title: letter.title },
    })
  })
}

/** Throws `Invalid` on `naming` where a letter does not allow to sign without a name in public. */
export function requireAllowed(terms: FormTerms, naming: PublicNaming): void {
  if (naming === 'none' && !terms.allowsUnnamed) {
    throw new Invalid('Everybody who signs this letter is named in public.', 'naming')
  }
}
