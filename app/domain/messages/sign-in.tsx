import { Act, Code, Frame, Say } from './frame'

/** The code and the link that sign somebody in. */
export function SignInMessage({ code, link }: { code: string; link: string }) {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
  return (
    <Frame
      heading="Your code to sign in"
      glance={`${spaced} signs you in, for ten minutes.`}
      because="You get this because somebody gave your address to sign in. If that was not you, do nothing: without the code nobody gets in."
    >
      <Code>{spaced}</Code>
      <Say>Type it on the page that asked for it. It works for ten minutes.</Say>
      <Say>Or sign in by this link, in the browser that you open it with:</Say>
      <Act to={link}>Sign in</Act>
    </Frame>
  )
}

/** For an address that has no account on an instance where people come by invitation. */
export function UnknownAddressMessage({ host }: { host: string }) {
  return (
    <Frame
      heading="Nobody here knows this address"
      glance={`This address has no account at ${host}.`}
      because="You get this because somebody gave your address to sign in. If that was not you, do nothing."
    >
      <Say>
        Somebody asked to sign in at {host} with this address, but it has no account there and no
        open invitation.
      </Say>
      <Say>
        If you work with a coalition there, you may have been invited at another address. Ask
        whoever invited you, or try that one.
      </Say>
    </Frame>
  )
}
