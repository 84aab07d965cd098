package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Announcing a vote that stands for itself. @param unheard how many with a voice cannot cast it on a screen, told; "" for none */
public record AnnounceView(
        LinkView back,
        String action,
        List<OptionView> methods,
        List<OptionView> secrecies,
        List<OptionView> ties,
        String unheard,
        Form form) {}
