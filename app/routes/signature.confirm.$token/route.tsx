import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData, useParams } from '@remix-run/react'
import { confirmSignature, readConfirmation } from '../../domain/sign-on/confirm.server'
import { textAsked } from '../../http/text-asked'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Differences } from '../../ui/differences'
import { LetterLink } from '../../ui/letter-link'
import { Facts, Fingerprint, Paper, PublicPage } from '../../ui/public-page'
import { LinkEnded } from '../signature.$token/link-ended'
import { WholeText } from '../signature.$token/whole-text'
import { Confirmed } from './confirmed'
import { SignedBy } from './signed-by'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'Confirm the signature' },
  { name: 'robots', content: 'noindex' },
]

/** Shows what is to be confirmed. Changes nothing: mail scanners open links. */
export function loader({ context, params, request }: LoaderFunctionArgs) {
  return readConfirmation(context.db, context.actor, params.token ?? '', textAsked(request))
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const form = await request.formData()
  await confirmSignature(context.db, context.actor, {
    token,
    version: Number(form.get('version')),
    text: String(form.get('text') ?? ''),
    baseUrl: context.baseUrl,
  })
  return redirect(`/signature/confirm/${token}`, 303)
}

export default function ConfirmPage() {
  const confirmation = useLoaderData<typeof loader>()
  const notMe = `/signature/confirm/${useParams().token}/not-me`
  if (!confirmation) return <LinkEnded what="confirm" />
  const { letter, version } = confirmation
  if (confirmation.state === 'done') return <Confirmed about={confirmation} />
  if (confirmation.state === 'late') {
    return (
      <PublicPage>
        <h1>It is too late to confirm</h1>
        <Paper>
          <p>
            The time to confirm signatures under “<bdi>{letter.title}</bdi>” is over, so this one
            can no longer be added by this link. What you wrote is deleted three weeks after you
            wrote it. If you still want to stand under the letter, write to whoever asked you: until
            it is sent they can add you.
          </p>
          <WholeText letter={letter} />
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <p className="hush">One step is left</p>
      <h1>
        {confirmation.consideringUntil
          ? 'Confirm that you are considering it'
          : 'Confirm the signature'}
      </h1>
      {confirmation.changed && (
        <Paper>
          <h2>The text has changed since you filled in the form</h2>
          <p>
            You confirm the text as it is now. This became of the one that you read:{' '}
            {confirmation.changed.counts}
          </p>
          <Differences {...confirmation.changed} />
        </Paper>
      )}
      <Paper>
        <Facts>
          <dt>Letter</dt>
          <dd>
            <LetterLink slug={letter.slug}>
              <bdi lang={letter.language}>{letter.title}</bdi>
            </LetterLink>
            <small>
              the final text of <Day at={version.fixedAt} />, version {version.number}
            </small>
          </dd>
          <SignedBy about={confirmation} />
          <dt>Kept until</dt>
          <dd>
            <Day at={confirmation.deletedOn} />
            <small>
              Then your email is deleted. What you let us make public stays with the letter.
            </small>
          </dd>
        </Facts>
        <Form method="post">
          <input type="hidden" name="version" value={version.number} />
          <input type="hidden" name="text" value={letter.language} />
          <Button kind="primary">
            {confirmation.consideringUntil ? 'Yes, we are considering it' : 'Confirm the signature'}
          </Button>
        </Form>
        <p className="hush note-size">
          Not right? Close this page: without a confirmation nothing counts, and what was written is
          deleted after three weeks. <a href={notMe}>This was not me</a>
        </p>
      </Paper>
      <Paper>
        <h2>The exact text</h2>
        <p className="hush">
          Its fingerprint (SHA-256), which changes with every comma:{' '}
          <Fingerprint sha256={version.sha256} />
        </p>
        <WholeText letter={letter} />
      </Paper>
    </PublicPage>
  )
}
