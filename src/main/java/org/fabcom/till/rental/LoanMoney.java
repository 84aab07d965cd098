package org.fabcom.till.rental;

import module java.base;
import org.fabcom.flows.lending.Loan;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.journal.Written;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sessions.Deposits;
import org.fabcom.till.sessions.Deposits.Came;
import org.fabcom.till.sessions.Deposits.Means;
import org.fabcom.till.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deposits of loans as a till moves them, all that belongs together in one transaction. */
@Component
record LoanMoney(
        Sessions sessions, Deposits deposits, PaidDues dues, LoanInvoices invoices, TransactionTemplate transaction) {

    /** What was paid for a cheque of deposit that went back, by card or in cash. */
    static final String KEPT = "DEPOSIT_KEPT:";

    /** What went back in cash of a cheque of deposit that was cashed. */
    static final String REST = "DEPOSIT_REST:";

    /** {@code said}: reason and note; {@code came}: the event by which the deposit came in, if it goes out. */
    void move(LoanAct act, Loan it, UUID till, Said said, PaidDues.@Nullable Paid came, PartyId by) {
        var in = came == null ? null : new Came(came.till(), came.number());
        var the = new Move(act, it, till, said, in, by);
        transaction.executeWithoutResult(status -> {
            long all = it.deposit();
            long back = LoanPart.DEPOSIT_OUT.cents(it);
            long kept = LoanAct.kept(it);
            switch (act) {
                case CASH_IN -> once(the, cash(the, all));
                case CHEQUE_IN -> once(the, other(the, Means.CHEQUE, all));
                case CARD_IN -> once(the, other(the, Means.CARD, all));
                case CASH_OUT -> once(the, cash(the, -back));
                case CARD_OUT -> once(the, other(the, Means.CARD, -back));
                case CHEQUE_OUT -> once(the, other(the, Means.CHEQUE, -all));
                case CHEQUE_CASHED -> {
                    if (once(the, other(the, Means.CASHED, -all)) && back > 0)
                        also(the, REST, cash(the.of("reste"), -back));
                }
                case CHEQUE_FOR_CASH -> {
                    if (once(the, other(the, Means.CHEQUE, -all))) also(the, KEPT, cash(the.of("garde"), kept));
                }
                case CHEQUE_FOR_CARD -> {
                    if (once(the, other(the, Means.CHEQUE, -all)))
                        also(the, KEPT, other(the.of("garde").in(), Means.CARD, kept));
                }
                case RENT, LATE -> throw new IllegalArgumentException(act.name());
            }
            if (act.settlesCheque()) invoices.cashed(it, by);
        });
    }

    /** Why, and number and bank of a cheque. */
    record Said(String reason, String note) {}

    private record Move(
            LoanAct act,
            Loan loan,
            UUID till,
            Said said,
            @Nullable Came came,
            PartyId by,
            String also) {

        Move(LoanAct act, Loan loan, UUID till, Said said, @Nullable Came came, PartyId by) {
            this(act, loan, till, said, came, by, "");
        }

        /** What comes beside it. */
        Move of(String word) {
            return new Move(act, loan, till, said, came, by, "-" + word);
        }

        Move in() {
            return new Move(act, loan, till, new Said(said.reason(), ""), null, by, also);
        }

        String key() {
            return act.word + "-" + loan.id() + also;
        }
    }

    private Written cash(Move it, long cents) {
        return sessions.move(it.till(), cents, it.said().reason(), it.by(), it.key());
    }

    private Written other(Move it, Means means, long cents) {
        var note = it.came() == null ? it.said().note() : deposits.note(it.came());
        return deposits.move(it.till(), means, cents, it.said().reason(), note, it.came(), it.by(), it.key());
    }

    /** False if it was done before. */
    private boolean once(Move it, Written written) {
        if (written.again()) return false;
        dues.pay(it.act().part.key(it.loan()), it.till(), written.number());
        return true;
    }

    private void also(Move it, String due, Written written) {
        dues.pay(due + it.loan().id(), it.till(), written.number());
    }
}
