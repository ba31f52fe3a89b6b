import type { LoaderFunctionArgs } from '@remix-run/node'
import encodeQR from 'qr'
import { openLetterBySlug } from '../domain/sign-on/page/public-letter.server'
import { refusing } from '../http/refusals'

/** The address of a letter's sign-on page as a QR code: drawn by lines, so that it prints at any size. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { passedOn, shortLink, byInvitation } = await refusing(
    openLetterBySlug(context.db, context.actor, params.slug ?? ''),
  )
  // A quarter of it may be worn off a poster; around it stays the quiet zone that readers need.
  const path = shortLink ?? `/l/${passedOn}`
  const drawing = encodeQR(context.baseUrl + path, 'svg', {
    ecc: 'quartile',
    border: 4,
  })
  return new Response(drawing, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': byInvitation ? 'private, no-store' : 'public, max-age=3600',
    },
  })
}
