package org.fabcom.accounting.apart;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.currencies.Unit;
import org.junit.jupiter.api.Test;

/** What help is worth, by the rule of its day. */
class ValuationTest {

    private static final Currency HOURS =
            new Currency(CurrencyId.next(), "Heure", "h", Unit.HOURS, Regime.MUTUAL, 0, 15, Limits.NONE, false);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static Valuation rule(LocalDate from, long cents, int second) {
        return new Valuation(HOURS, from, cents, "SMIC", new PartyId(UUID.randomUUID()), Instant.ofEpochSecond(second));
    }

    @Test
    void an_hour_and_a_half_at_twelve_euros_is_eighteen() {
        assertThat(rule(MARCH, 1200, 1).worth(90)).isEqualTo(1800);
        assertThat(rule(MARCH, 1200, 1).worth(-90)).isEqualTo(-1800);
    }

    @Test
    void parts_of_cents_go_to_the_nearest() {
        assertThat(rule(MARCH, 1241, 1).worth(15)).isEqualTo(310);
        assertThat(rule(MARCH, 1242, 1).worth(15)).isEqualTo(311);
        assertThat(rule(MARCH, 1242, 1).worth(-15)).isEqualTo(-311);
    }

    @Test
    void before_the_first_rule_the_value_is_unknown_not_zero() {
        var rules = List.of(rule(MARCH, 1200, 1), rule(MARCH.plusMonths(1), 1300, 2));
        assertThat(Valuation.worth(rules, 60, MARCH.minusDays(1))).isEmpty();
        assertThat(Valuation.worth(rules, 60, MARCH)).hasValue(1200);
        assertThat(Valuation.worth(rules, 60, MARCH.plusMonths(1).minusDays(1))).hasValue(1200);
        assertThat(Valuation.worth(rules, 60, MARCH.plusMonths(1))).hasValue(1300);
    }

    @Test
    void of_two_rules_from_the_same_day_the_last_written_counts() {
        assertThat(Valuation.worth(List.of(rule(MARCH, 1500, 2), rule(MARCH, 1200, 1)), 60, MARCH))
                .hasValue(1500);
    }
}
