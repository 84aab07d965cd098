package org.fabcom.agenda;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;

/** Gardens that announce dates, and who comes to the agenda. */
abstract class OneAgenda {

    final Web web;
    final Neighbours neighbours;
    final Programme programme;
    final Dates dates;
    final Meetings meetings;
    final Sql db;
    final Person lucie;
    final Organisation garden;

    OneAgenda(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        programme = beans.getBean(Programme.class);
        dates = beans.getBean(Dates.class);
        meetings = beans.getBean(Meetings.class);
        db = beans.getBean(Sql.class);
        lucie = neighbours.person("Lucie Perrin");
        garden = neighbours.association("Les Jardins du Gué", lucie);
    }

    UUID workshop(String title) {
        return dates.of(programme.announce(garden.id(), Posters.workshop(title, 5), lucie.id()))
                .getFirst()
                .id();
    }

    String path(String words) {
        return web.visitor()
                .get("/agenda?q=" + words)
                .page()
                .selectFirst("main .rows h2 a")
                .attr("href");
    }
}
