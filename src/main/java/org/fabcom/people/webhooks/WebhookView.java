package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;

/**
 * One address and what was told there.
 *
 * @param offered what it may tell; {@code form}: what of it is chosen
 * @param secret shown this once; else empty
 * @param twice until when the former secret signs too; empty: it does not
 * @param stopped why nothing is sent; empty: it is
 */
public record WebhookView(
        LinkView back,
        String path,
        String address,
        List<String> kinds,
        List<OptionView> offered,
        Form form,
        String secret,
        String twice,
        String stopped,
        Paging paging,
        List<State> states,
        List<Line> lines) {

    /** A state with its count and the address that shows only it. */
    public record State(String label, long count, String url, boolean chosen) {}

    /** One delivery in words. */
    public record Line(
            String id, String what, String when, String state, String chip, String detail, String body, boolean open) {}
}
