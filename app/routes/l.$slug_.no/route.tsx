import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Invalid } from '../../domain/errors.server'
import { readAnswer, sayNo, takeNoBack } from '../../domain/sign-on/invitations/say-no.server'
import { openLetterBySlug } from '../../domain/sign-on/page/public-letter.server'
import { drawnAnew } from '../../http/drawn-anew'
import { unlistedMeta } from '../../http/public-page'
import { refusing } from '../../http/refusals'
import { sentForm } from '../../http/sent-form'
import type { RouteHandle } from '../../root'
import { BesideLetter } from '../../ui/beside-letter'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Paper } from '../../ui/public-page'
import { timeAt, who } from '../../ui/tags'
import { Wrongs } from '../../ui/wrongs'
import { useWords } from '../../words/page-words'

export const handle: RouteHandle = { scripts: false }

export const meta = unlistedMeta

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { db, actor, reading } = context
  const address = params.slug ?? ''
  const answer = await refusing(readAnswer(db, actor, address), reading)
  const letter = await refusing(openLetterBySlug(db, actor, address), reading)
  const { slug, title, language, coalition, isSample, banner, open } = letter
  const head = reading.ofLetter(language, letter.timeZone).t('no.title')
  return { ...answer, letter: { slug, title, language, coalition, isSample, banner }, head, open }
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const address = params.slug ?? ''
  const form = await sentForm(request, context.reading.words)
  const words = String(form.get('words') ?? '')
  const { db, actor, reading } = context
  if (drawnAnew(request, form)) return data({ words, wrong: '', field: '' })
  try {
    await refusing(
      form.get('intent') === 'take-back'
        ? takeNoBack(db, actor, address)
        : sayNo(db, actor, { address, words }),
      reading,
    )
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return data(
      { words, wrong: error.in(reading.words), field: error.field ?? '' },
      { status: 422 },
    )
  }
  return redirect(reading.to(`/l/${address}/no`), 303)
}

export default function WeWillNotSignPage() {
  const { letter, head, open, ...answer } = useLoaderData<typeof loader>()
  const { t, day } = useWords()
  const form = answer.saidNoAt === null && answer.over === null ? 'no' : undefined
  return (
    <BesideLetter letter={letter} title={head} form={form}>
      <Paper>
        {answer.saidNoAt ? (
          <>
            <p>
              {t.rich('no.noted', {
                day: day(answer.saidNoAt),
                time: timeAt(answer.saidNoAt),
                organisation: answer.organisation,
                who,
              })}
            </p>
            {answer.over === null && (
              <form method="post">
                <p>{t(open ? 'no.changed' : 'no.mistake')}</p>
                <Button name="intent" value="take-back">
                  {t('no.takeBack')}
                </Button>
              </form>
            )}
          </>
        ) : answer.over === null ? (
          <NoForm organisation={answer.organisation} />
        ) : (
          <p>{t(answer.over === 'signed' ? 'refusals.hasSigned' : 'refusals.letterSent')}</p>
        )}
      </Paper>
    </BesideLetter>
  )
}

function NoForm({ organisation }: { organisation: string }) {
  const refused = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <form id="no" method="post" noValidate>
      <Wrongs errors={refused?.wrong ? { [refused.field]: [refused.wrong] } : {}} />
      <p className="hush">{t.rich('no.about', { organisation, who })}</p>
      <TextArea
        id="words"
        name="words"
        label={t('no.words')}
        hint={t('no.wordsHint')}
        optional
        rows={4}
        maxLength={1000}
        dir="auto"
        defaultValue={refused?.words}
        errors={refused?.wrong && refused.field === 'words' ? [refused.wrong] : undefined}
      />
      <Button kind="primary">{t('no.title')}</Button>
    </form>
  )
}
