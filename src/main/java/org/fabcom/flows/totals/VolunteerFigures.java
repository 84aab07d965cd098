package org.fabcom.flows.totals;

import module java.base;
import org.fabcom.agenda.HeldDate;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.given.GivenHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Members, hours of volunteers and dates that took place among the figures of a year (R13). */
@Component
record VolunteerFigures(ObjectProvider<GivenHours> given, ObjectProvider<HeldDate.Register> dates, Clock clock)
        implements KnownFigures {

    @Override
    public Map<Figure, Long> of(PartyId owner, int year) {
        var all = new EnumMap<Figure, Long>(Figure.class);
        var today = Days.today(clock);
        var last = LocalDate.of(year, 12, 31);
        for (var one : given) {
            one.in(owner, year).ifPresent(it -> {
                all.put(Figure.VOLUNTEER_MINUTES, it.minutes());
                all.put(Figure.VOLUNTEERS, it.givers());
            });
            if (year <= today.getYear())
                one.members(owner, last.isAfter(today) ? today : last).ifPresent(it -> all.put(Figure.MEMBERS, it));
        }
        var held = held(owner, year);
        if (!held.isEmpty()) {
            all.put(Figure.EVENTS, (long) held.size());
            all.put(Figure.REACHED, held.stream().mapToLong(HeldDate::present).sum());
        }
        return all;
    }

    /** The register is read by whoever keeps it. */
    @Override
    public Map<Figure, String> pages(PartyId owner, Visitor me) {
        var all = new EnumMap<Figure, String>(Figure.class);
        if (!me.sits(owner, Seat.REFERENT)) return all;
        for (var one : given) {
            all.put(Figure.MEMBERS, one.page(owner, false));
            all.put(Figure.VOLUNTEERS, one.page(owner, true));
            all.put(Figure.VOLUNTEER_MINUTES, one.page(owner, true));
        }
        return all;
    }

    @Override
    public List<Counted> dates(PartyId owner, int year, Visitor me) {
        boolean reads = me.sits(owner, Seat.REFERENT);
        return held(owner, year).stream()
                .map(it -> new Counted(
                        it.day(),
                        it.title(),
                        it.present(),
                        reads
                                ? dates.stream()
                                        .findFirst()
                                        .map(one -> one.page(it))
                                        .orElse("")
                                : ""))
                .toList();
    }

    private List<HeldDate> held(PartyId owner, int year) {
        if (year > Days.today(clock).getYear()) return List.of();
        return dates.stream()
                .flatMap(it -> it.between(owner, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream())
                .filter(it -> it.day().getYear() == year)
                .toList();
    }
}
