import type { AppContext } from '../context'

/** How cookies are set here: for https only, where people reach this instance by https. */
export const isSecure = (context: AppContext): { secure: boolean } => ({
  secure: context.baseUrl.startsWith('https:'),
})
