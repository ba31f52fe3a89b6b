import type { Messages, Translated } from '../words'

export const preview: Translated<Messages['preview']> = {
  head: 'معاينة: {title}',
  kicker: 'معاينة لمن يقررون هل توقّع منظمتهم',
  forCoalition: 'باسم <who>{coalition}</who>',
  signing: 'التوقيع',
  toCome: 'لم يُفتح بعد. والنص نهائي.',
  openUntil: 'مفتوح حتى {closes}',
  closed: 'أُغلق.',
  meeting:
    'لاجتماع: <pack>صفحة للطباعة لأعضاء مجلس الإدارة</pack>، معها الرسالة ومذكرة لقرارهم، وأيضًا <pdf>بصيغة PDF</pdf>.',
  decided:
    'متى اتُّخذ القرار <sign>وقّعوا في صفحة الرسالة</sign>؛ أو <considering>قولوا متى تقررون</considering>.',
  byInvitation: 'متى اتُّخذ القرار فوقّعوا بالدعوة التي تلقتها منظمتكم.',
  nobodySigns: 'لا أحد يوقّع عبر هذه الصفحة.',
  worksUntil: 'يعمل هذا الرابط حتى <time>{day}</time>.',
  packHead: 'لمجلس الإدارة: {title}',
  print: 'اطبعوها كما هي، أو <pdf>نزّلوها بصيغة PDF</pdf>. <back>العودة إلى المعاينة</back>',
  exact: 'النص بالضبط: النسخة {version, number}، المثبّتة في <time>{day}</time>. SHA-256',
}
