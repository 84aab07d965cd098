package org.fabcom.diagnosis.asking;

import org.fabcom.diagnosis.answers.Checked;
import org.fabcom.web.Page;

/** What to say of a field that could not be understood. */
public final class Sentences {

    private Sentences() {}

    public static String wrong(Checked.Wrong wrong, Page page) {
        var key = wrong.decimals() == 0 ? "diagnosis.wrong.whole" : "diagnosis.wrong.decimal";
        return page.t(key, page.number(wrong.most()));
    }
}
