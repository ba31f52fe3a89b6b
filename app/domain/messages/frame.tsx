import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Hr } from '@react-email/hr'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Section } from '@react-email/section'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { directionIn, type Language } from '../../words/languages'

// Mail programs know no tokens: the values of the light scheme, by hand. No background is set, so
// that a dark mail program stays dark.
const INK = '#1e4287'
/** As all that people wrote in a letter. */
export const serif = '"Source Serif 4", Charter, Georgia, serif'
const sans = 'Inter, system-ui, -apple-system, "Segoe UI", sans-serif'

/**
 * The frame of every message: what it is, what it says, and why it came. Nothing in it is fetched
 * from anywhere: no image, no font, no counting.
 */
export function Frame({
  heading,
  glance,
  because,
  language = 'en',
  children,
}: {
  heading: string
  /** What a list of messages shows beside the subject. */
  glance: string
  /** Why this person gets it, as a sentence, and what happens if they do nothing. */
  because: ReactNode
  /** In which it speaks; to people with an account, English. */
  language?: Language
  children: ReactNode
}) {
  const speaks = { lang: language, dir: directionIn(language) }
  return (
    <Html {...speaks}>
      <Head>
        <meta name="color-scheme" content="light dark" />
      </Head>
      <Preview>{glance}</Preview>
      <Body style={{ margin: 0, padding: '24px 16px', fontFamily: sans }}>
        {/* Again: mail programs on the web keep the body alone. */}
        <Container {...speaks} style={{ maxWidth: '560px', margin: '0 auto' }}>
          <Heading
            as="h1"
            style={{ margin: '0 0 16px', font: `600 24px/32px ${serif}`, letterSpacing: '-0.01em' }}
          >
            {heading}
          </Heading>
          {children}
          <Hr style={{ margin: '32px 0 12px', borderColor: '#767d74' }} />
          <Text style={{ margin: 0, fontSize: '13px', lineHeight: '20px' }}>{because}</Text>
        </Container>
      </Body>
    </Html>
  )
}

/** A paragraph of a message. */
export function Say({ children }: { children: ReactNode }) {
  return (
    <Text style={{ margin: '0 0 16px', fontSize: '16px', lineHeight: '24px' }}>{children}</Text>
  )
}

/** The one thing to do, as a button whose address can also be read and copied. */
export function Act({ to, children }: { to: string; children: string }) {
  return (
    <Section style={{ margin: '0 0 16px' }}>
      <Link
        href={to}
        style={{
          display: 'inline-block',
          padding: '10px 20px',
          borderRadius: '3px',
          backgroundColor: INK,
          color: '#ffffff',
          font: `500 16px/24px ${sans}`,
          textDecoration: 'none',
        }}
      >
        {children}
      </Link>
    </Section>
  )
}

const LINK = { color: 'inherit', textDecoration: 'underline', overflowWrap: 'anywhere' } as const

/** An address that can be read and copied; it begins at the left in every language. */
export function At({ to }: { to: string }) {
  return (
    <Link href={to} dir="ltr" style={LINK}>
      {to}
    </Link>
  )
}

/** A code to type off, in figures that are easy to tell apart. */
export function Code({ children }: { children: string }) {
  return (
    <Text
      style={{
        margin: '0 0 16px',
        font: '600 32px/40px ui-monospace, "SF Mono", "DejaVu Sans Mono", monospace',
        letterSpacing: '0.12em',
      }}
    >
      {children}
    </Text>
  )
}
