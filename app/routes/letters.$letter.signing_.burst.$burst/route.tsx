import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { timeSpan } from '../../domain/letters/history/time-span'
import {
  letInFromBurst,
  readBurst,
  removeBurst,
} from '../../domain/sign-on/floods/held-apart.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Done } from '../../ui/done'
import { Page, PageHead, Row } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { HeldList } from './held-list'
import { Removing } from './removing'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Sign-ons held apart · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter = '', burst = '' } = params
  const { searchParams } = new URL(request.url)
  const page = Number(searchParams.get('page') ?? 1)
  return {
    ...(await refusing(readBurst(context.db, person, { letterId: letter, burstId: burst, page }))),
    asks: searchParams.has('remove'),
    letIn: Number(searchParams.get('in') ?? 0),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter: letterId = '', burst: burstId = '' } = params
  const form = await request.formData()
  const board = `/letters/${letterId}/signing`
  if (form.get('intent') === 'remove') {
    await refusing(removeBurst(context.db, person, { letterId, burstId }))
    return redirect(`${board}?done=burst-removed`, 303)
  }
  const contactIds = form.get('intent') === 'all' ? 'all' : form.getAll('id').map(String)
  const about = { letterId, burstId, contactIds, baseUrl: context.baseUrl } as const
  const count = await refusing(letInFromBurst(context.db, person, about))
  return redirect(
    contactIds === 'all' ? `${board}?done=burst-let-in` : `${board}/burst/${burstId}?in=${count}`,
    303,
  )
}

export default function BurstPage() {
  const burst = useLoaderData<typeof loader>()
  const letter = useLetter()
  const board = `/letters/${letter.id}/signing`
  const when = timeSpan(burst.beganAt, burst.endedAt, letter.timeZone)
  return (
    <Page>
      <PageHead
        title={
          burst.came === 1 ? 'One sign-on is held apart' : `${burst.came} sign-ons are held apart`
        }
        lead={`They came on ${when}, when far more came about this letter than people send. ${confirmedOf(burst)} None is on the board, and none is counted.`}
      >
        <ButtonLink kind="quiet" to={board}>
          Back to signing
        </ButtonLink>
      </PageHead>
      {burst.letIn > 0 && (
        <Done>
          {burst.letIn === 1 ? 'One was let in.' : `${burst.letIn} were let in.`} Who had confirmed
          waits for you on the board; the others have been asked to confirm.
        </Done>
      )}
      {burst.asks ? (
        <Removing came={burst.came} confirmed={burst.confirmed} />
      ) : (
        <Form method="post" className={styles.held}>
          <HeldList held={burst.held} timeZone={letter.timeZone} />
          <Pages page={burst.page} />
          <Row>
            <Button kind="primary" name="intent" value="ticked">
              Let in the ones that are ticked
            </Button>
            <Button name="intent" value="all">
              Let all {burst.came} in
            </Button>
            <ButtonLink kind="harm" to="?remove">
              Remove all {burst.came}…
            </ButtonLink>
          </Row>
          <p className="hush note-size">
            Let in, they are as if they had come at another time: you still accept or decline each.
            What you neither let in nor remove is deleted three weeks after it came.
          </p>
        </Form>
      )}
    </Page>
  )
}

function confirmedOf({ came, confirmed }: { came: number; confirmed: number }): string {
  if (confirmed === 0) return 'Nobody has confirmed an email yet.'
  if (confirmed === came) return 'All have confirmed their email.'
  return confirmed === 1
    ? 'One has confirmed an email, and is ticked.'
    : `${confirmed} have confirmed their email, and are ticked.`
}

function Pages({ page }: { page: { at: number; of: number } }) {
  if (page.of === 1) return null
  return (
    <nav className={styles.pages} aria-label="Pages">
      {page.at > 1 && <ButtonLink to={`?page=${page.at - 1}`}>Those before</ButtonLink>}
      <span className="hush">
        Page {page.at} of {page.of}
      </span>
      {page.at < page.of && <ButtonLink to={`?page=${page.at + 1}`}>Those after</ButtonLink>}
    </nav>
  )
}
