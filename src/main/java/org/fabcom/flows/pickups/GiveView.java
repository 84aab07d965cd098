package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Asking for a collection at home. */
public record GiveView(List<HouseView> houses) {

    /** Who fetches where. */
    public record HouseView(String name, List<LinkView> communes) {}

    /**
     * The form, for one commune.
     *
     * @param known whoever asks is signed in, and needs not say who they are
     * @param desk the house writes it down for somebody
     */
    public record AskView(
            String title,
            LinkView back,
            String lead,
            String action,
            Form form,
            boolean known,
            boolean desk,
            List<OptionView> days,
            List<OptionView> halves,
            List<OptionView> amounts) {}

    /**
     * One's own, by its link.
     *
     * @param open may still be moved and cancelled
     */
    public record OwnView(
            String title,
            String path,
            String state,
            String said,
            String chip,
            String when,
            String where,
            String what,
            boolean asked,
            boolean open,
            Form form,
            List<OptionView> days,
            List<OptionView> halves) {}
}
