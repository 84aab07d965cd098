package org.fabcom.membership;

import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.membership.charters.Charters;
import org.fabcom.testing.MovedClock;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A register with its charter, as people go through it. */
abstract class WithRegister {

    static final String TEXT = "On se tient parole.\nChacun peut partir.";

    final ApplicationContext beans;
    final Web web;
    final Neighbours neighbours;
    final Charters charters;
    final Registers registers;
    final Jobs jobs;
    final MovedClock clock;

    WithRegister(ApplicationContext beans) {
        this.beans = beans;
        web = beans.getBean(Web.class);
        neighbours = beans.getBean(Neighbours.class);
        charters = beans.getBean(Charters.class);
        registers = beans.getBean(Registers.class);
        jobs = beans.getBean(Jobs.class);
        clock = beans.getBean(MovedClock.class);
    }

    @BeforeEach
    @AfterEach
    void today() {
        clock.back();
    }

    void publish(Association it, String text) {
        charters.publish(it.house.id(), "Charte des membres", text, Association.ago(-30), it.jeanne.id());
    }

    void ask(WebVisitor who, Association it, String email) {
        who.get("/adherer/" + it.house.id())
                .form("Demander à adhérer")
                .fill("Nom", "Odile Garnier")
                .fill("Courriel", email)
                .fill("Membre qui vous parraine", "Jeanne")
                .tick("J’ai lu la charte")
                .submit();
    }

    static int applications(Association it) {
        return it.db.sql("select count(*) from membership.application where organisation = :house")
                .param("house", it.house.id().value())
                .single(Integer.class);
    }
}
