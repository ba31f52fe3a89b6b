import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Bar } from './bar'
import { Page, PageHead } from './page'

/** A page that could not be shown: what happened, that nothing was lost, and what to do. */
export function Trouble({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <Bar person={null} />
      <Page narrow>
        <PageHead title={title} />
        <p>{children}</p>
        <p>
          <Link to="/">Go to the first page</Link>
        </p>
      </Page>
    </>
  )
}
