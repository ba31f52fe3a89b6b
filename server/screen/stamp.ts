import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a form carries that says when it was shown: the moment, and a signature of it that only this instance makes. */
export const stampFor = (secret: string, at: Date): string => {
  const moment = at.getTime().toString(36)
  return `${moment}.${sealOf(secret, moment).toString('base64url')}`
}

/** When the form was shown that carries this stamp; null where it is none of this instance's. */
export function shownAt(secret: string, stamp: string): Date | null {
  const [moment = '', seal = ''] = stamp.split('.')
  const given = Buffer.from(seal, 'base64url')
  const own = sealOf(secret, moment)
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null
  return new Date(Number.parseInt(moment, 36))
}

// The use is named, so that nothing else that the secret signs passes for a stamp.
const sealOf = (secret: string, moment: string): Buffer =>
  createHmac('sha256', secret).update(`form shown ${moment}`).digest().subarray(0, 16)
