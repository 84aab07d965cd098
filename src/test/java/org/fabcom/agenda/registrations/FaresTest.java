package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A date that is paid: set aside with the place, paid when it begins, given back with the place before; never twice, never half (E64). */
@FabComTest
class FaresTest extends PaidDates {

    private final Jobs jobs;

    FaresTest(ApplicationContext beans, Jobs jobs) {
        super(beans);
        this.jobs = jobs;
    }

    @Test
    void the_price_is_set_aside_with_the_place_and_paid_once_it_begins() throws Exception {
        var date = workshop(3, points);
        var nadia = person("Nadia");
        ask(date, nadia);
        assertThat(ask(date, nadia)).isInstanceOf(Answer.Already.class);
        assertThat(of(nadia).available()).isEqualTo(-PRICE);
        assertThat(of(nadia).reserved()).isEqualTo(PRICE);
        jobs.runNow(Watch.NAME);
        assertThat(of(garden)).as("nothing is paid before").isZero();
        begin(date);
        jobs.runNow(Watch.NAME);
        jobs.runNow(Watch.NAME);
        assertThat(of(nadia).reserved()).isZero();
        assertThat(of(nadia).available()).isEqualTo(-PRICE);
        assertThat(of(garden)).isEqualTo(PRICE);
    }

    @Test
    void whoever_leaves_their_place_in_time_has_it_back_and_may_take_it_again() {
        var date = workshop(1, points);
        var nadia = person("Nadia");
        var first = confirmed(date, nadia);
        registering.giveBack(first.id());
        registering.giveBack(first.id());
        assertThat(of(nadia).available()).isZero();
        assertThat(of(nadia).reserved()).isZero();
        confirmed(date, nadia);
        assertThat(of(nadia).reserved()).isEqualTo(PRICE);
    }

    /** Who is not there owes it all the same: the place was kept for them. */
    @Test
    void too_late_nothing_comes_back() throws Exception {
        var date = workshop(1, points);
        var nadia = person("Nadia");
        var place = confirmed(date, nadia);
        begin(date);
        assertThat(registering.giveBack(place.id())).isInstanceOf(Answer.Closed.class);
        jobs.runNow(Watch.NAME);
        registering.mark(date, place.id(), State.NO_SHOW);
        jobs.runNow(Watch.NAME);
        assertThat(of(garden)).isEqualTo(PRICE);
    }

    @Test
    void whoever_has_not_enough_has_no_place_and_nothing_moves() {
        var first = workshop(3, points);
        var second = workshop(3, points);
        var nadia = person("Nadia");
        var before = neighbours.signedIn(nadia).get("/agenda/" + second).form("Garder ma place pour 5 gués");
        confirmed(first, nadia);
        assertThat(ask(second, nadia)).isEqualTo(new Answer.Unpaid(Refusal.NOT_ENOUGH));
        assertThat(registrations.of(second)).isEmpty();
        assertThat(dates.find(second).orElseThrow().taken()).isZero();
        assertThat(of(nadia).reserved()).isEqualTo(PRICE);
        var refused = before.submit().follow();
        assertThat(refused.text())
                .contains("Il vous manque 2 gués", "rien n’a changé", "Voir mon porte-monnaie", "En gagner")
                .doesNotContain("Baissez le montant", "passerait sous la limite");
        assertThat(refused.page().select("main button"))
                .as("of what she cannot pay")
                .isEmpty();
        var rich = neighbours.signedIn(person("Omar")).get("/agenda/" + second).text();
        assertThat(rich).doesNotContain("Il vous manque");
    }

    @Test
    void whoever_waits_pays_when_they_take_the_place_that_came_free() {
        var date = workshop(1, points);
        var first = confirmed(date, person("Une"));
        var nadia = person("Nadia");
        var waiting = ((Answer.Waiting) ask(date, nadia)).registration();
        assertThat(balance(nadia)).isNull();
        registering.giveBack(first.id());
        var freed = neighbours.signedIn(nadia).get("/agenda/" + date).click("Voir mon inscription");
        assertThat(freed.text()).contains("Prendre cette place pour 5 gués", "Mis de côté tout de suite : 5 gués");
        assertThat(registering.confirm(waiting.id(), seen(date, nadia))).isInstanceOf(Answer.Confirmed.class);
        assertThat(of(nadia).reserved()).isEqualTo(PRICE);
    }

    @Test
    void a_date_that_does_not_take_place_gives_everybody_theirs_back() {
        var date = workshop(3, points);
        var nadia = person("Nadia");
        confirmed(date, nadia);
        programme.cancelDate(date, "Orage");
        assertThat(of(nadia).available()).isZero();
        assertThat(of(nadia).reserved()).isZero();
        assertThat(neighbours.signedIn(nadia).get("/agenda/" + date).text())
                .contains("Votre inscription ne tient plus", "Rendu : 5 gués")
                .doesNotContain("Votre place est gardée");
        var list = neighbours.signedIn(lucie).get("/structures/" + garden.id() + "/agenda/dates/" + date);
        assertThat(list.page().select("td.state").eachText()).containsExactly("annulé");
    }

    @Test
    void a_price_that_changes_is_that_of_those_who_come_after() throws Exception {
        var date = workshop(3, points);
        var nadia = person("Nadia");
        confirmed(date, nadia);
        var event = dates.find(date).orElseThrow().event();
        var draft = Posters.workshop("Atelier", 3).at(new Amount(points.id(), 7));
        programme.change(event, draft, 1, lucie.id());
        var omar = person("Omar");
        confirmed(date, omar);
        begin(date);
        jobs.runNow(Watch.NAME);
        assertThat(of(garden)).isEqualTo(PRICE + 7);
    }

    @Test
    void two_at_once_for_the_last_place_and_twice_the_same_person_pay_once() throws Exception {
        var date = workshop(1, points);
        var people = new ArrayList<Person>();
        for (int i = 0; i < 6; i++) people.add(person("Personne " + i));
        var asks = new ArrayList<Callable<Answer>>();
        for (var it : people) for (int i = 0; i < 2; i++) asks.add(() -> ask(date, it));
        Together.all(asks);
        assertThat(people.stream()
                        .mapToLong(it -> balance(it) == null ? 0 : of(it).reserved())
                        .sum())
                .isEqualTo(PRICE);
        assertThat(dates.find(date).orElseThrow().taken()).isOne();
    }

    @Test
    void without_an_account_there_is_no_wallet_and_a_program_takes_no_paid_place() {
        var date = workshop(3, points);
        var stranger = new Registration.Who(null, "Odile", "odile@exemple.org", "fr");
        assertThat(registering.ask(date, stranger)).isInstanceOf(Answer.NoWallet.class);
        assertThat(registrations.of(date)).isEmpty();
        assertThat(web.visitor().get("/agenda/" + date).text()).contains("il faut un compte", "5 gués");
    }

    @Test
    void what_is_kept_elsewhere_is_settled_on_the_spot() {
        var date = workshop(3, euros);
        var stranger = new Registration.Who(null, "Odile", "odile2@exemple.org", "fr");
        assertThat(registering.ask(date, stranger)).isInstanceOf(Answer.Mailed.class);
        confirmed(date, person("Nadia"));
        assertThat(web.visitor().get("/agenda/" + date).text()).contains("0,05 €", "à régler sur place");
    }

    private static void begin(UUID date) throws Exception {
        CurrentBase.asOwner(
                "update agenda.occurrence set starts_at = now() - interval '1 minute' where id = '" + date + "'");
    }
}
