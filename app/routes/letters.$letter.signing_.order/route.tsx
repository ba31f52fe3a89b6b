import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { readOrder } from '../../domain/sign-on/board/order-page.server'
import { setOrder } from '../../domain/sign-on/board/placing.server'
import { requirePerson } from '../../http/person'
import { refusing } from '../../http/refusals'
import { Button, ButtonLink } from '../../ui/button'
import { Choice, ChoiceGroup } from '../../ui/field'
import { Page, PageHead, Panel, Row } from '../../ui/page'
import { Strip } from '../../ui/strip'
import { useLetter } from '../letters.$letter/use-letter'
import { moveByForm } from './act.server'
import { MoveTo } from './move-to'
import { Moved } from './moved'
import { Names } from './names'
import styles from './styles.module.css'

export const meta: MetaFunction = () => [{ title: 'Order of the names · Undersigned' }]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const { searchParams } = new URL(request.url)
  const moved = searchParams.get('moved')
  return refusing(
    readOrder(context.db, person, params.letter ?? '', {
      page: Math.trunc(Number(searchParams.get('page'))) || 1,
      ...(moved && { moved: { id: moved, next: searchParams.get('next') } }),
    }),
  )
}

const ORDERS = [
  { value: 'date', label: 'In the order of signing' },
  { value: 'name', label: 'By name', hint: 'By the letter’s language, without “The”.' },
  { value: 'hand', label: 'By hand', hint: 'You drag the names, or move them up and down.' },
] as const

export async function action({ context, params, request }: ActionFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const form = await request.formData()
  const moved = await moveByForm(context, person, letterId, form)
  if (moved) return moved
  const chosen = ORDERS.find(({ value }) => value === form.get('order'))
  if (!chosen) throw new Response('No such order.', { status: 400 })
  await refusing(
    setOrder(context.db, person, letterId, {
      order: chosen.value,
      leadsFirst: form.get('leadsFirst') === 'on',
    }),
  )
  return redirect(`/letters/${letterId}/signing/order`, 303)
}

export default function OrderPage() {
  const list = useLoaderData<typeof loader>()
  const { order, leadsFirst, lead, organisations, total, moved } = list
  const answer = useActionData<typeof action>()
  const movable = order === 'hand' ? organisations.filter((one) => !one.isLead) : []
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
            {answer && 'wrong' in answer && <Strip bad>{answer.wrong}</Strip>}
            {moved && <Moved {...moved} />}
            {movable.length > 0 && total > 2 && <MoveTo names={movable} total={total} />}
            <Names page={list} mayMove={order === 'hand'} />
            <Pages {...list.page} />
          </Panel>
        </div>
      )}
    </Page>
  )
}

/** The way to the other names, where there are more than one page takes. */
function Pages({ at, of }: { at: number; of: number }) {
  if (of === 1) return null
  return (
    <nav className={styles.pages} aria-label="Pages of the list">
      {at > 1 && <Link to={`?page=${at - 1}`}>Those before</Link>}
      <span>
        Page {at} of {of}
      </span>
      {at < of && <Link to={`?page=${at + 1}`}>More of them</Link>}
    </nav>
  )
}
