package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** « Mes cotisations » tells of each payment of the wallet once. */
@FabComTest
class OwnDuesPaidTest extends PaidByTheSafe {

    OwnDuesPaidTest(ApplicationContext beans) {
        super(beans, "Lucie Bernard");
    }

    private void again(int year) {
        var from = today().plusYears(year);
        calling.call(lab, "Cotisation " + year, from, from.plusYears(1).minusDays(1), from.plusDays(60), paul.id());
    }

    /** Of the newest call first. */
    private List<Boolean> told() {
        return neighbours
                .signedIn(lucie)
                .get("/mes-cotisations")
                .page()
                .select("section.card .chip")
                .eachText()
                .stream()
                .map(it -> it.replaceAll("[\u00a0\u202f]", " ").equals("15 € reçus, seront comptés"))
                .toList();
    }

    @Test
    void one_payment_is_of_one_of_two_dues_the_older_and_two_are_of_both() {
        owed();
        again(1);
        sent(lucie, 15_00, "Cotisation");
        assertThat(told()).containsExactly(false, true);
        sent(lucie, 15_00, "Adhésion");
        assertThat(told()).containsExactly(true, true);
    }

    /** The part of the older would take it by its words, the newer has just its sum. */
    @Test
    void its_very_sum_goes_before_its_words() {
        part(owed(), 5_00);
        again(1);
        sent(lucie, 15_00, "Cotisation");
        assertThat(told()).containsExactly(true, false);
    }

    @Test
    void as_many_statements_for_six_as_for_one() {
        owed();
        var visitor = neighbours.signedIn(lucie);
        visitor.get("/mes-cotisations");
        long one = Statements.least(() -> visitor.get("/mes-cotisations"));
        for (int year = 1; year < 6; year++) again(year);
        assertThat(Statements.least(() -> visitor.get("/mes-cotisations"))).isLessThanOrEqualTo(one);
    }
}
