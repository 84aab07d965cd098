package org.fabcom.plan.reasons;

import module java.base;
import org.fabcom.web.look.BarView;
import org.fabcom.web.look.OptionView;

/** The reasons of a year, or of all years. */
public record ReasonsView(List<SectionView> sections, List<OptionView> years, String year, String csv) {

    /** One way of standing aside with its reasons, the most frequent first. */
    public record SectionView(String title, String total, List<BarView> bars) {}
}
