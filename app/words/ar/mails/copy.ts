import type { Messages, Translated } from '../../words'

export const copy: Translated<Messages['mails']['copy']> = {
  heading: 'وقّعت {organisation} رسالة',
  glance: 'وقّع {name} «{letter}» باسمها. إن لم يكن ذلك صحيحًا فأخبرونا.',
  about: 'وقّع {name}، {role}، «{letter}» باسم {organisation} في {day}.',
  aboutFilledIn:
    'وقّع {name}، {role}، «{letter}» باسم {organisation} في {day}؛ وملأ الاستمارة {filledBy}.',
  named: {
    organisation: 'علنًا: المنظمة، من دون اسم الموقّع.',
    person: 'علنًا: المنظمة، مع اسم الموقّع وصفته.',
    none: 'علنًا: لا شيء؛ لا يرى من وقّع إلا من تُرسل إليه الرسالة.',
  },
  because:
    'تصلكم هذه الرسالة الإلكترونية لأن الموقّع ذكر هذا العنوان عنوانًا للمنظمة، كي لا يوقّع أحد باسمها من دون علمها. إن لم تفعلوا شيئًا فالتوقيع قائم.',
}
