package org.fabcom.agenda.listing;

import org.fabcom.agenda.When;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.fares.Fares;
import org.fabcom.agenda.listing.DateLineView.ChipView;
import org.fabcom.places.Communes;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes lines of dates, in the reader's language. */
@Component
public record DateLines(When when, Communes communes, Fares fares) {

    /** {@code from} is the commune that distances are told from; null: none is told. */
    public DateLineView line(Happening date, org.fabcom.people.communes.@Nullable Commune from, Page page) {
        var day = date.span().start().toLocalDate();
        return new DateLineView(
                date.url(),
                date.title(),
                day.getDayOfMonth(),
                When.month(day, page.locale()),
                date.span().start().toString(),
                when.words(date.span(), page.locale()),
                When.dayOfYear(day, page.locale()) + ", " + when.hours(date.span(), page.locale()),
                place(date, page),
                distance(date, from, page),
                date.organiserName(),
                date.groupName(),
                page.t("agenda.kind." + date.kind()),
                date.repeats() ? page.t("agenda.how." + date.frequency(), date.every()) : "",
                fares.words(date, page),
                chip(date, page));
    }

    private static String place(Happening date, Page page) {
        return date.venue().inPerson() ? date.venue().line() : page.t("agenda.online");
    }

    private String distance(Happening date, org.fabcom.people.communes.@Nullable Commune from, Page page) {
        var venue = date.venue();
        if (from == null || !venue.inPerson()) return "";
        if (from.name().equals(venue.communeName())
                && (from.code() == null || from.code().equals(venue.communeCode())))
            return page.t("places.distance.here");
        if (from.code() == null || venue.communeCode() == null) return page.t("places.distance.unknown");
        return communes.distance(from.code(), venue.communeCode())
                .map(it -> it.words(page))
                .orElseGet(() -> page.t("places.distance.unknown"));
    }

    /** Whether one can still come. */
    static ChipView chip(Happening date, Page page) {
        if (date.cancelled()) return new ChipView(page.t("agenda.chip.cancelled"), "bad", "x");
        if (!date.registering()) return new ChipView(page.t("agenda.chip.free"), "neutral", "users");
        var left = date.left();
        if (left == null) return new ChipView(page.t("agenda.chip.register"), "good", "check");
        if (date.full()) return new ChipView(page.t("agenda.chip.full", date.waiting()), "care", "hourglass");
        return new ChipView(page.t("agenda.chip.left", left), "good", "check");
    }
}
