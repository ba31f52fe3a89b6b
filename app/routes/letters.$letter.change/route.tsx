import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { readChangePage } from '../../domain/sign-on/changes/change-page.server'
import { drawnDifference } from '../../domain/sign-on/changes/drawn-difference'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { ButtonLink } from '../../ui/button'
import { Differences } from '../../ui/differences'
import { Empty } from '../../ui/empty'
import { Page, PageHead, Panel } from '../../ui/page'
import { wordsIn } from '../../words/words.server'
import { useLetter } from '../letters.$letter/use-letter'
import { act } from './act.server'
import { ChangeForm } from './change-form'
import { Waiting } from './waiting'

export const meta: MetaFunction = () => [{ title: 'Change the text · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const change = await refusing(readChangePage(context.db, person, params.letter ?? ''))
  if (!change) return null
  return {
    ...change,
    ...drawnDifference(change.difference, wordsIn('en')),
    said: change.difference.counts,
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  try {
    return redirect(await refusing(act(context, person, letterId, form)), 303)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const wrong = { field: error.field ?? '', message: error.message }
    return data(
      { ...wrong, kind: form.get('kind'), why: String(form.get('why') ?? '') },
      { status: 422 },
    )
  }
}

export default function ChangeTextPage() {
  const change = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const letter = useLetter()
  if (!change) {
    return (
      <Page narrow>
        <PageHead title="Change the text that is signed" />
        <Empty
          title="There is no later text"
          action={
            <ButtonLink kind="primary" to={`/letters/${letter.id}/final`}>
              Go to the final text
            </ButtonLink>
          }
        >
          To correct a letter while organisations sign it, write in its draft, fix the text as a new
          version, then come back here. What they sign stays as it is until then.
        </Empty>
      </Page>
    )
  }
  return (
    <Page>
      <PageHead
        title="Change the text that is signed"
        lead={`Version ${change.to} is to take the place of version ${change.from}, which ${signedBy(change.signed)}.`}
      />
      <Panel title="The difference">
        <p>{change.said}</p>
        <Differences texts={change.texts} onPaper />
      </Panel>
      {change.waiting ? (
        <Waiting waiting={change.waiting} wrong={wrong?.message} />
      ) : (
        <ChangeForm change={change} wrong={wrong} />
      )}
    </Page>
  )
}

const signedBy = (count: number): string =>
  count === 0
    ? 'nobody has signed yet'
    : count === 1
      ? '1 organisation has signed'
      : `${count} organisations have signed`
