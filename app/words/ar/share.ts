import type { Messages, Translated } from '../words'

export const share: Translated<Messages['share']> = {
  head: 'تمرير: {title}',
  title: 'مرّروا الرسالة',
  address: 'العنوان',
  ownHint: 'هو خاص بمنظمتكم وحدها: لا تمرّروه إلا إلى من يحق له التوقيع باسمها.',
  invitedHint: 'من كان لديه يستطيع قراءة الرسالة وتوقيعها: لا تمرّروه إلا إلى من ينبغي.',
  openHint: 'لا شيء فيه يدل على من مرّره.',
  byEmail: 'بالبريد الإلكتروني',
  emailWords: 'نص لرسالة إلكترونية',
  emailHint: 'انسخوه وغيّروه كما تشاؤون: يخرج من بريدكم أنتم، ونحن لا نرسل شيئًا.',
  beginEmail: 'بدء رسالة إلكترونية بهذا النص',
  byMessage: 'برسالة نصية',
  messageWords: 'نص لرسالة قصيرة',
  onPaper: 'على الورق',
  code: 'رمز QR للعنوان {address}',
  codeAbout: 'من يوجّه إليه كاميرا هاتفه يصل إلى الصفحة. <link>تنزيله لطباعته بأي حجم</link> (SVG).',
  hello: 'مرحبًا،',
  willYou: 'هل توقّع منظمتكم «{title}»؟',
  willYouBy: 'هل توقّع منظمتكم «{title}»؟ آخر موعد: {closes}.',
  twoMinutes: 'يستغرق التوقيع نحو دقيقتين ولا يحتاج إلى حساب.',
  youCanRead: 'يمكنكم قراءة «{title}» ورؤية من وقّعها.',
}
