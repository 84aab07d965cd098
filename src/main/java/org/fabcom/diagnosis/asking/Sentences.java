package org.fabcom.diagnosis.asking;

import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.web.Page;

/** What to say of a field that could not be understood. */
public final class Sentences {

    private Sentences() {}

    public static String wrong(Checked.Wrong wrong, Page page) {
        var kind = wrong.hours() ? "hours" : wrong.decimals() == 0 ? "whole" : "decimal";
        return page.t("diagnosis.wrong." + kind, page.number(wrong.most()));
    }
}
