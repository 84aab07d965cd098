package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues of 15 € that the wallet brought are given back: by the wallet, or by another hand that says so. */
@FabComTest
class RefundByWalletTest extends PaidByTheSafe {

    RefundByWalletTest(ApplicationContext beans) {
        super(beans, "Lucie Perrin");
    }

    private WebForm refund(Dues it, String share) {
        return visitor.get(it.url()).form("Rembourser").set("raison", "Départ").set("rendu", share);
    }

    private void counted(Dues it) {
        visitor.get(it.url()).form("Compter comme payé").submit();
    }

    private long held() {
        return db.sql("select coalesce(sum(g.available + g.outside), 0) from ledger.account_card a"
                        + " join ledger.posting_card g on g.account = a.id where a.party = :lab")
                .param("lab", lab.value())
                .single(Long.class);
    }

    @Test
    void a_share_goes_back_by_the_wallet_in_the_same_press_and_the_books_say_what_the_wallet_holds() {
        var it = owed();
        sent(lucie, 15_00, "Adhésion");
        counted(it);
        assertThat(visitor.get(it.url())
                        .page()
                        .select("[name=rendu-moyen] [selected]")
                        .val())
                .isEqualTo("SAFE");
        assertThat(said(refund(it, "5,25").submit().follow())).contains("rendue par le porte-monnaie");
        assertThat(now(it).cents()).isEqualTo(9_75);
        assertThat(held()).isEqualTo(9_75);
        assertThat(balances()).isEqualTo(Map.of("512", 9_75L, "706", 0L, "7561", -9_75L, "411", 0L));
        assertThat(page(it)).doesNotContain("Noter comme rendu");
        assertThat(booksPage()).doesNotContain("À rapprocher");
        refund(it, "").submit();
        assertThat(held()).isZero();
        assertThat(now(it).state()).isEqualTo(State.DUE);
        assertThat(balances()).containsEntry("512", 0L).containsEntry("411", 0L).containsEntry("7561", 0L);
    }

    @Test
    void the_same_press_twice_gives_back_once() {
        var it = owed();
        sent(lucie, 15_00, "Adhésion");
        counted(it);
        var asked = refund(it, "");
        asked.submit();
        assertThat(asked.submit().status()).isEqualTo(409);
        assertThat(held()).isZero();
    }

    /** 7,50 € came by the wallet and 7,50 € in cash: the wallet gives no more than it got, and nothing happens by half. */
    @Test
    void the_wallet_gives_no_more_than_it_brought() {
        var it = owed();
        sent(lucie, 7_50, "La moitié");
        counted(it);
        paid(it, 7_50, today());
        var refused = refund(it, "").set("rendu-moyen", "SAFE").submit();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(said(refused)).contains("n’a pas autant à rendre");
        assertThat(held()).isEqualTo(7_50);
        assertThat(now(it).state()).isEqualTo(State.PAID);
    }

    /** What is given back in cash leaves the wallet as it was: nobody is paid twice. */
    @Test
    void what_goes_back_in_cash_does_not_move_the_wallet() {
        var it = owed();
        sent(lucie, 15_00, "Adhésion");
        counted(it);
        refund(it, "").set("rendu-moyen", "CASH").submit();
        assertThat(held()).isEqualTo(15_00);
        assertThat(balances()).containsEntry("530", -15_00L).containsEntry("512", 15_00L);
        assertThat(now(it).state()).isEqualTo(State.DUE);
    }

    /** What its dues count of each payment is what the wallet has of it, less what nobody counted. */
    private void countedAsHeld(long free) {
        assertThat(db.sql("""
                select coalesce(sum(t.amounts[1]), 0) - coalesce((select sum(r.amounts[1]) from ledger.transfer_card r
                    where r.kind = 'REVERSAL' and r.payer = :lab), 0)
                  - coalesce((select sum(y.cents) from billing.payment y where y.transfer = any (array_agg(t.id))), 0)
                from ledger.transfer_card t where t.payee = :lab and t.kind = 'PAYMENT'
                """).param("lab", lab.value()).single(Long.class)).isEqualTo(free);
        assertThat(db.sql("""
                select t.id from ledger.transfer_card t where t.payee = :lab and t.kind = 'PAYMENT'
                  and t.amounts[1] - coalesce((select sum(r.amounts[1]) from ledger.transfer_card r
                    where r.kind = 'REVERSAL' and r.concerns = t.id), 0)
                    < coalesce((select sum(y.cents) from billing.payment y where y.transfer = t.id), 0)
                """).param("lab", lab.value()).list(UUID.class)).isEmpty();
    }

    /** 40 € came for dues of 15 €, all of which goes back: the 25 € are still there for something else. */
    @Test
    void what_is_left_of_a_larger_payment_is_not_taken_for_what_went_back() {
        var it = owed();
        sent(lucie, 40_00, "Adhésion et don");
        counted(it);
        countedAsHeld(25_00);
        refund(it, "").submit();
        assertThat(held()).isEqualTo(25_00);
        countedAsHeld(25_00);
        assertThat(now(it).state()).isEqualTo(State.DUE);
        assertThat(balances())
                .containsEntry("411", 0L)
                .containsEntry("7561", 0L)
                .containsEntry("512", 25_00L);
    }

    @Test
    void a_share_of_two_payments_goes_back_of_those_that_the_wallet_gave_back() {
        var it = owed();
        sent(lucie, 7_50, "1re moitié");
        counted(it);
        sent(lucie, 7_50, "2e moitié");
        counted(it);
        refund(it, "10").submit();
        assertThat(held()).isEqualTo(5_00);
        assertThat(now(it).cents()).isEqualTo(5_00);
        countedAsHeld(0);
        assertThat(page(it)).doesNotContain("Noter comme rendu");
        assertThat(booksPage()).doesNotContain("À rapprocher");
        refund(it, "").submit();
        assertThat(held()).isZero();
        countedAsHeld(0);
    }
}
