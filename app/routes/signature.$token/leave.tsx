import { Form } from '@remix-run/react'
import type { Managed } from '../../domain/sign-on/manage.server'
import { Button } from '../../ui/button'
import { Fold, Paper } from '../../ui/public-page'

/** To leave: oneself, or with the organisation. */
export function Leave({ managed }: { managed: Managed }) {
  if (managed.state === 'considering') {
    return (
      <Paper>
        <h2>Say no</h2>
        <Fold summary="We do not sign it">
          <p>What you wrote is deleted at once. You can still sign while the letter is open.</p>
          <TakeBack>Say no and delete my data</TakeBack>
        </Fold>
      </Paper>
    )
  }
  const { others, sent } = managed
  return (
    <Paper>
      <h2>{sent ? 'Leave' : 'Take it back'}</h2>
      <Fold summary={summaryOf(others, sent)}>
        <p>{whatHappens(others, sent)}</p>
        <TakeBack>
          {others
            ? 'Delete what is kept about me'
            : sent
              ? 'Leave and delete my data'
              : 'Take it back and delete my data'}
        </TakeBack>
      </Fold>
      {others && (
        <Fold
          summary={sent ? 'Leave as an organisation' : 'Take the organisation’s signature back'}
        >
          <p>
            {sent
              ? 'The list says that the organisation left after the letter was sent.'
              : 'The organisation leaves the list.'}{' '}
            What is kept about you and the others who signed for it is deleted at once. This cannot
            be undone.
          </p>
          <TakeBack whole>{sent ? 'Leave' : 'Take the signature back'}</TakeBack>
        </Fold>
      )}
    </Paper>
  )
}

const summaryOf = (others: boolean, sent: boolean): string =>
  others
    ? 'Leave, and let the signature stay'
    : sent
      ? 'Leave the letter'
      : 'Take the signature back'

function whatHappens(others: boolean, sent: boolean): string {
  if (others) {
    return 'Your name, role and email are deleted at once. Another person of your organisation stands for the signature; it stays.'
  }
  return sent
    ? 'The letter has been sent with your signature: that cannot be undone. The list will say that you left after it, and your role and email are deleted at once.'
    : 'The signature leaves the list, and your name, role and email are deleted at once. This cannot be undone, but you can sign again while the letter is open.'
}

function TakeBack({ whole = false, children }: { whole?: boolean; children: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="take-back" />
      {whole && <input type="hidden" name="whole" value="on" />}
      <Button kind="harm">{children}</Button>
    </Form>
  )
}
