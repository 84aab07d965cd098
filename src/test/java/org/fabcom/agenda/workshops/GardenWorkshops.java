package org.fabcom.agenda.workshops;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.agenda.Posters;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.springframework.context.ApplicationContext;

/** Lucie's garden and the workshops it announces. */
public abstract class GardenWorkshops {

    public final Web web;
    public final Neighbours neighbours;
    public final Dates dates;
    public final Sql db;
    public final Person lucie;
    public final Organisation garden;
    private final Programme programme;

    public GardenWorkshops(ApplicationContext beans) {
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        programme = beans.getBean(Programme.class);
        dates = beans.getBean(Dates.class);
        db = beans.getBean(Sql.class);
        this.lucie = neighbours.person("Lucie Perrin");
        this.garden = neighbours.association("Les Jardins du Gué", lucie);
    }

    /** A date of a workshop with two aims. */
    public UUID withTwoAims(Workshops workshops) {
        var date = workshop("Atelier", 20);
        var event = dates.find(date).orElseThrow().event();
        workshops.save(event, new Workshop(null, List.of(), "", List.of("Ouvrir un fichier", "Le ranger"), "", ""));
        return date;
    }

    public UUID workshop(String title, int places) {
        return dates.of(programme.announce(garden.id(), Posters.workshop(title, places), lucie.id()))
                .getFirst()
                .id();
    }

    public void say(UUID date, String... aims) {
        var event = dates.find(date).orElseThrow().event();
        var form = neighbours
                .signedIn(lucie)
                .get("/structures/" + garden.id() + "/agenda/" + event + "/atelier")
                .form("Enregistrer l’atelier")
                .tick("Débutant")
                .fill("Programme", "Regarder\nTrier");
        for (int i = 0; i < aims.length; i++) form.fill("Objectif " + (i + 1), aims[i]);
        assertThat(form.submit().status()).isEqualTo(303);
    }

    public static void past(UUID date) {
        CurrentBase.asOwner(
                "update agenda.occurrence set starts_at = now() - interval '4 hours', ends_at = now() - interval '2 hours' "
                        + "where id = '" + date + "'");
    }
}
