import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { moveInOrder, readOrder, setOrder } from '../../domain/sign-on/board/ordering.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Choice, ChoiceGroup } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { useLetter } from '../letters.$letter/use-letter'
import { ByHand } from './by-hand'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Order of the names · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  return refusing(readOrder(context.db, person, params.letter ?? ''))
}

const ORDERS = [
  { value: 'date', label: 'In the order of signing' },
  { value: 'name', label: 'By name', hint: 'By the letter’s language, without “The”.' },
  { value: 'hand', label: 'By hand', hint: 'You move each name up and down.' },
] as const

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const address = `/letters/${letterId}/signing/order`
  const [by, id] = String(form.get('move') ?? '').split(' ')
  if ((by === 'up' || by === 'down') && id) {
    await refusing(moveInOrder(context.db, person, letterId, { id, by }))
    return redirect(`${address}#${id}`, 303)
  }
  const chosen = ORDERS.find(({ value }) => value === form.get('order'))
  if (!chosen) throw new Response('No such order.', { status: 400 })
  await refusing(
    setOrder(context.db, person, letterId, {
      order: chosen.value,
      leadsFirst: form.get('leadsFirst') === 'on',
    }),
  )
  return redirect(address, 303)
}

export default function OrderPage() {
  const { order, leadsFirst, lead, organisations } = useLoaderData<typeof loader>()
  const letter = useLetter()
  return (
    <Page narrow>
      <PageHead
        title="Order of the names"
        lead="One order for every list: on the page, in the files and in what you download."
      />
      <Form method="post" key={`${order} ${leadsFirst}`}>
        <ChoiceGroup legend="In which order do those who signed stand?">
          {ORDERS.map(({ value, label, ...also }) => (
            <Choice
              key={value}
              type="radio"
              id={`order-${value}`}
              name="order"
              value={value}
              label={label}
              hint={'hint' in also ? also.hint : undefined}
              defaultChecked={order === value}
            />
          ))}
        </ChoiceGroup>
        {lead && (
          <ChoiceGroup legend="Who leads the letter">
            <Choice
              type="checkbox"
              id="leadsFirst"
              name="leadsFirst"
              label={
                <>
                  <bdi>{lead}</bdi> stands first
                </>
              }
              defaultChecked={leadsFirst}
            />
          </ChoiceGroup>
        )}
        <Row>
          <Button kind="primary">Save the order</Button>
          <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing`}>
            Back to signing
          </ButtonLink>
        </Row>
      </Form>
      {organisations.length > 0 && (
        <div className={styles.now}>
          <Panel title="As it stands now">
            <ByHand organisations={organisations} mayMove={order === 'hand'} />
          </Panel>
        </div>
      )}
    </Page>
  )
}
