package org.fabcom.plan.leaving;

import module java.base;
import org.fabcom.web.Form;

/** The form of the letter, and the letter itself. */
public record LetterView(
        String url,
        String backUrl,
        String backLabel,
        String organisation,
        String tool,
        DaysView days,
        List<FactView> laws,
        Form form) {

    public record DaysView(String given, String noticeEnd, String transitionEnd, String retrievalEnd) {}

    public record FactView(String text, String source, String url, LocalDate read, String said) {}
}
