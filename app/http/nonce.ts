import { createContext, useContext } from 'react'

/** What the scripts of this response carry; undefined in the browser, where it no longer matters. */
export const NonceContext = createContext<string | undefined>(undefined)

/** The nonce for inline scripts, as an attribute to spread. */
export function useNonce(): { nonce?: string } {
  const nonce = useContext(NonceContext)
  return nonce === undefined ? {} : { nonce }
}
