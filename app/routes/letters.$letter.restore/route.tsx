import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { requireLetter } from '../../domain/letters/access.server'
import { textOfMoment } from '../../domain/letters/history/history.server'
import { restoreText } from '../../domain/letters/history/restoring.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Page, PageHead, Row } from '../../ui/page'
import { useSpeech } from '../../ui/speech'
import { useLetter } from '../letters.$letter/use-letter'
import { called } from '../letters.$letter.history._index/named'

export const meta: MetaFunction = () => [{ title: 'Bring this text back? · Undersigned' }]

const keyIn = (request: Request): string => new URL(request.url).searchParams.get('text') ?? ''

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  await refusing(requireLetter(context.db, person, letterId, 'editor'))
  const { key, kind, number, name, at } = await refusing(
    textOfMoment(context.db, person, letterId, keyIn(request)),
  )
  return { key, kind, number, name, at }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  await refusing(restoreText(context.db, person, letterId, keyIn(request)))
  return redirect(`/letters/${letterId}/history?restored`, 303)
}

export default function RestorePage() {
  const moment = useLoaderData<typeof loader>()
  const letter = useLetter()
  const speech = useSpeech()
  return (
    <Page narrow>
      <PageHead title="Bring this text back?" lead={<bdi>{called(moment, speech)}</bdi>} />
      <ul>
        <li>The letter says what it said then. Whoever has it open sees it change at once.</li>
        <li>What it says now is kept in the history first, and can be brought back as well.</li>
        <li>Comments on passages that are not in that text stay beside it, without their place.</li>
      </ul>
      <Row>
        <Form method="post" action={`/letters/${letter.id}/restore?text=${moment.key}`}>
          <Button>Bring it back</Button>
        </Form>
        <ButtonLink kind="quiet" to={`/letters/${letter.id}/compare?from=now&to=${moment.key}`}>
          See first what would change
        </ButtonLink>
        <ButtonLink kind="quiet" to={`/letters/${letter.id}/history`}>
          Leave it as it is
        </ButtonLink>
      </Row>
    </Page>
  )
}
