/** The body of an ordinary article. */
export const plainBody = `American and Russian diplomats will sit down in Geneva on Monday for talks on European security, with tens of thousands of soldiers massed within reach of Ukraine and little sign that either side expects to give the other what it has asked for.

Western governments estimate that Russia has moved about 100,000 troops to positions near its border with Ukraine since the autumn. [Washington](https://example.com/a) and its allies have promised severe economic measures.

## What Moscow has asked for

On December 17 the Foreign Ministry published two documents: a draft treaty with the United States and a draft agreement with the members of NATO.

![](negotiating-table.jpg)

Together they would have the alliance rule out any further expansion, Ukraine's membership included.

## Where there may be room

Administration officials told reporters that some subjects could be explored, provided that any limits bound both sides.
`;

/** Everything that Markdown and the shortcodes can put into a body. */
export const fullBody = `An opening with **strong**, *emphasised*, ~~struck~~ and \`code\` words, a note[^one], and a word that nobody would break: Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft https://example.com/${'a'.repeat(90)}.

::: pull-quote by="Ada Marsh, mayor"
We will not move the market, and we will not move the people who made it.
:::

::: fact-box title="What is New START?"
The last treaty that limits the two largest arsenals.

- Signed in **2010**
- Extended in 2021
:::

## A table

| Treaty | Signed | Warheads |
|---|:---:|---:|
| SALT I | 1972 | 1,054 |
| START I | 1991 | 6,000 |
| New START | 2010 | 1,550 |

### A deeper subhead

1. One thing
2. Another thing
   - with a part

> A sentence that somebody else wrote,
> over two lines.

::: gallery label="The lake"
![One](geneva-lake.jpg)

![Two](canal-lock.jpg)
:::

::: embed url="https://vimeo.com/76979871" title="The mayor speaks" poster="wheat-field.jpg"
:::

::: embed url="https://x.com/gazette/status/1234567890" title="The mayor's announcement"
:::

---

\`\`\`
a block of code with a line that is rather longer than the column is wide, so that it must scroll by itself
\`\`\`

A last paragraph with a picture ![of a lock](canal-lock.jpg) within its line.

[^one]: The note itself, with a [link](https://example.com/).
`;

/** A body in Arabic. */
export const arabicBody = `يجتمع دبلوماسيون أمريكيون وروس في جنيف يوم الاثنين لإجراء محادثات بشأن الأمن الأوروبي، في ظل حشد عشرات الآلاف من الجنود بالقرب من أوكرانيا.

وتقدّر حكومات غربية أن روسيا نقلت نحو 100,000 جندي إلى مواقع قريبة من حدودها مع أوكرانيا منذ الخريف. وتقول موسكو إنها لا تنوي الغزو.

## ما الذي طلبته موسكو

نشرت وزارة الخارجية وثيقتين: مشروع معاهدة مع الولايات المتحدة، ومشروع اتفاق مع أعضاء حلف شمال الأطلسي (NATO).

::: pull-quote by="دبلوماسي أوروبي"
لن يُحسم شيء بشأن أوكرانيا من دون أوكرانيا.
:::

- البند الأول
- البند الثاني
`;
