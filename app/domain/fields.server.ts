import { Invalid } from './errors.server'

/**
 * An email address as it is stored and compared: trimmed, lower case. Only its shape is looked at;
 * whether it exists is shown by the message that is sent there.
 * @throws Invalid on `field`
 */
export function emailAddress(value: string, field = 'email'): string {
  const email = value.normalize('NFC').trim().toLowerCase()
  // RFC 5321 allows 254 characters in all; the rest keeps out what no mail server would take.
  if (
    email.length > 254 ||
    !/^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+\.[^\s@.<>",;:()[\]\\]{2,}$/u.test(email)
  ) {
    throw new Invalid('Write an email address, for example ada@lantern.example.', field)
  }
  return email
}

/**
 * One line of writing, such as a name: trimmed, without line breaks or control characters, so that
 * it can stand in a subject or a file.
 * @throws Invalid on `field` where nothing is left, or more than `longest` characters
 */
export function oneLine(
  value: string,
  about: { field: string; missing: string; longest?: number },
): string {
  const longest = about.longest ?? 120
  const line = value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (line === '') throw new Invalid(about.missing, about.field)
  if (line.length > longest) {
    throw new Invalid(`This is longer than ${longest} characters. Shorten it.`, about.field)
  }
  return line
}
