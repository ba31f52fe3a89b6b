const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What people wrote, as text of HTML or the value of an attribute. */
export const escaped = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character)
