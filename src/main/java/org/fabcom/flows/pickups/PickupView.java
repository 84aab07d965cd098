package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;
import org.fabcom.web.look.OptionView;

/**
 * One collection, as the house sees it.
 *
 * @param round where its round is; empty: none
 * @param open may be moved and cancelled
 * @param again nobody was there: may be tried again
 */
public record PickupView(
        String path,
        LinkView back,
        String title,
        String state,
        String chip,
        List<LinkView> facts,
        String phone,
        String round,
        String weighed,
        boolean toConfirm,
        boolean toCall,
        boolean open,
        boolean again,
        Form form,
        List<OptionView> days,
        List<OptionView> halves,
        List<String> steps) {

    /** All of them. */
    public record ListView(LinkView back, List<LinkView> links, String add, ListingView<RowView> list) {}

    /** @param call it has to be called */
    public record RowView(
            String url, String name, String state, String chip, String when, String where, String what, boolean call) {}

    /** The partner communes. {@code add}: where one adds; empty: not this visitor. */
    public record ZonesView(String path, LinkView back, List<ZoneView> zones, String add) {}

    public record ZoneView(String id, String words) {}

    /** Communes to write a collection down for. */
    public record ChoiceView(LinkView back, List<LinkView> communes, String zones) {}
}
