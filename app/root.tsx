import type { MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { ForgetLetters } from './editor/device/forget-letters'
import { useNonce } from './http/nonce'
import './ui/tokens.css'
import './ui/base.css'
import fonts from './ui/fonts.css?url'
import { PublicTrouble } from './ui/public-trouble'
import { SpeechContext, speechIn } from './ui/speech'
import { Trouble } from './ui/trouble'
import { ReadingContext } from './words/page-words'

export const meta: MetaFunction = () => [{ title: 'Undersigned' }]

/** What a route may say about itself: `scripts: false` for pages that work, and weigh, without any. */
export interface RouteHandle {
  scripts?: boolean
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const words = usePublicWords()
  const scripted = words === null
  return (
    <html lang={words?.language ?? 'en'} dir={words?.direction ?? 'ltr'}>
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
          {words?.t('page.skip') ?? 'Skip to the content'}
        </a>
        {words ? (
          <SpeechContext.Provider value={speechIn(words)}>{children}</SpeechContext.Provider>
        ) : (
          children
        )}
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

/** What a page is drawn with that sends no scripts; null for one of accounts, which is in English. */
function usePublicWords() {
  const reading = useContext(ReadingContext)
  const isPublic = useMatches().some(
    (match) => (match.handle as RouteHandle | undefined)?.scripts === false,
  )
  return isPublic && reading ? reading.words : null
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  const { pathname } = useLocation()
  const words = usePublicWords()
  if (words) return <PublicTrouble error={error} />
  if (isOffline()) return <NotConnected letter={/^\/letters\/[^/]+/.exec(pathname)?.[0]} />
  if (isRouteErrorResponse(error)) {
    const text = typeof error.data === 'string' ? error.data : ''
    if (error.status === 404) {
      const letter = /^\/letters\/([^/]+)$/.exec(pathname)?.[1]
      return (
        <Trouble title="There is nothing here">
          {letter && <ForgetLetters page={letter} />}
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

const isOffline = (): boolean => typeof navigator !== 'undefined' && navigator.onLine === false

/** What needs the server, asked for without a connection. The letter itself loads from this device. */
function NotConnected({ letter }: { letter: string | undefined }) {
  return (
    <Trouble title="You are not connected">
      This page needs a connection. Nothing is lost: what you wrote is kept on this device and sent
      when the connection is back. {letter && <a href={letter}>Go back to the letter</a>}
    </Trouble>
  )
}
