import type { Messages, Translated } from '../../words'

export const shared: Translated<Messages['mails']['shared']> = {
  aCoordinator: 'فريق تنسيق الرسالة',
  named: {
    organisation: 'علنًا: المنظمة، من دون اسمكم.',
    person: 'علنًا: المنظمة، مع اسمكم وصفتكم.',
    none: 'علنًا: لا شيء؛ لا يرى توقيعكم إلا من تُرسل إليه الرسالة.',
    self: 'علنًا: اسمكم وعملكم.',
  },
  beside: 'وإلى جانبه: «{sentence}»',
  finalText:
    'النص هو النص النهائي المؤرخ في {day}، النسخة {version, number}. وهو أدناه في آخر هذه الرسالة الإلكترونية.',
  staysAt: 'ويبقى هنا أيضًا:',
  signedText: 'النص الذي وُقّع',
  disputeMeans: 'من يقل ذلك في تلك الصفحة يرفع الاسم من القائمة إلى أن ينظر المنسّقون في الأمر.',
}
