import { Form } from '@remix-run/react'
import type { Managed } from '../../domain/sign-on/managing/manage.server'
import { Button } from '../../ui/button'
import { Fold, Paper } from '../../ui/public-page'
import { useWords } from '../../words/page-words'

/** To leave: oneself, or with the organisation. */
export function Leave({ managed }: { managed: Managed }) {
  const { t } = useWords()
  if (managed.state === 'considering') {
    return (
      <Paper>
        <h2>{t('manage.sayNo')}</h2>
        <Fold summary={t('manage.weDoNot')}>
          <p>{t('manage.aboutNo')}</p>
          <TakeBack>{t('manage.noAndDelete')}</TakeBack>
        </Fold>
      </Paper>
    )
  }
  const { others, sent } = managed
  const own = wordsFor(others, sent)
  return (
    <Paper>
      <h2>{t(sent ? 'manage.leave' : 'manage.takeBack')}</h2>
      <Fold summary={t(own.summary)}>
        <p>{t(own.means)}</p>
        <TakeBack>{t(own.button)}</TakeBack>
      </Fold>
      {others && (
        <Fold summary={t(sent ? 'manage.leaveAsOrganisation' : 'manage.takeBackOrganisation')}>
          <p>{t(sent ? 'manage.wholeSent' : 'manage.whole')}</p>
          <TakeBack whole>{t(sent ? 'manage.leave' : 'manage.takeBackSignature')}</TakeBack>
        </Fold>
      )}
    </Paper>
  )
}

/** What it is called to leave oneself, what it means, and what the button says, by the keys of their words. */
function wordsFor(others: boolean, sent: boolean) {
  if (others) {
    return {
      summary: 'manage.leaveAlone',
      means: 'manage.aloneMeans',
      button: 'manage.deleteMine',
    } as const
  }
  return sent
    ? ({
        summary: 'manage.leaveLetter',
        means: 'manage.sentMeans',
        button: 'manage.leaveAndDelete',
      } as const)
    : ({
        summary: 'manage.takeBackSignature',
        means: 'manage.takeBackMeans',
        button: 'manage.takeBackAndDelete',
      } as const)
}

function TakeBack({ whole = false, children }: { whole?: boolean; children: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="take-back" />
      {whole && <input type="hidden" name="whole" value="on" />}
      <Button kind="harm">{children}</Button>
    </Form>
  )
}
