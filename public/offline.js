// Answers for the pages of letters where the server cannot be reached, from what a letter's page has
// kept on this device (app/editor/kept-page.ts). It keeps nothing by itself, and asks the server first.

/** How long a page may take before the one that is kept is shown: a poor line is none. */
const PATIENCE = 8_000
/** What a proxy says while there is no server behind it. */
const NOT_THERE = new Set([502, 503, 504])

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(pageFor(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fileFor(request))
})

async function pageFor(request) {
  const asked = fetch(request)
  // Waited for below; until then its failure is nobody's.
  asked.catch(() => {})
  const kept = await keptFor(request.url)
  try {
    const answer = await Promise.race(kept ? [asked, tooLate()] : [asked])
    return kept && NOT_THERE.has(answer.status) ? kept : answer
  } catch {
    return kept ?? nothingHere(request.url)
  }
}

// Names of files carry a hash of what is in them: what is kept is never old.
const fileFor = async (request) => (await keptFor(request.url)) ?? fetch(request)

const keptFor = (url) => caches.match(url, { ignoreSearch: true, ignoreVary: true })

// The files of the pages are not to be had where none of them is kept.
const STYLE =
  ':root{color-scheme:light dark}body{max-inline-size:38rem;margin:auto;padding:3rem 1rem;font:1rem/1.5 system-ui,sans-serif}h1{font:600 1.75rem/1.25 Georgia,serif}'

const tooLate = () => new Promise((_, fail) => setTimeout(fail, PATIENCE))

async function nothingHere(url) {
  const [letter = ''] = /^\/letters\/[^/]+/.exec(new URL(url).pathname) ?? []
  const way = (await keptFor(new URL(letter, url).href))
    ? `<p><a href="${letter}">Go to the letter, which is kept here.</a></p>`
    : '<p>The letters that were open when the connection was lost are still here: go back to one of them.</p>'
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Not connected · Undersigned</title><style>${STYLE}</style><body><main><h1>You are not connected</h1><p>This page is not kept on this device. Nothing is lost: try again when the connection is back.</p>${way}</main></body></html>`
  return new Response(page, { status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
}
