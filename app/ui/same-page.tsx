import type { ReactNode } from 'react'

/** The name of what a form says that is only to be drawn anew: see `drawnAnew`. */
export const DRAW_ANEW = 'draw-anew'

/**
 * The way to the same page in another language: a link. Where there is a form on it, by its id, a button that sends it, to be drawn
 * there with all that is written.
 */
export function SamePage({
  to,
  language,
  isShown,
  form,
  children,
}: {
  to: string
  /** BCP 47. */
  language: string
  /** It is the one that is shown now. */
  isShown: boolean
  form?: string | undefined
  children: ReactNode
}) {
  const about = { lang: language, 'aria-current': isShown ? ('true' as const) : undefined }
  return form ? (
    <button
      type="submit"
      form={form}
      formAction={to}
      formNoValidate
      name={DRAW_ANEW}
      value="on"
      {...about}
    >
      {children}
    </button>
  ) : (
    <a href={to} hrefLang={language} {...about}>
      {children}
    </a>
  )
}

/**
 * Before the first of such buttons: whoever presses Enter in a field sends the form as its own button does, for that is the
 * first that a browser finds.
 */
export const OwnButtonFirst = ({ form }: { form: string }) => (
  <button type="submit" form={form} className="unseen" tabIndex={-1} aria-hidden="true" />
)
