package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Exits.Sold;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What nobody weighed or counted is unknown in the register, and never zero. */
@FabComTest
record UnknownMassTest(
        ApplicationContext beans,
        Neighbours neighbours,
        Intakes intakes,
        Exits exits,
        TransactionTemplate transaction) {

    @Test
    void the_register_leaves_blank_what_nobody_knows() {
        var shop = new Shop("Inconnues", beans);
        intakes.record(shop.arrival(shop.chairs, 4_000, Sent.SHOP, shop.key()));
        var piece = new Sold(Ids.next(), shop.site.id(), shop.today, shop.books, 2, null, shop.manager.id());
        transaction.executeWithoutResult(status -> exits.sold(List.of(piece)));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/registre/" + shop.owner();
        var json = keeper.get(path + "/lignes.json").body().replaceAll("\\s", "");
        assertThat(json)
                .contains("\"grams\":4000")
                .contains("\"pieces\":2")
                .doesNotContain("\"grams\":0")
                .doesNotContain("\"pieces\":0");
        var rows = keeper.get(path).page().select("tbody tr");
        assertThat(rows.select("tr:contains(Livres) [data-label=Grammes]").text())
                .isEqualTo("–");
        assertThat(rows.select("tr:contains(Chaises) [data-label=Pièces]").text())
                .isEqualTo("–");
    }
}
