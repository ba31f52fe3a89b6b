import { useEffect } from 'react'

/**
 * On pages of whoever is signed out, or may soon be somebody else: what this device keeps of letters
 * goes, but for what the server lacks. With `page`, the page of that letter goes alone, for it is not to
 * be seen here any more.
 */
export function ForgetLetters({ page }: { page?: string }) {
  useEffect(() => {
    void import('./kept-page').then((kept) => (page ? kept.forgetPageOf(page) : kept.forgetPages()))
    void import('./kept').then((kept) => kept.forgetSavedLetters())
  }, [page])
  return null
}
