import type { Messages, Translated } from '../words'

export const versions: Translated<Messages['versions']> = {
  changesHead: 'ما الذي تغيّر: {title}',
  changesTitle: 'ما الذي تغيّر',
  fromTo: 'من <from>النسخة {first, number}</from> إلى <to>النسخة {second, number}</to>:',
  smallFix: 'تصحيح بسيط. من كانوا قد وقّعوا باقون، وقد أُبلغوا، ولهم أن ينسحبوا.',
  newMeaning: 'يغيّر المعنى. من كانوا قد وقّعوا لا يكونون على النص الجديد إلا بعد أن يؤكدوه.',
  nothing: 'لا شيء مختلف.',
  changed:
    '{count, plural, zero {لا فقرة معدّلة} one {فقرة واحدة معدّلة} two {فقرتان معدّلتان} few {# فقرات معدّلة} many {# فقرة معدّلة} other {# فقرة معدّلة}}',
  added:
    '{count, plural, zero {لا فقرة مضافة} one {فقرة واحدة مضافة} two {فقرتان مضافتان} few {# فقرات مضافة} many {# فقرة مضافة} other {# فقرة مضافة}}',
  removed:
    '{count, plural, zero {لا فقرة محذوفة} one {فقرة واحدة محذوفة} two {فقرتان محذوفتان} few {# فقرات محذوفة} many {# فقرة محذوفة} other {# فقرة محذوفة}}',
  moved:
    '{count, plural, zero {لا فقرة منقولة} one {فقرة واحدة منقولة} two {فقرتان منقولتان} few {# فقرات منقولة} many {# فقرة منقولة} other {# فقرة منقولة}}',
  languageNew: 'هذه اللغة جديدة.',
  languageGone: 'لم تعد الرسالة بهذه اللغة.',
  languagesChanged: 'بهذه اللغات: {languages}.',
  head: '{title}، النسخة {version, number}',
  fixed: 'النسخة {version, number}، المثبّتة في <time>{day}</time>',
  isOpen: 'هذا هو النص الذي توقّعه المنظمات. <link>الانتقال إلى صفحة الرسالة</link>',
  isPast:
    'لم يعد هذا النص مفتوحًا للتوقيع: حلّت محله <open>النسخة {number, number}</open>. <difference>انظروا ما الذي اختلف</difference>. من وقّعوا هذا النص مذكورون هنا، ولا يُذكرون تحت النص الجديد إلا إذا أيّدوه أيضًا.',
  matches: 'يطابق بصمته',
  matchesNot: 'لا يطابق بصمته',
}
