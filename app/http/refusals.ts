import { Forbidden, NotFound } from '../domain/errors.server'

/** Waits for a domain call; what it may not see becomes a 404 page, what it may not do a 403 page. */
export async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotFound) throw new Response(error.message, { status: 404 })
    if (error instanceof Forbidden) throw new Response(error.message, { status: 403 })
    throw error
  }
}
