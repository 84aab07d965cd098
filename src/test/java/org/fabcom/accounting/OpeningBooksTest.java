package org.fabcom.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;

/** The two days with which books open stay for good: a slip is asked about before anything is written. */
@FabComTest
class OpeningBooksTest {

    private final Periods periods;
    private final LocalDate today;
    private final Organisation garden;
    private final WebVisitor hers;

    OpeningBooksTest(Neighbours neighbours, Periods periods, Clock clock) {
        this.periods = periods;
        this.today = Days.today(clock);
        Person rosa = neighbours.person("Rosa");
        this.garden = neighbours.association("Les Jardins", rosa);
        this.hers = neighbours.signedIn(rosa);
    }

    private WebAnswer opened(WebAnswer page, LocalDate first, LocalDate last) {
        return page.form("Ouvrir la comptabilité")
                .fill("Premier jour", first.toString())
                .fill("Dernier jour", last.toString())
                .submit();
    }

    @Test
    void a_year_of_one_day_one_long_over_and_one_far_away_are_asked_about_and_opened_when_sent_again() {
        var page = hers.get(Desk.HOME + "?pour=" + garden.id());
        var asked = opened(page, today, today);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Encore une question", "Ces deux jours ne changent plus");
        var past = opened(asked, LocalDate.of(1900, 1, 1), LocalDate.of(1900, 12, 31));
        assertThat(past.status())
                .as("what was asked about one year says nothing of another")
                .isEqualTo(422);
        var far = opened(past, LocalDate.of(2190, 1, 1), LocalDate.of(2190, 12, 31));
        assertThat(far.status()).isEqualTo(422);
        assertThat(periods.of(garden.id())).isEmpty();
        var first = today.minusDays(9);
        var meant = opened(opened(far, first, today), first, today);
        assertThat(meant.status()).isEqualTo(303);
        assertThat(periods.of(garden.id()).getFirst().first()).isEqualTo(first);
    }

    @Test
    void a_usual_year_is_not_asked_about() {
        var first = today.withDayOfYear(1);
        var page = hers.get(Desk.HOME + "?pour=" + garden.id());
        assertThat(opened(page, first, first.plusYears(1).minusDays(1)).status())
                .isEqualTo(303);
    }
}
