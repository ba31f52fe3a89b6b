import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireLetter } from '../../domain/letters/access.server'
import { deleteLetter, RESTORED_WITHIN_DAYS } from '../../domain/letters/deletion.server'
import { letterFrame } from '../../domain/letters/frame.server'
import { signedCount } from '../../domain/letters/letters.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Page, PageHead, Row } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Delete the letter? · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  await refusing(requireLetter(context.db, person, letterId, 'coordinator'))
  return {
    days: RESTORED_WITHIN_DAYS,
    signatures: await signedCount(context.db, person, letterId),
  }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const { coalition } = await refusing(letterFrame(context.db, person, letterId))
  await refusing(deleteLetter(context.db, person, letterId))
  return redirect(`/c/${coalition.slug}/letters/deleted`, 303)
}

export default function DeleteLetterPage() {
  const { days, signatures } = useLoaderData<typeof loader>()
  const letter = useLetter()
  return (
    <Page narrow>
      <PageHead
        title="Delete this letter?"
        lead={<bdi>{letter.title || 'A letter without a title'}</bdi>}
      />
      <ul className={styles.list}>
        <li>
          It is gone for everybody in the coalition at once, and whoever is writing is stopped.
        </li>
        {letter.openedAt && (
          <li>
            Its sign-on page is gone too
            {signatures > 0 &&
              `, with ${signatures === 1 ? 'the signature of 1 organisation' : `the signatures of ${signatures} organisations`}. They are not told`}
            .
          </li>
        )}
        <li>
          A coordinator can bring it back for {days} days. After that its text, versions and
          signatures are removed.
        </li>
      </ul>
      <Row>
        <Form method="post">
          <Button kind="harm">Delete the letter</Button>
        </Form>
        <ButtonLink kind="quiet" to={`/letters/${letter.id}/settings`}>
          Keep it
        </ButtonLink>
      </Row>
    </Page>
  )
}
