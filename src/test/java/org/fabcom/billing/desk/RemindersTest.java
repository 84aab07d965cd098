package org.fabcom.billing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.fabcom.billing.invoices.Issuer;
import org.fabcom.billing.invoices.OneSeller;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders go by themselves or by hand, each level once, and the page of an invoice says when. */
@FabComTest
class RemindersTest extends OneSeller {

    private final JdbcClient db;
    private final Jobs jobs;
    private WebVisitor visitor;

    RemindersTest(ApplicationContext beans, JdbcClient db, Jobs jobs) {
        super(beans);
        this.db = db;
        this.jobs = jobs;
        this.visitor = neighbours.signedIn(paul);
    }

    @Test
    void a_late_invoice_is_reminded_of_once_a_level() {
        var said = new Issuer(
                "1 rue",
                "49000",
                "Ici",
                "a@exemple.org",
                "FR7630006000011234567890189",
                10,
                "12 %",
                "Non",
                "",
                true,
                false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(NADIA, chair(24_00))).done();
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).as("not late yet").isZero();
        clock.forward(Duration.ofDays(18));
        jobs.runNow(Reminders.NAME);
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).isEqualTo(1);
        clock.forward(Duration.ofDays(40));
        jobs.runNow(Reminders.NAME);
        assertThat(letters())
                .as("the level that is due, not those that were missed")
                .isEqualTo(2);
        assertThat(neighbours.signedIn(paul).get(it.url()).text()).contains("Relance 3 envoyée");
        issuing.credit(it, Set.of(), "Perdu", "c", paul.id()).done();
        clock.forward(Duration.ofDays(40));
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void a_late_invoice_is_reminded_of_by_hand_and_its_page_says_when_the_next_goes() {
        var said = new Issuer("1 rue", "49000", "Ici", "a@exemple.org", "", 10, "12 %", "Non", "", true, false);
        issuers.say(lab, said, 1, paul.id());
        var it = issue(draft(NADIA, chair(24_00))).done();
        assertThat(neighbours.signedIn(paul).get(it.url()).text())
                .contains("Prochaine relance le")
                .doesNotContain("Relancer maintenant");
        long before = letters();
        visitor = neighbours.signedIn(paul);
        assertThat(visitor.post(it.url() + "/relance").follow().text()).contains("Rien à relancer");
        clock.forward(Duration.ofDays(12));
        visitor = neighbours.signedIn(paul);
        var sent = visitor.get(it.url()).form("Relancer maintenant").submit().follow();
        assertThat(sent.text()).contains("La relance part à nadia@exemple.org").contains("Relance 1 envoyée");
        assertThat(letters()).isEqualTo(before + 1);
        clock.forward(Duration.ofDays(7));
        jobs.runNow(Reminders.NAME);
        assertThat(letters()).as("this level went by hand").isEqualTo(before + 1);
    }

    private long letters() {
        return db.sql("select count(*) from post.letter where recipient = 'nadia@exemple.org'")
                .query(Long.class)
                .single();
    }
}
