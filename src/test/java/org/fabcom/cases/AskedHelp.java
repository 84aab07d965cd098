package org.fabcom.cases;

import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A garden that asks for help, and those who help. */
abstract class AskedHelp {

    static final String ASK = "/accompagnements/demander";

    final ApplicationContext beans;
    final JdbcClient db;
    final Web web;
    final Neighbours neighbours;
    final CaseJourney journey;

    AskedHelp(ApplicationContext beans) {
        this.beans = beans;
        db = beans.getBean(JdbcClient.class);
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        db.sql("delete from cases.callback").update();
        db.sql("delete from web.attempt").update();
        db.sql("update agenda.opening set closed_at = now()").update();
        journey = new CaseJourney(beans);
    }

    WebAnswer asks(String need) {
        return journey.organisation
                .get(ASK)
                .form("Envoyer la demande")
                .fill("De quoi avez-vous besoin", need)
                .submit();
    }
}
