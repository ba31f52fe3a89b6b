/**
 * Who messages come from. `SMTP_URL` may say it as `?from=letters@lantern.example`; otherwise it is
 * `undersigned@` and the host of `BASE_URL`. `url` is `SMTP_URL` without that.
 */
export function senderOf(
  smtpUrl: string,
  baseUrl: string,
): { url: string; from: { name: string; address: string }; host: string } {
  const url = new URL(smtpUrl)
  const host = new URL(baseUrl).hostname
  const address = url.searchParams.get('from') ?? `undersigned@${host}`
  url.searchParams.delete('from')
  return { url: url.href, from: { name: 'Undersigned', address }, host }
}
