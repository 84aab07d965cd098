package org.fabcom.agenda.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Events;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A paid place is taken at the price that was seen, and from one’s own wallet by its holder only (E64). */
@FabComTest
class FaresSeenTest extends PaidDates {

    private final Links links;
    private final Events events;

    FaresSeenTest(ApplicationContext beans, Links links, Events events) {
        super(beans);
        this.links = links;
        this.events = events;
    }

    @Test
    void the_form_says_the_price_and_the_page_asks_it_on_the_button() {
        var page = neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda/nouveau")
                .form("Annoncer")
                .fill("Titre", "Semis")
                .tick("Atelier")
                .fill("Jour", Posters.inDays(8).toLocalDate().toString())
                .set("debut", "14:00")
                .set("fin", "16:00")
                .set("commune-nom", "Grenoble")
                .fill("Prix d’une place", "5")
                .set("unite", points.id().toString());
        var refused = page.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Un prix va avec l’inscription");
        var announced =
                refused.form("Annoncer").tick("On s’inscrit avant de venir").submit();
        assertThat(announced.follow().text()).contains("5 gués");
        var nadia = neighbours.signedIn(person("Nadia"));
        var kept = nadia.get(announced.location())
                .form("Garder ma place pour 5 gués")
                .submit()
                .follow();
        assertThat(kept.click("Voir mon inscription").text()).contains("Mis de côté : 5 gués");
    }

    /** The button says five: nobody pays seven by it, whoever changed the price meanwhile. */
    @Test
    void nobody_pays_more_than_what_the_page_said() throws Exception {
        var date = workshop(3, points);
        var nadia = person("Nadia");
        var form = neighbours.signedIn(nadia).get("/agenda/" + date).form("Garder ma place pour 5 gués");
        price(date, 7);
        var refused = form.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le prix est maintenant 7 gués", "Garder ma place pour 7 gués");
        assertThat(balance(nadia)).isNull();
        assertThat(registrations.of(date)).isEmpty();
        price(date, 6);
        assertThat(refused.form("Garder ma place").submit().status())
                .as("what costs less than was seen is taken")
                .isEqualTo(303);
        assertThat(of(nadia).reserved()).isEqualTo(6);
    }

    @Test
    void a_form_that_says_no_price_or_nonsense_takes_no_paid_place() {
        var date = workshop(3, points);
        var nadia = person("Nadia");
        for (var said :
                List.of("", "99", points.id() + ":", points.id() + ":-9", euros.id() + ":99", points.id() + ":4"))
            assertThat(neighbours
                            .signedIn(nadia)
                            .post("/agenda/" + date + "/inscription", "prix", said)
                            .status())
                    .as(said)
                    .isEqualTo(422);
        assertThat(registering.ask(date, who(nadia))).isEqualTo(new Answer.Unpaid(Refusal.FEE_UNSEEN));
        assertThat(registrations.of(date)).isEmpty();
        assertThat(balance(nadia)).isNull();
    }

    /** They asked by mail when it cost nothing; those whom the organisers entered settle with them. */
    @Test
    void who_asked_without_an_account_before_there_was_a_price_needs_one_to_confirm() throws Exception {
        var draft = Posters.workshop("Atelier", 3);
        var date = dates.of(programme.announce(garden.id(), draft, lucie.id()))
                .getFirst()
                .id();
        var nadia = person("Nadia");
        var email = nadia.email().text();
        registering.ask(date, new Registration.Who(null, "Nadia", email, "fr"));
        var asked = registrations.of(date).getFirst();
        price(date, PRICE);
        assertThat(web.visitor()
                        .post(links.path(asked.id()) + "/prendre")
                        .follow()
                        .text())
                .contains("il faut un compte");
        assertThat(registrations.find(asked.id()).orElseThrow().state()).isEqualTo(State.PENDING);
        confirmed(date, nadia);
        assertThat(of(nadia).reserved()).isEqualTo(PRICE);
        assertThat(registering.enrol(date, "Odile", "", "06 11 22 33 44", "fr", lucie.id()))
                .isInstanceOf(Answer.Confirmed.class);
    }

    /** A letter may lie in a mailbox that others read: it offers a place, and opens no wallet. */
    @Test
    void the_link_of_a_letter_spends_from_no_wallet() throws Exception {
        var date = workshop(1, points);
        var first = confirmed(date, person("Une"));
        var nadia = person("Nadia");
        var waiting = ((Answer.Waiting) ask(date, nadia)).registration();
        registering.giveBack(first.id());
        var link = links.path(waiting.id());
        var stranger = web.visitor();
        var page = stranger.get(link);
        assertThat(page.text())
                .contains("5 gués", "avec son compte", "Se connecter")
                .doesNotContain("Prendre cette place");
        for (var it : List.of(stranger, neighbours.signedIn(lucie))) {
            assertThat(it.post(link + "/prendre", "prix", seen(date, nadia))
                            .follow()
                            .text())
                    .contains("avec son compte", "5 gués");
            assertThat(registrations.find(waiting.id()).orElseThrow().state()).isEqualTo(State.OFFERED);
        }
        assertThat(balance(nadia)).isNull();
        assertThat(balance(lucie)).isNull();
        var own = neighbours.signedIn(nadia).get(link).form("Prendre cette place pour 5 gués");
        price(date, 7);
        var refused = own.submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Le prix est maintenant 7 gués");
        assertThat(balance(nadia)).isNull();
        assertThat(refused.form("Prendre cette place pour 7 gués").submit().status())
                .isEqualTo(303);
        assertThat(of(nadia).reserved()).isEqualTo(7);
        assertThat(stranger.post(link + "/rendre").status())
                .as("leaving costs nothing")
                .isEqualTo(303);
        assertThat(of(nadia).reserved()).isZero();
    }

    private void price(UUID date, long units) {
        var event = events.find(dates.find(date).orElseThrow().event()).orElseThrow();
        programme.change(
                event.id(),
                Posters.workshop("Atelier", 3).at(new Amount(points.id(), units)),
                event.version(),
                lucie.id());
    }
}
