import { DEEPEST, isTooDeep, isTooLong, LARGEST } from '../../../document/bounds'
import type { LetterText } from '../../../document/letter-text'
import { updateFromSeed, updateFromText } from '../../../document/shared-text'
import type { Seed } from '../../../document/templates/seed'
import { Invalid } from '../../errors.server'

/** The refusal of a text whose parts stand too deep in one another. */
export const tooDeep = (field?: string) =>
  new Invalid(
    `Parts of this letter stand inside one another more than ${DEEPEST} deep, such as a list in a list in a list. Make it flatter, then try again.`,
    field,
  )

const tooLarge = (field?: string) =>
  new Invalid(
    `This letter is larger than ${LARGEST / 1024 / 1024} MB, which is the most that a letter may take. Take out what does not belong to it, then try again.`,
    field,
  )

/**
 * Throws `Invalid`, on `field` where one is named, for a text that is deeper than a letter may be, or
 * whose words alone are more than it may hold. To be asked before anything else walks through it.
 */
export function requireBounds(text: LetterText, field?: string): void {
  if (isTooDeep(text)) throw tooDeep(field)
  if (isTooLong(text)) throw tooLarge(field)
}

/**
 * The update that writes a letter's first text, within the same bounds as what is typed into it
 * later: deeper it would be cut off where it is read, larger it could never be written in. With a
 * `seed` the same text is written with its guidance. Throws as `requireBounds`.
 */
export function firstUpdate(text: LetterText, field?: string, seed?: Seed): Uint8Array {
  requireBounds(text, field)
  return withinBounds(seed ? updateFromSeed(seed) : updateFromText(text), field)
}

/** A letter's first update, where it is no larger than one may be. Throws `Invalid`, on `field`. */
export function withinBounds(update: Uint8Array, field?: string): Uint8Array {
  if (update.length > LARGEST) throw tooLarge(field)
  return update
}
