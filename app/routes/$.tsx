/** Every address that no page has: the page for what is not found says so, in our words. */
export function loader(): never {
  throw new Response('', { status: 404 })
}

export const action = loader

/** Never drawn, but with it the answer is a page and not a bare status. */
export default function Nowhere() {
  return null
}
