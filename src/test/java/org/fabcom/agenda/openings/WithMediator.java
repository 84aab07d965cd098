package org.fabcom.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.springframework.context.ApplicationContext;

/** A mediator who may open hours, and strangers who take one. */
abstract class WithMediator {

    final Web web;
    final Neighbours neighbours;
    final Slots slots;
    final Sql db;
    final Person yann;

    WithMediator(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        slots = beans.getBean(Slots.class);
        db = beans.getBean(Sql.class);
        db.sql("delete from post.letter").update();
        db.sql("update agenda.opening set closed_at = now()").update();
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
    }

    void opens() {
        var form = neighbours
                .signedIn(yann)
                .get("/moi/creneaux")
                .click("Ouvrir des créneaux")
                .form("Enregistrer");
        var day = LocalDate.now(Span.ZONE).plusDays(4).getDayOfWeek();
        var words = Map.of(
                1,
                "le lundi",
                2,
                "le mardi",
                3,
                "le mercredi",
                4,
                "le jeudi",
                5,
                "le vendredi",
                6,
                "le samedi",
                7,
                "le dimanche");
        var page = form.tick(words.get(day.getValue()))
                .set("de", "14h")
                .set("a", "16 h 30")
                .fill("Adresse", "La Filature, 3 quai des Tanneurs")
                .set("commune-nom", "Grenoble")
                .submit()
                .follow();
        assertThat(page.text()).contains("C’est ouvert", "de 14 h à 16 h 30", "moments libres");
    }

    WebAnswer stranger(String path, String slot) {
        return web.visitor().post(path, "creneau", slot, "nom", "Odile", "courriel", "odile@exemple.org");
    }

    String link() {
        var body =
                db.sql("select plain from post.letter order by id desc limit 1").single(String.class);
        return body.substring(body.indexOf("/rendez-vous/pris/")).split("\\s")[0];
    }
}
