import { Form } from '@remix-run/react'
import type { BoardView } from '../../domain/sign-on/board/board-view'
import { Button } from '../../ui/button'
import { Done } from '../../ui/done'
import { Strip } from '../../ui/strip'
import type { Decided } from './decide.server'
import { viewAddress } from './finding'

/** What was done on the board or on a page beside it, by the word that leads back here. */
const WORDS: Readonly<Record<string, string>> = {
  hidden: 'The name is hidden from every public page and every file. It still counts.',
  shown: 'The name is shown again.',
  merged: 'They are one organisation now, with the people of both.',
  compared: 'They are shown as a possible duplicate again.',
  apart: 'They stay two, and are not shown as a duplicate again.',
  reminded: 'The reminders are on their way.',
  invited: 'The invitations are on their way.',
  declined: 'It is declined, and off the list.',
  'burst-let-in': 'They are let in: who had confirmed waits here, the others have been asked to.',
  'burst-removed': 'They are removed, with all that they wrote.',
  added: 'It is on the list. Whoever said yes gets a receipt with a way to say otherwise.',
}

/** Says what was done; nothing for a word that nobody knows. */
export function WhatWasDone({ done }: { done: string | null }) {
  const words = done === null ? undefined : WORDS[done]
  return words ? <Done>{words}</Done> : null
}

/** Two that were one are two again, or cannot be. */
export function WhatWasParted({ wrong }: { wrong: string | null }) {
  if (wrong) return <Strip bad>{wrong}</Strip>
  return <Done>They are two again, each with its people and its state.</Done>
}

const DECIDED = {
  accept: ['accepted', 'on the list now'],
  decline: ['declined', 'off the list now'],
  wait: ['waiting again', 'undone'],
} as const

/** What was just decided, with the way back. */
export function WhatWasDecided({ decided, view }: { decided: Decided; view: BoardView }) {
  if (decided.wrong) return <Strip bad>{decided.wrong}</Strip>
  if (decided.changed === 0) return <Done>Nothing was selected that could be changed.</Done>
  const [word, result] = DECIDED[decided.decision]
  const count = decided.changed === 1 ? 'One signature is' : `${decided.changed} signatures are`
  return (
    <Done>
      <span>
        {count} {word}
        {decided.decision === 'wait' ? '.' : `, and ${result}.`}
      </span>
      {decided.decision !== 'wait' && decided.ids.length > 0 && (
        <Form method="post" action={viewAddress(view)} preventScrollReset>
          {view.find !== '' && <input type="hidden" name="find" value={view.find} />}
          {decided.ids.map((id) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <Button small name="many" value="wait">
            Undo
          </Button>
        </Form>
      )}
    </Done>
  )
}
