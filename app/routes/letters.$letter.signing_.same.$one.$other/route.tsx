import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { compareAgain, keepApart } from '../../domain/sign-on/board/kept-apart.server'
import { mergeSignatures } from '../../domain/sign-on/board/merge.server'
import { readPair } from '../../domain/sign-on/board/pair.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Choice, ChoiceGroup } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { useLetter } from '../letters.$letter/use-letter'
import { SideBySide } from './side-by-side'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'One organisation or two? · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter = '', one = '', other = '' } = params
  return refusing(readPair(context.db, person, letter, { one, other }))
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const { letter: letterId = '', one = '', other = '' } = params
  const form = await request.formData()
  const board = `/letters/${letterId}/signing`
  if (form.get('intent') === 'apart') {
    await refusing(keepApart(context.db, person, { letterId, oneId: one, otherId: other }))
    return redirect(`${board}?done=apart`, 303)
  }
  if (form.get('intent') === 'compare') {
    await refusing(compareAgain(context.db, person, { letterId, oneId: one, otherId: other }))
    return redirect(`${board}?done=compared`, 303)
  }
  const keepId = form.get('keep') === other ? other : one
  const pair = { letterId, keepId, otherId: keepId === one ? other : one }
  try {
    await refusing(mergeSignatures(context.db, person, pair))
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data(error.message, { status: 422 })
  }
  return redirect(`${board}?done=merged#${keepId}`, 303)
}

export default function PairPage() {
  const { one, other } = useLoaderData<typeof loader>()
  const isApart = one.keptApartFrom.some(({ id }) => id === other.id)
  const wrong = useActionData<typeof action>()
  const letter = useLetter()
  return (
    <Page>
      <PageHead
        title="One organisation, or two?"
        lead="Two people of one organisation may both have signed. A campaign and its host may share a website, and are two."
      />
      {wrong && <Strip bad>{wrong}</Strip>}
      <SideBySide one={one} other={other} />
      <Form method="post">
        <Panel title="They are one">
          <ChoiceGroup legend="Which name and words stay under the letter?">
            {[one, other].map((row, at) => (
              <Choice
                key={row.id}
                type="radio"
                id={`keep-${row.id}`}
                name="keep"
                value={row.id}
                label={<bdi>{row.organisation}</bdi>}
                defaultChecked={at === 0}
              />
            ))}
          </ChoiceGroup>
          <p>
            It stands once on the list, with the people of both and all that each agreed to. Their
            links go on to work. They can be parted again from the board until somebody else signs
            for it, leaves, or is decided on, or the letter is sent.
          </p>
          <div className={styles.act}>
            <Button kind="primary" name="intent" value="merge">
              Make them one
            </Button>
          </div>
        </Panel>
        <Panel title="They are two">
          <p>
            {isApart
              ? 'A coordinator said so: they are not shown as a possible duplicate.'
              : 'Both stay as they are, and are not shown as a possible duplicate again.'}
          </p>
          <div className={styles.act}>
            <Row>
              <Button name="intent" value={isApart ? 'compare' : 'apart'}>
                {isApart ? 'Show them as a possible duplicate again' : 'Keep them apart'}
              </Button>
              <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing`}>
                Decide later
              </ButtonLink>
            </Row>
          </div>
        </Panel>
      </Form>
    </Page>
  )
}
