import { Invalid } from '../domain/errors.server'

/**
 * What a form shows for a refusal of the domain, as Conform's `submission.reply` takes it: on the
 * field that should change, or on the whole form. Throws whatever is no `Invalid`.
 */
export function wrongFrom(
  error: unknown,
): { fieldErrors: Record<string, string[]> } | { formErrors: string[] } {
  if (!(error instanceof Invalid)) throw error
  return error.field
    ? { fieldErrors: { [error.field]: [error.message] } }
    : { formErrors: [error.message] }
}
