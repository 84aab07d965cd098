package org.fabcom.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.people.webhooks.Webhooks;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is sent to other tools is what the description of the back door says, and each kind is named there. */
@FabComTest
class HappeningTest {

    private final Webhooks webhooks;
    private final List<WebhookKind> kinds;
    private final Contract contract;
    private final Sql db;
    private final Person lucie;
    private final Organisation garden;

    HappeningTest(Web web, Neighbours neighbours, Webhooks webhooks, List<WebhookKind> kinds, Sql db) {
        this.webhooks = webhooks;
        this.kinds = kinds;
        this.contract = new Contract(web);
        this.db = db;
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins", lucie);
    }

    private void told(@Nullable Organisation whose) {
        db.sql("""
                insert into people.webhook (id, organisation, address, kinds, drawn_at, added_by, added_at)
                values (:id, :whose, 'https://outil.example/', :kinds, now(), :lucie, now())
                """)
                .param("id", Ids.next())
                .param("whose", whose == null ? null : whose.id().value(), java.sql.Types.OTHER)
                .param("kinds", kinds.stream().map(WebhookKind::key).toArray(String[]::new))
                .param("lucie", lucie.id().value())
                .update();
    }

    @Test
    void every_kind_is_sent_as_it_is_described() {
        told(garden);
        told(null);
        for (var it : kinds) webhooks.happened(it.key(), List.of(garden.id()), Ids.next(), "/nulle/part");
        var sent = db.sql("select body from people.webhook_delivery").list(String.class);
        long open = kinds.stream().filter(WebhookKind::everybody).count();
        assertThat(sent).hasSize(kinds.size() + (int) open);
        for (var it : sent) contract.shaped("Happening", it);
        for (var it : kinds) assertThat(contract.examples("Happening", "type")).contains(it.key());
    }
}
