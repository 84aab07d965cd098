package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** The addresses that an organisation, or the instance, has told; {@code full}: no more of them. */
public record WebhookListView(
        LinkView back, String path, Form form, List<Line> lines, List<OptionView> kinds, boolean full, String example) {

    /** An address in words; {@code chip} is the kind of its state's chip. */
    public record Line(String url, String address, String kinds, String state, String chip) {}
}
