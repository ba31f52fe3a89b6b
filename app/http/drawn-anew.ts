import type { SubmissionResult } from '@conform-to/react'
import { redirect } from '@remix-run/node'
import { DRAW_ANEW } from '../ui/same-page'

/** What a form carries of itself, which nobody wrote. */
const ITS_OWN = [DRAW_ANEW, 'version', 'text', 'shown', 'remark', 'intent', 'proof']

/**
 * A form that was sent only to be drawn in another language, with what is written in it so far: nothing of it is checked, and nothing
 * is kept. Null for one that is to be taken. Throws the way to the page itself where nothing is written yet: whoever only reads
 * comes to an address that they can keep, and can load again.
 */
export function drawnAnew(request: Request, form: FormData): SubmissionResult<string[]> | null {
  if (!form.has(DRAW_ANEW)) return null
  const sent = [...form].flatMap(([name, value]) =>
    name !== DRAW_ANEW && typeof value === 'string' ? [[name, value] as const] : [],
  )
  if (sent.every(([name, value]) => value.trim() === '' || ITS_OWN.includes(name))) {
    const { pathname, search } = new URL(request.url)
    throw redirect(pathname + search, 303)
  }
  return { initialValue: Object.fromEntries(sent) }
}
