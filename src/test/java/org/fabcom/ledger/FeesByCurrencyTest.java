package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is paid in two currencies bears the fee of each, reckoned of its own (E48). */
@FabComTest
class FeesByCurrencyTest extends FeeWorld {

    FeesByCurrencyTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_payment_in_two_currencies_bears_the_fee_of_each() {
        var grain = unit;
        rule(PaymentType.TRANSFER, 1, 0);
        unit = unit(new Limits(-1000L, 1000L));
        rule(PaymentType.TRANSFER, 2, 0);
        var amounts = List.of(new Amount(grain.id(), 10), new Amount(unit.id(), 20));
        var paid = ledger.pay(new Order(max.id(), rosa.id(), amounts, max.id(), "two-" + word(), ""))
                .booked();
        assertThat(ledger.receipt(paid).orElseThrow().fees()).hasSize(2);
        assertThat(standing()).containsExactly(-22L, 20L, 2L);
        ledger.reverse(paid, Amount.one(grain.id(), 10), rosa.id(), "x-" + paid, "")
                .booked();
        assertThat(standing()).as("the other one stays").containsExactly(-22L, 20L, 2L);
        unit = grain;
        assertThat(standing()).containsExactly(0L, 0L, 0L);
    }

    @Test
    void of_a_deal_in_two_currencies_each_fee_is_reckoned_of_its_own() {
        var grain = unit;
        rule(PaymentType.DEAL, 1, 1000);
        var hours = unit(new Limits(-1000L, 1000L));
        var amounts = List.of(new Amount(grain.id(), 10), new Amount(hours.id(), 200));
        var aside = ledger.reserve(new Order(max.id(), rosa.id(), amounts, max.id(), "two-" + word(), ""))
                .booked();
        ledger.settle(aside, max.id(), "s-" + aside).booked();
        assertThat(standing()).as("1 + a tenth of 10").containsExactly(-12L, 10L, 2L);
        unit = hours;
        assertThat(available(max.id())).isEqualTo(-200);
        assertThat(check.findings()).isEmpty();
    }
}
