import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import { partSignatures } from '../../domain/sign-on/board/part.server'
import { refusing } from '../../http/refusals'

/** Whether two were parted, or why they could not be, for the page to say. */
export type Parted = { readonly wrong: string | null }

/** Parts the two that a form of the board names, `<part> <whole>`. Null where it names none. */
export async function partByForm(
  db: AppContext['db'],
  person: Person,
  letterId: string,
  form: FormData,
): Promise<Parted | null> {
  const named = form.get('part')
  if (typeof named !== 'string') return null
  const [otherId = '', keepId = ''] = named.split(' ')
  try {
    await refusing(partSignatures(db, person, { letterId, keepId, otherId }))
    return { wrong: null }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return { wrong: error.message }
  }
}
