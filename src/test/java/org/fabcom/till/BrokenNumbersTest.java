package org.fabcom.till;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.sales.Payment;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.SaleRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** Numbers of a device that are none, for the till and for the checker that lies in each archive. */
@FabComTest
class BrokenNumbersTest extends WithTablet {

    private static final String CARD = "{\"means\":\"CARD\",\"cents\":100,\"given\":null,\"note\":null}";

    BrokenNumbersTest(ApplicationContext beans) {
        super(beans);
    }

    private Tablet.Line books(String cents, String payment) {
        var line = Tablet.books(stall.shop.books, 1).replace("\"cents\":100", "\"cents\":" + cents);
        return tablet.sale(line, payment, session, now(), Ids.token());
    }

    private String checked() throws Exception {
        archives.make(till.id(), stall.shop.manager.id());
        return StandAlone.says(folder, StandAlone.content(archives, till.id(), last(EventKind.ARCHIVE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.5", "100.0", "1e2", "\"100\"", "99999999999999999999", "true", "[100]", "{}"})
    void what_is_no_whole_number_stands_aside(String cents) {
        assertThat(tablet.send(books(cents, Tablet.cash(100))).body()).contains("Son contenu ne se lit pas");
        assertThat(sold()).isEmpty();
        assertThat(tablet.send(books("100", Tablet.cash(100).replace("\"given\":100", "\"given\":" + cents)))
                        .body())
                .contains("Son contenu ne se lit pas");
        assertThat(tablet.send(books(1)).body()).as("the next one enters").isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(100L);
    }

    @Test
    void what_is_null_is_not_said_for_the_till_and_for_the_checker() throws Exception {
        var line = Tablet.books(stall.shop.books, 1).replace("\"grams\":0", "\"grams\" : null, \"item\": null");
        var fields =
                Tablet.fields(line, CARD, session, Ids.token(), "", 0).replace("\"version\":0", "\"version\":null");
        assertThat(tablet.send(tablet.kept("vendre", now(), 0, fields)).body()).isEqualTo("{}");
        assertThat(sold()).extracting(SaleRead::cents).containsExactly(100L);
        assertThat(stall.audit.findings(till)).isEmpty();
        assertThat(checked()).contains("Archive intacte");
    }

    /** By whoever holds the server's key: only this one is named, and the rest is read to its end. */
    @Test
    void a_broken_line_in_a_journal_does_not_stop_the_checker() throws Exception {
        tablet.send(books(1));
        var named = new ArrayList<String>();
        for (var cents : new String[] {"100.5", "null", "oui"}) {
            forge(books(cents, Tablet.cash(100)), stall.shop.manager.id(), 100);
            long broken = last(EventKind.SALE);
            stall.sales.sell(
                    till.id(),
                    new SaleOrder(List.of(stall.books(1, 100)), List.of(Payment.cash(100, 100)), null),
                    stall.seller.id(),
                    Ids.token());
            assertThat(stall.audit.findings(till))
                    .as(cents)
                    .anyMatch(it -> it.contains(" " + broken) && it.contains("n’est pas ce que l’appareil a signé"));
            named.add("Événement " + broken + " : ");
        }
        assertThat(checked().lines())
                .hasSize(3)
                .zipSatisfy(named, (line, event) -> assertThat(line).startsWith(event));
    }
}
