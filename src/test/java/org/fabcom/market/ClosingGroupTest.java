package org.fabcom.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.market.deals.Actor;
import org.fabcom.market.deals.Dealing;
import org.fabcom.market.posts.Publishing;
import org.fabcom.people.circles.Circus;
import org.fabcom.people.circles.Group;
import org.fabcom.people.circles.Groups;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A group closes when nothing is owed to it, by it or promised in its name; until then a sentence says what is left. */
@FabComTest
class ClosingGroupTest {

    private final ApplicationContext application;
    private final Neighbours neighbours;
    private final Groups groups;
    private final Ledger ledger;
    private final Dealing dealing;
    private final Publishing publishing;
    private final Circus circus;

    ClosingGroupTest(
            ApplicationContext application,
            Neighbours neighbours,
            Groups groups,
            Ledger ledger,
            Dealing dealing,
            Publishing publishing) {
        this.application = application;
        this.neighbours = neighbours;
        this.groups = groups;
        this.ledger = ledger;
        this.dealing = dealing;
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
        hers.get(page).form("Fermer ce groupe").submit();
        assertThat(groups.find(circle.id()).orElseThrow().closed()).isTrue();
        assertThat(neighbours.signedIn(oxana).get("/payer?a=" + group).status())
                .as("nobody pays a closed group")
                .isEqualTo(404);
        Circus.done(groups.reopen(circle.id(), circus.as(lea)));
    }

    private static Order pay(PartyId payer, PartyId payee, Square square) {
        return new Order(payer, payee, List.of(square.h(15)), payer, Ids.token(), "");
    }
}
