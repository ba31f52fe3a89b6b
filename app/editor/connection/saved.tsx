import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { May } from '../../document/protocol'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Strip } from '../../ui/strip'
import styles from './saved.module.css'
import type { Left, Shown } from './saved-state'

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`)

/** How the text stands, in a sign and a word or two, for the bar. */
export function SavedSign({ shown }: { shown: Shown }) {
  const { sign, words, tone } = signOf(shown)
  return (
    <span className={`${styles.saved} ${styles[tone]}`} data-saved={shown.kind}>
      {sign}
      <b>{words}</b>
    </span>
  )
}

function signOf(shown: Shown): { sign: ReactNode; words: string; tone: string } {
  const wait = <Icon name="wait" />
  switch (shown.kind) {
    case 'connecting':
      return { sign: wait, words: 'Connecting', tone: 'hush' }
    case 'saved':
      return { sign: <Icon name="tick" />, words: 'Saved', tone: 'ok' }
    case 'settling':
      return { sign: <Icon name="pen" />, words: '', tone: 'hush' }
    case 'saving':
      return { sign: wait, words: 'Saving', tone: 'hush' }
    case 'unsaved':
      return { sign: wait, words: `${changes(shown.changes)} not saved yet`, tone: 'unsure' }
    case 'offline':
      return { sign: <Icon name="dash" />, words: 'Not connected', tone: 'unsure' }
    case 'reading':
      return { sign: <Icon name="tick" />, words: 'Live', tone: 'ok' }
    case 'refused':
      return { sign: <Icon name="cross" />, words: 'Not saved', tone: 'lost' }
    case 'ended':
      return { sign: <Icon name="cross" />, words: 'Not connected', tone: 'lost' }
  }
}

const NO_LONGER = 'You can read this letter now, but no longer change it.'

/** What is said aloud when somebody may do something else all of a sudden. */
const NEWS: Readonly<Record<May, string>> = {
  write: 'You can change this letter now.',
  suggest: 'What you write in this letter is a suggestion now.',
  read: NO_LONGER,
}

/** For who came to write in the letter and may only read it now. */
export function demotedSentence(shown: Shown, because: string | null): string {
  const sentence = because ?? NO_LONGER
  return shown.kind === 'reading' ? `${sentence} Everything that you wrote is saved.` : sentence
}

interface Remedies {
  /** Whether they may change the letter now. */
  readonly mayWrite: boolean
  /** Where to come back to after signing in. */
  readonly signIn: string
  readonly keeps: boolean
  /** What was written and not saved, as text. */
  readonly unsavedText: () => string
  /** Deletes what this device keeps and shows the letter as the server has it. */
  readonly startOver: () => void
}

/** What lasts or is final, in a sentence, with what to do. */
export function SavedStrip({ shown, remedies }: { shown: Shown; remedies: Remedies }) {
  switch (shown.kind) {
    case 'offline':
      return <Strip>{offlineSentence(shown, remedies)}</Strip>
    case 'unsaved':
      return shown.trouble ? (
        <Strip>
          The server cannot write to its disk at present and keeps trying. {changes(shown.changes)}{' '}
          {shown.changes === 1 ? 'is' : 'are'} not saved yet; leave this page open.
        </Strip>
      ) : null
    case 'refused':
      return (
        <Strip bad>
          <span>
            {refusalSentence(shown.reason)} What you wrote last was not saved.{' '}
            {whereItIs(shown, remedies)}
          </span>
          <div className={styles.ways}>
            <CopyUnsaved text={remedies.unsavedText} />
            <Button type="button" small onClick={remedies.startOver}>
              Show the letter as it is
            </Button>
          </div>
        </Strip>
      )
    case 'ended':
      return endedStrip(shown, remedies)
    default:
      return null
  }
}

function offlineSentence(shown: Shown & { kind: 'offline' }, remedies: Remedies): string {
  const { seenAt, changes: count } = shown
  const asOf = seenAt === null ? '' : ` The letter is here as of ${momentOf(seenAt)}.`
  if (count === 0 && !remedies.mayWrite) return `You are not connected.${asOf}`
  return `You are not connected. ${whatBecomesOf(shown, remedies)}${asOf}`
}

function whatBecomesOf({ changes: count, kept, keepsLate }: Left, { keeps }: Remedies): string {
  if (!keeps) {
    return count === 0
      ? 'Leave this page open: this browser keeps nothing once it is closed.'
      : `${changes(count)} ${are(count)} only on this page: leave it open until the connection is back.`
  }
  if (keepsLate) {
    return `${changes(count - kept)} ${are(count - kept)} not kept on this device yet: leave this page open until the connection is back.`
  }
  // What was typed this moment is not counted before the browser has written it to the device.
  return kept === 0
    ? 'You can go on writing: this device keeps it and sends it when the connection is back.'
    : `${changes(kept)} ${are(kept)} kept on this device and will be sent when the connection is back.`
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as it is said today: the time, and the day where it is another. */
function momentOf(at: number): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  return (isToday ? TIME : DAY_AND_TIME).format(at)
}

const are = (count: number): string => (count === 1 ? 'is' : 'are')

function whereItIs(
  { reason, changes: count, kept }: Left & { reason: string },
  { keeps }: Remedies,
) {
  const place = 'It is still in the text below'
  const until = reason === 'may-not-write' ? ', and will be sent if you may write again' : ''
  return keeps && kept === count
    ? `${place} and kept on this device${until}.`
    : `${place}, on this page only${until}.`
}

export function refusalSentence(reason: string): string {
  if (reason === 'may-not-write') return NO_LONGER
  if (reason === 'too-large') return 'The letter would become too large.'
  return 'The server could not take a change.'
}

function endedStrip(shown: Shown & { kind: 'ended' }, remedies: Remedies): ReactNode {
  const count = shown.changes
  const left = count === 0 ? '' : ` ${changes(count)} ${count === 1 ? 'was' : 'were'} not saved.`
  const isKept = count > 0 && remedies.keeps && shown.kept === count
  const kept = isKept ? ` ${count === 1 ? 'It is' : 'They are'} kept on this device.` : ''
  const copy = count > 0 && <CopyUnsaved text={remedies.unsavedText} />
  switch (shown.ending.kind) {
    case 'signed-out':
      return (
        <Strip bad>
          <span>
            You have been signed out.{left}
            {kept}
          </span>
          <a href={remedies.signIn}>Sign in again</a>
          {copy}
        </Strip>
      )
    case 'withdrawn':
      return (
        <Strip bad>
          <span>You can no longer open this letter.{left}</span>
          {copy}
        </Strip>
      )
    case 'old-page':
      return (
        <Strip>
          <span>{oldPageSentence(count, isKept)}</span>
          <Button type="button" small onClick={() => window.location.reload()}>
            Reload
          </Button>
          {!isKept && copy}
        </Strip>
      )
    case 'turned-away':
      return (
        <Strip bad>
          <span>
            The server ended the connection{shown.ending.reason && `: ${shown.ending.reason}`}.
            {left}
            {kept}
          </span>
          {copy}
          <Button type="button" small onClick={() => window.location.reload()}>
            Reload
          </Button>
        </Strip>
      )
  }
}

function oldPageSentence(count: number, isKept: boolean): string {
  const sentence = 'Undersigned has been updated since this page was opened.'
  const reload = 'Reload the page to go on'
  if (count === 0) return `${sentence} ${reload}.`
  const them = count === 1 ? 'it' : 'them'
  return isKept
    ? `${sentence} ${reload}: ${changes(count)} ${are(count)} kept on this device and will be sent then.`
    : `${sentence} ${changes(count)} ${are(count)} only on this page: copy ${them} first. ${reload} after that.`
}

export function CopyUnsaved({ text }: { text: () => string }) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (copied === 'by-hand') field.current?.select()
  }, [copied])
  return (
    <>
      <Button
        type="button"
        small
        onClick={() =>
          navigator.clipboard.writeText(text()).then(
            () => setCopied('yes'),
            () => setCopied('by-hand'),
          )
        }
      >
        {copied === 'yes' ? 'Copied' : 'Copy what was not saved'}
      </Button>
      {copied === 'by-hand' && (
        <textarea
          ref={field}
          className={styles.byHand}
          readOnly
          rows={4}
          aria-label="What was not saved, to copy by hand"
          defaultValue={text()}
        />
      )}
    </>
  )
}

/** Says aloud when something is wrong and when it is right again; not every "Saved". */
export function SavedAloud({ shown, may }: { shown: Shown; may: May }) {
  const [said, setSaid] = useState('')
  const worried = useRef(false)
  const could = useRef(may)
  useEffect(() => {
    if (could.current === may) return
    could.current = may
    setSaid(NEWS[may])
  }, [may])
  useEffect(() => {
    if (shown.kind === 'unsaved') {
      worried.current = true
      setSaid('Changes are not saved yet.')
    } else if (shown.kind === 'offline' || shown.kind === 'ended' || shown.kind === 'refused') {
      worried.current = true
      setSaid('')
    } else if (worried.current && (shown.kind === 'saved' || shown.kind === 'reading')) {
      worried.current = false
      setSaid(shown.kind === 'saved' ? 'Connected. Everything is saved.' : 'Connected.')
    }
  }, [shown.kind])
  return (
    <span className="unseen" role="status">
      {said}
    </span>
  )
}
