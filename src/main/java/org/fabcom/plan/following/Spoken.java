package org.fabcom.plan.following;

import org.fabcom.web.Form;
import org.fabcom.web.Page;

/** An agreement said aloud: who of the organisation gave it, and when. */
public final class Spoken {

    public static final String FIELD = "parole";
    public static final int LONGEST = 500;

    private Spoken() {}

    /** Never empty but where the form is wrong, which then says why. */
    public static String read(Form form, Page page) {
        var words = form.line(FIELD, page);
        if (words.isBlank()) form.reject(FIELD, page.t("plan.spoken.missing"));
        if (words.length() > LONGEST) form.reject(FIELD, page.t("web.field.long", LONGEST));
        return words;
    }
}
