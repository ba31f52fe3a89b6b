/**
 * True where an email is of the website's own domain, or either stands below the other:
 * `ada@mail.kestrel.example` and `https://www.kestrel.example`. Shown to coordinators: it says that
 * whoever signed has a mailbox there, and nothing more.
 */
export function isOfDomain(email: string | null, website: string | null): boolean {
  const mail = hostOf(`https://${email?.split('@').at(-1) ?? ''}`)
  const site = hostOf(website ?? '')
  if (!mail || !site) return false
  return mail === site || mail.endsWith(`.${site}`) || site.endsWith(`.${mail}`)
}

const hostOf = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null
