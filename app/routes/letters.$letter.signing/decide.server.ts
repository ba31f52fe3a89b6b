import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import {
  type Decision,
  decideContact,
  decideSignatures,
} from '../../domain/sign-on/board/decide.server'
import { hideSignature } from '../../domain/sign-on/managing/hide.server'
import { refusing } from '../../http/refusals'

/**
 * Hides or shows the name that a form of the board names. Null where it names none; a word about what
 * was done otherwise.
 */
export async function hideByForm(
  db: AppContext['db'],
  person: Person,
  letterId: string,
  form: FormData,
): Promise<'hidden' | 'shown' | null> {
  const [hide, show] = [form.get('hide'), form.get('show')]
  const signatureId = hide ?? show
  if (typeof signatureId !== 'string') return null
  await refusing(hideSignature(db, person, { letterId, signatureId, hidden: hide !== null }))
  return hide === null ? 'shown' : 'hidden'
}

/** What was decided, for the page to say, and to undo. */
export interface Decided {
  readonly decision: Decision
  readonly ids: readonly string[]
  readonly changed: number
  readonly wrong: string | null
}

const isDecision = (text: string | undefined): text is Decision =>
  text === 'accept' || text === 'decline' || text === 'wait'

/**
 * Decides what a form of the board says: `one` and `contact` are `accept <id>`, `many` is a
 * decision on every `id`. Null where it says nothing of the kind.
 */
export async function decideByForm(
  db: AppContext['db'],
  person: Person,
  letterId: string,
  form: FormData,
): Promise<Decided | null> {
  const [oneDecision, oneId] = String(form.get('one') ?? '').split(' ')
  const [contactDecision, contactId] = String(form.get('contact') ?? '').split(' ')
  const many = String(form.get('many') ?? '')
  try {
    if (isDecision(contactDecision) && contactId) {
      const input = { letterId, contactId, decision: contactDecision }
      await refusing(decideContact(db, person, input))
      return { decision: contactDecision, ids: [], changed: 1, wrong: null }
    }
    const decision = isDecision(oneDecision) ? oneDecision : isDecision(many) ? many : null
    if (!decision) return null
    const ids = oneId ? [oneId] : form.getAll('id').map(String)
    const input = { letterId, signatureIds: ids, decision }
    return {
      decision,
      ids,
      changed: await refusing(decideSignatures(db, person, input)),
      wrong: null,
    }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return refused(error)
  }
}

/** What could not be done, for the page to say why. */
export const refused = ({ message }: Invalid): Decided => ({
  decision: 'wait',
  ids: [],
  changed: 0,
  wrong: message,
})
