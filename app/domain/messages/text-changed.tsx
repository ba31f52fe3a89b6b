import type { ChangeKind } from '../../../prisma-free-db/tables/agreements'
import { Act, Frame, Say } from './frame'

/** As many changes as a message holds; the rest is on the page. */
const SHOWN = 8

/** Tells a signatory that the text was changed, what became of it, and what follows. */
export function TextChangedMessage(about: {
  letter: string
  organisation: string
  kind: ChangeKind
  why: string
  version: number
  /** Those of the text that they read. */
  changes: readonly { where: string; before: string | null; now: string | null }[]
  /** In which languages it changed, as a sentence; null where it has one only. */
  languages: string | null
  link: string
}) {
  const isSmall = about.kind === 'small fix'
  const more = about.changes.length - SHOWN
  return (
    <Frame
      heading={isSmall ? 'A small fix in a letter that you signed' : 'Please look again'}
      glance={
        isSmall
          ? `Your signature stays under “${about.letter}”; you may leave.`
          : `“${about.letter}” says something else now. ${about.organisation} is not under it until you confirm.`
      }
      because="You get this because you signed the letter with this address, and were to be told if its text changes."
    >
      <Say>
        {isSmall
          ? `The coordinators made a small fix in “${about.letter}”, which you signed for ${about.organisation}. Your signature stays under it; you need not do anything. If you do not agree, you may leave.`
          : `The coordinators changed what “${about.letter}” says. You signed the text before it for ${about.organisation}: your signature stays there, and is not under the new text, version ${about.version}, until you confirm it.`}
      </Say>
      <Say>Why: {about.why}</Say>
      {about.languages && <Say>{about.languages}</Say>}
      {about.changes.slice(0, SHOWN).map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <Say key={at}>{said(change)}</Say>
      ))}
      {more > 0 && (
        <Say>{more === 1 ? 'One more change is' : `${more} more changes are`} on the page.</Say>
      )}
      <Act to={about.link}>
        {isSmall ? 'See the difference, or leave' : 'See the difference and confirm'}
      </Act>
      <Say>
        {isSmall
          ? 'Nothing happens when you only open the link.'
          : 'Nothing happens when you only open the link. If you do nothing, your signature stays under the text that you signed.'}{' '}
        Please do not pass it on.
      </Say>
    </Frame>
  )
}

function said({
  where,
  before,
  now,
}: {
  where: string
  before: string | null
  now: string | null
}) {
  if (before === null) return `Added, ${where}: “${now}”`
  if (now === null) return `Taken away, ${where}: “${before}”`
  return before === now
    ? `Changed, ${where}: “${now}”`
    : `Changed, ${where}. Before: “${before}” Now: “${now}”`
}
