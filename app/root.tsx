import type { MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { useNonce } from './http/nonce'
import './ui/tokens.css'
import './ui/base.css'
import fonts from './ui/fonts.css?url'
import { Trouble } from './ui/trouble'

export const meta: MetaFunction = () => [{ title: 'Undersigned' }]

/** What a route may say about itself: `scripts: false` for pages that work, and weigh, without any. */
export interface RouteHandle {
  scripts?: boolean
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const scripted = useMatches().every(
    (match) => (match.handle as RouteHandle | undefined)?.scripts !== false,
  )
  return (
    <html lang="en" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        {scripted && <link rel="stylesheet" href={fonts} />}
        <Links />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        {children}
        {scripted && (
          <>
            <ScrollRestoration {...nonce} />
            <Scripts {...nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error)) {
    const text = typeof error.data === 'string' ? error.data : ''
    if (error.status === 404) {
      return (
        <Trouble title="There is nothing here">
          {text ||
            'The address may be wrong, the link may have been used up, or it is not for you to see.'}
        </Trouble>
      )
    }
    return <Trouble title="That cannot be done">{text || 'Go back and try again.'}</Trouble>
  }
  return (
    <Trouble title="Something went wrong here">
      It is not your doing, and what was saved is still saved. Try again in a minute; if it happens
      again, tell whoever runs this instance when it happened.
    </Trouble>
  )
}
