package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Nobody closed the day: whoever comes in the morning is told what should be in the drawer, and a count made too late is not lost. */
@FabComTest
class ForgottenDayTest {

    private final Neighbours neighbours;
    private final Stall stall;
    private final Jobs jobs;

    ForgottenDayTest(ApplicationContext beans, Neighbours neighbours, Jobs jobs) {
        this.neighbours = neighbours;
        this.stall = new Stall("Oubli", beans);
        this.jobs = jobs;
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    private void tomorrow(LocalTime hour) {
        var next = LocalDate.ofInstant(stall.clock.instant(), Days.ZONE).plusDays(1);
        stall.clock.forward(Duration.between(
                stall.clock.instant(), next.atTime(hour).atZone(Days.ZONE).toInstant()));
    }

    /** A day that was counted with 50 € left, then one with 20 € sold that nobody closed. */
    private Till forgotten(String name) {
        tomorrow(LocalTime.of(10, 0));
        var till = stall.open(name, 5000);
        stall.sessions.close(till.id(), 5000, 5000, "", true, stall.seller.id(), "a".repeat(32));
        tomorrow(LocalTime.of(10, 0));
        stall.sessions.open(till.id(), 5000, stall.seller.id(), "b".repeat(32));
        stall.cash(till, stall.books(20, 2000));
        tomorrow(LocalTime.of(9, 0));
        return till;
    }

    private WebAnswer opened(Till till, String cents) {
        var karim = neighbours.signedIn(stall.with(Duty.TILL, "Karim " + till.name()));
        return karim.get("/caisse/" + till.id())
                .form("Ouvrir la caisse")
                .fill("Combien y a-t-il", cents)
                .submit()
                .follow();
    }

    @Test
    void somebody_else_opens_and_reads_what_the_forgotten_day_should_have_left() {
        var till = forgotten("Oubliée");
        assertThat(neighbours.signedIn(stall.seller).get("/caisse/" + till.id()).text())
                .contains("n’a pas été fermée")
                .doesNotContain("c’est juste");
        assertThat(opened(till, "69,50").text())
                .contains("Personne n’avait compté")
                .contains("70 € devaient y être")
                .contains("il manque 0,50 €");
    }

    @Test
    void and_so_it_does_once_the_night_has_closed_it() {
        var till = forgotten("Close d’office");
        jobs.runNow("till.closing");
        assertThat(opened(till, "70").text()).contains("70 € devaient y être").contains("c’est juste");
    }

    @Test
    void a_day_that_was_paused_with_its_cash_counted_is_not_said_to_be_uncounted() {
        tomorrow(LocalTime.of(10, 0));
        var till = stall.open("Pause", 5000);
        stall.sessions.close(till.id(), 5000, 5000, "", false, stall.seller.id(), "d".repeat(32));
        tomorrow(LocalTime.of(9, 0));
        assertThat(neighbours.signedIn(stall.seller).get("/caisse/" + till.id()).text())
                .contains("n’a pas été close", "c’est juste")
                .doesNotContain("sans comptage");
        assertThat(opened(till, "49").text()).contains("Il y restait 50 €", "il manque 1 €");
    }

    @Test
    void counted_before_four_and_sent_after_it_the_sum_opens_the_next_day() {
        var till = stall.till("Tard");
        tomorrow(LocalTime.of(20, 0));
        stall.sessions.open(till.id(), 1000, stall.seller.id(), "c".repeat(32));
        tomorrow(LocalTime.of(3, 55));
        var malo = neighbours.signedIn(stall.seller);
        var counted = malo.get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .fill("Ou la somme entière", "10")
                .submit();
        stall.clock.forward(Duration.ofMinutes(10));
        var late = counted.form("Fermer, c’est juste").submit();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("s’est finie à 4 h").contains("votre compte de 10 €");
        assertThat(late.form("Ouvrir la caisse").submit().follow().text())
                .contains("La caisse est ouverte avec 10 €")
                .contains("c’est juste");
    }

    @Test
    void a_count_sent_twice_is_not_said_to_be_lost() {
        var till = stall.open("Deux fois", 1000);
        var malo = neighbours.signedIn(stall.seller);
        var close = malo.get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .fill("Ou la somme entière", "10")
                .submit()
                .form("Fermer, c’est juste");
        var first = close.submit().location();
        assertThat(close.submit().location()).isEqualTo(first);
    }

    @Test
    void a_count_that_somebody_else_was_faster_with_is_said() {
        var till = stall.open("À deux", 1000);
        var close = neighbours
                .signedIn(stall.seller)
                .get("/caisse/" + till.id() + "/fermeture")
                .form("J’ai compté")
                .fill("Ou la somme entière", "10")
                .submit()
                .form("Fermer, c’est juste");
        stall.close(till, 1000);
        assertThat(close.submit().follow().text())
                .contains("déjà fermée")
                .contains("votre compte de 10 € n’est pas écrit");
    }

    @Test
    void cash_cannot_move_at_a_closed_till_and_its_day_says_that_it_is_closed() {
        var till = stall.open("Fermée", 1000);
        var path = "/caisse/" + till.id();
        var malo = neighbours.signedIn(stall.seller);
        var move = malo.get(path + "/journee")
                .form("Noter le mouvement")
                .fill("Combien", "4€50")
                .fill("Pourquoi", "café");
        stall.close(till, 1000);
        assertThat(move.submit().follow().text())
                .contains("La caisse est fermée")
                .contains("rien n’est noté");
        assertThat(malo.get(path + "/journee").text())
                .contains("La caisse est fermée")
                .doesNotContain("Rien n’a été vendu");
    }
}
