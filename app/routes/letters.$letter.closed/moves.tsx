import { type SubmissionResult, useForm } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Row } from '../../ui/page'
import { Fold } from '../../ui/public-page'
import { Wrongs } from '../../ui/wrongs'
import styles from './styles.module.css'

/** What a coordinator may do with a list that is settled: say that it was sent, or open signing again. */
export function ClosedMoves({
  closedOn,
  today,
  waiting,
  lastResult,
}: {
  /** The day on which signing closed, and today, by the letter's clocks: `2026-12-04`. */
  closedOn: string
  today: string
  /** How many signatures wait for a coordinator. */
  waiting: number
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const [form, { sentOn, signBy }] = useForm<{ sentOn: string; signBy: string }>({
    ...(lastResult && { lastResult }),
  })
  return (
    <div className={styles.moves}>
      <Wrongs errors={{ '': form.errors, 'sent-on': sentOn.errors, 'sign-by': signBy.errors }} />
      <Fold summary="Write down that it was sent" open={sentOn.errors !== undefined}>
        <Form method="post">
          <input type="hidden" name="intent" value="sent" />
          <p className="note-size">
            Send it from your own mailbox, then say so here. What was sent stays on record: who
            joins after that stands with the later supporters, and who leaves is shown as having
            left.
            {waiting > 0 &&
              ' Signatures that wait for you now will not be on it: accept or decline them first.'}
          </p>
          <Field
            id="sent-on"
            name="sentOn"
            type="date"
            label="Sent on"
            defaultValue={sentOn.initialValue ?? today}
            min={closedOn}
            max={today}
            required
            errors={sentOn.errors}
          />
          <Row>
            <Button>It was sent</Button>
          </Row>
        </Form>
      </Fold>
      <Fold summary="Open signing again" open={signBy.errors !== undefined}>
        <Form method="post">
          <input type="hidden" name="intent" value="reopen" />
          <Field
            id="sign-by"
            name="signBy"
            type="date"
            label="Until the end of"
            hint="The same text is signed. The day on which contact data goes moves too."
            defaultValue={signBy.initialValue}
            min={today}
            required
            errors={signBy.errors}
          />
          <Row>
            <Button>Open it again</Button>
          </Row>
        </Form>
      </Fold>
    </div>
  )
}

/** The way back, where that it was sent was written down by mistake. */
export function SentMove({ lastResult }: { lastResult: SubmissionResult<string[]> | undefined }) {
  return (
    <div className={styles.moves}>
      <Wrongs errors={{ '': lastResult?.error?.[''] }} />
      <Fold summary="It has not been sent after all">
        <Form method="post">
          <input type="hidden" name="intent" value="not-sent" />
          <p className="note-size">
            The letter is closed again, as it was before. Once somebody has joined or left after it
            was sent, this cannot be taken back.
          </p>
          <Row>
            <Button>Take it back</Button>
          </Row>
        </Form>
      </Fold>
    </div>
  )
}
