package org.fabcom.cases;

import org.fabcom.kernel.Sql;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.springframework.context.ApplicationContext;

/** A garden that asks for help, and those who help. */
abstract class AskedHelp {

    static final String ASK = "/accompagnements/demander";

    final ApplicationContext beans;
    final Sql db;
    final Web web;
    final Neighbours neighbours;
    final CaseJourney journey;

    AskedHelp(ApplicationContext beans) {
        this.beans = beans;
        db = beans.getBean(Sql.class);
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
