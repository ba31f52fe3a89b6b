import { useNonce } from '../../http/nonce'
import type { Check } from '../../http/sign-on-form'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Fold, Paper } from '../../ui/public-page'
import styles from './checking.module.css'
import doTheWork from './do-the-work?worker&url'

/**
 * Stands between a form and what comes of it while a flood lasts: a script does some work and sends the form on. Whose browser
 * runs none, sends it on for a coordinator to let in.
 */
export function Checking({
  letter,
  check,
}: {
  letter: Parameters<typeof BesideLetter>[0]['letter']
  check: Check
}) {
  return (
    <BesideLetter letter={letter} title="One moment before it is sent">
      <Paper>
        <p>
          Very many forms are coming about this letter just now, so each one is checked before it is
          taken. Nothing that you wrote is lost.
        </p>
        <form method="post" id="check" data-work={check.work}>
          {check.fields.map(([name, words], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and a name may come twice.
            <input key={at} type="hidden" name={name} value={words} />
          ))}
          <input type="hidden" name="proof" />
          <div id="working" className={styles.working} hidden>
            <p role="status">
              Checking that you are not a program: this takes a few seconds. Then it is sent by
              itself.
            </p>
            <progress id="progress" aria-label="How far the check is" value={0} max={1} />
          </div>
          <Fold summary="If your browser runs no scripts, or the check does not end" open>
            <p className={styles.fallback}>
              Send it without the check. It then waits until a coordinator of the letter lets it in;
              only after that you get the message to confirm.
            </p>
            <Button name="unproven" value="on">
              Send it without the check
            </Button>
          </Fold>
        </form>
        <script type="module" src={doTheWork} {...useNonce()} />
      </Paper>
    </BesideLetter>
  )
}
