import { Form } from '@remix-run/react'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { OrderPage, Placed } from '../../domain/sign-on/board/order-page.server'
import { useKeptFocus } from './kept-focus'
import { Line } from './line'
import styles from './styles.module.css'

const DragList = lazy(() => import('./drag-list'))

type Shown = Pick<OrderPage, 'organisations' | 'around' | 'total'>

/** The names of one page in their order, each with a way up and down where the order is by hand; to drag, where there are scripts. */
export function Names({ page, mayMove }: { page: Shown; mayMove: boolean }) {
  const [isScripted, setIsScripted] = useState(false)
  useEffect(() => setIsScripted(true), [])
  const leads = page.organisations.filter((one) => one.isLead)
  const others = page.organisations.filter((one) => !one.isLead)
  const plain = (
    <List
      of={others}
      lineOf={(one) => <Line one={one} total={page.total} first={leads.length} mayMove={mayMove} />}
    />
  )
  return (
    <Form method="post" preventScrollReset {...useKeptFocus(page)}>
      {leads.length > 0 && (
        <List of={leads} lineOf={(one) => <Line one={one} isFixed={mayMove} />} />
      )}
      {mayMove && isScripted && others.length > 0 ? (
        <Suspense fallback={plain}>
          <DragList
            names={others}
            around={{ ...page.around, before: leads.at(-1)?.id ?? page.around.before }}
            total={page.total}
            first={leads.length}
          />
        </Suspense>
      ) : (
        plain
      )}
    </Form>
  )
}

function List({ of, lineOf }: { of: readonly Placed[]; lineOf: (one: Placed) => ReactNode }) {
  return (
    <ol className={`plain ${styles.names}`}>
      {of.map((one) => (
        <li key={one.id} id={one.id} className={styles.line}>
          {lineOf(one)}
        </li>
      ))}
    </ol>
  )
}
