package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.Groups;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Undoing;
import org.fabcom.market.posts.Publishing;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A group closes when nothing is owed to it, by it or promised in its name; until then a sentence says what is left. */
@FabComTest
class ClosingGroupTest {

    private static final int ROUNDS = 12;

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Groups groups;
    private final Ledger ledger;
    private final Dealing dealing;
    private final Undoing undoing;
    private final Publishing publishing;
    private final Circus circus;

    ClosingGroupTest(
            ApplicationContext application,
            Neighbours neighbours,
            Groups groups,
            Ledger ledger,
            Dealing dealing,
            Undoing undoing,
            Publishing publishing) {
        this.application = application;
        this.neighbours = neighbours;
        this.groups = groups;
        this.ledger = ledger;
        this.dealing = dealing;
        this.undoing = undoing;
        this.publishing = publishing;
        this.circus = new Circus(application);
    }

    @Test
    void a_group_with_a_wallet_a_deal_or_a_post_is_settled_before_it_closes() {
        var square = new Square(application);
        var lea = neighbours.person("Léa");
        var oxana = neighbours.person("Oxana").id();
        var house = neighbours.association("La Maison", lea);
        var above = circus.circle("Les Saisons", house, null, lea);
        var circle = circus.circle("Le Jardin", house, above, lea);
        Circus.done(groups.becomeParty(circle.id(), circus.as(lea)));
        var group = new PartyId(circle.id().value());
        var hers = neighbours.signedIn(lea);
        var page = "/groupes/" + circle.id();

        ledger.pay(pay(oxana, group, square)).booked();
        assertThat(Circus.why(groups.close(circle.id(), circus.as(lea)))).isEqualTo(Group.Refusal.UNSETTLED);
        assertThat(Circus.why(groups.close(above.id(), circus.as(lea))))
                .as("what closes with it counts")
                .isEqualTo(Group.Refusal.UNSETTLED);
        var refused = hers.post(page + "/fermer");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("FC-4530").contains("n’est pas vide");
        assertThat(hers.get(page).text())
                .contains("Le porte-monnaie de « Le Jardin » n’est pas vide en " + square.hours.name());
        ledger.pay(pay(group, oxana, square)).booked();

        var post = square.offer(group, "Broyeur", 2, square.h(15));
        var deal = square.replied(post, oxana, 1, square.h(15));
        publishing.close(post.id());
        assertThat(hers.get(page).text()).contains("Un accord de « Le Jardin » est en cours");
        assertThat(hers.post(page + "/fermer").status()).isEqualTo(409);
        publishing.publish(post.id());
        dealing.accept(deal, 1, "", new Actor(lea.id(), Set.of(group)));
        assertThat(hers.get(page).text())
                .contains("Un accord de « Le Jardin » est en cours")
                .contains("Une annonce de « Le Jardin » est en ligne");
        dealing.pay(deal, Actor.self(oxana));
        ledger.pay(pay(group, oxana, square)).booked();
        publishing.close(post.id());

        assertThat(groups.unsettled(above.id())).isEmpty();
        assertThat(neighbours.signedIn(oxana).get("/payer").text()).contains("Le Jardin");
        hers.get(page).form("Fermer ce groupe").submit();
        assertThat(groups.find(circle.id()).orElseThrow().closed()).isTrue();
        assertThat(neighbours.signedIn(oxana).get("/payer?a=" + group).status())
                .as("nobody pays a closed group")
                .isEqualTo(404);
        assertThat(neighbours.signedIn(oxana).get("/payer").text())
                .as("nor is offered it")
                .doesNotContain("Le Jardin");
        Circus.done(groups.reopen(circle.id(), circus.as(lea)));
    }

    /** Eight pay while somebody closes: whoever comes first wins, and no closed group ever has money (E58). */
    @Test
    void a_payment_and_a_closing_at_the_same_instant_never_both_happen() throws Exception {
        var square = new Square(application);
        var lea = neighbours.person("Léa");
        var house = neighbours.association("La Maison", lea);
        var payers = IntStream.range(0, 8)
                .mapToObj(i -> neighbours.person("Membre " + i).id())
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            var pace = Pace.of(round);
            var circle = circus.circle("Cercle " + round, house, null, lea);
            Circus.done(groups.becomeParty(circle.id(), circus.as(lea)));
            var group = new PartyId(circle.id().value());
            var acts = new ArrayList<Callable<Boolean>>();
            for (var it : payers)
                acts.add(() -> pace.brings(() -> switch (ledger.pay(pay(it, group, square))) {
                    case Booking.Booked booked -> true;
                    case Booking.Refused refused -> {
                        assertThat(refused.why()).isEqualTo(Refusal.CLOSED_PARTY);
                        yield false;
                    }
                }));
            acts.addFirst(
                    () -> pace.closes(() -> groups.close(circle.id(), circus.as(lea)) instanceof Group.Outcome.Done));
            var done = atOnce(acts);
            boolean closed = done.removeFirst();
            long paid = done.stream().filter(it -> it).count();
            assertThat(groups.find(circle.id()).orElseThrow().closed()).isEqualTo(closed);
            assertThat(square.available(group, square.hours)).isEqualTo(15 * paid);
            assertThat(paid).isEqualTo(closed ? 0 : 8);
        }
    }

    /** A group gives euros back while it closes: either the giving back has begun, or the group is closed. */
    @Test
    void a_refund_and_a_closing_at_the_same_instant_never_both_happen() throws Exception {
        var square = new Square(application);
        var lea = neighbours.person("Léa");
        var house = neighbours.association("La Maison", lea);
        var oxana = neighbours.person("Oxana").id();
        for (int round = 0; round < ROUNDS; round++) {
            var pace = Pace.of(round);
            var circle = circus.circle("Atelier " + round, house, null, lea);
            Circus.done(groups.becomeParty(circle.id(), circus.as(lea)));
            var group = new PartyId(circle.id().value());
            var hers = new Actor(lea.id(), Set.of(group));
            var post = square.offer(group, "Broyeur", 2, square.eur(5_00));
            var deal = square.replied(post, oxana, 1, square.eur(5_00));
            dealing.accept(deal, 1, "", hers);
            dealing.pay(deal, Actor.self(oxana));
            dealing.receive(deal, hers);
            publishing.close(post.id());
            var done = atOnce(List.of(
                    () -> pace.closes(() -> groups.close(circle.id(), circus.as(lea)) instanceof Group.Outcome.Done),
                    () -> pace.brings(() -> switch (undoing.refund(deal, "Lame cassée", hers)) {
                        case DealOutcome.Done it -> true;
                        case DealOutcome it -> {
                            assertThat(it)
                                    .isEqualTo(
                                            new DealOutcome.Refused(org.fabcom.market.deals.DealRefusal.CLOSED_GROUP));
                            yield false;
                        }
                    })));
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    /** A post goes online while its group closes: never both. */
    @Test
    void a_post_and_a_closing_at_the_same_instant_never_both_happen() throws Exception {
        var square = new Square(application);
        var lea = neighbours.person("Léa");
        var house = neighbours.association("La Maison", lea);
        for (int round = 0; round < ROUNDS; round++) {
            var pace = Pace.of(round);
            var circle = circus.circle("Verger " + round, house, null, lea);
            Circus.done(groups.becomeParty(circle.id(), circus.as(lea)));
            var post = square.offer(new PartyId(circle.id().value()), "Pressoir", 2, square.h(15));
            publishing.close(post.id());
            var done = atOnce(List.of(
                    () -> pace.closes(() -> groups.close(circle.id(), circus.as(lea)) instanceof Group.Outcome.Done),
                    () -> pace.brings(() -> publishing.publish(post.id()) instanceof Publishing.Outcome.Done)));
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    /** Who brings something starts later from round to round, in the last one when the closing is over: both orders are seen. */
    private record Pace(CountDownLatch closing, long millis) {

        static Pace of(int round) {
            return new Pace(new CountDownLatch(round == ROUNDS - 1 ? 1 : 0), 3L * round);
        }

        boolean brings(Callable<Boolean> act) throws Exception {
            closing.await();
            Thread.sleep(millis);
            return act.call();
        }

        boolean closes(Callable<Boolean> act) throws Exception {
            try {
                return act.call();
            } finally {
                closing.countDown();
            }
        }
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> acts) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var all = new ArrayList<Future<Boolean>>();
            for (var it : acts)
                all.add(threads.submit(() -> {
                    start.await();
                    return it.call();
                }));
            start.countDown();
            var done = new ArrayList<Boolean>();
            for (var it : all) done.add(it.get());
            return done;
        }
    }

    private static Order pay(PartyId payer, PartyId payee, Square square) {
        return new Order(payer, payee, List.of(square.h(15)), payer, Ids.token(), "");
    }
}
