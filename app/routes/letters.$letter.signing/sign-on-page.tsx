import type { Board } from '../../domain/sign-on/board/board.server'
import { ButtonLink } from '../../ui/button'
import { Row } from '../../ui/page'
import { Address } from './address'
import styles from './lead.module.css'

/** The page that organisations sign on: its address, and what coordinators do with it. */
export function SignOnPage({
  letter,
  board,
  address,
  coordinates,
}: {
  letter: { id: string; slug: string; stage: string }
  board: Pick<Board, 'open' | 'byInvitation' | 'toLaunch'>
  address: string
  coordinates: boolean
}) {
  return (
    <div className={styles.share}>
      <h2>The sign-on page</h2>
      <p className="hush">
        {board.byInvitation
          ? 'Only whoever has an invitation link comes to it; you do because you are signed in.'
          : board.open
            ? 'Whoever has the address can read the letter and sign it.'
            : 'Whoever has the address can read the letter and see who signed.'}
      </p>
      {!board.byInvitation && <Address of={address} />}
      <Row>
        <ButtonLink to={`/l/${letter.slug}`} reloadDocument>
          See it as they do
        </ButtonLink>
        {!board.byInvitation && (
          <ButtonLink kind="quiet" to={`/l/${letter.slug}/share`} reloadDocument>
            Pass it on
          </ButtonLink>
        )}
        {coordinates && (
          <>
            <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing/links`}>
              Invitation and preview links
            </ButtonLink>
            <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing/settings`}>
              Settings
            </ButtonLink>
          </>
        )}
        {coordinates && board.toLaunch && (
          <ButtonLink kind="quiet" to={`/letters/${letter.id}/signing/launch`}>
            Launch
          </ButtonLink>
        )}
        {coordinates && letter.stage === 'signing' && (
          <ButtonLink kind={board.open ? 'quiet' : 'primary'} to="?close" preventScrollReset>
            {board.open ? 'Close early' : 'Close the letter'}
          </ButtonLink>
        )}
      </Row>
    </div>
  )
}
