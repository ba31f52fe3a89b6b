import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { z } from 'zod'
import type { AppContext } from '../../context'
import { changePersonalSignature, changeSignature } from '../../domain/sign-on/change.server'
import { moveDecision, signAfterAll } from '../../domain/sign-on/considering.server'
import { personSchema, signAfterAllSchema, signatorySchema } from '../../domain/sign-on/form.server'
import { hideOwn } from '../../domain/sign-on/hide.server'
import { takeBack } from '../../domain/sign-on/take-back.server'
import { wrongFrom } from '../../http/invalid'
import { refusing } from '../../http/refusals'

const daySchema = z.object({ until: z.string({ error: 'Choose the day on which you decide.' }) })

/**
 * Does what one of the forms of a contact's page asks: a word about what was done, or, with all that
 * was typed, what is wrong with it.
 */
export async function act(
  { db, actor, baseUrl, reading }: AppContext,
  token: string,
  form: FormData,
): Promise<string | SubmissionResult<string[]>> {
  const { language } = reading.words
  const link = { token, baseUrl }
  switch (form.get('intent')) {
    case 'take-back':
      await refusing(takeBack(db, actor, { token, whole: form.get('whole') === 'on' }))
      return 'left'
    case 'hide':
      await refusing(hideOwn(db, actor, { token, hidden: true }))
      return 'hidden'
    case 'show':
      await refusing(hideOwn(db, actor, { token, hidden: false }))
      return 'shown'
    case 'day':
      return answering(form, daySchema, 'day', ({ until }) =>
        moveDecision(db, actor, { token, until }),
      )
    case 'sign':
      return answering(form, signAfterAllSchema, 'signed', (written) =>
        signAfterAll(db, actor, { ...written, authority: true, language, ...link }),
      )
    case 'change-person':
      return answering(form, personSchema, 'changed', (written) =>
        changePersonalSignature(db, actor, { ...written, ...link }),
      )
    default:
      return answering(form, signatorySchema, 'changed', (written) =>
        changeSignature(db, actor, { ...written, ...link }),
      )
  }
}

async function answering<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  done: string,
  work: (written: z.output<Schema>) => Promise<void>,
): Promise<string | SubmissionResult<string[]>> {
  const submission = parseWithZod(form, { schema })
  if (submission.status !== 'success') return submission.reply()
  try {
    await refusing(work(submission.value))
    return done
  } catch (error) {
    return submission.reply(wrongFrom(error))
  }
}
