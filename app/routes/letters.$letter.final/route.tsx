import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { finalTextOf } from '../../domain/letters/final.server'
import { openSigning } from '../../domain/letters/stages.server'
import { fixVersion } from '../../domain/letters/versions.server'
import { KEPT_FOR_DAYS } from '../../domain/sign-on/opening.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Page } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { DraftNow } from './draft-now'
import { Lead } from './lead'
import { OpenForm } from './open-form'
import { momentFrom, openSchema } from './schema'
import { Versions } from './versions'

export const meta: MetaFunction = () => [{ title: 'Final text · Undersigned' }]

const THREE_WEEKS = 21 * 86_400_000

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const now = person.now
  return {
    ...(await refusing(finalTextOf(context.db, person, params.letter ?? ''))),
    today: now.toISOString().slice(0, 10),
    inThreeWeeks: new Date(now.getTime() + THREE_WEEKS).toISOString().slice(0, 10),
    keptForDays: KEPT_FOR_DAYS,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: openSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  const { value } = submission
  try {
    if (value.intent === 'fix') {
      await refusing(fixVersion(context.db, person, letterId))
      return redirect(`/letters/${letterId}/final`, 303)
    }
    await refusing(
      openSigning(context.db, person, letterId, {
        versionId: value.version,
        ask: value.ask,
        signBy: momentFrom(value.signBy, value.time),
        contactEmail: value.contactEmail,
      }),
    )
    return redirect(`/letters/${letterId}/signing`, 303)
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function FinalTextPage() {
  const { draft, versions, opened, ...dates } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const letter = useLetter()
  const [latest] = versions
  const coordinates = letter.role === 'coordinator' && letter.archivedAt === null
  const fixing = lastResult?.initialValue?.intent === 'fix'
  return (
    <Page narrow>
      <Lead draft={draft} latest={latest} opened={opened} letter={letter} />
      {!draft.isFixed && (
        <DraftNow
          draft={draft}
          next={(latest?.number ?? 0) + 1}
          mayFix={coordinates}
          wrong={fixing ? lastResult?.error?.[''] : undefined}
        />
      )}
      {latest && letter.stage === 'drafting' && coordinates && (
        <OpenForm
          version={latest}
          draftDiffers={!draft.isFixed}
          lastResult={fixing ? undefined : lastResult}
          {...dates}
        />
      )}
      {versions.length > 0 && <Versions versions={versions} opened={opened} />}
    </Page>
  )
}
