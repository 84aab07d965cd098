package org.fabcom.agenda.listing;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.Kind;
import org.fabcom.agenda.events.Wanted;
import org.fabcom.circles.GroupId;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Filters;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks of the agenda. What can't be read is refused by {@link Filters}.
 *
 * @param seen the groups of whose dates whoever asks may know
 */
record AgendaFilters(Address address, Instant now, Set<GroupId> seen) {

    static final String KIND = "quoi";
    static final String WHO = "qui";
    static final String WHERE = "ou";
    static final String WHEN = "quand";
    static final String NEAR = "pres";
    static final String RADIUS = "rayon";
    static final String GROUP = "groupe";
    static final String WEEK = "semaine";
    static final String MONTHS = "trimestre";
    static final String PAST = "passe";
    static final List<String> PERIODS = List.of("", WEEK, MONTHS, PAST);
    static final List<String> RADII = List.of("5", "10", "20", "50");

    private static final int USUAL_DAYS = 30;
    private static final int SEVERAL_DAYS = 92;
    private static final int YEAR = 366;

    Wanted wanted() {
        var wanted = Wanted.between(null, null)
                .saying(address.value("q"))
                .ofKinds(kinds())
                .by(organisers())
                .in(places())
                .seeing(seen)
                .of(group());
        return during(wanted, period());
    }

    /** The same of another period; nothing is left of the one before. */
    Wanted during(Wanted wanted, String period) {
        if (period.equals(PAST))
            return wanted.during(midnight(-YEAR), now).before(now).everyDate();
        return wanted.during(now, midnight(days(period))).before(null).onceEach();
    }

    private int days(String period) {
        var today = LocalDate.ofInstant(now, Span.ZONE);
        return switch (period) {
            case WEEK ->
                (int) today.until(
                                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                                java.time.temporal.ChronoUnit.DAYS)
                        + 1;
            case MONTHS -> SEVERAL_DAYS;
            default -> USUAL_DAYS;
        };
    }

    private Instant midnight(int days) {
        return LocalDate.ofInstant(now, Span.ZONE)
                .plusDays(days)
                .atStartOfDay(Span.ZONE)
                .toInstant();
    }

    String period() {
        return Filters.one(address, WHEN, PERIODS);
    }

    boolean past() {
        return period().equals(PAST);
    }

    String radius() {
        var asked = Filters.one(address, RADIUS, RADII);
        return asked.isEmpty() ? "20" : asked;
    }

    Set<Kind> kinds() {
        return Set.copyOf(Filters.some(address, KIND, Kind.class));
    }

    private Set<PartyId> organisers() {
        var ids = new HashSet<PartyId>();
        for (var it : Filters.ids(address, WHO)) ids.add(new PartyId(it));
        return ids;
    }

    /** Only the dates of this group, if it is asked for; none if it is not one that is seen. */
    @Nullable
    GroupId group() {
        return Filters.ids(address, GROUP).stream()
                .findFirst()
                .map(GroupId::new)
                .orElse(null);
    }

    private @Nullable Set<String> places() {
        var names = Set.copyOf(
                address.all(WHERE).stream().filter(it -> !it.isBlank()).toList());
        return names.isEmpty() ? null : names;
    }
}
