import type { SubmissionResult } from '@conform-to/react'
import type { z } from 'zod'
import type { AppContext } from '../../context'
import {
  changePersonalSignature,
  changeSignature,
} from '../../domain/sign-on/changes/change.server'
import { hideOwn } from '../../domain/sign-on/managing/hide.server'
import { takeBack } from '../../domain/sign-on/managing/take-back.server'
import {
  daySchema,
  personSchema,
  signAfterAllSchema,
  signatorySchema,
} from '../../domain/sign-on/page/form.server'
import { moveDecision, signAfterAll } from '../../domain/sign-on/signing/considering.server'
import { wrongFrom } from '../../http/invalid'
import { parsedForm } from '../../http/parsed-form'
import { refusing } from '../../http/refusals'
import type { Reading } from '../../words/reading'

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
  const answering = answeringIn(reading, form)
  switch (form.get('intent')) {
    case 'take-back':
      await refusing(takeBack(db, actor, { token, whole: form.get('whole') === 'on' }), reading)
      return 'left'
    case 'hide':
      await refusing(hideOwn(db, actor, { token, hidden: true }), reading)
      return 'hidden'
    case 'show':
      await refusing(hideOwn(db, actor, { token, hidden: false }), reading)
      return 'shown'
    case 'day':
      return answering(daySchema, 'day', ({ until }) => moveDecision(db, actor, { token, until }))
    case 'sign':
      return answering(signAfterAllSchema, 'signed', (written) =>
        signAfterAll(db, actor, { ...written, authority: true, language, ...link }),
      )
    case 'change-person':
      return answering(personSchema, 'changed', (written) =>
        changePersonalSignature(db, actor, { ...written, ...link }),
      )
    default:
      return answering(signatorySchema, 'changed', (written) =>
        changeSignature(db, actor, { ...written, ...link }),
      )
  }
}

/** Reads one of the forms and does what it asks, or says in the language of who sent it what is wrong. */
const answeringIn =
  (reading: Reading, form: FormData) =>
  async <Schema extends z.ZodType>(
    schema: Schema,
    done: string,
    work: (written: z.output<Schema>) => Promise<void>,
  ): Promise<string | SubmissionResult<string[]>> => {
    const { words } = reading
    const submission = parsedForm(form, { schema, words })
    if (submission.status !== 'success') return submission.reply()
    try {
      await refusing(work(submission.value), reading)
      return done
    } catch (error) {
      return submission.reply(wrongFrom(error, words))
    }
  }
