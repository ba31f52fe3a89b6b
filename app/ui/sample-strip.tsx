import { Link } from '@remix-run/react'
import { Strip } from './strip'

/** Says on every page of the sample that it is one. */
export function SampleStrip() {
  return (
    <Strip>
      <span>
        <b>This is the sample.</b> Its people and letters are invented, and nothing in it is ever
        sent.
      </span>
      <Link to="/sample/mailbox">Its mailbox</Link>
      <Link to="/sample">Be somebody else</Link>
    </Strip>
  )
}
