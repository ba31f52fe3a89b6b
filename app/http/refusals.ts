import { Forbidden, NotFound } from '../domain/errors.server'
import type { Reading } from '../words/reading'

/**
 * Waits for a domain call; what it may not see becomes a 404 page, what it may not do a 403 page: in English, or as somebody
 * reads who has no account.
 */
export async function refusing<T>(work: Promise<T>, reading?: Reading): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden)) throw error
    const said = reading ? error.in(reading.words) : error.message
    throw new Response(said, { status: error instanceof NotFound ? 404 : 403 })
  }
}
