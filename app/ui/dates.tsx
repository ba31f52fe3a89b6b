import { useSpeech } from './speech'

export { day, dayIn, moment } from './english-dates'

/** A day as people write it, in UTC: "2 November 2026". Takes an ISO instant or day. */
export function Day({ at }: { at: string }) {
  return <time dateTime={at}>{useSpeech().day(at)}</time>
}

/** A moment as people write it, in UTC: "2 November 2026, 09:40 UTC". */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{useSpeech().moment(at)}</time>
}
