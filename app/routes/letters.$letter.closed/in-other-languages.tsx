import { Link } from '@remix-run/react'
import { inText } from '../../http/text-asked'
import { englishLanguageName } from '../../ui/languages'

/** The files of a version in each of its languages beside the first; nothing where there is one only. */
export function InOtherLanguages({
  letterId,
  version,
  formats,
}: {
  letterId: string
  version: { number: number; languages: readonly string[] }
  formats: readonly { format: string; name: string }[]
}) {
  return version.languages.slice(1).map((language) => (
    <p key={language}>
      In {englishLanguageName(language)}:{' '}
      {formats.map(({ format, name }, at) => (
        <span key={format}>
          {at > 0 && ' · '}
          <Link
            to={`/letters/${letterId}/export/${format}${inText(language)}&version=${version.number}`}
            reloadDocument
          >
            {name}
            <span className="unseen"> in {englishLanguageName(language)}</span>
          </Link>
        </span>
      ))}
    </p>
  ))
}
