/** SHA-256 of a string in UTF-8, as 64 hexadecimal digits. By WebCrypto, so that browsers can check it too. */
export async function sha256Hex(value: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(value))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
