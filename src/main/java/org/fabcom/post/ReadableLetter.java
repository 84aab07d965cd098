package org.fabcom.post;

import org.fabcom.kernel.settings.Settings;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** A letter as a page: addresses of this instance become links that can be followed, whatever host one came by. */
@Component
record ReadableLetter(Settings settings, Letters letters) {

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
                lines,
                letters.attachments(letter.id()).stream()
                        .map(Letter.Attachment::name)
                        .toList());
    }
}
