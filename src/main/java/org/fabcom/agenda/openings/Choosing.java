package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.When;
import org.fabcom.agenda.openings.Slots.Slot;
import org.fabcom.agenda.openings.TakeView.ChoiceView;
import org.fabcom.agenda.openings.TakeView.DayView;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The times of a mediator as they are offered, day by day, and what was chosen of them. */
@Component
record Choosing(Openings openings, Slots slots, People people, When when) {

    private static final int DAYS = 6;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f-]{36}@\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}");

    /** @param after only days from then on; null: from now on */
    ChoiceView view(PartyId mediator, @Nullable LocalDate after, String path, Form form, Page page) {
        var free = slots.free(mediator);
        var where = new LinkedHashMap<String, String>();
        free.forEach(it -> where.putIfAbsent(
                OpeningsView.where(it.opening().draft().venue(), page),
                it.opening().draft().note()));
        var days = new TreeMap<LocalDate, List<Slot>>();
        for (var it : free) {
            var day = it.span().start().toLocalDate();
            if (after == null || !day.isBefore(after))
                days.computeIfAbsent(day, one -> new java.util.ArrayList<>()).add(it);
        }
        var shown = days.entrySet().stream()
                .limit(DAYS)
                .map(it -> new DayView(
                        When.dayOfYear(it.getKey(), page.locale()),
                        it.getValue().stream()
                                .map(one -> option(one, where.size() > 1, page))
                                .toList()))
                .toList();
        var later = days.keySet().stream().skip(DAYS).findFirst();
        return new ChoiceView(
                name(mediator).orElse(""),
                List.copyOf(where.keySet()),
                where.values().stream().filter(it -> !it.isEmpty()).distinct().toList(),
                shown,
                later.map(it -> path + "?apres=" + it).orElse(""),
                form);
    }

    private OptionView option(Slot it, boolean places, Page page) {
        var place = places ? OpeningsView.where(it.opening().draft().venue(), page) : "";
        return new OptionView(it.value(), when.hours(it.span(), page.locale()), place);
    }

    /** The time that a form sends, if it is free; empty too for what is no time at all. */
    Optional<Slot> chosen(Form form, boolean askedBefore) {
        var parts = form.value("creneau").split("@", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            var start = LocalDateTime.parse(parts[1]);
            return Ids.read(parts[0]).flatMap(openings::find).flatMap(it -> slots.free(it, start, askedBefore));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The time that a link leads to, as {@link #chosen} reads it; it may be taken since. */
    static String led(Address address) {
        return String.join("", Filters.codes(address, "creneau", SHAPE));
    }

    /** The time that was asked for first, while it is free. */
    Optional<Slot> asked(SlotRequest request) {
        return openings.find(request.opening()).flatMap(it -> slots.free(it, request.start(), true));
    }

    /** Of somebody who opens their hours, or did; of nobody else. */
    Optional<String> name(PartyId mediator) {
        return openings.of(mediator).isEmpty() ? Optional.empty() : people.name(mediator);
    }

    /** When it was, free or not. */
    Span wanted(SlotRequest request) {
        var minutes = openings.find(request.opening()).orElseThrow().draft().minutes();
        return new Span(request.start(), request.start().plusMinutes(minutes));
    }

    PartyId mediator(SlotRequest request) {
        return openings.find(request.opening()).orElseThrow().mediator();
    }
}
