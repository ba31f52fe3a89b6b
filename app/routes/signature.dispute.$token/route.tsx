import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { dispute, readDispute } from '../../domain/sign-on/not-me.server'
import { TOLD_HOW } from '../../domain/sign-on/told-how'
import type { RouteHandle } from '../../root'
import { Button } from '../../ui/button'
import { day } from '../../ui/dates'
import { LetterLink } from '../../ui/letter-link'
import { Paper, PublicPage } from '../../ui/public-page'
import { LinkEnded } from '../signature.$token/link-ended'

export const handle: RouteHandle = { scripts: false }

export const meta: MetaFunction = () => [
  { title: 'This is not right' },
  { name: 'robots', content: 'noindex' },
]

/** Asks first, and changes nothing: mail scanners open links. */
export const loader = ({ context, params }: LoaderFunctionArgs) =>
  readDispute(context.db, context.actor, params.token ?? '')

export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? ''
  await dispute(context.db, context.actor, { token, baseUrl: context.baseUrl })
  return redirect(`/signature/dispute/${token}`, 303)
}

export default function DisputePage() {
  const about = useLoaderData<typeof loader>()
  if (!about) return <LinkEnded what="manage" />
  return (
    <PublicPage>
      <p className="hush">
        <LetterLink slug={about.letter.slug}>
          <bdi>{about.letter.title}</bdi>
        </LetterLink>
      </p>
      {about.done ? (
        <>
          <h1>The coordinators have been told</h1>
          <Paper>
            <p>
              They look into the signature of <bdi>{about.organisation}</bdi>. Until the letter is
              sent it is off the list meanwhile.
            </p>
          </Paper>
        </>
      ) : (
        <>
          <h1>
            Did <bdi>{about.organisation}</bdi> not sign?
          </h1>
          <Paper>
            {about.told ? (
              <p>
                A coordinator wrote down that <bdi>{about.name}</bdi>, <bdi>{about.role}</bdi>, said
                yes {TOLD_HOW[about.told.how]} on {day(about.told.on)}. If that is not right, say
                so: the name comes off the list, and the coordinators look into it.
              </p>
            ) : (
              <p>
                <bdi>{about.name}</bdi>, <bdi>{about.role}</bdi>, signed the letter for it. If they
                may not, say so: the name comes off the list, and the coordinators look into it.
              </p>
            )}
            <Form method="post">
              <Button kind="harm">This is not right</Button>
            </Form>
          </Paper>
        </>
      )}
    </PublicPage>
  )
}
