import { Form } from '@remix-run/react'
import {
  type Comment,
  matching,
  STATES,
  speakersIn,
  type Talk,
  type TalkFilter,
  type Thread,
} from '../../document/talk'
import { WhatBecame } from '../../editor/comments/what-became'
import { Button } from '../../ui/button'
import { Moment } from '../../ui/dates'
import { Select, TextArea } from '../../ui/field'
import { Panel, Row } from '../../ui/page'
import { Person } from '../../ui/person'
import { Wrongs } from '../../ui/wrongs'
import styles from './plain-talk.module.css'

/** What could not be done, with what was typed. */
export interface WrongComment {
  readonly thread: string
  /** The comment that was to be changed; null for an answer. */
  readonly comment: string | null
  readonly wrong: string
  readonly words: string
}

interface PlainTalkProps {
  readonly talk: Talk
  readonly filter: TalkFilter
  /** The threads about suggestions that were accepted or rejected since. */
  readonly settled: readonly string[]
  /** An id for the next answer in each thread, so that what is sent twice is taken once. */
  readonly nextIds: Readonly<Record<string, string>>
  readonly wrong: WrongComment | null
  /** The thread whose address this is; it is shown whatever the filter says. */
  readonly asked: string | null
}

/** The comments below the letter, to read and to answer without scripts. */
export function PlainTalk({ talk, filter, settled, nextIds, wrong, asked }: PlainTalkProps) {
  if (talk.threads.length === 0) return null
  const shown = matching(talk.threads, filter)
  const also = talk.threads.filter(({ id }) => id === asked && !shown.some((one) => one.id === id))
  const threads = [...also, ...shown]
  return (
    <section className={styles.talk} aria-labelledby="comments">
      <Panel title={<span id="comments">Comments</span>}>
        <Form method="get" className={styles.filter}>
          <Select
            id="state"
            name="state"
            label="Which"
            options={STATES}
            defaultValue={filter.state}
          />
          <Select
            id="by"
            name="by"
            label="With words by"
            options={[
              { value: '', label: 'Anybody' },
              ...speakersIn(talk.threads).map(({ id, name }) => ({ value: id ?? '', label: name })),
            ]}
            defaultValue={filter.by}
          />
          <Button>Show these</Button>
        </Form>
        {threads.length === 0 && <p className="hush">No comments like that.</p>}
        <ul className="plain">
          {threads.map((thread) => (
            <li key={thread.id}>
              <PlainThread
                thread={thread}
                isSettled={settled.includes(thread.id)}
                mayComment={talk.mayComment}
                nextId={nextIds[thread.id] ?? ''}
                wrong={wrong?.thread === thread.id ? wrong : null}
              />
            </li>
          ))}
        </ul>
      </Panel>
    </section>
  )
}

const ON: Readonly<Record<Thread['about'], string>> = {
  passage: 'On: ',
  footnote: 'On a footnote: ',
  suggestion: 'On a suggestion: ',
}

function PlainThread({
  thread,
  isSettled,
  mayComment,
  nextId,
  wrong,
}: {
  thread: Thread
  isSettled: boolean
  mayComment: boolean
  nextId: string
  wrong: WrongComment | null
}) {
  const { id, quote, resolved } = thread
  const field = `words-${id}`
  const answer = wrong && wrong.comment === null ? wrong : null
  return (
    <section className={styles.thread} id={`thread-${id}`} aria-label={`Comments on: ${quote}`}>
      <p className={styles.about}>
        {ON[thread.about]}
        {thread.about === 'suggestion' ? (
          <span dir="auto">{quote}</span>
        ) : (
          <q dir="auto">{quote || 'a footnote without words'}</q>
        )}
      </p>
      {isSettled && (
        <p className={styles.note}>
          <WhatBecame became={thread.became} />
        </p>
      )}
      {thread.forCoordinators && <p className={styles.note}>For coordinators only</p>}
      {resolved && (
        <p className={styles.note}>
          Resolved by <bdi>{resolved.by}</bdi>, <Moment at={resolved.at} />
        </p>
      )}
      <ul className="plain">
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <PlainComment
              comment={comment}
              thread={id}
              mayChange={mayComment}
              wrong={wrong?.comment === comment.id ? wrong : null}
            />
          </li>
        ))}
      </ul>
      {mayComment && (
        <Form method="post" action="?index" noValidate>
          <Wrongs errors={{ [field]: answer ? [answer.wrong] : null }} />
          <input type="hidden" name="thread" value={id} />
          <input type="hidden" name="id" value={nextId} />
          <TextArea
            id={field}
            name="words"
            label="Answer"
            hint="No client details here. @ and somebody’s whole name tells them by email."
            rows={2}
            defaultValue={answer?.words}
            errors={answer ? [answer.wrong] : null}
          />
          <Row>
            <Button name="intent" value="reply">
              Answer
            </Button>
          </Row>
        </Form>
      )}
      {mayComment && thread.mayResolve && (
        <Form method="post" action="?index">
          <input type="hidden" name="thread" value={id} />
          <Button kind="quiet" small name="intent" value={resolved ? 'reopen' : 'resolve'}>
            {resolved ? 'Open it again' : 'Resolve'}
          </Button>
        </Form>
      )}
    </section>
  )
}

function PlainComment({
  comment,
  thread,
  mayChange,
  wrong,
}: {
  comment: Comment
  thread: string
  mayChange: boolean
  wrong: WrongComment | null
}) {
  const { id, by, words } = comment
  return (
    <div className={styles.comment}>
      <Person name={by.name} hand={by.hand} small />
      <div>
        <p className={styles.who}>
          <b>
            <bdi>{comment.isYours ? 'You' : by.name}</bdi>
          </b>{' '}
          <small>
            {by.organisation && (
              <>
                <bdi>{by.organisation}</bdi>,{' '}
              </>
            )}
            <Moment at={comment.at} />
            {comment.changedAt && !comment.isDeleted && ', changed'}
          </small>
        </p>
        <p className={comment.isDeleted ? 'hush' : styles.words} dir="auto">
          {comment.isDeleted ? 'This comment was deleted.' : words}
        </p>
        {comment.isYours && mayChange && !comment.isDeleted && (
          <details open={wrong !== null}>
            <summary>Change or delete it</summary>
            <Form method="post" action="?index" noValidate>
              <input type="hidden" name="thread" value={thread} />
              <input type="hidden" name="comment" value={id} />
              <TextArea
                id={`change-${id}`}
                name="words"
                label="Your comment"
                rows={3}
                defaultValue={wrong?.words ?? words}
                errors={wrong ? [wrong.wrong] : null}
              />
              <Row>
                <Button small name="intent" value="change">
                  Change it
                </Button>
                <Button small kind="harm" name="intent" value="delete">
                  Delete it
                </Button>
              </Row>
            </Form>
          </details>
        )}
      </div>
    </div>
  )
}
