import type { InvitedRow } from '../invitations/invited-rows.server'
import type { BoardRow } from './board-row.server'

/** One line of the board: who signs, or who was invited and has not. */
export type BoardLine = BoardRow | InvitedRow

/** True of who was invited and has not signed. */
export const isInvited = (line: BoardLine): line is InvitedRow =>
  line.state === 'invited' || line.state === 'said no'

/** True of who signs, or has begun to. */
export const isSignature = (line: BoardLine): line is BoardRow => !isInvited(line)
