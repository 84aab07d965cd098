package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.billing.books.InvoiceBooking;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberState;
import org.fabcom.testing.WebAnswer;
import org.springframework.context.ApplicationContext;

/** A register whose members owe. */
abstract class WithDues extends OneRegister {

    final Lateness lateness;
    final Bookkeeping books;
    final InvoiceBooking booking;

    WithDues(ApplicationContext beans) {
        super(beans);
        lateness = beans.getBean(Lateness.class);
        books = beans.getBean(Bookkeeping.class);
        booking = beans.getBean(InvoiceBooking.class);
    }

    Set<UUID> late(LocalDate on) {
        return lateness.late(lab, on);
    }

    Dues paid(Dues it, long cents, LocalDate day) {
        var outcome = settling.pay(it.id(), cents, PaymentMeans.TRANSFER, day, paul.id());
        assertThat(outcome).isInstanceOf(Dues.Outcome.Done.class);
        return ((Dues.Outcome.Done) outcome).dues();
    }

    void worked(PartyId who, int minutes) {
        db.sql("""
                insert into membership.contribution (id, organisation, kind, giver, giver_name, day, minutes, what, state, declared_by,
                    declared_at, decided_by, decided_at, key)
                values (gen_random_uuid(), :lab, 'HOURS', :who, 'Rosa', :day, :minutes, 'Accueil', 'CONFIRMED', :who, now(), :by, now(),
                    gen_random_uuid())
                """)
                .param("lab", lab.value())
                .param("who", who.value())
                .param("day", today())
                .param("minutes", minutes)
                .param("by", paul.id().value())
                .update();
    }

    long count(String from) {
        return db.sql("select count(*) from " + from).param("lab", lab.value()).single(Long.class);
    }

    long letters(String to) {
        return db.sql("select count(*) from post.letter where recipient = :to and kind like 'membership.dues.%'")
                .param("to", to)
                .single(Long.class);
    }

    Dues part(Dues it, long cents) {
        var outcome = pressed(it.id(), cents, today(), Ids.token());
        assertThat(outcome).isInstanceOf(Dues.Outcome.Done.class);
        return ((Dues.Outcome.Done) outcome).dues();
    }

    Dues.Outcome pressed(UUID dues, long cents, LocalDate day, String form) {
        return settling.payPart(dues, cents, PaymentMeans.CASH, day, "", form, paul.id());
    }

    MemberState state(Member it) {
        return members.find(it.id()).orElseThrow().state();
    }

    void morning() {
        jobs.runNow(DuesJob.NAME);
    }

    static String said(WebAnswer it) {
        return it.text().replaceAll("[\u00a0\u202f]", " ");
    }
}
