package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.till.refunds.Refunds;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.Way;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The guide shows for what a family was really sold: mean price of a piece and of a kilogram (R7). */
@FabComTest
class GuideFiguresTest {

    private final Stall stall;
    private final ApplicationContext beans;
    private final Neighbours neighbours;
    private final Jobs jobs;

    GuideFiguresTest(ApplicationContext beans, Neighbours neighbours, Jobs jobs) {
        this.beans = beans;
        this.neighbours = neighbours;
        this.jobs = jobs;
        this.stall = new Stall("La Remise", beans);
    }

    private SaleLine chair(long grams, long cents) {
        return SaleLine.of(stall.shop.chairs, "Chaises", 1, grams, cents, "STANDARD");
    }

    private String guide() {
        jobs.runNow("till.families");
        return neighbours
                .signedIn(stall.shop.manager)
                .get("/caisse/prix/" + stall.owner())
                .text();
    }

    /** A device looks back three days: what the guide said a month ago is kept by nobody. */
    @Test
    void what_the_guide_said_long_ago_is_forgotten() {
        var guides = beans.getBean(Guides.class);
        var chairs = guides.find(stall.owner(), stall.shop.chairs).orElseThrow();
        try {
            for (int price = 1; price <= 3; price++) {
                guides.say(
                        stall.owner(),
                        new Guide(chairs.kind(), chairs.label(), "sofa", Guide.Per.PIECE, price, price, "STANDARD", 0),
                        stall.shop.manager.id());
                assertThat(before()).as("those of the last month").hasSize(price == 1 ? 2 : 1);
                stall.clock.forward(Duration.ofDays(40));
            }
        } finally {
            stall.clock.back();
            guides.say(stall.owner(), chairs, stall.shop.manager.id());
        }
    }

    private List<Long> before() {
        return stall.db
                .sql("select least from till.guide_before where kind = :kind")
                .param("kind", stall.shop.chairs)
                .list(Long.class);
    }

    /** Two sold, one given back: what the kilogram was sold for is that of the one that stayed. */
    @Test
    void what_is_given_back_takes_its_grams_with_it() {
        var till = stall.open("Rendu", 50_000);
        stall.cash(till, chair(10_000, 2000));
        var back = stall.cash(till, chair(2000, 6000));
        stall.refund(till, back.number(), Payment.Means.CASH, new Refunds.Back(1, 1, 6000));
        assertThat(guide()).contains("2 € le kilo");
    }

    @Test
    void means_are_of_what_was_sold_and_kept_in_twelve_months() {
        var till = stall.open("Caisse", 5000);
        assertThat(guide()).doesNotContain("Vendu ces 12 mois");
        stall.cash(till, chair(4000, 1000), chair(0, 2000));
        stall.cash(till, chair(6000, 3000), chair(900, 0).leaving(Way.GIFT));
        var back = stall.cash(till, chair(0, 7000));
        stall.refund(till, back.number(), Payment.Means.CASH, new Refunds.Back(1, 1, 7000));
        var training = stall.training(till);
        stall.sessions.open(training.id(), 0, stall.seller.id(), Ids.token());
        stall.cash(training, chair(0, 9000));
        assertThat(guide()).contains("20 € la pièce en moyenne, sur 3 pièces, et 4 € le kilo de ce qui est pesé");
        assertThat(guide()).as("counted again").contains("sur 3 pièces");
        try {
            stall.clock.forward(Duration.ofDays(400));
            assertThat(guide()).doesNotContain("Vendu ces 12 mois");
        } finally {
            stall.clock.back();
        }
    }
}
