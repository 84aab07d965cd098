package org.fabcom.agenda.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.bookings.Bookings.Outcome;
import org.fabcom.agenda.bookings.Bookings.Wish;
import org.fabcom.agenda.rooms.Rooms;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;

/** Thirty bookings are read by as many statements as three. */
@FabComTest
class BookingCostsTest extends BookedHouse {

    private final Bookings bookings;
    private final RoomTerms terms;
    private final BookingBills bills;

    BookingCostsTest(
            Web web,
            Neighbours neighbours,
            Rooms rooms,
            PriceRules rules,
            MovedClock clock,
            BookingDates dates,
            Bookings bookings,
            RoomTerms terms,
            BookingBills bills) {
        super(web, neighbours, rooms, rules, clock, dates);
        this.bookings = bookings;
        this.terms = terms;
        this.bills = bills;
    }

    private void book(int some, boolean odile) {
        for (int i = 0; i < some; i++) {
            var who =
                    odile ? this.odile.id() : neighbours.person("Personne " + i).id();
            var span = new Span(monday().atTime(9, 0), monday().atTime(13, 0));
            var version = terms.of(desks).version();
            assertThat(bookings.book(new Wish(Ids.next(), desks, version, who, who, span, 1, 9_00L, "")))
                    .isInstanceOf(Outcome.Done.class);
        }
    }

    private List<Long> costs() {
        var day = "/structures/" + mill.id() + "/reservations?q=" + monday();
        var house = neighbours.signedIn(claire);
        var mine = neighbours.signedIn(odile);
        house.get(day);
        mine.get("/moi/reservations");
        return List.of(
                Statements.least(() -> house.get(day)),
                Statements.least(() -> mine.get("/moi/reservations")),
                Statements.least(() -> mine.get("/moi/agenda")),
                Statements.least(() -> dates.entries(odile.id(), clock.instant())));
    }

    private long billed() {
        clock.forward(Duration.ofDays(50));
        long cost = Statements.least(() -> bills.of(mill.id()));
        clock.back();
        return cost;
    }

    @Test
    void thirty_are_read_by_as_many_statements_as_three() {
        say("toute personne qui a un compte", true);
        var said = terms.of(desks).terms();
        assertThat(terms.say(
                        desks,
                        terms.of(desks).version(),
                        TermsTest.terms(said.step(), 100, "09:00", "18:00", "", 24, 50),
                        claire.id()))
                .isTrue();
        book(3, true);
        book(3, false);
        var few = costs();
        long fewBilled = billed();
        book(27, true);
        book(27, false);
        var many = costs();
        for (int i = 0; i < few.size(); i++)
            assertThat(many.get(i)).as("page " + i).isLessThanOrEqualTo(few.get(i));
        assertThat(billed()).isLessThanOrEqualTo(fewBilled);
    }
}
