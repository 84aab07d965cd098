package org.fabcom.web.style;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.look.StepView;
import org.fabcom.web.print.Qr;

/** Invented examples for {@code /style}. */
public record StyleView(
        Form blank,
        Form wrong,
        List<OptionView> options,
        List<StepView> steps,
        List<BarView> bars,
        List<FacetView> facets,
        Paging paging,
        List<Row> rows,
        Qr.Code qr,
        LocalDate read,
        List<String> icons) {

    /** A line of the example table. */
    public record Row(String name, String kind, String state, String icon, long hours, LocalDate last) {}
}
