package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.BookRefusal;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Outcome;
import org.fabcom.accounting.Periods;
import org.fabcom.kernel.Days;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** After midnight a till goes on with the day before, and says so: whoever opens it, sells at it or reads a sale sees which day it is. */
@FabComTest
class TillNightTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Web web;
    private final Bookkeeping books;
    private final Periods periods;

    TillNightTest(ApplicationContext beans, Neighbours neighbours, Web web, Bookkeeping books, Periods periods) {
        this.neighbours = neighbours;
        this.stall = new Stall("Nuit", beans);
        this.web = web;
        this.books = books;
        this.periods = periods;
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    private LocalDate at(LocalTime hour) {
        var next = LocalDate.ofInstant(stall.clock.instant(), Days.ZONE).plusDays(1);
        stall.clock.forward(Duration.between(
                stall.clock.instant(), next.atTime(hour).atZone(Days.ZONE).toInstant()));
        return next;
    }

    @Test
    void before_four_it_says_on_which_day_it_sells() {
        var till = stall.till("Caisse");
        var next = at(LocalTime.of(0, 30));
        var malo = neighbours.signedIn(stall.seller);
        var before = next.minusDays(1).getDayOfMonth();
        var opening = malo.get("/caisse/" + till.id());
        assertThat(opening.text())
                .contains("vend sur la journée du")
                .contains(" " + before + (before == 1 ? "er " : " "))
                .contains("commence à 4 h");
        opening.form("Ouvrir la caisse").fill("Combien y a-t-il", "0").submit();
        assertThat(malo.get("/caisse/" + till.id()).text()).contains("jusqu’à 4 h");
        long number = stall.cash(till, stall.books(1, 100)).number();
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + number).text())
                .contains("Journée de caisse du")
                .contains("elle change à 4 h");
        var copied = malo.get("/caisse/" + till.id() + "?carnet=" + next).follow();
        assertThat(copied.text())
                .contains("Avant 4 h, la caisse a encore la journée d’hier")
                .doesNotContain("est à venir");
        for (var look : List.of(Look.PHONE, Look.DESK)) {
            try (var tab = Browser.get().open(web.address(), look).as(malo)) {
                tab.go("/caisse/" + till.id()).picture("till-night");
                assertThat(tab.barriers()).isEmpty();
                assertThat(tab.tooWide()).isFalse();
            }
        }
    }

    @Test
    void from_four_on_nothing_need_be_said() {
        var till = stall.till("Caisse du jour");
        at(LocalTime.of(4, 30));
        var malo = neighbours.signedIn(stall.seller);
        var opening = malo.get("/caisse/" + till.id());
        assertThat(opening.text()).doesNotContain("vend sur la journée du");
        opening.form("Ouvrir la caisse").fill("Combien y a-t-il", "0").submit();
        assertThat(malo.get("/caisse/" + till.id()).text()).doesNotContain("jusqu’à 4 h");
        long number = stall.cash(till, stall.books(1, 100)).number();
        assertThat(malo.get("/caisse/" + till.id() + "/ventes/" + number).text())
                .doesNotContain("Journée de caisse du");
    }

    /** The last evening of the year goes on until four: its takings belong to that year, which waits for it. */
    @Test
    void a_year_is_not_closed_while_its_last_day_goes_on_at_a_till() {
        var last = at(LocalTime.NOON);
        books.open(stall.owner(), last.minusYears(1).plusDays(1), last, stall.shop.manager.id())
                .done();
        var till = stall.open("Réveillon", 0);
        stall.cash(till, stall.books(1, 1055));
        at(LocalTime.of(0, 30));
        var year = periods.of(stall.owner()).getFirst();
        assertThat(books.close(year, "À nouveau", stall.shop.manager.id()))
                .isEqualTo(new Outcome.Refused(BookRefusal.DAY_RUNNING));
        stall.close(till, 1055);
        assertThat(books.close(year, "À nouveau", stall.shop.manager.id()))
                .as("a till may open again until four, on the same day")
                .isEqualTo(new Outcome.Refused(BookRefusal.DAY_RUNNING));
        at(LocalTime.of(4, 5));
        books.close(year, "À nouveau", stall.shop.manager.id()).done();
        assertThat(stall.db
                        .sql("select day from accounting.book_entry where party = :party and journal = 'CA'")
                        .param("party", stall.owner().value())
                        .single(LocalDate.class))
                .isEqualTo(last);
    }
}
