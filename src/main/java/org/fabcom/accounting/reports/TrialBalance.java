package org.fabcom.accounting.reports;

import module java.base;
import org.fabcom.accounting.Sums;

/** The trial balance of a period: what each account took on each side, and where it stands. Both columns of each pair add up alike. */
record TrialBalance(List<Sums> lines, long debit, long credit, long owing, long owed) {

    TrialBalance {
        lines = List.copyOf(lines);
        if (debit != credit || owing != owed) throw new IllegalStateException("the books do not balance");
    }

    static TrialBalance of(List<Sums> lines) {
        long debit = 0;
        long credit = 0;
        long owing = 0;
        long owed = 0;
        for (var it : lines) {
            if (it.account().kind() == 8) throw new IllegalArgumentException("class 8 is apart");
            debit = Math.addExact(debit, it.debit());
            credit = Math.addExact(credit, it.credit());
            owing = Math.addExact(owing, Math.max(it.balance(), 0));
            owed = Math.addExact(owed, Math.max(-it.balance(), 0));
        }
        return new TrialBalance(lines, debit, credit, owing, owed);
    }
}
