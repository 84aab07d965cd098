package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.circles.Circus;
import org.fabcom.circles.Group;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.requests.Answer;
import org.fabcom.ledger.requests.PaymentRequests;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.DealOutcome;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.deals.Replying;
import org.fabcom.market.posts.Post;
import org.fabcom.market.ratings.Ratings;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** A circle with a wallet, two neighbours beside it, and somebody outside it deals with. */
final class GroupWallet {

    final Square square;
    final Person lea;
    final PartyId oxana;
    final Organisation house;
    final Group above;
    final Group beside;
    final Group circle;
    final PartyId group;
    /** The group itself, for what must be there before somebody tries. */
    final Actor itself;

    final Actor her;

    final Neighbours neighbours;
    final Memberships memberships;
    final Ledger ledger;
    final Replying replying;
    final Dealing dealing;
    final Sql db;
    final Circus circus;
    private final PaymentRequests requests;
    private final Ratings ratings;
    private final LocalDate today;

    GroupWallet(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        memberships = beans.getBean(Memberships.class);
        ledger = beans.getBean(Ledger.class);
        replying = beans.getBean(Replying.class);
        dealing = beans.getBean(Dealing.class);
        db = beans.getBean(Sql.class);
        circus = new Circus(beans);
        requests = beans.getBean(PaymentRequests.class);
        ratings = beans.getBean(Ratings.class);
        today = LocalDate.ofInstant(beans.getBean(Clock.class).instant(), ZoneId.of("Europe/Paris"));
        square = new Square(beans);
        lea = neighbours.person("Léa");
        oxana = neighbours.person("Oxana Bilyk").id();
        house = neighbours.association("La Maison", lea);
        above = circus.circle("Au-dessus", house, null, lea);
        beside = circus.circle("À côté", house, above, lea);
        circle = Circus.done(beans.getBean(Groups.class)
                .becomeParty(circus.circle("Le Jardin", house, above, lea).id(), circus.as(lea)));
        group = circle.party().orElseThrow();
        itself = new Actor(neighbours.person("Zoé Faure").id(), Set.of(group));
        her = Actor.self(oxana);
    }

    void hold(Person person, Group in, Right... rights) {
        circus.seat(circus.role("Charge", house, in, lea, rights), person, lea, today);
    }

    void heldUntilYesterday(Person person) {
        db.sql("""
                insert into circles.group_seat (id, role, person, granted_by, granted_at, starts_on, ends_on)
                values (gen_random_uuid(), :role, :person, :by, now(), :from, :until)
                """)
                .param(
                        "role",
                        circus.role("Trésor", house, circle, lea, Right.WALLET)
                                .id()
                                .value())
                .param("person", person.id().value())
                .param("by", lea.id().value())
                .param("from", today.minusDays(30))
                .param("until", today.minusDays(1))
                .update();
    }

    UUID request(PartyId payer, PartyId payee) {
        var order = new Order(payer, payee, List.of(square.h(15)), oxana, Ids.token(), "");
        return ((Answer.Done) requests.ask(order)).id();
    }

    Post ofGroup(Amount... prices) {
        return square.offer(group, "Broyeur", 3, prices);
    }

    /** She replied to the group, for an hour. */
    UUID herReply(Amount... prices) {
        return square.replied(ofGroup(prices), oxana, 1, prices);
    }

    /** The group replied to her. */
    UUID itsReply() {
        var post = square.offer(oxana, "Ruche", 3, square.h(15));
        var reply = new Replying.Reply(1, List.of(square.h(15)), "", null);
        return ((DealOutcome.Done) replying.reply(post.id(), group, reply, Ids.next(), itself)).deal();
    }

    UUID agreed(Amount... prices) {
        var id = herReply(prices);
        done(dealing.accept(id, 1, "", itself));
        return id;
    }

    UUID owed() {
        var id = itsReply();
        done(dealing.accept(id, 1, "", her));
        return id;
    }

    UUID paid(Amount... prices) {
        var id = agreed(prices);
        done(dealing.pay(id, her));
        return id;
    }

    UUID rated() {
        var id = paid(square.h(15));
        var sight = new Sight(oxana, Set.of(oxana, group), Set.of(), false);
        for (var side : List.of(oxana, group)) ratings.rate(id, side, Map.of(), Map.of(), "Bien", sight);
        return db.sql("select id from market.rating where deal = :deal and about = :group")
                .param("deal", id, "group", group.value())
                .single((row, n) -> row.getObject(1, UUID.class));
    }

    static void done(DealOutcome outcome) {
        assertThat(outcome).isInstanceOf(DealOutcome.Done.class);
    }
}
