package org.fabcom.membership.treasurer;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.books.InvoiceBooking;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.membership.Member;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.dues.OneRegister;
import org.fabcom.membership.leaving.Endings;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues that are given back: owed again or never more, and by whom. */
@FabComTest
class DuesGivenBackTest extends OneRegister {

    private final ApplicationContext beans;
    private final Endings endings;
    private final Person rosa;
    private final WebVisitor treasurer;

    DuesGivenBackTest(ApplicationContext beans) {
        super(beans);
        this.beans = beans;
        endings = beans.getBean(Endings.class);
        rosa = neighbours.person("Rosa");
        treasurer = neighbours.signedIn(paul);
    }

    private String at(String end) {
        return "/structures/" + lab + "/cotisations" + end;
    }

    private Member entered() {
        return member(rosa.name(), rosa, rosa.email().text());
    }

    private Dues.Outcome paid(Member it) {
        return settling.pay(of(it).id(), 10_00, PaymentMeans.CASH, today(), paul.id());
    }

    @Test
    void what_is_given_back_to_a_member_is_owed_and_paid_again() {
        var it = entered();
        fixed(10_00);
        var call = called();
        paid(it);
        var first = of(it).invoice();
        refunds.refund(of(it).id(), "Payé par erreur", paul.id());
        assertThat(of(it).on(call.due().plusDays(1))).isEqualTo(Dues.Standing.LATE);
        assertThat(treasurer.get(at("/" + of(it).id())).text()).contains("Noter le paiement");
        assertThat(paid(it)).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(it).invoice()).as("a document of its own").isNotNull().isNotEqualTo(first);
        assertThat(endings.resign(it, "", false, today(), paul.id())).isTrue();
        assertThat(refunds.refund(of(it).id(), "Départ", paul.id())).isInstanceOf(Dues.Outcome.Done.class);
        assertThat(of(it).state()).isEqualTo(Dues.State.REFUNDED);
    }

    @Test
    void what_is_given_back_for_good_leaves_no_debt() {
        var it = entered();
        fixed(10_00);
        called();
        paid(it);
        treasurer.post(at("/" + of(it).id()) + "/rembourser", "raison", "Trop perçu", "plus", "oui");
        assertThat(of(it).state()).isEqualTo(Dues.State.EXEMPT);
        assertThat(endings.owed(it.id())).isZero();
    }

    /** 120 € came, 40 by cheque long ago and 80 in cash; 60 € in cash go back: the drawer loses 60 € and nothing else moves. */
    @Test
    void a_share_goes_back_by_the_means_and_on_the_day_that_are_said() {
        var books = beans.getBean(Bookkeeping.class);
        books.open(lab, today().minusYears(1), today().plusMonths(6), paul.id()).done();
        var it = entered();
        fixed(120_00);
        called();
        var key = "0123456789abcdef0123456789abcdef";
        settling.payPart(of(it).id(), 40_00, PaymentMeans.CHEQUE, today().minusDays(9), "n° 7", key, paul.id());
        settling.pay(of(it).id(), 80_00, PaymentMeans.CASH, today(), paul.id());
        var page = treasurer.get(at("/" + of(it).id()));
        assertThat(page.page().select("[name=rendu-jour]").val()).isEqualTo(today().toString());
        assertThat(page.page().select("[name=rendu-moyen] [selected]").val()).isEqualTo("CASH");
        var form = page.form("Rembourser").set("raison", "Départ").set("rendu", "60");
        var refused = form.set("rendu-jour", today().plusDays(1).toString()).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("details[open] #raison-rembourser").val())
                .isEqualTo("Départ");
        assertThat(refused.page().select("details[open]")).hasSize(1);
        var day = today().minusDays(1);
        var done = form.set("rendu-jour", day.toString()).submit().follow();
        assertThat(done.text()).contains("40 €").contains("chèque").contains("n° 7, reçu le");
        beans.getBean(InvoiceBooking.class).write(lab);
        assertThat(moved("5112")).isEqualTo(40_00);
        assertThat(moved("530")).isEqualTo(20_00);
        assertThat(moved("756")).isEqualTo(-60_00);
        assertThat(moved("411")).isZero();
        assertThat(db.sql("select day from billing.payment where cents = -6000 and means = 'CASH'")
                        .list(LocalDate.class))
                .containsExactly(day);
    }

    @Test
    void nothing_is_given_back_out_of_deposits() {
        var it = entered();
        fixed(10_00);
        called();
        paid(it);
        var at = at("/" + of(it).id()) + "/rembourser";
        assertThat(treasurer
                        .post(at, "raison", "Départ", "rendu-moyen", "DEPOSIT")
                        .status())
                .isEqualTo(422);
        assertThat(of(it).state()).isEqualTo(Dues.State.PAID);
    }

    private long moved(String account) {
        return db.sql("""
                select coalesce(sum(l.debit - l.credit), 0)::bigint from accounting.book_entry e
                cross join lateral unnest(e.accounts, e.debits, e.credits) as l(account, debit, credit)
                where e.party = :lab and starts_with(l.account, :account)
                """).param("lab", lab.value(), "account", account).single(Long.class);
    }

    @Test
    void an_invoice_of_dues_is_given_back_by_the_treasurer_of_members_alone() {
        var it = entered();
        fixed(10_00);
        called();
        paid(it);
        var desk = "/structures/" + lab + "/factures/" + of(it).invoice();
        var page = treasurer.get(desk);
        assertThat(page.text()).doesNotContain("Faire un avoir");
        var key = "01a226f0-114e-7b5d-a442-6272f9a37625";
        assertThat(treasurer
                        .post(desk + "/avoir", "cle", key, "raison", "Erreur", "lignes", "1")
                        .status())
                .isEqualTo(409);
        assertThat(treasurer
                        .post(desk + "/payer", "cle", key, "montant", "10", "jour", today().toString(), "sens", "rendu")
                        .status())
                .isEqualTo(409);
        assertThat(page.click("L’ouvrir").text()).contains("Rembourser cette cotisation");
        assertThat(of(it).state()).isEqualTo(Dues.State.PAID);
    }
}
