package org.fabcom.cases.together;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingEnd;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CasePart;
import org.fabcom.cases.together.MeetingCardView.MeetingLineView;
import org.fabcom.cases.together.MeetingCardView.PartView;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The meetings on the page of a case. */
@Component
@Order(40)
record MeetingCard(MeetingsToCome meetings, BookedMeetings booked, When when, Clock clock) implements CasePart {

    /** What is still to be done about them; the others are over and stand folded. */
    private static final Set<MeetingEnd> OPEN = EnumSet.of(MeetingEnd.PROPOSED, MeetingEnd.COMING, MeetingEnd.TO_SAY);

    @Override
    public Optional<Card> card(Case it, Page page) {
        if (meetings.closed()) return Optional.empty();
        boolean staff = CaseAccess.staff(page.visitor(), it);
        var reader = page.visitor().party();
        var all = meetings.all(it, reader)
                .collect(Collectors.partitioningBy(
                        one -> OPEN.contains(MeetingEnd.of(one, clock.instant())),
                        Collectors.mapping(
                                one -> line(one, one.title(), staff, when, clock.instant(), page),
                                Collectors.toList())));
        var lines = all.getOrDefault(true, List.of());
        var over = all.getOrDefault(false, List.of());
        var perhaps = staff
                ? booked.perhaps(it, reader).stream()
                        .map(one -> line(one, one.title(), true, when, clock.instant(), page))
                        .toList()
                : List.<MeetingLineView>of();
        boolean arranged = staff && it.state().accompanied() && !it.merged();
        if (lines.isEmpty() && over.isEmpty() && perhaps.isEmpty() && !arranged) return Optional.empty();
        return Optional.of(new Card(
                "cases/casemeetings",
                new MeetingCardView(
                        Stream.of(
                                        new PartView("", lines),
                                        new PartView(page.t("cases.meetings.perhaps"), perhaps),
                                        new PartView(page.t("cases.meetings.over", over.size()), over, true))
                                .filter(part -> !part.meetings().isEmpty())
                                .toList(),
                        0,
                        arranged ? it.url() + "/rendez-vous" : "",
                        CaseAccess.mediates(page.visitor(), it) ? "/actes/nouveau?accompagnement=" + it.id() : "")));
    }

    @Override
    public boolean stays() {
        return true;
    }

    static MeetingLineView line(Meeting it, String title, boolean staff, When when, Instant now, Page page) {
        var at = MeetingsToCome.at(it, when, page);
        var end = MeetingEnd.of(it, now);
        var kind = switch (end) {
            case PROPOSED, TO_SAY -> "care";
            case COMING -> "info";
            case CAME -> "good";
            case EXCUSED, ABSENT, OFF_TEAM, OFF_GUEST, OFF -> "neutral";
        };
        return new MeetingLineView(title, at, it.venue().line(), kind, page.t(end.key(staff)), it.url());
    }
}
