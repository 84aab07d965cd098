package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.OpenedHere;
import org.fabcom.testing.WebAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A garden whose manager has another tool told. */
abstract class ToolWorld {

    static final String POST = "market.post.published";
    static final String INVOICE = "billing.invoice.issued";

    final Neighbours neighbours;
    final Webhooks webhooks;
    final WebhookSender sender;
    final WebhookRows rows;
    final OpenedHere opened;
    final MovedClock clock;
    final Sql db;
    Receiver tool;
    Person lucie;
    Organisation garden;

    ToolWorld(ApplicationContext beans) throws IOException {
        neighbours = beans.getBean(Neighbours.class);
        webhooks = beans.getBean(Webhooks.class);
        sender = beans.getBean(WebhookSender.class);
        rows = beans.getBean(WebhookRows.class);
        opened = beans.getBean(OpenedHere.class);
        clock = beans.getBean(MovedClock.class);
        db = beans.getBean(Sql.class);
        tool = new Receiver();
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins", lucie);
    }

    @BeforeEach
    void nobody_is_told_yet() {
        db.sql("delete from people.webhook").update();
        db.sql("delete from web.attempt").update();
        db.sql("delete from post.letter").update();
        opened.here(true);
    }

    @AfterEach
    void all_is_as_before() {
        tool.close();
        opened.here(false);
        clock.back();
        db.sql("delete from people.webhook").update();
    }

    String home() {
        return "/webhooks/" + garden.id();
    }

    WebAnswer asked(String address) {
        return neighbours
                .signedIn(lucie)
                .get(home())
                .form("Ajouter cette adresse")
                .fill("Adresse à prévenir", address)
                .tick("une offre ou une demande est publiée")
                .tick("une facture ou un avoir est émis")
                .submit();
    }

    String secret(WebAnswer page) {
        return page.follow().page().getElementById("secret").val();
    }

    UUID only() {
        return rows.of(garden.id()).getFirst().id();
    }

    UUID happens(String kind) {
        var thing = Ids.next();
        webhooks.happened(kind, List.of(garden.id()), thing, "/place/" + thing);
        return thing;
    }

    String page() {
        return neighbours.signedIn(lucie).get(home() + "/" + only()).text();
    }
}
