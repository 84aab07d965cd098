package org.fabcom.accompaniers.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.accompaniers.quotes.QuoteLine.Money;
import org.fabcom.accompaniers.quotes.QuoteLine.Side;
import org.fabcom.accompaniers.quotes.QuoteLine.Thing;
import org.fabcom.accompaniers.quotes.QuoteLine.Time;
import org.junit.jupiter.api.Test;

class QuoteTotalsTest {

    @Test
    void each_unit_has_its_own_total_and_none_turns_into_another() {
        var totals = QuoteTotals.of(List.of(
                new Money("Migration", 6000, 450, 2000),
                new Money("Livret", 1250, 200, 550),
                new Time("Installer", 270, Side.PROVIDER, false),
                new Time("Former", 120, Side.PROVIDER, true),
                new Time("Trier les contacts", 90, Side.ASKER, false),
                new Thing("Salle", Side.ASKER)));
        assertThat(totals.net()).isEqualTo(27000 + 2500);
        assertThat(totals.taxes()).isEqualTo(Map.of(2000, 5400L, 550, 138L));
        assertThat(totals.gross()).isEqualTo(29500 + 5538);
        assertThat(List.of(totals.paid(), totals.given(), totals.asked())).containsExactly(270, 120, 90);
        assertThat(totals.things()).containsExactly("Salle");
    }

    @Test
    void tax_is_worked_out_on_the_sum_of_a_rate_and_rounded_once() {
        var three = List.<QuoteLine>of(
                new Money("a", 333, 100, 2000), new Money("b", 333, 100, 2000), new Money("c", 333, 100, 2000));
        assertThat(QuoteTotals.of(three).taxes()).containsEntry(2000, 200L);
        assertThat(new Money("demi-heure", 4501, 50, 0).net()).isEqualTo(2251);
    }

    @Test
    void a_gift_costs_nothing_and_is_still_there() {
        var totals = QuoteTotals.of(List.of(new Time("Un coup de main", 60, Side.PROVIDER, true)));
        assertThat(totals.gross()).isZero();
        assertThat(totals.given()).isEqualTo(60);
    }

    @Test
    void a_line_says_what_it_is() {
        assertThatThrownBy(() -> new Thing(" ", Side.ASKER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money("x", -1, 100, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Time("x", 0, Side.ASKER, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
