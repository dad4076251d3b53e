/** Words that parsed text itself contains, for readers who listen to it. */
export interface Labels {
  readonly footnotes: string;
  /** Followed by a number. */
  readonly footnote: string;
  /** Followed by a number. */
  readonly back: string;
  /** Followed by a number. */
  readonly table: string;
  /** Followed by a number. */
  readonly gallery: string;
  /** `{}` stands for the provider's name. */
  readonly watch: string;
  readonly see: string;
}

const LABELS = {
  en: {
    footnotes: 'Footnotes',
    footnote: 'Footnote',
    back: 'Back to the text, footnote',
    table: 'Table',
    gallery: 'Gallery',
    watch: 'Watch on {}',
    see: 'See on {}',
  },
  es: {
    footnotes: 'Notas',
    footnote: 'Nota',
    back: 'Volver al texto, nota',
    table: 'Tabla',
    gallery: 'Galería',
    watch: 'Ver en {}',
    see: 'Ver en {}',
  },
  fr: {
    footnotes: 'Notes',
    footnote: 'Note',
    back: 'Retour au texte, note',
    table: 'Tableau',
    gallery: 'Galerie',
    watch: 'Regarder sur {}',
    see: 'Voir sur {}',
  },
  de: {
    footnotes: 'Fußnoten',
    footnote: 'Fußnote',
    back: 'Zurück zum Text, Fußnote',
    table: 'Tabelle',
    gallery: 'Bildergalerie',
    watch: 'Auf {} ansehen',
    see: 'Auf {} ansehen',
  },
  ar: {
    footnotes: 'الحواشي',
    footnote: 'حاشية',
    back: 'العودة إلى النص، حاشية',
    table: 'جدول',
    gallery: 'معرض صور',
    watch: 'شاهد على {}',
    see: 'اطّلع على {}',
  },
  zh: {
    footnotes: '脚注',
    footnote: '脚注',
    back: '返回正文，脚注',
    table: '表',
    gallery: '图集',
    watch: '在 {} 上观看',
    see: '在 {} 上查看',
  },
} satisfies Record<string, Labels>;

/** The labels of a language (BCP 47), English where there are none. */
export function labelsFor(language: string): Labels {
  const primary = language.split('-', 1)[0]?.toLowerCase();
  const [, labels] = Object.entries(LABELS).find(([name]) => name === primary) ?? [];
  return labels ?? LABELS.en;
}
