import type { Messages, Translated } from '../../words'

export const reminder: Translated<Messages['mails']['reminder']> = {
  subject: 'تذكير: أكّدوا توقيع {organisation}',
  subjectAgain: 'تذكير: تغيّرت «{letter}»',
  heading: 'التوقيع في انتظاركم',
  headingAgain: 'النص الجديد في انتظاركم',
  glance: 'لا تكون {organisation} على «{letter}» إلا بعد أن تؤكدوا.',
  about:
    'ملأ أحدهم الاستمارة للإجابة عن «{letter}» باسم {organisation} بهذا العنوان. ولا يُعتدّ بشيء قبل أن تؤكدوه.',
  aboutAgain:
    'غيّر المنسّقون ما تقوله «{letter}». يبقى توقيع {organisation} على النص الذي وقّعتموه، ولا يكون على النص الجديد إلا بعد أن تؤكدوه.',
  because:
    'تصلكم هذه الرسالة الإلكترونية لأن أحدهم أعطى هذا العنوان لتوقيع رسالة. إن لم تكونوا أنتم فلا تفعلوا شيئًا: يُحذف ذلك في {day}، أو فورًا من هنا:',
  becauseAgain: 'تصلكم هذه الرسالة الإلكترونية لأنكم وقّعتم الرسالة بهذا العنوان.',
  noMore: 'لإيقاف التذكيرات:',
}
