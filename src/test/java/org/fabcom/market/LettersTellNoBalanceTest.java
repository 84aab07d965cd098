package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.ledger.BalanceVisibility;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Visibility;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.DealDays;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Undoing;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.web.Formats;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Requests, payments, deals, reminders and the letter of the week: none says how much somebody has, whatever the choice (E46). */
@FabComTest
class LettersTellNoBalanceTest {

    private static final List<Formats> LANGUAGES = List.of(new Formats(Locale.FRENCH), new Formats(Locale.ENGLISH));

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Ledger ledger;
    private final PaymentRequests requests;
    private final Dealing dealing;
    private final Undoing undoing;
    private final BalanceVisibility visibility;
    private final Jobs jobs;
    private final MovedClock clock;
    private final Sql db;
    private final Set<String> secrets = new HashSet<>();

    LettersTellNoBalanceTest(
            ApplicationContext application,
            Neighbours neighbours,
            Ledger ledger,
            PaymentRequests requests,
            Dealing dealing,
            Undoing undoing,
            BalanceVisibility visibility,
            Jobs jobs,
            MovedClock clock,
            Sql db) {
        this.application = application;
        this.neighbours = neighbours;
        this.ledger = ledger;
        this.requests = requests;
        this.dealing = dealing;
        this.undoing = undoing;
        this.visibility = visibility;
        this.jobs = jobs;
        this.clock = clock;
        this.db = db;
    }

    @AfterEach
    void asBefore() {
        clock.back();
    }

    @Test
    void no_letter_says_how_much_somebody_has() throws Exception {
        var square = new Square(application);
        var oxana = neighbours.person("Oxana");
        var malo = neighbours.person("Malo");
        var lea = neighbours.person("Léa");
        var garden = neighbours.association("Les Jardins", lea).id();
        var rich = neighbours.person("Riche").id();
        give(rich, oxana.id(), square.h(675), square.br(32_17));
        give(rich, malo.id(), square.h(1065), square.br(25_71));
        give(rich, garden, square.h(1245));
        weekly(malo);
        var all = List.of(oxana.id(), malo.id(), garden);
        for (var choice : Visibility.values()) {
            visibility.choose(choice, lea.id());
            remember(all);
            var asked = requests.ask(order(malo.id(), oxana.id(), square.h(120)));
            requests.accept(((Answer.Done) asked).id(), malo.id());
            remember(all);
            requests.ask(order(garden, oxana.id(), square.h(75)));
            var post = square.offer(oxana.id(), "Broyeur " + choice, 1, square.h(195), square.br(7_13));
            var deal = square.replied(post, malo.id(), 1, square.h(195), square.br(7_13));
            dealing.accept(deal, 1, "", Actor.self(oxana.id()));
            remember(all);
            dealing.invoice(deal, Actor.self(oxana.id()));
            clock.forward(Duration.ofDays(6));
            jobs.runNow(DealDays.NAME);
            clock.back();
            dealing.pay(deal, Actor.self(malo.id()));
            remember(all);
            undoing.refund(deal, "Lame cassée", Actor.self(oxana.id()));
            remember(all);
            told();
        }
        visibility.choose(Visibility.SELF, lea.id());
        jobs.runNow("talk.weekly");

        var letters = letters(oxana, malo, lea);
        assertThat(String.join("\n", letters))
                .contains("Oxana vous demande 2 h", "Oxana vous demande 1 h 15", "Il reste à payer", "Broyeur SELF");
        var hers = square.stands(oxana.id(), square.hours);
        var shown = plain(square.hours.say(hers.available(), LANGUAGES.getFirst()));
        assertThat(secrets).contains(shown);
        assertThat(plain(neighbours.signedIn(oxana).get("/porte-monnaie").text()))
                .as("said as the pages say it")
                .contains(shown);
        for (var letter : letters) for (var secret : secrets) assertThat(letter).doesNotContain(secret);
    }

    private void give(PartyId rich, PartyId to, Amount... amounts) {
        ledger.pay(new Order(rich, to, List.of(amounts), rich, Ids.token(), "")).booked();
    }

    private static Order order(PartyId payer, PartyId payee, Amount amount) {
        return new Order(payer, payee, List.of(amount), payee, Ids.token(), "Taille de la haie");
    }

    /** What each has now, in every way in which it could be said. */
    private void remember(List<PartyId> parties) {
        for (var party : parties)
            for (var it : ledger.balances(party))
                for (long units : new long[] {it.available(), it.available() + it.reserved()})
                    for (var language : LANGUAGES)
                        if (units != 0) secrets.add(plain(it.currency().say(Math.abs(units), language)));
    }

    private void weekly(Person who) {
        neighbours
                .signedIn(who)
                .get("/moi/avis/choix")
                .form("Enregistrer mes choix")
                .fill("Du nouveau dans un de mes accords", "DIGEST")
                .submit();
    }

    /** Listeners work after the commit, in threads of their own. */
    private void told() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var waiting = db.sql(
                            "select count(*) from events.event_publication where serialized_event like '%\"deal\"%'")
                    .single(Long.class);
            if (waiting == 0) return;
            TimeUnit.MILLISECONDS.sleep(25);
        }
        throw new AssertionError("nobody was told");
    }

    private List<String> letters(Person... to) {
        return db
                .sql("select subject || E'\n' || plain || E'\n' || html from post.letter where recipient in (:to)")
                .param(
                        "to",
                        java.util.Arrays.stream(to).map(it -> it.email().text()).toList())
                .list(String.class)
                .stream()
                .map(LettersTellNoBalanceTest::plain)
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]|&nbsp;|&#160;", " ");
    }
}
