import type { Messages, Translated } from '../../words'

export const declined: Translated<Messages['mails']['declined']> = {
  subject: '{organisation} ليست على «{letter}»',
  heading: 'توقيعكم ليس في القائمة',
  glance: 'لم تُدرج {organisation} على «{letter}»، والسبب مذكور هنا. المرسِل: {by}.',
  about:
    'لم تُدرج {organisation} في قائمة الموقّعين على «{letter}». وهذا ما تكتبه جهة التنسيق ({by}):',
  mistake: 'هل هذا خطأ؟ اكتبوا إلى {email}.',
  kept: 'يُحذف ما كتبتم في {day}، أو فورًا إن انسحبتم بهذا الرابط:',
  act: 'الاطلاع عليه أو تعديله أو الانسحاب',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأنكم وقّعتم رسالة بهذا العنوان. إن لم تفعلوا شيئًا بقي الأمر كما هو.',
}
