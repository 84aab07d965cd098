package org.fabcom.market.deals;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.market.Square;
import org.fabcom.market.posts.Post;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Oxana and Malo on the square. */
abstract class Dealers {

    final Neighbours neighbours;
    final Dealing dealing;
    final Sql db;
    private final ApplicationContext application;

    Square square;
    PartyId oxana;
    PartyId malo;

    Dealers(ApplicationContext application) {
        this.application = application;
        neighbours = application.getBean(Neighbours.class);
        dealing = application.getBean(Dealing.class);
        db = application.getBean(Sql.class);
    }

    @BeforeEach
    void people() {
        square = new Square(application);
        oxana = neighbours.person("Oxana").id();
        malo = neighbours.person("Malo").id();
    }

    static Actor self(PartyId person) {
        return Actor.self(person);
    }

    static DealOutcome refused(DealRefusal why) {
        return new DealOutcome.Refused(why);
    }

    UUID accepted(Post post, PartyId replier, int quantity, Amount... prices) {
        var id = square.replied(post, replier, quantity, prices);
        assertThat(dealing.accept(id, 1, "", self(post.owner()))).isEqualTo(new DealOutcome.Done(id));
        return id;
    }
}
