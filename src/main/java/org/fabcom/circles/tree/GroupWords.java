package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.circles.RoleSeat;
import org.fabcom.kernel.Days;
import org.fabcom.people.RightsChange;
import org.fabcom.web.Page;

/** How pages word seats and the journal's lines about groups. */
public final class GroupWords {

    private GroupWords() {}

    /** "Ida Nowak, jusqu’au 30 juin 2027". */
    static String holder(RoleSeat seat, Page page) {
        var until = seat.endsOn();
        return until == null ? seat.name() : page.t("circles.group.holder.until", seat.name(), page.shortDate(until));
    }

    /** From when to when, how it ended, and that it was written afterwards. */
    public static String term(RoleSeat seat, Page page) {
        var days = days(seat, page);
        return seat.writtenAfterwards()
                ? page.t("circles.group.term.afterwards", days, page.shortDate(seat.grantedAt()))
                : days;
    }

    private static String days(RoleSeat seat, Page page) {
        var from = page.shortDate(seat.startsOn());
        var until = seat.endsOn();
        var ended = seat.endedAt();
        if (ended != null && (until == null || !until.isBefore(LocalDate.ofInstant(ended, Days.ZONE))))
            return page.t("circles.group.term.ended", from, page.shortDate(ended));
        return until == null ? page.t("circles.group.term.open", from) : page.days(seat.startsOn(), until);
    }

    /** What a line of the journal about a group adds to its act; empty when the act says all. */
    static String detail(RightsChange change, Page page) {
        return switch (change.act()) {
            case GROUP_RIGHTS -> arrow(rights(change.was(), page), rights(change.becomes(), page));
            case GROUP_MOVED -> arrow(place(change.was(), page), place(change.becomes(), page));
            case GROUP_CHANGED -> change.was().equals(change.becomes()) ? "" : arrow(change.was(), change.becomes());
            case GROUP_SEAT_GRANTED -> granted(change, page);
            case GROUP_SEAT_EXPIRED -> page.t("circles.group.journal.until", day(change.becomes(), page));
            case GROUP_CREATED -> "";
            default -> change.was() + change.becomes();
        };
    }

    private static String granted(RightsChange change, Page page) {
        var from = change.was().isEmpty() ? "" : page.t("circles.group.journal.from", day(change.was(), page)) + " ";
        return from
                + (change.becomes().isEmpty()
                        ? page.t("circles.group.journal.open")
                        : page.t("circles.group.journal.until", day(change.becomes(), page)));
    }

    private static String day(String iso, Page page) {
        return page.shortDate(LocalDate.parse(iso));
    }

    private static String rights(String names, Page page) {
        if (names.isEmpty()) return page.t("circles.right.none");
        return Arrays.stream(names.split(" "))
                .map(it -> page.t("circles.right." + it))
                .collect(Collectors.joining(", "));
    }

    private static String place(String name, Page page) {
        return name.isEmpty() ? page.t("circles.group.top") : name;
    }

    private static String arrow(String was, String becomes) {
        return was + " → " + becomes;
    }
}
