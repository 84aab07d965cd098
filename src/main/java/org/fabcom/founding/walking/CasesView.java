package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.web.LinkView;

/** The experience bank. {@code reading}: where a founder marks a story as read; empty: a visitor. */
public record CasesView(LinkView back, String reading, String progress, List<CaseView> cases) {

    /** A story. */
    public record CaseView(
            String code,
            String name,
            String when,
            String outcome,
            String kind,
            String tried,
            String learnt,
            List<String> causes,
            String questions,
            String sources,
            boolean read) {}
}
