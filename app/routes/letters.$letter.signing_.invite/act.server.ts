import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import { decodedText } from '../../domain/letters/from-files/import-text.server'
import {
  type InvitationToCopy,
  inviteOrganisations,
  previewInvitations,
} from '../../domain/sign-on/invitations/invite-many.server'
import type { PlannedRow } from '../../domain/sign-on/invitations/invite-plan'
import { refusing } from '../../http/refusals'
import { type Language, languageOf } from '../../words/languages'

/** What the page shows next, with all that was written. */
export type Next =
  /** The list again, with what is wrong with it. */
  | { readonly step: 'list'; readonly list: string; readonly wrong: Wrong }
  /** What becomes of each line. `note`, `subject` and `language` are null where nobody has chosen them yet. */
  | {
      readonly step: 'preview'
      readonly list: string
      readonly plan: readonly PlannedRow[]
      readonly also: readonly number[]
      readonly subject: string | null
      readonly note: string | null
      readonly language: Language | null
      readonly wrong: Wrong | null
    }
  /** The texts for one's own mailbox: links are shown this once. */
  | { readonly step: 'texts'; readonly texts: readonly InvitationToCopy[] }
  | { readonly step: 'sent'; readonly invited: number }

export interface Wrong {
  readonly message: string
  readonly field: string
}

const textOf = (form: FormData, name: string): string | null => {
  const value = form.get(name)
  return typeof value === 'string' ? value : null
}

/** Takes a form of the page: a list to look at, or one to invite by. */
export async function inviteByForm(
  { db, baseUrl }: Pick<AppContext, 'db' | 'baseUrl'>,
  person: Person,
  letterId: string,
  form: FormData,
): Promise<Next> {
  // Of the book, each who is ticked is a line.
  const pasted = form.getAll('list').join('\n')
  let list = pasted
  try {
    list = await listOf(form, pasted)
    const plan = await refusing(previewInvitations(db, person, { letterId, list }))
    const also = form.getAll('also').map(Number)
    const subject = textOf(form, 'subject')
    const note = textOf(form, 'note')
    const language = languageOf(textOf(form, 'language'))
    const preview = { step: 'preview', list, plan, also, subject, note, language } as const
    const intent = form.get('intent')
    if (intent !== 'mail' && intent !== 'own mailbox') return { ...preview, wrong: null }
    const words = { subject: subject ?? '', note: note ?? '' }
    const input = { letterId, list, also: new Set(also), how: intent, ...words, baseUrl } as const
    try {
      const texts = await refusing(inviteOrganisations(db, person, { ...input, language }))
      return intent === 'mail' ? { step: 'sent', invited: texts.length } : { step: 'texts', texts }
    } catch (error) {
      return { ...preview, wrong: wrongOf(error) }
    }
  } catch (error) {
    return { step: 'list', list, wrong: wrongOf(error) }
  }
}

/** The list that was pasted, or the file that was chosen instead. Throws `Invalid`. */
async function listOf(form: FormData, pasted: string): Promise<string> {
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0) return pasted
  if (pasted.trim() !== '') {
    throw new Invalid('Paste a list or choose a file, one of the two at a time.', 'list')
  }
  try {
    return decodedText(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid('This file is no list as text. In a spreadsheet, save it as CSV.', 'file')
  }
}

function wrongOf(error: unknown): Wrong {
  if (!(error instanceof Invalid)) throw error
  return { message: error.message, field: error.field ?? '' }
}
