package org.fabcom.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Money is given back by the wallet while the payment that brought it is taken off the invoice: as if one had come after the other. */
@FabComTest
class BackWhileOffTest extends PaidBySafe {

    BackWhileOffTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void both_at_once_end_as_one_after_the_other() throws Exception {
        var inTurn = new HashSet<String>();
        for (boolean backFirst : List.of(true, false)) {
            var it = creditedInPart();
            var back = back(it);
            var off = off(it);
            (backFirst ? back : off).submit();
            (backFirst ? off : back).submit();
            inTurn.add(state(it));
        }
        for (int round = 0; round < 4; round++) {
            var it = creditedInPart();
            var work = new ArrayList<Callable<Integer>>();
            for (var form : List.of(back(it), back(it), off(it), off(it)))
                work.add(() -> form.submit().status());
            Collections.shuffle(work);
            assertThat(Together.all(work)).doesNotContain(500);
            assertThat(state(it)).as("after %s", inTurn).isIn(inTurn);
        }
    }

    private Invoice creditedInPart() {
        paid(180_00, 0);
        var buyer =
                new Trader("Les Jardins du Gué", "3 rue des Lilas", "49000", "Sainte-Lucie", "FR", "", "", "", true);
        var it = issue(draft(buyer, line(144_00), line(36_00))).done();
        visitor.get(it.url()).form("Compter comme payé").submit();
        issuing.credit(it, Set.of(2), "Trop", "avoir-" + it.id(), paul.id());
        return it;
    }

    private static DraftLine line(long cents) {
        return DraftLine.of("Accompagnement", Nature.SERVICE, VatCategory.STANDARD, Measure.PIECE, 1, cents);
    }

    private WebForm back(Invoice it) {
        return visitor.get(it.url()).form("Rendre 36 € par le porte-monnaie");
    }

    private WebForm off(Invoice it) {
        return visitor.get(it.url())
                .form("Retirer de cette facture")
                .forge("paiement", payments.of(it.id()).getFirst().id().toString())
                .set("raison-retrait", "Erreur");
    }

    /** What is left of it, what stands on it, and what the wallet of the lab holds of it. */
    private String state(Invoice it) {
        return invoices.find(it.id()).orElseThrow().remaining() + " "
                + payments.of(it.id()).stream().map(one -> one.cents()).sorted().toList();
    }
}
