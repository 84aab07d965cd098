package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.budget.BudgetLine.Origin;
import org.fabcom.governance.budget.BudgetLine.Year;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.DuesPaid;
import org.fabcom.membership.VolunteerHours;
import org.springframework.stereotype.Component;

/** What other registers of the organisation say of a year: shown beside its budget, written on it by a person only. Thread-safe. */
@Component
record BudgetSources(VolunteerHours hours, DuesPaid dues, BudgetEntries entries) {

    /** @param total of the year in the unit of the line; @param left what no line of that way has yet; below zero: too much */
    record Known(Origin origin, long total, long left) {}

    /** Of the whole organisation: a circle keeps no register. */
    static Optional<PartyId> house(Body body) {
        return body.circle() == null ? Optional.ofNullable(body.organisation()) : Optional.empty();
    }

    List<VolunteerHours.Worth> hours(Body body, Year year) {
        return house(body)
                .map(it -> hours.confirmed(it, year.first(), year.last()))
                .orElse(List.of());
    }

    long dues(Body body, Year year) {
        return house(body).map(it -> dues.paid(it, year.first(), year.last())).orElse(0L);
    }

    long invoices(Body body, Year year) {
        return house(body)
                .map(it -> dues.invoiced(it, year.first(), year.last()))
                .orElse(0L);
    }

    /** What a line may take up; empty where there is nothing. */
    List<Known> of(Body body, BudgetLine line) {
        if (house(body).isEmpty()) return List.of();
        return Stream.of(Origin.HOURS, Origin.DUES, Origin.INVOICES)
                .filter(line::takes)
                .map(it -> known(body, line, it))
                .filter(it -> it.total() != 0 || it.left() != 0)
                .toList();
    }

    private Known known(Body body, BudgetLine line, Origin origin) {
        long total = switch (origin) {
            case DUES -> dues(body, line.of());
            case INVOICES -> invoices(body, line.of());
            case HOURS ->
                hours(body, line.of()).stream()
                        .mapToLong(VolunteerHours.Worth::minutes)
                        .sum();
            case HAND -> 0;
        };
        return new Known(origin, total, total - entries.taken(line, origin));
    }

    /** Where the register is read. */
    static String url(Body body, Origin origin, int year) {
        var house = "/structures/" + Objects.requireNonNull(body.organisation());
        return switch (origin) {
            case DUES -> house + "/cotisations";
            case INVOICES -> house + "/factures";
            case HOURS, HAND -> house + "/benevolat?annee=" + year;
        };
    }
}
