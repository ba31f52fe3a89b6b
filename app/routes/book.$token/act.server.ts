import type { SubmissionResult } from '@conform-to/react'
import type { AppContext } from '../../context'
import { changeOwnEntry, leaveBook, renewOwnEntry } from '../../domain/sign-on/book/entry.server'
import { bookEntrySchema } from '../../domain/sign-on/page/form.server'
import { wrongFrom } from '../../http/invalid'
import { parsedForm } from '../../http/parsed-form'
import { refusing } from '../../http/refusals'

/**
 * Does what one of the forms of an entry's page asks: a word about what was done, or, with all that
 * was typed, what is wrong with it.
 */
export async function act(
  { db, actor, reading }: AppContext,
  token: string,
  form: FormData,
): Promise<string | SubmissionResult<string[]>> {
  switch (form.get('intent')) {
    case 'leave':
      await leaveBook(db, actor, token)
      return 'left'
    case 'renew':
      await refusing(renewOwnEntry(db, actor, token), reading)
      return 'renewed'
    default: {
      const { words } = reading
      const submission = parsedForm(form, { schema: bookEntrySchema, words })
      if (submission.status !== 'success') return submission.reply()
      try {
        await refusing(changeOwnEntry(db, actor, { ...submission.value, token }), reading)
        return 'changed'
      } catch (error) {
        return submission.reply(wrongFrom(error, words))
      }
    }
  }
}
