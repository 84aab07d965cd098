package org.fabcom.governance.proxies;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Proxies that a person gave in a body or was handed there. */
public record ProxyView(
        LinkView back, String action, String rule, List<Line> lines, List<OptionView> holders, Form form) {

    /** @param revoke where it is taken back; "" where it cannot be */
    public record Line(String title, String text, String chip, String state, String revoke) {}
}
