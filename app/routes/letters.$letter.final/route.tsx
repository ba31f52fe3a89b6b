import { parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { timeZones, wallClockAt } from '../../domain/letters/deadline'
import { finalTextOf } from '../../domain/letters/versions/final.server'
import { KEPT_FOR_DAYS } from '../../domain/sign-on/opening.server'
import { wrongFrom } from '../../http/invalid'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Done } from '../../ui/done'
import { Page } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { act } from './act.server'
import { ChangeForm } from './change-form'
import { DraftNow } from './draft-now'
import { Lead } from './lead'
import { OpenForm } from './open-form'
import { finalSchema } from './schema'
import { Versions } from './versions'

export const meta: MetaFunction = () => [{ title: 'Final text · Undersigned' }]

const THREE_WEEKS = 21 * 86_400_000

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const final = await refusing(finalTextOf(context.db, person, params.letter ?? ''))
  const { ask, signBy, timeZone, contactEmail } = final.terms
  const inThreeWeeks = new Date(person.now.getTime() + THREE_WEEKS).toISOString()
  const { day, time } = wallClockAt(signBy ?? inThreeWeeks, timeZone)
  return {
    ...final,
    terms: {
      ask,
      signBy: day,
      time: signBy ? time : '17:00',
      timeZone,
      contactEmail: contactEmail ?? '',
    },
    changed: new URL(request.url).searchParams.has('changed'),
    today: wallClockAt(person.now.toISOString(), timeZone).day,
    timeZones: timeZones(),
    keptForDays: KEPT_FOR_DAYS,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const submission = parseWithZod(await request.formData(), { schema: finalSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
  try {
    const done = await refusing(act(context, person, params.letter ?? '', submission.value))
    if (typeof done === 'string') return redirect(done, 303)
    const fieldErrors = Object.fromEntries(done.map((wrong) => [wrong.field, [wrong.message]]))
    return data(submission.reply({ fieldErrors }), { status: 422 })
  } catch (error) {
    return data(submission.reply(wrongFrom(error)), { status: 422 })
  }
}

export default function FinalTextPage() {
  const { draft, translations, versions, opened, terms, changed, today, timeZones, keptForDays } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const letter = useLetter()
  const [latest] = versions
  const coordinates = letter.role === 'coordinator' && letter.archivedAt === null
  const fixing = lastResult?.initialValue?.intent === 'fix'
  const page = { lastResult: fixing ? undefined : lastResult, values: terms, today, timeZones }
  return (
    <Page narrow>
      {changed && <Done>The sign-on page says so now.</Done>}
      <Lead draft={draft} latest={latest} opened={opened} letter={letter} />
      {!draft.isFixed && (
        <DraftNow
          draft={draft}
          translations={translations}
          next={(latest?.number ?? 0) + 1}
          mayFix={coordinates}
          wrong={fixing ? lastResult?.error?.[''] : undefined}
        />
      )}
      {latest && letter.stage === 'drafting' && coordinates && (
        <OpenForm
          version={latest}
          draftDiffers={!draft.isFixed}
          keptForDays={keptForDays}
          {...page}
        />
      )}
      {letter.stage === 'signing' && coordinates && <ChangeForm {...page} />}
      {versions.length > 0 && <Versions versions={versions} opened={opened} />}
    </Page>
  )
}
