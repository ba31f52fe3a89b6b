import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Waits until the data that came with the page is read. The first render of Remix begins that and suspends
 * (it throws the promise). Where a key or a click falls into that wait, React 18 renders at once, finds
 * nothing, and gives up the page with error 345; so it is over before React hears of keys.
 */
async function dataOfPage(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}

dataOfPage().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  }),
)
