package org.fabcom.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A year of invoices against the thresholds of the law (S29). */
@FabComTest
class ThresholdsTest extends OneSeller {

    private final Thresholds thresholds;

    ThresholdsTest(ApplicationContext beans) {
        super(beans);
        thresholds = beans.getBean(Thresholds.class);
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    @Test
    void what_members_bought_is_held_against_the_tenth_of_the_law() {
        var forMembers = new InvoiceDraft(NADIA, null, "", true, Prices.INCLUDING, null, List.of(chair(12_00)), "", "");
        issue(forMembers).done();
        var other = issue(draft(NADIA, chair(108_00))).done();
        issue(draft(NADIA, basket())).done();
        var year = thresholds.of(lab, today().getYear());
        assertThat(year.members()).isEqualTo(10_00);
        assertThat(year.others()).isEqualTo(90_00 + 1_50);
        var share = year.limits().getFirst();
        assertThat(share.code()).isEqualTo("members.share");
        assertThat(share.used())
                .as("10.00 of a tenth of 101.50, in basis points")
                .hasValue(9_852L);
        issuing.credit(other, Set.of(), "Rendue", "c", paul.id()).done();
        assertThat(thresholds.of(lab, today().getYear()).others()).isEqualTo(1_50);
        assertThat(thresholds.of(lab, 1999).limits())
                .as("what the law said then is not known")
                .allMatch(it -> it.bound().isEmpty() && it.used().isEmpty());
    }

    @Test
    void thresholds_say_where_they_were_read() {
        var page = neighbours.signedIn(paul).get("/structures/" + lab + "/seuils");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("80 011").contains("non vérifié");
    }
}
