import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Moment } from '../../ui/dates'
import { Panel, Row } from '../../ui/page'
import { Wrongs } from '../../ui/wrongs'
import styles from './styles.module.css'

/** What a coordinator said of the change, for another to confirm or refuse. */
export function Waiting({
  waiting,
  wrong,
}: {
  waiting: {
    id: string
    kind: 'small fix' | 'changes the meaning'
    why: string
    by: string
    at: string
    isOwn: boolean
    mayConfirm: boolean
  }
  wrong: string | undefined
}) {
  const isSmall = waiting.kind === 'small fix'
  return (
    <Panel title="It waits for a coordinator">
      <div className={styles.said}>
        <Wrongs errors={{ '': wrong ? [wrong] : undefined }} />
        <p>
          {waiting.isOwn ? 'You' : <bdi>{waiting.by}</bdi>} said on <Moment at={waiting.at} /> that
          it <b>{isSmall ? 'is a small fix' : 'changes the meaning'}</b>:
        </p>
        <blockquote dir="auto">{waiting.why}</blockquote>
        <p>
          {isSmall
            ? 'Those who have signed stay under the new text; each is told, and may leave.'
            : 'Nobody who has signed is under the new text until they confirm it; until then they stay under the old one.'}{' '}
          {waiting.mayConfirm
            ? 'If you see it otherwise, refuse it: nothing changes then, and either of you can begin again.'
            : 'Another coordinator has been asked by email to confirm it. Until then nothing that others see changes.'}
        </p>
        <Form method="post">
          <input type="hidden" name="change" value={waiting.id} />
          <Row>
            {waiting.mayConfirm && (
              <Button kind="primary" name="decision" value="confirm">
                Confirm and publish
              </Button>
            )}
            <Button name="decision" value="refuse">
              {waiting.isOwn ? 'Take it back' : 'Refuse it'}
            </Button>
          </Row>
        </Form>
      </div>
    </Panel>
  )
}
