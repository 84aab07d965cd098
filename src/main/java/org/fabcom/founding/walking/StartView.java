package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.web.Form;

/** The way into founding. */
public record StartView(Form form, List<FoundingPath> own, boolean signedIn, List<Line> questions) {

    /** A question and what comes before it. */
    public record Line(String code, String title, String needs) {}
}
