import type { Messages, Translated } from '../../words'

export const change: Translated<Messages['mails']['change']> = {
  subjectSmallFix: 'Cywiriad bach yn “{letter}”',
  subjectMeaning: 'Mae “{letter}” wedi newid: cadarnhewch eto',
  headingSmallFix: 'Cywiriad bach mewn llythyr a lofnodoch',
  headingMeaning: 'Edrychwch arno eto',
  glanceSmallFix: 'Mae eich llofnod yn aros o dan “{letter}”; cewch adael.',
  glanceMeaning:
    'Mae “{letter}” yn dweud rhywbeth arall nawr. Nid yw {organisation} oddi tano nes i chi gadarnhau.',
  aboutSmallFix:
    'Gwnaeth y cydlynwyr gywiriad bach yn “{letter}”, a lofnodoch ar ran {organisation}. Mae eich llofnod yn aros oddi tano; nid oes angen i chi wneud dim. Os nad ydych yn cytuno, cewch adael.',
  aboutMeaning:
    'Newidiodd y cydlynwyr yr hyn y mae “{letter}” yn ei ddweud. Llofnodoch y testun blaenorol ar ran {organisation}: mae eich llofnod yn aros yno, ac nid yw o dan y testun newydd, fersiwn {version, number}, nes i chi ei gadarnhau.',
  why: 'Pam: {why}',
  added: 'Ychwanegwyd ({where}): “{now}”',
  removed: 'Tynnwyd allan ({where}): “{before}”',
  changed: 'Newidiwyd ({where}).\nCynt: “{before}”\nNawr: “{now}”',
  otherForm: 'Newidiwyd ({where}): “{now}”',
  more: '{count, plural, zero {Nid oes mwy o newidiadau ar y dudalen.} one {Mae un newid arall ar y dudalen.} two {Mae dau newid arall ar y dudalen.} few {Mae # newid arall ar y dudalen.} many {Mae # newid arall ar y dudalen.} other {Mae # newid arall ar y dudalen.}}',
  actSmallFix: 'Gweld y gwahaniaeth, neu adael',
  actMeaning: 'Gweld y gwahaniaeth a chadarnhau',
  opening: 'Nid oes dim yn digwydd o agor y ddolen yn unig. Peidiwch â’i rhannu.',
  doNothing: 'Os na wnewch ddim, mae eich llofnod yn aros o dan y testun a lofnodoch.',
  because:
    'Rydych yn cael hwn am i chi lofnodi’r llythyr gyda’r cyfeiriad hwn, ac am eich bod i gael gwybod os yw ei destun yn newid.',
  confirmedSubject: 'Cadarnhaoch destun newydd “{letter}”',
  confirmedHeading: 'Cadarnhaoch y testun newydd',
  confirmedGlance: 'Mae {organisation} yn sefyll wrth fersiwn {version, number} o “{letter}”.',
  confirmedAbout: 'Mae {organisation} yn cytuno i fersiwn {version, number} o “{letter}”.',
  confirmedBecause:
    'Rydych yn cael hwn am i chi gadarnhau’r testun gyda’r ddolen a anfonwyd i’r cyfeiriad hwn. I newid y llofnod neu i adael, defnyddiwch ddolen y dderbynneb gyntaf.',
}
