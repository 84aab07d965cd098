package org.fabcom.governance.sheets;

import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What a body shares, on its page. */
@Component
class SheetSection implements BodySection {

    private static final int SHOWN = 5;

    private final CommonsSheets sheets;

    SheetSection(CommonsSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var url = body.url() + "/communs";
        return new Section(
                page.t("governance.sheet.section"),
                sheets.of(body.id()).stream()
                        .filter(CommonsSheet::stands)
                        .limit(SHOWN)
                        .map(it -> new Line(
                                url + "/" + it.id(),
                                it.described().name(),
                                "",
                                page.t(
                                        it.incomplete().isEmpty()
                                                ? "governance.sheet.whole"
                                                : "governance.sheet.incomplete")))
                        .toList(),
                url,
                page.t("governance.sheet.none"));
    }
}
