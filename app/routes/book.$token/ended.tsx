import { Paper, PublicPage } from '../../ui/public-page'

/** For who has left, and for a link that no longer works or never did. */
export function Ended({ left }: { left: boolean }) {
  if (left) {
    return (
      <PublicPage>
        <h1>You have left the book</h1>
        <Paper>
          <p>
            What it kept of your organisation and of you is deleted. Letters that you signed stay
            signed: their own links change or take back a signature.
          </p>
        </Paper>
      </PublicPage>
    )
  }
  return (
    <PublicPage>
      <h1>This link has ended</h1>
      <Paper>
        <p>
          An entry in the organisation book stays for a year, unless you renew it or leave. This
          link leads to none that is still here.
        </p>
        <p>
          Did the whole address arrive? Mail programs break long ones in two. You can{' '}
          <a href="/book">have a new link sent to you</a>.
        </p>
      </Paper>
    </PublicPage>
  )
}
