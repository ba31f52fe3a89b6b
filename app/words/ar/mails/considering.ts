import type { Messages, Translated } from '../../words'

export const considering: Translated<Messages['mails']['considering']> = {
  subject: '{organisation} تدرس «{letter}»',
  subjectDue: 'هل توقّع {organisation} «{letter}»؟',
  heading: 'سُجّل: أنتم تدرسون الأمر',
  headingDue: 'هل اتُّخذ القرار؟',
  glance: 'لم يُوقَّع شيء. نذكّركم مرة واحدة في {day}.',
  glanceDue: 'تقرر {organisation} بشأن «{letter}» في موعد أقصاه {day}.',
  about:
    'تدرس {organisation} «{letter}» وتقرر في موعد أقصاه {day}. وليست على أي قائمة إلى أن توقّع. ونذكّركم مرة واحدة في ذلك اليوم.',
  aboutDue:
    'كتبتم أن {organisation} تقرر في موعد أقصاه {day} هل توقّع «{letter}». وهذا هو التذكير الوحيد الذي نرسله.',
  letterAt: 'الرسالة هنا:',
  signUntil: 'يمكن للمنظمات توقيعها حتى {moment}.',
  act: 'التوقيع أو تغيير اليوم أو الرفض',
  kept: 'لا يرى ما كتبتم إلا منسّقو الرسالة. ويُحذف في {day}، أو فورًا إن رفضتم. نرجو ألا تعطوا الرابط لأحد: فمن لديه الرابط يستطيع أن يجيب عنكم.',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأنكم أخبرتمونا بهذا العنوان أن منظمتكم تدرس توقيع رسالة. إن لم تفعلوا شيئًا فلن يُوقَّع شيء.',
}
