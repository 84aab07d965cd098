package org.fabcom.founding.document;

import module java.base;
import org.fabcom.founding.deliberation.FoundingDecision;
import org.fabcom.founding.document.FoundingDocument.Lines;
import org.fabcom.founding.document.FoundingDocument.Section;
import org.fabcom.web.Page;

/** All decisions of a path, in their order, each with what a copy of its sentence is known by. */
final class RegisterLines {

    private static final int SHOWN = 16;

    private RegisterLines() {}

    static Section of(List<FoundingDecision> history, Page page) {
        return new Section(
                page.t("founding.document.register"),
                List.of(new Lines(
                        "",
                        List.of(
                                page.t("founding.document.number"),
                                page.t("founding.document.sentence"),
                                page.t("founding.document.day"),
                                page.t("founding.document.digest")),
                        history.stream()
                                .map(it -> List.of(
                                        it.code(),
                                        it.sentence(),
                                        page.shortDate(it.on()),
                                        it.sha256().substring(0, SHOWN)))
                                .toList())));
    }
}
