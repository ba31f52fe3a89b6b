import { Form, Link } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { Day } from '../../ui/dates'
import { Panel } from '../../ui/page'
import styles from './styles.module.css'

/** A new letter with the same text. */
export function DuplicatePanel() {
  return (
    <Panel title="Duplicate">
      <p className={styles.say}>
        A new letter in the same coalition begins with the text as it is now, footnotes and all.
        Versions and signatures stay with this one.
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value="duplicate" />
        <Button>Duplicate the letter</Button>
      </Form>
    </Panel>
  )
}

/** Read-only, and back. */
export function ArchivePanel({
  letter,
}: {
  letter: { id: string; stage: string; archivedAt: string | null }
}) {
  if (letter.stage === 'signing') {
    return (
      <Panel title="Archive">
        <p className={styles.say}>
          Organisations are signing this letter. It can be archived once{' '}
          <Link to={`/letters/${letter.id}/signing`}>signing is closed</Link>.
        </p>
      </Panel>
    )
  }
  return (
    <Panel title="Archive">
      <p className={styles.say}>
        {letter.archivedAt ? (
          <>
            In the archive since <Day at={letter.archivedAt} />: everybody can read the letter as
            before, nobody can write.
          </>
        ) : (
          'In the archive everybody can read the letter as before, and nobody can write. Take it out at any time.'
        )}
      </p>
      <Form method="post">
        <input type="hidden" name="intent" value={letter.archivedAt ? 'unarchive' : 'archive'} />
        <Button>{letter.archivedAt ? 'Take it out of the archive' : 'Archive the letter'}</Button>
      </Form>
    </Panel>
  )
}

/** The way to the page that asks first. */
export function DeletePanel({ letterId }: { letterId: string }) {
  return (
    <Panel title="Delete">
      <p className={styles.say}>
        The letter is gone for everybody at once. It can be brought back for 30 days.
      </p>
      <ButtonLink kind="harm" to={`/letters/${letterId}/delete`}>
        Delete the letter
      </ButtonLink>
    </Panel>
  )
}
