import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { Fold, Paper } from '../../ui/public-page'

/** To take a name off every public page at once, and to put it back. */
export function HideForm({ hiddenBy }: { hiddenBy: 'contact' | 'coordinator' | null }) {
  return (
    <Paper>
      <h2>{hiddenBy ? 'The name is hidden' : 'Is somebody in danger?'}</h2>
      {hiddenBy ? (
        <>
          <p>
            {hiddenBy === 'contact'
              ? 'It is on no public page and in no file of the letter. Only you can show it again.'
              : 'A coordinator has hidden it from every public page and file of the letter.'}
          </p>
          <Form method="post">
            {hiddenBy === 'contact' ? (
              <Button name="intent" value="show">
                Show it again
              </Button>
            ) : (
              <Button name="intent" value="hide">
                Keep it hidden, whatever they do
              </Button>
            )}
          </Form>
        </>
      ) : (
        <Fold summary="Hide the name from every public page">
          <p>
            At once it is on no public page and in no file that is made from now on; the signature
            goes on to count. Copies that others have made before are out of our hands.
          </p>
          <Form method="post">
            <Button kind="harm" name="intent" value="hide">
              Hide the name now
            </Button>
          </Form>
        </Fold>
      )}
    </Paper>
  )
}
