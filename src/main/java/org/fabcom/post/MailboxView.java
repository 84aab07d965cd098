package org.fabcom.post;

import module java.base;
import org.fabcom.web.list.Paging;
import org.jspecify.annotations.Nullable;

/** The outbox as administrators see it: where each letter stands, never a link that would let them in as somebody else. */
public record MailboxView(
        Paging paging,
        List<Line> lines,
        List<State> states,
        boolean server,
        @Nullable String heldSince) {

    /** A letter; {@code chip} is the kind of its state's chip; {@code again} if it can be sent again. */
    public record Line(
            String id,
            String recipient,
            String subject,
            String created,
            String state,
            String chip,
            String detail,
            boolean again,
            boolean readable) {}

    /** A state with its count and the address that shows only it. */
    public record State(String label, long count, String url, boolean chosen) {}
}
