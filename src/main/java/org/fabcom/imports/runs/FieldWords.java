package org.fabcom.imports.runs;

import module java.base;

/** Reports name fields by their headings in files; whoever reads them on a page knows them by the words of the screen. */
final class FieldWords {

    private static final Pattern HEADING =
            Pattern.compile("^[a-z_]{2,40}(?= : )|(?<=^« )[a-z_]{2,40}(?= » est obligatoire)");

    private FieldWords() {}

    /** {@code words}: by heading; one that has none stays. */
    static String of(String text, Map<String, String> words) {
        return HEADING.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(words.getOrDefault(it.group(), it.group())));
    }
}
