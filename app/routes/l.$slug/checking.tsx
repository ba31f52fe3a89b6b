import { useNonce } from '../../http/nonce'
import type { Check } from '../../http/sign-on-form'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { Fold, Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'
import doTheWork from './do-the-work?worker&url'
import styles from './styles.module.css'

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
  const { t } = useWords()
  return (
    <BesideLetter letter={letter} title={t('check.title')} form="check">
      <Paper>
        <p>{t('check.about')}</p>
        <form method="post" id="check" data-work={check.work}>
          {check.fields.map(([name, words], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and a name may come twice.
            <input key={at} type="hidden" name={name} value={words} />
          ))}
          <input type="hidden" name="proof" />
          <div id="working" className={styles.working} hidden>
            <p role="status">{t('check.working')}</p>
            <progress id="progress" aria-label={t('check.howFar')} value={0} max={1} />
          </div>
          <Fold summary={t('check.without')} open>
            <p className={styles.fallback}>{t('check.withoutAbout')}</p>
            <Button name="unproven" value="on">
              {t('check.sendWithout')}
            </Button>
          </Fold>
        </form>
        <script type="module" src={doTheWork} {...useNonce()} />
      </Paper>
    </BesideLetter>
  )
}
