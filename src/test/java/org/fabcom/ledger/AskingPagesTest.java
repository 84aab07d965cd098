package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Payments that are asked for: accepted, refused, taken back, paid at once for those one trusts, or by silence (E43). */
@FabComTest
class AskingPagesTest extends TwoWallets {

    private final Jobs jobs;
    private final Sql db;

    AskingPagesTest(ApplicationContext beans, Jobs jobs, Sql db) {
        super(beans);
        this.jobs = jobs;
        this.db = db;
    }

    @Test
    void a_payment_is_asked_and_accepted_refused_or_taken_back() {
        var asked = ask("2 h");
        var his = neighbours.signedIn(nadia);
        assertThat(his.get("/porte-monnaie").text())
                .contains("Un paiement vous est demandé")
                .contains("2 h");
        var paid = his.get(asked).form("Payer 2 h à Oxana").submit().follow();
        assertThat(paid.text()).contains("payée");
        assertThat(available(oxana)).isEqualTo(120);
        var refused = ask("3 h");
        his.get(refused).form("Refuser").fill("Pourquoi pas", "C’était 2 h").submit();
        assertThat(hers.get(refused).text()).contains("refusée").contains("C’était 2 h");
        var withdrawn = ask("4 h");
        var late = his.get(withdrawn).form("Payer 4 h");
        hers.get(withdrawn).form("Retirer ma demande").submit();
        assertThat(late.submit().follow().page().text()).contains("avait déjà sa réponse");
        assertThat(available(oxana)).isEqualTo(120);
        assertThat(neighbours.signedIn(neighbours.person("Ali")).get(withdrawn).status())
                .isEqualTo(404);
        assertThat(db.sql("select count(*) from post.letter where subject like '%Oxana%'")
                        .single(Long.class))
                .isPositive();
    }

    @Test
    void a_trusted_neighbour_is_paid_at_once_and_silence_pays_only_when_it_was_wanted() {
        var his = neighbours.signedIn(nadia);
        his.get(ask("1 h")).form("Payer 1 h").tick("Payer désormais Oxana").submit();
        long letters = letters();
        assertThat(letters).as("for the hour before").isPositive();
        assertThat(hers.get(ask("30 min")).text()).contains("payée");
        assertThat(available(oxana)).isEqualTo(90);
        assertThat(letters()).as("nobody is asked for what is paid").isEqualTo(letters);
        his.get("/porte-monnaie/confiance").form("Ne plus payer Oxana").submit();
        var waits = ask("15 min");
        later(6);
        jobs.runNow("ledger.requests");
        assertThat(hers.get(waits).text()).contains("attend une réponse");
        his.get("/porte-monnaie/confiance")
                .form("Enregistrer ce choix")
                .fill("Accepter après", "5")
                .submit();
        jobs.runNow("ledger.requests");
        assertThat(hers.get(waits).text()).contains("payée");
        var tooMuch = ask("9 h 45");
        later(6);
        jobs.runNow("ledger.requests");
        assertThat(hers.get(tooMuch).text()).contains("attend une réponse");
        later(60);
        jobs.runNow("ledger.requests");
        assertThat(hers.get(tooMuch).text()).contains("sans réponse");
        assertThat(available(oxana)).isEqualTo(105);
        allIsWell();
    }

    private long letters() {
        return db.sql("select count(*) from post.letter where recipient = :to")
                .param("to", nadia.email().text())
                .single(Long.class);
    }

    private void later(int days) {
        try (var owner = org.fabcom.testing.CurrentBase.base().owner();
                var statement = owner.createStatement()) {
            statement.execute("update ledger.payment_request set asked_at = asked_at - interval '" + days
                    + " days', lapses_at = lapses_at - interval '" + days + " days' where state = 'OPEN'");
        } catch (java.sql.SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Its address, seen by whoever asked. */
    private String ask(String amount) {
        return hers.get("/demander?a=" + nadia.id())
                .form("Demander à Nadia")
                .fill("Combien ?", amount)
                .submit()
                .location();
    }
}
