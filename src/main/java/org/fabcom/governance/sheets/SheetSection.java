package org.fabcom.governance.sheets;

import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a body shares, on its page. */
@Component
@Order(60)
record SheetSection(CommonsSheets sheets) implements BodySection {

    private static final int SHOWN = 5;

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var url = body.url() + "/communs";
        return new Section(
                page.t("governance.sheet.section"),
                sheets.of(body.id()).stream()
                        .filter(CommonsSheet::stands)
                        .limit(SHOWN)
                        .map(it -> line(url, it, page))
                        .toList(),
                url,
                page.t("governance.sheet.none"));
    }

    private static Line line(String url, CommonsSheet it, Page page) {
        boolean whole = it.incomplete().isEmpty();
        var state = it.draft() ? "draft" : whole ? "whole" : "incomplete";
        return new Line(
                url + "/" + it.id(),
                it.described().name(),
                "",
                page.t("governance.sheet." + state),
                it.draft() ? Tone.TO_COME : whole ? Tone.GOOD : Tone.PLAIN);
    }
}
