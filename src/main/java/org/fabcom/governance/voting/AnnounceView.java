package org.fabcom.governance.voting;

import java.util.List;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Announcing a vote that stands for itself. */
public record AnnounceView(
        LinkView back,
        String action,
        List<OptionView> methods,
        List<OptionView> secrecies,
        List<OptionView> ties,
        Form form) {}
