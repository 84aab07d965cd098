package org.fabcom.flows.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.till.Stall;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A loan and what follows from it are written together or neither (R6). */
@FabComTest
class LoansTest {

    private final Loans loans;
    private final Repairs repairs;
    private final Stall stall;

    LoansTest(ApplicationContext beans, Loans loans, Repairs repairs) {
        this.loans = loans;
        this.repairs = repairs;
        stall = new Stall("Prêt", beans);
    }

    private StockItem onSale() {
        var by = stall.shop.manager.id();
        var said = new Described(stall.shop.site.id(), stall.shop.chairs, "Percolateur", "", "", 7000, null, false);
        var it = repairs.make(stall.owner(), null, said, 1, Ids.next(), by)
                .items()
                .getFirst();
        assertThat(repairs.putOnSale(Ids.next(), it, 40_00, by)).isEmpty();
        return it;
    }

    @Test
    void a_draft_that_fails_leaves_nothing_lent_and_nothing_returned() {
        var it = onSale();
        var today = stall.shop.today;
        var by = stall.shop.manager.id();
        var loan = new Loan(
                Ids.next(),
                stall.owner(),
                it.id(),
                "Inès Roy",
                "",
                today,
                today,
                0,
                24_00,
                "",
                "",
                "",
                by,
                null,
                java.time.Instant.EPOCH,
                null);
        Supplier<String> fails = () -> {
            throw new IllegalStateException("no draft");
        };
        assertThatThrownBy(() -> loans.lend(loan, fails)).hasMessage("no draft");
        assertThat(loans.out(it.id())).isEmpty();
        assertThat(loans.lend(loan, () -> "/brouillon")).isEqualTo(new Loans.Done("", "/brouillon"));
        assertThat(loans.lend(loan, fails)).as("again: nothing follows").isEqualTo(new Loans.Done("", ""));
        var back = new Loan.Back(today, 0, 0, "", by, false);
        assertThatThrownBy(() -> loans.takeBack(loan.id(), back, fails)).hasMessage("no draft");
        assertThat(loans.out(it.id())).isPresent();
        assertThat(loans.takeBack(loan.id(), back, () -> "")).isEqualTo(new Loans.Done("", ""));
        assertThat(loans.lend(loan, fails)).as("of then").isEqualTo(new Loans.Done("loans.over", ""));
    }
}
