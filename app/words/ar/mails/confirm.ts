import type { Messages, Translated } from '../../words'

export const confirm: Translated<Messages['mails']['confirm']> = {
  subject: 'أكّدوا توقيع {organisation}',
  subjectConsidering: 'أكّدوا أن {organisation} تدرس الرسالة',
  glance: 'توقّع {organisation} «{letter}» متى أكّدتم ذلك.',
  glanceConsidering: 'تدرس {organisation} «{letter}» متى أكّدتم ذلك.',
  about: 'توشك {organisation} أن توقّع «{letter}» بنصها النهائي المؤرخ في {day}.',
  aboutConsidering: 'تدرس {organisation} توقيع «{letter}»، وتقرر في موعد أقصاه {day}.',
  readAgain: 'يمكنكم قراءتها مرة أخرى هنا:',
  signedBy: 'الموقّع: {name}، {role}.',
  signedByFilledIn: 'الموقّع: {name}، {role}؛ وملأ الاستمارة {filledBy}.',
  inPersonalCapacity: 'بصفة شخصية.',
  act: 'المراجعة والتأكيد',
  until: 'يعمل الرابط حتى {day}.',
  kept: 'ما يُحفظ: ما تطلبه الاستمارة، ولا شيء غيره. والغرض منه إظهار المنظمات التي تقف وراء الرسالة، والاتصال بكم إن صُحّح نصها. ولا يراه إلا منسّقو الرسالة. يُحذف بريدكم الإلكتروني في {day}، بعد 28 يومًا من آخر يوم للتوقيع؛ وإن تغيّر ذلك اليوم تغيّر هذا معه. وما تسمحون بنشره يبقى مع الرسالة.',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأن أحدهم أعطى هذا العنوان لتوقيع رسالة. إن لم تكونوا أنتم فلا تفعلوا شيئًا: لا يُوقَّع شيء، ويُحذف ما كُتب بعد {day}. ولحذفه الآن:',
}
