package org.fabcom.post;

import module java.base;
import org.jspecify.annotations.Nullable;

/** A letter as the HTML part shows it. */
public record LetterView(
        String lang,
        String subject,
        List<String> paragraphs,
        @Nullable String url,
        String button,
        List<String> after,
        String footer) {

    /** The same words for readers without HTML. */
    String plain() {
        var text = new StringBuilder();
        paragraphs.forEach(it -> text.append(it).append("\n\n"));
        if (url != null) text.append(button).append("\n").append(url).append("\n\n");
        after.forEach(it -> text.append(it).append("\n\n"));
        return text.append("-- \n").append(footer).append('\n').toString();
    }
}
