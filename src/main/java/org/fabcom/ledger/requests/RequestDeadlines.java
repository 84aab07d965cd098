package org.fabcom.ledger.requests;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.requests.PaymentRequest.State;
import org.springframework.stereotype.Component;

/** Requests that nobody answered, when their time has come. Thread-safe. */
@Component
record RequestDeadlines(Sql db, PaymentRequests requests, Consents consents, Clock clock) {

    /** What time decides: silence of those who agreed to it pays, the rest lapses. Answers how many it decided. */
    int decide() {
        int decided = 0;
        for (var it : due()) {
            var outcome = consents.silence(it.payer())
                            .filter(days -> !it.at().plus(Duration.ofDays(days)).isAfter(clock.instant()))
                            .isPresent()
                    ? requests.accept(it.id(), null)
                    : new Answer.TooLate(State.OPEN);
            if (outcome instanceof Answer.Done) decided++;
            else if (!it.lapsesAt().isAfter(clock.instant()) && requests.lapse(it.id()) instanceof Answer.Done)
                decided++;
        }
        return decided;
    }

    private List<PaymentRequest> due() {
        return db.sql(PaymentRequests.SELECT + """
             r where r.state = 'OPEN' and (r.lapses_at <= :now or exists (select from ledger.consent c
                where c.payer = r.payer and c.payee is null and c.ended_at is null
                  and r.asked_at + make_interval(days => c.days) <= :now))
            order by r.asked_at limit 500
            """).list(PaymentRequests::read);
    }
}
