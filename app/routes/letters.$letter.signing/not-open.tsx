import { ButtonLink } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { Page, Sentence } from '../../ui/page'
import styles from './lead.module.css'

/** The board before the letter is open for signature: what it will be, and the way there. */
export function NotOpen({ letterId, coordinates }: { letterId: string; coordinates: boolean }) {
  return (
    <Page>
      <Sentence>This letter is not open for signature yet.</Sentence>
      <div className={styles.early}>
        <Empty
          title="Here you will see who signs"
          action={
            coordinates && (
              <ButtonLink kind="primary" to={`/letters/${letterId}/final`}>
                Fix the final text
              </ButtonLink>
            )
          }
        >
          Signing begins when a coordinator fixes the final text and opens it. Then the letter has
          an address where organisations read it and sign, and every signature comes here.
        </Empty>
      </div>
    </Page>
  )
}
