package org.fabcom.membership.dues;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.PaymentMeans;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.dues.Dues.State;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Dues: called once, paid by a document of the desk, late on their day (E6, G41). */
@FabComTest
class DuesTest extends WithDues {

    DuesTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void a_payment_is_a_dated_membership_a_numbered_receipt_and_an_entry() {
        var rosa = member("Rosa", null, "");
        fixed(20_00);
        books.open(
                lab,
                today().withDayOfYear(1),
                today().withDayOfYear(1).plusYears(1).minusDays(1),
                paul.id());
        var call = called();
        var settled = paid(of(rosa), 20_00, today());
        assertThat(settled.state()).isEqualTo(State.PAID);
        assertThat(settled.call().until()).isEqualTo(call.from().plusYears(1).minusDays(1));
        assertThat(rows.paid(lab, today(), today())).isEqualTo(20_00);
        assertThat(rows.paid(lab, today().plusDays(1), today().plusDays(9))).isZero();
        var invoice = invoices.find(Objects.requireNonNull(settled.invoice())).orElseThrow();
        assertThat(invoice.reference()).matches("F-[0-9]{4}-[0-9]{5}");
        assertThat(invoice.on(today())).isEqualTo(Invoice.Standing.PAID);
        assertThat(invoice.tax()).as("dues without counterpart bear no VAT").isZero();
        booking.write(lab);
        var pieces = db.sql("select piece from accounting.book_entry where party = :lab")
                .param("lab", lab.value())
                .list(String.class);
        assertThat(pieces).containsExactly(invoice.reference(), invoice.reference());
    }

    /** Who paid before the document was written is not asked to pay by a day; what it is for is the time of the call. */
    @Test
    void the_document_of_paid_dues_names_their_period_and_no_day_to_pay() {
        var rosa = member("Rosa", null, "");
        fixed(20_00);
        var call = called();
        var settled = paid(of(rosa), 20_00, today());
        var invoice = invoices.find(Objects.requireNonNull(settled.invoice())).orElseThrow();
        assertThat(invoice.due()).isEqualTo(invoice.day());
        assertThat(invoice.content().from()).isEqualTo(call.from());
        assertThat(invoice.content().supplied()).isEqualTo(call.until());
        var treasurer = neighbours.signedIn(paul);
        assertThat(treasurer.get(invoice.url()).text()).contains("Période du").doesNotContain("Échéance");
        assertThat(treasurer.get(invoice.url() + ".pdf").paper())
                .contains("pour la période du", "Payé en entier", "virement")
                .doesNotContain("À payer au plus tard");
    }

    @Test
    void a_period_is_called_once_however_often_it_is_pressed() throws Exception {
        for (int i = 0; i < 5; i++) member("Membre " + i, null, "m" + i + "@exemple.org");
        fixed(10_00);
        var from = today();
        var until = from.plusYears(1).minusDays(1);
        Together.all(Collections.nCopies(
                8, () -> calling.call(lab, "Cotisation", from, until, from.plusDays(60), paul.id())));
        assertThat(rows.calls(lab)).hasSize(1);
        assertThat(count("membership.dues d join membership.dues_call c on c.id = d.call where c.organisation = :lab"))
                .isEqualTo(5);
        jobs.runNow(DuesJob.Told.NAME);
        assertThat(letters("m0@exemple.org")).as("one letter each").isEqualTo(1);
        member("Nouvelle", null, "");
        var again = calling.call(lab, "Cotisation", from, until, from.plusDays(60), paul.id());
        assertThat(((Calling.Outcome.Called) again).fresh()).hasSize(1);
        assertThat(calling.call(lab, "Autre", from.plusMonths(6), until.plusMonths(6), until, paul.id()))
                .isEqualTo(new Calling.Outcome.Refused(DuesRefusal.OVERLAP));
    }

    @Test
    void money_is_taken_once_however_often_it_is_pressed() throws Exception {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        called();
        var dues = of(rosa).id();
        var day = today();
        Together.all(Collections.nCopies(8, () -> settling.pay(dues, 10_00, PaymentMeans.CASH, day, paul.id())));
        assertThat(count("billing.invoice where organisation = :lab")).isEqualTo(1);
        assertThat(count("billing.payment p join billing.invoice i on i.id = p.invoice where i.organisation = :lab"))
                .isEqualTo(1);
    }

    @Test
    void lateness_begins_after_its_day_and_ends_on_the_day_of_the_payment() {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        var call = called();
        assertThat(late(call.due())).as("on the day itself").isEmpty();
        assertThat(late(call.due().plusDays(1))).containsExactly(rosa.id());
        on(call.due().plusDays(1));
        jobs.runNow(DuesJob.NAME);
        assertThat(members.find(rosa.id()).orElseThrow().state()).isEqualTo(MemberState.LATE);
        on(call.due().plusDays(10));
        paid(of(rosa), 10_00, today());
        assertThat(late(today().minusDays(1))).as("the day before it was paid").containsExactly(rosa.id());
        assertThat(late(today())).as("paid the day of the assembly counts").isEmpty();
        assertThat(members.find(rosa.id()).orElseThrow().state()).isEqualTo(MemberState.ACTIVE);
    }

    @Test
    void a_membership_runs_out_on_its_day_and_its_grace() {
        var rosa = member("Rosa", null, "");
        fixed(10_00);
        var call = called();
        paid(of(rosa), 10_00, today());
        assertThat(late(call.until())).isEmpty();
        assertThat(late(call.until().plusDays(1))).containsExactly(rosa.id());
        db.sql(
                        "insert into membership.dues_setting (organisation, grace_days, changed_by, changed_at) values (:lab, 30, :by, now())")
                .param("lab", lab.value(), "by", paul.id().value())
                .update();
        assertThat(late(call.until().plusDays(30))).isEmpty();
        assertThat(late(call.until().plusDays(31))).containsExactly(rosa.id());
        on(call.until());
        var next = calling.call(
                lab,
                "Suivante",
                call.until().plusDays(1),
                call.until().plusYears(1),
                call.until().plusDays(90),
                paul.id());
        assertThat(next).isInstanceOf(Calling.Outcome.Called.class);
        assertThat(late(call.until().plusDays(60)))
                .as("the next one is called and may still be paid")
                .isEmpty();
        assertThat(late(call.until().plusDays(91))).containsExactly(rosa.id());
    }

    @Test
    void letters_go_before_the_end_and_after_the_day_each_once() {
        var rosa = member("Rosa", null, "rosa-dues@exemple.org");
        var max = member("Max", null, "max-dues@exemple.org");
        fixed(10_00);
        var call = called();
        jobs.runNow(DuesJob.Told.NAME);
        jobs.runNow(DuesJob.Told.NAME);
        assertThat(letters("rosa-dues@exemple.org")).as("told once").isEqualTo(1);
        paid(of(rosa), 10_00, today());
        on(call.due().plusDays(7));
        jobs.runNow(DuesJob.NAME);
        jobs.runNow(DuesJob.NAME);
        assertThat(letters("max-dues@exemple.org")).as("call and one reminder").isEqualTo(2);
        assertThat(letters("rosa-dues@exemple.org")).as("call only").isEqualTo(1);
        on(call.until().minusDays(31));
        jobs.runNow(DuesJob.NAME);
        assertThat(letters("rosa-dues@exemple.org")).isEqualTo(1);
        on(call.until().minusDays(30));
        jobs.runNow(DuesJob.NAME);
        on(call.until().minusDays(7));
        jobs.runNow(DuesJob.NAME);
        assertThat(letters("rosa-dues@exemple.org")).as("30 and 7 days before").isEqualTo(3);
        assertThat(of(max).state()).isEqualTo(State.DUE);
    }

    @Test
    void after_a_standstill_of_three_weeks_the_last_reminder_goes_alone_and_in_the_language_of_the_member() {
        var max = neighbours.person("Max Standstill");
        db.sql("update people.person set language = 'en' where id = :id")
                .param("id", max.id().value())
                .update();
        member("Max", null, max.email().text());
        fixed(10_00);
        var call = called();
        on(call.due().plusDays(21));
        jobs.runNow(DuesJob.NAME);
        assertThat(db.sql("select kind || ' ' || language from post.letter where recipient = :to"
                                + " and kind like 'membership.dues.%'")
                        .param("to", max.email().text())
                        .list(String.class))
                .containsExactly("membership.dues.letter.late en");
    }
}
