import type { Place, Problem } from '../../model/problem.ts';

/** Why a URL may not be linked, or a picture not shown. */
export function linkProblem(kind: 'unsafe' | 'outside', written: string, place: Place): Problem {
  const shown = written.length > 100 ? `${written.slice(0, 100)}…` : written;
  if (kind === 'outside') {
    return {
      code: 'link-outside',
      severity: 'error',
      message: `\`${shown}\` leads out of the newspaper's folder.`,
      hint: 'take away a `../`: a link is seen from the folder of the article that has it',
      place,
    };
  }
  return {
    code: 'unsafe-url',
    severity: 'error',
    message: `\`${shown}\` is not an address that an article may lead to.`,
    hint: 'use http:, https:, mailto: or tel:, or the file name of another article',
    place,
  };
}

/** A picture without a file. */
export function emptyPicture(place: Place): Problem {
  return {
    code: 'empty-picture',
    severity: 'error',
    message: 'This picture has no file.',
    hint: 'write the file name between the brackets: `![what it shows](picture.jpg)`',
    place,
  };
}

/** A picture in a caption, standfirst or the like. */
export function pictureNotHere(place: Place): Problem {
  return {
    code: 'picture-not-here',
    severity: 'error',
    message: 'There is no room for a picture in this text.',
    hint: 'put it into the body of the article',
    place,
  };
}

/** Text that nobody nests like this by hand. */
export function nestedTooDeeply(place: Place): Problem {
  return {
    code: 'nested-too-deeply',
    severity: 'error',
    message: 'Lists, quotations or emphasis are nested too deeply here to be read.',
    hint: 'take away levels of nesting',
    place,
  };
}

/** A note's mark without a note. */
export function unknownNote(mark: string, place: Place): Problem {
  return {
    code: 'unknown-footnote',
    severity: 'warning',
    message: `There is no footnote for \`${mark}\`; it is shown as text.`,
    hint: `write the note on a line of its own: \`${mark}: its text\`; or \`\\${mark}\` if no note is meant`,
    place,
  };
}

/** A note that no mark leads to. */
export function unusedNote(label: string, place: Place): Problem {
  return {
    code: 'unused-footnote',
    severity: 'warning',
    message: `Nothing in the text leads to the footnote \`[^${label}]\`; it is left out.`,
    hint: `write \`[^${label}]\` where the note belongs, or take it away`,
    place,
  };
}

/** Two notes of one name. */
export function duplicateNote(label: string, place: Place): Problem {
  return {
    code: 'duplicate-footnote',
    severity: 'error',
    message: `There are two footnotes \`[^${label}]\`; only the last would be shown.`,
    hint: 'give one of them another name',
    place,
  };
}

/** A raw tag that is not on the allow-list. */
export function removedTag(tag: string, place: Place): Problem {
  return {
    code: 'html-removed',
    severity: 'warning',
    message: `\`<${tag}>\` is not allowed in an article; it is left out.`,
    hint: 'use Markdown or a shortcode instead, or take the tag away',
    place,
  };
}

/** HTML where the newsroom does not allow it. */
export function tagAsText(tag: string, place: Place): Problem {
  return {
    code: 'html-as-text',
    severity: 'warning',
    message: `\`<${tag}>\` is shown as text, since this newspaper does not allow HTML in articles.`,
    hint: 'use Markdown or a shortcode instead, or set `rawHtml: sanitise` in content/site.yaml',
    place,
  };
}

/** A shortcode in the form that other generators have. */
export function foreignShortcode(written: string, place: Place): Problem {
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written;
  return {
    code: 'foreign-shortcode',
    severity: 'warning',
    message: `\`${shown}\` is a shortcode of another generator; it is shown as text.`,
    hint: 'write a shortcode of Broadsheet (`::: name`), a link or a picture in its place',
    place,
  };
}
