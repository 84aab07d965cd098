package org.fabcom.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fabcom.diagnosis.Assessed.BOARDS;
import static org.fabcom.diagnosis.Assessed.item;
import static org.fabcom.diagnosis.Assessed.members;
import static org.fabcom.diagnosis.Assessed.whys;
import static org.fabcom.diagnosis.Shelf.fact;
import static org.fabcom.diagnosis.Shelf.fee;

import org.fabcom.diagnosis.grounds.Why;
import org.junit.jupiter.api.Test;

/** D2: what payers bear, told apart from the cost of the structure. */
class PaidByMembersTest {

    @Test
    void a_tip_of_which_no_page_gives_the_amount_is_unknown() {
        var shelf =
                Shelf.empty().service("Dons", "payment", fee("organisation", 0, 0), fact("tip", "paid_by", "payer"));
        var item = item(shelf, Said.of("Dons").payments(106, 2000));
        assertThat(item.direct().cents()).isZero();
        assertThat(members(item).cents()).isNull();
        assertThat(whys(members(item))).containsExactly(Why.TIP_ASKED);
    }

    @Test
    void a_usual_tip_is_multiplied_by_the_payments() {
        var shelf = Shelf.empty().service("Dons", "payment", fact("tip", "paid_by", "payer", "amount", "200"));
        assertThat(members(item(shelf, Said.of("Dons").payments(106, 2000))).cents())
                .isEqualTo(21_200);
    }

    @Test
    void fees_that_payers_bear_are_not_a_cost_of_the_structure() {
        var shelf = Shelf.empty().service("Ulule", "payment", fee("payer", 220, 10));
        var item = item(shelf, Said.of("Ulule").payments(10, 10_000));
        assertThat(members(item).cents()).isEqualTo(2_300);
        assertThat(item.direct().known()).isFalse();
    }

    @Test
    void a_tool_that_takes_no_payment_has_no_such_line() {
        assertThat(item(BOARDS, Said.of("Tableaux").seats(9)).members()).isNull();
    }
}
