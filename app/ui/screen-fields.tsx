import { useWords } from '../words/page-words'

/**
 * What a form that anybody may send carries, so that what a program sends in place of people is told: when it was shown,
 * and a field that only programs fill in. People, screen readers and password managers never meet it.
 */
export function ScreenFields({ shown }: { shown: string }) {
  const { t } = useWords()
  return (
    <>
      <input type="hidden" name="shown" value={shown} />
      <div className="trap" aria-hidden="true">
        <label htmlFor="remark">{t('page.leaveEmpty')}</label>
        <input
          id="remark"
          name="remark"
          tabIndex={-1}
          autoComplete="off"
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
        />
      </div>
    </>
  )
}
