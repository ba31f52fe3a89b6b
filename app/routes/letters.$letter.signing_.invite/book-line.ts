/**
 * Somebody of the organisation book as a line of a list to invite: cells that are parted by tabs, as
 * `readInvitees` reads them.
 */
export const bookLine = (
  organisation: string,
  contact: {
    readonly email: string
    readonly name: string
    readonly language: string
    readonly daysToDecide: number | null
  },
): string =>
  [organisation, contact.email, contact.name, contact.language, String(contact.daysToDecide ?? '')]
    .map((cell) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join('\t')
