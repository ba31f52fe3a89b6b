import { Invalid } from '../domain/errors.server'
import type { Words } from '../words/words'

/**
 * What a form shows for a refusal of the domain, as Conform's `submission.reply` takes it: on the
 * field that should change, or on the whole form; in these words, or else in English. Throws whatever is no `Invalid`.
 */
export function wrongFrom(
  error: unknown,
  words?: Words,
): { fieldErrors: Record<string, string[]> } | { formErrors: string[] } {
  if (!(error instanceof Invalid)) throw error
  const said = words ? error.in(words) : error.message
  return error.field ? { fieldErrors: { [error.field]: [said] } } : { formErrors: [said] }
}
