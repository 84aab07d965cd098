package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Periods;
import org.fabcom.accounting.Treasury;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues of 15 € that the wallet paid twice, too much, or by two payments of which one went back. */
@FabComTest
class SurplusByWalletTest extends WithDues {

    private final Treasury treasury;
    private final Entries entries;
    private final Periods periods;
    private final WebVisitor visitor;
    private final Person lucie;
    private final Person odile;

    SurplusByWalletTest(ApplicationContext beans) {
        super(beans);
        treasury = new Treasury(beans.getBean(Ledger.class), beans.getBean(Currencies.class), paul.id());
        entries = beans.getBean(Entries.class);
        periods = beans.getBean(Periods.class);
        visitor = neighbours.signedIn(paul);
        lucie = neighbours.person("Lucie Perrin");
        odile = neighbours.person("Odile Garnier");
    }

    @BeforeEach
    void books() {
        treasury.euro();
        fixed(15_00);
        books.open(lab, today().withDayOfYear(1), today().withMonth(12).withDayOfMonth(31), paul.id())
                .done();
    }

    private Dues owed() {
        var member = member("Lucie Perrin", lucie, "lucie@exemple.org");
        called();
        return of(member);
    }

    private TransferId sent(Person payer, long cents, String subject) {
        return treasury.pay(payer.id(), lab, treasury.euro(), cents, subject);
    }

    private Dues now(Dues it) {
        return rows.find(it.id()).orElseThrow();
    }

    private void count(Dues it) {
        visitor.get(it.url()).form("Compter comme payé").submit();
    }

    private String page(Dues it) {
        return said(visitor.get(it.url()));
    }

    private String booksPage() {
        return said(visitor.get("/comptabilite?pour=" + lab));
    }

    private Map<String, Long> balances() {
        books.writeAll(lab);
        var sums = new HashMap<String, Long>();
        entries.sums(periods.of(lab).getFirst())
                .forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }

    /** 7,50 € of Lucie, and as much of Odile, of which 5 € of the 15 went back in cash: « payée 10 € ». */
    @Test
    void one_of_two_payments_that_goes_back_after_a_part_refund_is_noted_as_given_back() {
        var it = owed();
        sent(lucie, 7_50, "Cotisation, 1re moitié");
        count(it);
        var second = sent(odile, 7_50, "Cotisation de Lucie");
        count(it);
        refunds.refund(it.id(), new DuesRefunds.Asked(10_00, false, PaymentMeans.CASH, today(), "Trop"), paul.id());
        assertThat(now(it).cents()).isEqualTo(10_00);
        treasury.giveBack(second, "Par erreur");
        long back = count("billing.payment p join billing.invoice i on i.id = p.invoice where i.organisation = :lab"
                + " and p.transfer = '" + second.value() + "'");
        assertThat(back).isPositive();
        assertThat(booksPage()).contains("rendus à Odile Garnier depuis");
        visitor.get(it.url()).form("Noter comme rendu").submit();
        var owed = now(it);
        assertThat(owed.state()).isEqualTo(Dues.State.DUE);
        assertThat(owed.cents()).isEqualTo(10_00);
        assertThat(page(it)).doesNotContain("Noter comme rendu");
        assertThat(booksPage()).doesNotContain("À rapprocher");
        assertThat(balances())
                .containsEntry("411", 0L)
                .containsEntry("7561", -owed.paid())
                .containsEntry("706", 0L);
    }

    @Test
    void one_of_two_payments_that_goes_back_leaves_the_other_as_a_part() {
        var it = owed();
        var first = sent(lucie, 7_50, "Cotisation, 1re moitié");
        count(it);
        sent(odile, 7_50, "Cotisation de Lucie");
        count(it);
        treasury.giveBack(first, "Par erreur");
        visitor.get(it.url()).form("Noter comme rendu").submit();
        assertThat(now(it).state()).isEqualTo(Dues.State.DUE);
        assertThat(now(it).rest()).isEqualTo(7_50);
        assertThat(page(it)).contains("7,50 €").doesNotContain("Noter comme rendu");
        assertThat(balances()).isEqualTo(Map.of("512", 7_50L, "706", 0L, "7561", -7_50L, "411", 0L));
    }
}
