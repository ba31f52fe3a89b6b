import { Paper, PublicPage } from '../../ui/public-page'

/** For a link that no longer works, or never did. */
export function LinkEnded({ what }: { what: 'confirm' | 'manage' }) {
  return (
    <PublicPage>
      <h1>This link has ended</h1>
      <Paper>
        {what === 'confirm' ? (
          <p>
            A link to confirm works for three weeks. What was written is deleted by now: open the
            letter’s page and sign again, if it is still open.
          </p>
        ) : (
          <p>
            The link to a signature works until the contact’s data is deleted, 28 days after signing
            closes. Nothing is left to change then; what you let be public stays with the letter.
          </p>
        )}
        <p>Did the whole address arrive? Mail programs break long ones in two.</p>
      </Paper>
    </PublicPage>
  )
}
