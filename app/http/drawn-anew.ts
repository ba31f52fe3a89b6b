import type { SubmissionResult } from '@conform-to/react'
import { DRAW_ANEW } from '../ui/same-page'

/**
 * A form that was sent only to be drawn in another language, with what is written in it so far: nothing of it is checked, and nothing
 * is kept. Null for one that is to be taken.
 */
export function drawnAnew(form: FormData): SubmissionResult<string[]> | null {
  if (!form.has(DRAW_ANEW)) return null
  const written = [...form].flatMap(([name, value]) =>
    name !== DRAW_ANEW && typeof value === 'string' ? [[name, value] as const] : [],
  )
  return { initialValue: Object.fromEntries(written) }
}
