package org.fabcom.governance.budget;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** An association with a budget of this year: Odile manages it, Malo reads it. */
abstract class WithBudget {

    final Web web;
    final Sql db;
    final WebVisitor manager;
    final WebVisitor member;
    final Person keeper;
    final Organisation house;
    final Body body;
    final LocalDate today;
    final int year;

    WithBudget(ApplicationContext beans) {
        var neighbours = beans.getBean(Neighbours.class);
        web = beans.getBean(Web.class);
        db = beans.getBean(Sql.class);
        today = Days.today(beans.getBean(Clock.class));
        year = today.getYear();
        keeper = neighbours.person("Odile Trésor");
        var other = neighbours.person("Malo Lecteur");
        house = neighbours.association("Les Comptes clairs " + UUID.randomUUID(), keeper);
        neighbours.seat(house, other, Seat.MEMBER);
        manager = neighbours.signedIn(keeper);
        member = neighbours.signedIn(other);
        body = beans.getBean(Bodies.class).open(house.id(), keeper.id());
    }

    WebAnswer add(
            String way, String label, String unit, String thing, String likely, String prudent, String ambitious) {
        return manager.get(body.url() + "/budget/poste?an=" + year)
                .form("Enregistrer le poste")
                .tick(way.equals("USE") ? "emploi" : "ressource")
                .set("poste", label)
                .tick(unit.equals("EURO") ? "Euros" : unit.equals("TIME") ? "Heures" : "Choses")
                .set("chose", thing)
                .set("likely", likely)
                .set("prudent", prudent)
                .set("ambitious", ambitious)
                .submit();
    }

    String line(String label) {
        return body.url() + "/budget/"
                + db.sql("select id from governance.budget_line where body = :body and label = :label")
                        .param("body", body.id(), "label", label)
                        .single(UUID.class);
    }

    String budget(String asked) {
        return manager.get(body.url() + "/budget" + asked).text().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
