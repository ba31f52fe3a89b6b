import type { ChangeKind } from '../../../prisma-free-db/tables/agreements'
import { Act, Frame, Say } from './frame'

/** Asks a coordinator to confirm, or refuse, what another said of a new text. */
export function TextChangeWaitingMessage(about: {
  letter: string
  kind: ChangeKind
  why: string
  link: string
}) {
  return (
    <Frame
      heading="A change of the text waits for you"
      glance={`The text of “${about.letter}” is to be changed while it is being signed.`}
      because="You get this because you coordinate this letter. Until one of you confirms the change, nothing that organisations see is different."
    >
      <Say>
        Another coordinator wants to change the text of “{about.letter}”, which organisations are
        signing, and says that it{' '}
        {about.kind === 'small fix'
          ? 'is a small fix: those who have signed stay, are told, and may leave'
          : 'changes the meaning: those who have signed are not under the new text until they confirm it'}
        .
      </Say>
      <Say>Why: {about.why}</Say>
      <Act to={about.link}>See the difference and decide</Act>
    </Frame>
  )
}
