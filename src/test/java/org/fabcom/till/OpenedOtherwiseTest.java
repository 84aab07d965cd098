package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.till.journal.EventKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A drawer that opens with another sum than a counted evening left: where the difference went is asked, and the books say it (ADR 0288). */
@FabComTest
class OpenedOtherwiseTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Jobs jobs;
    private final Bookkeeping books;

    OpenedOtherwiseTest(ApplicationContext beans, Neighbours neighbours, Jobs jobs, Bookkeeping books) {
        this.neighbours = neighbours;
        this.stall = new Stall("Fond", beans);
        this.jobs = jobs;
        this.books = books;
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    private void tomorrow() {
        var next = LocalDate.ofInstant(stall.clock.instant(), Days.ZONE).plusDays(1);
        stall.clock.forward(Duration.between(
                stall.clock.instant(),
                next.atTime(LocalTime.of(9, 0)).atZone(Days.ZONE).toInstant()));
    }

    /** 50 € of float and 20 € sold, counted in the evening; so much stays in the drawer. Then the night. */
    private Till counted(String name, long kept) {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id());
        tomorrow();
        var till = stall.open(name, 5000);
        stall.cash(till, stall.books(20, 2000));
        stall.sessions.close(till.id(), 7000, kept, "", true, stall.seller.id(), Ids.token());
        tomorrow();
        return till;
    }

    private WebAnswer found(Till till, String euros) {
        return neighbours
                .signedIn(stall.with(Duty.TILL, "Karim " + till.name()))
                .get("/caisse/" + till.id())
                .form("Ouvrir la caisse")
                .fill("Combien y a-t-il", euros)
                .submit();
    }

    /** Of the day that opened otherwise; the evening before has its own. */
    private String entry(Till till, long counted) {
        stall.close(till, counted);
        jobs.runNow("till.books");
        var all = stall.db
                .sql("""
                        select (select string_agg(a || ' ' || d || ' ' || c, ', ') from unnest(e.accounts, e.debits, e.credits) l(a, d, c)) as said
                        from accounting.book_entry e where e.party = :party and e.journal = 'CA' and e.label = :till order by e.number
                        """)
                .param("party", stall.owner().value(), "till", till.name())
                .list(String.class);
        return all.size() < 2 ? "" : all.get(1);
    }

    @Test
    void the_sum_that_was_left_opens_without_a_question() {
        var till = counted("Juste", 5000);
        assertThat(found(till, "50").follow().text())
                .contains("La caisse est ouverte avec 50 €. Il y restait 50 € : c’est juste.");
        assertThat(entry(till, 5000)).isEmpty();
    }

    @Test
    void what_lacks_without_a_reason_enters_the_books_with_the_day_that_found_it() {
        var till = counted("Manque", 5000);
        var asked = found(till, "48");
        assertThat(asked.text()).contains("Il y restait 50 € : il manque 2 €");
        assertThat(stall.sessions.current(till.id())).isEmpty();
        var why = asked.form("Ouvrir avec 48 €").submit();
        assertThat(why.status()).as("a word is needed").isEqualTo(422);
        assertThat(why.form("Ouvrir avec 48 €")
                        .fill("Pourquoi, à votre avis", "je ne sais pas")
                        .submit()
                        .follow()
                        .text())
                .contains("il manque 2 €");
        assertThat(entry(till, 4800)).isEqualTo("530 0 200, 658 200 0");
        var closing = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(neighbours
                        .signedIn(stall.shop.manager)
                        .get("/caisse/" + till.id() + "/clotures/" + closing.number())
                        .text())
                .contains("Laissé dans le tiroir : 50 €", "je ne sais pas");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** All went to the safe in the evening: the float of the morning comes from there, one tap says it. */
    @Test
    void a_float_taken_out_of_the_safe_is_proposed_after_an_evening_that_left_nothing_and_makes_no_entry() {
        var till = counted("Coffre", 0);
        var asked = found(till, "80");
        assertThat(asked.form("Ouvrir avec 80 €").submit().follow().text())
                .contains("La caisse est ouverte avec 80 €. Il y restait 0 € : c’est juste.");
        assertThat(entry(till, 8000)).isEmpty();
    }

    @Test
    void what_came_from_the_bank_or_went_there_is_on_its_way_in_the_books() {
        var more = counted("Monnaie", 5000);
        found(more, "80")
                .form("Ouvrir avec 80 €")
                .fill("Dont venu de la banque", "30")
                .submit()
                .follow();
        assertThat(entry(more, 8000)).isEqualTo("530 3000 0, 580 0 3000");
        var less = counted("Remise", 7000);
        found(less, "20")
                .form("Ouvrir avec 20 €")
                .fill("Dont porté à la banque", "40")
                .fill("Dont mis au coffre", "9")
                .fill("Pourquoi, à votre avis", "un euro tombé")
                .submit()
                .follow();
        assertThat(entry(less, 2000)).isEqualTo("530 0 4000, 580 4000 0, 530 0 100, 658 100 0");
    }

    @Test
    void more_cannot_come_from_the_safe_than_lies_in_the_drawer() {
        var till = counted("Trop", 5000);
        assertThat(found(till, "60")
                        .form("Ouvrir avec 60 €")
                        .fill("Dont venu du coffre", "61")
                        .fill("Pourquoi, à votre avis", "je ne sais pas")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(moved(till, "61")).contains("C’est plus qu’il n’y avait");
        assertThat(moved(till, "abc")).contains("ne se lit pas").doesNotContain("C’est plus");
        assertThat(stall.sessions.current(till.id())).isEmpty();
    }

    private String moved(Till till, String typed) {
        return found(till, "60")
                .form("Ouvrir avec 60 €")
                .fill("Dont venu du coffre", typed)
                .fill("Pourquoi, à votre avis", "je ne sais pas")
                .submit()
                .text();
    }

    /** A program that opens without a word: the difference is unexplained, and the same key opens once. */
    @Test
    void nothing_said_is_a_gap_and_the_same_key_opens_once() {
        var till = counted("Sans un mot", 5000);
        var key = Ids.token();
        var first = stall.sessions.open(till.id(), 5100, stall.seller.id(), key);
        assertThat(stall.sessions.open(till.id(), 5100, stall.seller.id(), key).number())
                .isEqualTo(first.number());
        assertThat(entry(till, 5100)).isEqualTo("530 100 0, 758 0 100");
    }

    @Test
    void the_same_form_sent_twice_says_twice_the_same() {
        var till = counted("Double", 5000);
        var form = found(till, "49").form("Ouvrir avec 49 €").fill("Pourquoi, à votre avis", "je ne sais pas");
        for (int i = 0; i < 2; i++)
            assertThat(form.submit().follow().text()).contains("Il y restait 50 € : il manque 1 €");
        assertThat(entry(till, 4900)).isEqualTo("530 0 100, 658 100 0");
    }
}
