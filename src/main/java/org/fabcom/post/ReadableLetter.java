package org.fabcom.post;

import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** A letter as a page: addresses of this instance become links that can be followed, whatever host one came by. */
@Component
class ReadableLetter {

    private final Settings settings;

    ReadableLetter(Settings settings) {
        this.settings = settings;
    }

    LetterPageView view(Sending letter, String backUrl, Page page) {
        var base = settings.url("");
        var lines = letter.plain()
                .lines()
                .filter(it -> !it.isBlank() && !it.equals("-- "))
                .map(it -> new LetterPageView.Line(it, it.startsWith(base + "/") ? it.substring(base.length()) : ""))
                .toList();
        return new LetterPageView(
                backUrl,
                letter.name().isEmpty() ? letter.recipient() : letter.name() + " <" + letter.recipient() + ">",
                letter.subject(),
                page.dateTime(letter.createdAt()),
                lines);
    }
}
