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
import org.fabcom.testing.Together;
import org.fabcom.testing.WebAnswer;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sessions.Sessions.Left;
import org.fabcom.till.sessions.Sessions.Settled;
import org.fabcom.web.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A till left open overnight: what lacks in the morning is asked about, and enters the books as a counted gap does (ADR 0280). */
@FabComTest
class UncountedGapTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Jobs jobs;
    private final Bookkeeping books;

    UncountedGapTest(ApplicationContext beans, Neighbours neighbours, Jobs jobs, Bookkeeping books) {
        this.neighbours = neighbours;
        this.stall = new Stall("Nuit", beans);
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

    /** 50 € of float and 20 € sold, then the night. */
    private Till forgotten(String name) {
        var first = stall.shop.today.minusDays(3);
        books.open(stall.owner(), first, first.plusYears(1).minusDays(1), stall.shop.manager.id());
        tomorrow();
        var till = stall.open(name, 5000);
        stall.cash(till, stall.books(20, 2000));
        tomorrow();
        return till;
    }

    private WebAnswer counted(Till till, String euros) {
        return neighbours
                .signedIn(stall.with(Duty.TILL, "Karim " + till.name()))
                .get("/caisse/" + till.id())
                .form("Ouvrir la caisse")
                .fill("Combien y a-t-il", euros)
                .submit();
    }

    private List<String> entries(Till till) {
        jobs.runNow("till.books");
        return stall.db
                .sql("""
                        select (select string_agg(a || ' ' || d || ' ' || c, ', ') from unnest(e.accounts, e.debits, e.credits) l(a, d, c)) as said
                        from accounting.book_entry e where e.party = :party and e.journal = 'CA' and e.label = :till order by e.number
                        """)
                .param("party", stall.owner().value(), "till", till.name())
                .list(String.class);
    }

    @Test
    void what_lacks_after_a_day_that_nobody_closed_is_asked_about_and_stands_in_the_books_of_the_day_that_found_it() {
        var till = forgotten("Manque");
        var asked = counted(till, "69,50");
        assertThat(asked.text()).contains("La caisse n’est pas encore ouverte", "il manque 0,50 €");
        assertThat(stall.sessions.current(till.id())).isEmpty();
        var why = asked.form("Ouvrir avec 69,50 €").submit();
        assertThat(why.status()).as("a word is needed").isEqualTo(422);
        var opened = why.form("Ouvrir avec 69,50 €")
                .fill("Pourquoi, à votre avis", "une pièce sous le comptoir")
                .submit()
                .follow();
        assertThat(opened.text()).contains("La caisse est ouverte avec 69,50 €", "il manque 0,50 €");
        stall.close(till, 6950);
        assertThat(entries(till))
                .hasSize(2)
                .satisfies(it -> assertThat(it.getFirst()).doesNotContain("658"))
                .satisfies(it -> assertThat(it.getLast()).isEqualTo("530 0 50, 658 50 0"));
        var closing = stall.closings.newest(till.id(), EventKind.DAY, 1).getFirst();
        assertThat(neighbours
                        .signedIn(stall.shop.manager)
                        .get("/caisse/" + till.id() + "/clotures/" + closing.number())
                        .text())
                .contains("Attendu de la session que personne n’a comptée : 70 €", "une pièce sous le comptoir");
        assertThat(stall.audit.findings(till)).isEmpty();
    }

    /** At a closing what does not stay goes to the safe, which the books do not tell from the drawer: so it is here. */
    @Test
    void what_lies_in_the_safe_does_not_lack() {
        var till = forgotten("Coffre");
        jobs.runNow("till.closing");
        var asked = counted(till, "20");
        assertThat(asked.form("Ouvrir avec 20 €")
                        .fill("Dont mis au coffre", "71")
                        .fill("Pourquoi, à votre avis", "je ne sais pas")
                        .submit()
                        .status())
                .as("more than should be there")
                .isEqualTo(422);
        assertThat(asked.form("Ouvrir avec 20 €")
                        .fill("Dont mis au coffre", "50")
                        .submit()
                        .follow()
                        .text())
                .contains("La caisse est ouverte avec 20 €", "c’est juste");
        stall.close(till, 2000);
        assertThat(entries(till)).hasSize(1).noneSatisfy(it -> assertThat(it).contains("658"));
    }

    @Test
    void too_much_is_income_and_a_count_that_was_mistyped_is_counted_again() {
        var till = forgotten("Trop");
        var asked = counted(till, "7");
        var again = asked.form("Recalculer").fill("Combien y a-t-il", "71").submit();
        assertThat(again.text()).contains("1 € en trop").doesNotContain("Dont mis au coffre");
        again.form("Ouvrir avec 71 €")
                .fill("Pourquoi, à votre avis", "un pourboire")
                .submit();
        stall.close(till, 7100);
        assertThat(entries(till).getLast()).isEqualTo("530 100 0, 758 0 100");
    }

    /** The sum that was typed is read again: another one is asked about. */
    @Test
    void another_sum_typed_at_the_last_moment_is_shown_first() {
        var till = forgotten("Autre");
        var shown = counted(till, "69")
                .form("Ouvrir avec 69 €")
                .fill("Combien y a-t-il", "59")
                .fill("Pourquoi, à votre avis", "je ne sais pas")
                .submit();
        assertThat(shown.text()).contains("il manque 11 €");
        assertThat(stall.sessions.current(till.id())).isEmpty();
    }

    /** What is in the safe is beside the sum that is in the drawer: both are more than there should be. */
    @Test
    void a_sum_put_right_with_something_in_the_safe_is_a_gap_that_is_asked_about() {
        var till = forgotten("Deux");
        var shown = counted(till, "69")
                .form("Ouvrir avec 69 €")
                .fill("Combien y a-t-il", "70")
                .fill("Dont mis au coffre", "50")
                .submit();
        assertThat(stall.sessions.current(till.id())).isEmpty();
        assertThat(shown.form("Ouvrir avec 70 €").submit().status())
                .as("a word is needed")
                .isEqualTo(422);
        var nonsense = shown.form("Recalculer").fill("Dont mis au coffre", "beaucoup");
        assertThat(nonsense.submit().status()).isEqualTo(422);
        var without = shown.form("Recalculer").fill("Dont mis au coffre", "").submit();
        assertThat(without.follow().text()).contains("La caisse est ouverte avec 70 €", "c’est juste");
        stall.close(till, 7000);
        assertThat(entries(till)).hasSize(1);
    }

    @Test
    void the_same_form_sent_twice_says_twice_that_it_is_open() {
        for (var euros : List.of("69", "70")) {
            var till = forgotten("Double " + euros);
            var who = neighbours.signedIn(stall.with(Duty.TILL, "Karim " + till.name()));
            var form = who.get("/caisse/" + till.id()).form("Ouvrir la caisse").fill("Combien y a-t-il", euros);
            if (euros.equals("69"))
                form = form.submit().form("Ouvrir avec 69 €").fill("Pourquoi, à votre avis", "je ne sais pas");
            var first = form.submit().follow().text();
            assertThat(first).contains("La caisse est ouverte avec " + euros);
            assertThat(form.submit().follow().text())
                    .contains("La caisse est ouverte avec " + euros, "70 € devaient y être");
        }
    }

    @Test
    void of_two_who_open_at_the_same_instant_one_does_and_the_gap_is_written_once() throws Exception {
        var till = forgotten("Ensemble");
        var forms = List.of("Ana", "Bea").stream()
                .map(it -> neighbours
                        .signedIn(stall.with(Duty.TILL, it + " " + till.name()))
                        .get("/caisse/" + till.id())
                        .form("Ouvrir la caisse")
                        .fill("Combien y a-t-il", "69")
                        .submit()
                        .form("Ouvrir avec 69 €")
                        .fill("Pourquoi, à votre avis", "je ne sais pas"))
                .toList();
        var answers = Together.all(forms.stream()
                .<Callable<Integer>>map(it -> () -> it.submit().status())
                .toList());
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        stall.close(till, 6900);
        assertThat(entries(till)).hasSize(2).last().isEqualTo("530 0 100, 658 100 0");
    }

    @Test
    void nothing_opens_beside_an_uncounted_gap_without_saying_it_and_the_same_key_opens_once() {
        var till = forgotten("Clé");
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                                Problem.class,
                                () -> stall.sessions.open(till.id(), 6900, stall.seller.id(), Ids.token()))
                        .code())
                .isEqualTo("FC-0409");
        var key = Ids.token();
        var said = new Settled(new Left(7000, false), 0, 0, "rien");
        var first = stall.sessions.open(till.id(), 6900, said, stall.seller.id(), key);
        assertThat(stall.sessions
                        .open(till.id(), 6900, said, stall.seller.id(), key)
                        .number())
                .isEqualTo(first.number());
    }
}
