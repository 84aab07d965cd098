package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What one weighing at the desk asks of the base, and how long it believes what a kind usually weighs. */
@FabComTest
class WeighingCostsTest {

    private static final int MANY = 300;

    private final Intakes intakes;
    private final MovedClock clock;
    private final Shop shop;
    private final WebVisitor hand;

    WeighingCostsTest(ApplicationContext beans, Neighbours neighbours, Intakes intakes, MovedClock clock) {
        this.intakes = intakes;
        this.clock = clock;
        this.shop = new Shop("Presse", beans);
        this.hand = neighbours.signedIn(shop.manager);
    }

    @AfterEach
    void back() {
        clock.back();
    }

    private void weighed(long grams) {
        var one = new Intakes.Weighed(shop.chairs, grams, null, 0, Sent.SHOP);
        var many = shop.arrival(Collections.nCopies(MANY, one), shop.today, false, shop.key());
        assertThat(intakes.record(many)).isInstanceOf(Entered.Done.class);
    }

    private WebAnswer weigh(String mass, String key) {
        return weigh(shop.chairs, mass, key);
    }

    private WebAnswer weigh(UUID kind, String mass, String key) {
        return hand.post(
                "/pesee/quai/" + shop.site.id(),
                "objet",
                kind.toString(),
                "masse",
                mass,
                "canal",
                "DROP",
                "vers",
                "SHOP",
                "cle",
                key);
    }

    @Test
    void once_a_kind_is_known_a_weighing_is_who_where_what_and_its_rows() {
        weighed(4_000);
        assertThat(weigh("4,2", Ids.token()).status()).isEqualTo(303);
        assertThat(Statements.least(() -> weigh("4,2", Ids.token())))
                .as("the session, the site, the kind, an arrival with its line")
                .isEqualTo(4);
    }

    @Test
    void the_answer_says_the_same_the_first_time_and_again() {
        var key = Ids.token();
        for (var time : List.of("first", "again")) {
            var kept = weigh("4,2", key);
            assertThat(kept.status()).as(time).isEqualTo(303);
            assertThat(kept.follow().text()).as(time).contains("Enregistré : 4,20 kg · Chaises · Magasin");
        }
        assertThat(weigh("5", key).status()).as("another mass").isEqualTo(422);
    }

    @Test
    void what_hundreds_of_weighings_say_is_believed_for_a_minute_and_no_longer() {
        weighed(4_000); // twenty times that is 80 kg
        assertThat(weigh("81", Ids.token()).status()).isEqualTo(422);
        assertThat(weigh("79", Ids.token()).status()).isEqualTo(303);
        weighed(40_000); // 22 kg each now
        clock.forward(Duration.ofSeconds(61));
        assertThat(weigh("81", Ids.token()).status()).isEqualTo(303);
        assertThat(weigh("450", Ids.token()).status()).isEqualTo(422);
    }

    @Test
    void what_few_weighings_say_is_asked_each_time() {
        for (int i = 0; i < 10; i++) intakes.record(shop.arrival(shop.books, 1_000, Sent.SHOP, shop.key()));
        assertThat(weigh(shop.books, "30", Ids.token()).status()).isEqualTo(422);
        for (int i = 0; i < 10; i++) intakes.record(shop.arrival(shop.books, 15_000, Sent.SHOP, shop.key()));
        assertThat(weigh(shop.books, "30", Ids.token()).status())
                .as("8 kg each now")
                .isEqualTo(303);
    }
}
