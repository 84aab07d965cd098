package org.fabcom.acts.followed;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A mediator who notes acts with people who are followed; each time somebody else, whom nobody looks like. */
abstract class WithFollowed {

    final Neighbours neighbours;
    final ServedPeople served;
    final Sql db;
    Person yann;
    WebVisitor browser;
    String gerard = "";

    WithFollowed(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        served = beans.getBean(ServedPeople.class);
        db = beans.getBean(Sql.class);
    }

    /** Somebody whom no test of this class spoke of before. */
    abstract String another();

    @BeforeEach
    void a_mediator() {
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        browser = neighbours.signedIn(yann);
        gerard = another();
    }

    WebForm act() {
        return browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("45 min")
                .tick("à distance")
                .tick("courriel")
                .fill("Note de l’équipe", "Ses photos");
    }

    PartyId known(String name, String phone) {
        return served.register(new Served.Draft(name, new Commune("26362", "Valence"), phone), "fr", yann.id());
    }

    WebAnswer register(String name, String phone) {
        return browser.get("/personnes/nouvelle")
                .form("Inscrire cette personne")
                .fill("Son nom", name)
                .fill("Commune", "Rennes")
                .fill("Téléphone", phone)
                .tick("La personne est d’accord")
                .submit();
    }

    WebForm of(PartyId person) {
        return browser.get("/actes/nouveau?personnes=" + person)
                .form("Noter cet acte")
                .fill("Date", LocalDate.now(Span.ZONE).toString())
                .tick("45 min")
                .tick("à distance")
                .tick("courriel");
    }
}
