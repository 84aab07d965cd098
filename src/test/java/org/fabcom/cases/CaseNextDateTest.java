package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.MeetingDraft;
import org.fabcom.agenda.meetings.MeetingOutcome;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.cases.listing.CaseFilter;
import org.fabcom.cases.listing.CaseListing;
import org.fabcom.cases.listing.CaseRow;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WithCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The next date of a case: meetings count, and the day the coordinator set stays. */
@FabComTest
@WithCatalogue
class CaseNextDateTest {

    private final Meetings meetings;
    private final CaseListing listing;
    private final Cases cases;
    private final Clock clock;
    private final CaseWorld world;

    CaseNextDateTest(
            Meetings meetings,
            CaseListing listing,
            Cases cases,
            Clock clock,
            ApplicationContext context,
            Neighbours neighbours) {
        this.meetings = meetings;
        this.listing = listing;
        this.cases = cases;
        this.clock = clock;
        this.world = new CaseWorld(context, neighbours);
    }

    private static LocalDate in(int days) {
        return LocalDate.now(Span.ZONE).plusDays(days);
    }

    /** What orders them is worked out apart from what each shows. */
    @AfterEach
    void they_come_in_the_order_of_the_days_that_they_show() {
        var all = listing.rows(CaseFilter.all(), CaseListing.Order.NEXT, 0, 100);
        assertThat(all).isNotEmpty();
        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing((CaseRow it) -> it.next() == null ? LocalDate.MAX : it.next())
                        .thenComparing(CaseRow::heardAt));
    }

    private @Nullable LocalDate next(Case it) {
        return listing.rows(CaseFilter.all().of(world.yann.id()), CaseListing.Order.NEXT, 0, 100).stream()
                .filter(row -> row.id().equals(it.id()))
                .findFirst()
                .orElseThrow()
                .next();
    }

    private Meeting planned(Case it, int days) {
        var start = in(days).atTime(10, 0);
        var draft = new MeetingDraft(
                new Subject("accompaniment.case", it.id().value()),
                "Point d’étape",
                "",
                Venue.phone("04 65 71 00 12"),
                Set.of(world.gardens.id()));
        var done = meetings.plan(draft, new Span(start, start.plusHours(1)), world.yann.id());
        return ((MeetingOutcome.Done) done).meeting();
    }

    @Test
    void a_planned_meeting_counts_until_it_is_called_off() {
        var it = world.assigned();
        assertThat(next(it)).isNull();
        planned(it, 9);
        var sooner = planned(it, 4);
        assertThat(next(it)).isEqualTo(in(4));
        meetings.cancel(sooner.id(), "", Meeting.Side.GUEST, world.lucie.id());
        assertThat(next(it)).isEqualTo(in(9));
    }

    @Test
    void the_day_that_the_coordinator_set_stays_after_the_work_began() {
        var now = clock.instant();
        var it = world.decide(
                world.decide(world.asked(), one -> one.qualify("")),
                one -> one.assign(world.yann.id(), in(6), world.aline.id(), now));
        planned(it, 12);
        assertThat(next(it)).isEqualTo(in(6));
        cases.decide(it.id(), world.yann.id(), Case::start);
        assertThat(next(it)).as("begun").isEqualTo(in(6));
        planned(it, 3);
        assertThat(next(it)).as("a meeting before it comes first").isEqualTo(in(3));
    }
}
