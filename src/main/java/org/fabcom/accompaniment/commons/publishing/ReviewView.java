package org.fabcom.accompaniment.commons.publishing;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.look.OptionView;

/** Words that may point to somebody, to be decided one by one. */
public record ReviewView(
        String url, String backUrl, int version, List<SuspectView> suspects, List<OptionView> choices, Form form) {

    public record SuspectView(String field, String kind, String words, List<String> contexts) {}
}
