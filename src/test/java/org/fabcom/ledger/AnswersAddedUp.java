package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.CurrencyId;
import org.jspecify.annotations.Nullable;

/** What all answered bookings add up to; of an external currency nothing is kept. */
record AnswersAddedUp(Map<TransferId, Transfer> booked, CurrencyId external) {

    void areWhatTheAccountsSay(Sql db) {
        var sums = new HashMap<String, Long>();
        for (var it : booked.values()) {
            var aside = it.concerns() == null ? null : booked.get(it.concerns());
            for (var amount : it.amounts()) {
                if (amount.currency().equals(external)) continue;
                switch (it.kind()) {
                    case RESERVE -> {
                        add(sums, it.payer(), amount, "available", -1);
                        add(sums, it.payer(), amount, "reserved", 1);
                    }
                    case SETTLE, PAYMENT, REVERSAL, ISSUE, DESTROY -> {
                        add(sums, it.payer(), amount, "available", -1);
                        add(sums, it.payee(), amount, "available", 1);
                    }
                    case RELEASE -> {}
                }
            }
            if (aside == null || aside.kind() != Transfer.Kind.RESERVE) continue;
            for (var amount : aside.amounts()) {
                add(sums, aside.payer(), amount, "available", 1);
                add(sums, aside.payer(), amount, "reserved", -1);
            }
        }
        sums.values().removeIf(it -> it == 0);
        var kept = new HashMap<String, Long>();
        db.sql("select coalesce(party::text, 'null') as party, currency, available, reserved from ledger.account")
                .query(row -> {
                    for (var pocket : List.of("available", "reserved")) {
                        long units = row.getLong(pocket);
                        if (units != 0) kept.put(row.getString("party") + row.getString("currency") + pocket, units);
                    }
                });
        assertThat(kept).isEqualTo(sums);
    }

    private static void add(Map<String, Long> sums, @Nullable PartyId party, Amount amount, String pocket, int sign) {
        sums.merge(party + "" + amount.currency() + pocket, sign * amount.units(), Long::sum);
    }
}
