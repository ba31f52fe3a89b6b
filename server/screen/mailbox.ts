// At these, dots in a name count for nothing.
const WITHOUT_DOTS = ['gmail.com', 'googlemail.com']

/** The mailbox that an email address ends up in, for counting only: without what follows a plus, in lower case. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const host = email.slice(at + 1).toLowerCase()
  const [name = ''] = email.slice(0, at).toLowerCase().split('+')
  return `${WITHOUT_DOTS.includes(host) ? name.replaceAll('.', '') : name}@${host}`
}
