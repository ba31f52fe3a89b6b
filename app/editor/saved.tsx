import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Strip } from '../ui/strip'
import styles from './saved.module.css'
import type { Shown } from './saved-state'

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

interface Remedies {
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
      return <Strip>{offlineSentence(shown.changes, remedies)}</Strip>
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
          <span>{refusalSentence(shown.reason)} What you wrote last was not saved.</span>
          <CopyUnsaved text={remedies.unsavedText} />
          <Button type="button" small onClick={remedies.startOver}>
            Show the letter as it is
          </Button>
        </Strip>
      )
    case 'ended':
      return endedStrip(shown, remedies)
    default:
      return null
  }
}

function offlineSentence(count: number, { mayWrite, keeps }: Remedies): string {
  if (count === 0 && !mayWrite) {
    return 'You are not connected. You see the letter as it was when the connection was lost.'
  }
  if (count === 0) {
    return keeps
      ? 'You are not connected. You can go on writing: this device keeps it and sends it when the connection is back.'
      : 'You are not connected. Leave this page open: this browser keeps nothing once it is closed.'
  }
  const are = count === 1 ? 'is' : 'are'
  return keeps
    ? `You are not connected. ${changes(count)} ${are} kept on this device and will be sent when the connection is back.`
    : `You are not connected. ${changes(count)} ${are} only on this page: leave it open until the connection is back.`
}

function refusalSentence(reason: string): string {
  if (reason === 'may-not-write') return 'You may read this letter now, and no longer write in it.'
  if (reason === 'too-large') return 'The letter would become too large.'
  return 'The server could not take a change.'
}

function endedStrip(shown: Shown & { kind: 'ended' }, remedies: Remedies): ReactNode {
  const count = shown.changes
  const left = count === 0 ? '' : ` ${changes(count)} ${count === 1 ? 'was' : 'were'} not saved.`
  const kept = count > 0 && remedies.keeps ? ' They are kept on this device.' : ''
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
          <span>
            This page is older than the letter’s format.{left}
            {kept} Reload it to go on.
          </span>
          <Button type="button" small onClick={() => window.location.reload()}>
            Reload
          </Button>
          {!remedies.keeps && copy}
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

function CopyUnsaved({ text }: { text: () => string }) {
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
export function SavedAloud({ shown }: { shown: Shown }) {
  const [said, setSaid] = useState('')
  const worried = useRef(false)
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
