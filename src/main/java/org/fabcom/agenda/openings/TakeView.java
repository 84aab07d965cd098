package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.places.CommuneFieldView;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Where a time can be taken. */
public record TakeView(CommuneFieldView near, List<MediatorView> mediators) {

    /**
     * Somebody who opens their hours.
     *
     * @param distance in words; empty where nobody asked how far, or knows
     * @param next their next free times, each with where it is taken
     */
    public record MediatorView(
            String name, String where, String distance, List<LinkView> next, long free, String url) {}

    /** The free times of one day. */
    public record DayView(String day, List<OptionView> times) {}

    /**
     * The times of somebody, to choose from.
     *
     * @param later the address of those that come after; empty if these are all
     */
    public record ChoiceView(
            String mediator, List<String> where, List<String> notes, List<DayView> days, String later, Form form) {}

    /**
     * What one asked for or has.
     *
     * @param state {@code PENDING}, {@code GONE}, {@code TAKEN}, {@code OFF} or {@code OVER}
     * @param phone the number that was typed, to be read again; may be empty
     * @param take what the button for the time that was asked for sends; empty if it can’t be taken
     */
    public record OwnView(
            String name,
            String phone,
            String state,
            String when,
            String where,
            String link,
            String path,
            String take,
            ChoiceView choice) {}
}
