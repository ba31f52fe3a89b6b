import { cleanLink } from '../../document/clean-links'

/** What somebody wrote as a link: an address that may stand in a letter, or what is wrong with it. */
export type CheckedLink = { readonly href: string } | { readonly wrong: string }

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * Checks what was typed or pasted as a link. Letters carry web and mail addresses only: `https:`
 * and `mailto:`. A bare address is completed, so that "example.org" and "a@example.org" do; mail scanners
 * and tracking are taken off, as from what is pasted.
 */
export function checkLink(typed: string): CheckedLink {
  const text = typed.trim()
  if (text === '') return { wrong: 'Write an address, for example https://example.org.' }
  if (/\s/.test(text)) return { wrong: 'An address has no spaces in it.' }
  const completed = cleanLink(completeAddress(text)).href
  let url: URL
  try {
    url = new URL(completed)
  } catch {
    return { wrong: 'This is no address. Write it as https://example.org.' }
  }
  if (url.protocol === 'mailto:') {
    return MAIL.test(decodedPath(url))
      ? { href: completed }
      : { wrong: 'Write an email address after “mailto:”.' }
  }
  if (url.protocol === 'http:') {
    return {
      wrong: 'Only https:// and mailto: addresses can stand in a letter. Try it with https://.',
    }
  }
  if (url.protocol !== 'https:') {
    return { wrong: 'Only https:// and mailto: addresses can stand in a letter.' }
  }
  if (!url.hostname.includes('.') || url.hostname.endsWith('.')) {
    return { wrong: 'The address lacks its ending, such as .org.' }
  }
  if (url.username !== '' || url.password !== '') {
    return { wrong: 'Leave out the part before @: it would show a name or a password.' }
  }
  return { href: completed }
}

function completeAddress(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*:\d+(\/|$)/.test(text)) return text
  return MAIL.test(text) ? `mailto:${text}` : `https://${text}`
}

function decodedPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    return ''
  }
}
