package org.fabcom.till.rental;

import module java.base;
import org.fabcom.flows.lending.Loan;

/** How a till takes a part of a loan: a deposit comes in cash, by a cheque that is kept or by card, and goes back as it came. */
enum LoanAct {
    RENT(LoanPart.RENT, "loyer"),
    LATE(LoanPart.LATE, "retard"),
    CASH_IN(LoanPart.DEPOSIT_IN, "caution"),
    CHEQUE_IN(LoanPart.DEPOSIT_IN, "caution-cheque"),
    CARD_IN(LoanPart.DEPOSIT_IN, "caution-carte"),
    CASH_OUT(LoanPart.DEPOSIT_OUT, "caution-rendue"),
    CARD_OUT(LoanPart.DEPOSIT_OUT, "caution-rendue-carte"),
    CHEQUE_OUT(LoanPart.DEPOSIT_OUT, "cheque-rendu"),
    /** The whole cheque goes to the bank, what is not kept of it goes back in cash. */
    CHEQUE_CASHED(LoanPart.DEPOSIT_OUT, "cheque-encaisse"),
    /** The cheque goes back against what is kept, paid otherwise. */
    CHEQUE_FOR_CASH(LoanPart.DEPOSIT_OUT, "cheque-contre-especes"),
    CHEQUE_FOR_CARD(LoanPart.DEPOSIT_OUT, "cheque-contre-carte");

    final LoanPart part;
    final String word;

    LoanAct(LoanPart part, String word) {
        this.part = part;
        this.word = word;
    }

    /** {@code came}: by what the deposit came in; empty: in cash, or not yet. */
    static List<LoanAct> of(LoanPart part, Loan it, String came) {
        return switch (part) {
            case RENT -> List.of(RENT);
            case LATE -> List.of(LATE);
            case DEPOSIT_IN -> List.of(CASH_IN, CHEQUE_IN, CARD_IN);
            case DEPOSIT_OUT ->
                switch (came) {
                    case "CHEQUE" ->
                        kept(it) == 0 ? List.of(CHEQUE_OUT) : List.of(CHEQUE_CASHED, CHEQUE_FOR_CASH, CHEQUE_FOR_CARD);
                    case "CARD" -> List.of(CARD_OUT);
                    default -> List.of(CASH_OUT);
                };
        };
    }

    /** What of the deposit is kept. */
    static long kept(Loan it) {
        var back = it.back();
        return back == null ? 0 : it.kept(back);
    }

    /** What its button says. */
    long cents(Loan it) {
        return switch (this) {
            case CHEQUE_OUT -> it.deposit();
            case CHEQUE_FOR_CASH, CHEQUE_FOR_CARD -> kept(it);
            case CHEQUE_CASHED -> whole(it) ? it.deposit() : part.cents(it);
            default -> part.cents(it);
        };
    }

    /** What leaves the drawer with it. */
    long cashOut(Loan it) {
        return this == CASH_OUT || this == CHEQUE_CASHED ? LoanPart.DEPOSIT_OUT.cents(it) : 0;
    }

    /** What is kept of a cheque became money. */
    boolean settlesCheque() {
        return this == CHEQUE_CASHED || this == CHEQUE_FOR_CASH || this == CHEQUE_FOR_CARD;
    }

    /** Of a cheque that is cashed nothing is given back. */
    boolean whole(Loan it) {
        return this == CHEQUE_CASHED && part.cents(it) == 0;
    }
}
