package org.fabcom.flows.rounds;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.listing.ListingView;
import org.fabcom.web.look.OptionView;

/**
 * One round: for the desk that plans it and for the crew that drives it.
 *
 * @param meeting where it is moved and cancelled; empty: in no agenda
 * @param plans may add and take out stops
 * @param driving it is its day, or later: stops are marked and weighed
 * @param waiting collections that may be added
 */
public record RoundView(
        String path,
        LinkView back,
        String title,
        String when,
        String what,
        String crew,
        String note,
        String meeting,
        boolean cancelled,
        boolean plans,
        boolean driving,
        Form form,
        List<StopView> stops,
        List<OptionView> waiting,
        List<OptionView> kinds,
        List<OptionView> destinations,
        String weighed) {

    /**
     * One stop.
     *
     * @param key of the next weighing
     * @param open not marked yet
     * @param weighed in words; empty: nothing
     */
    public record StopView(
            String id,
            int number,
            String time,
            String typed,
            String name,
            String phone,
            String where,
            String stairs,
            String what,
            String state,
            String chip,
            boolean open,
            boolean call,
            String weighed,
            String key) {}

    /** All rounds. */
    public record ListView(LinkView back, LinkView pickups, String add, ListingView<RowView> list) {}

    public record RowView(
            String url,
            String day,
            String hours,
            String vehicle,
            String site,
            String stops,
            String state,
            String chip) {}

    /** A round to be planned. */
    public record PlanView(LinkView back, String action, Form form, List<OptionView> sites, List<OptionView> people) {}

    /** The sheet for whoever drives without a phone. */
    public record SheetView(String title, String when, String what, String crew, String note, List<StopView> stops) {}
}
