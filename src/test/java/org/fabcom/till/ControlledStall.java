package org.fabcom.till;

import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;

/** A till that sold for a day and was closed, before somebody comes to control it. */
abstract class ControlledStall {

    final ApplicationContext beans;
    final Neighbours neighbours;
    final Stall stall;
    final Till till;
    final WebVisitor manager;
    final long sale;

    ControlledStall(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        stall = new Stall("Contrôle", beans);
        till = stall.open("Caisse", 0);
        sale = stall.cash(till, stall.books(2, 200)).number();
        stall.close(till, 200);
        manager = neighbours.signedIn(stall.shop.manager);
    }

    @AfterEach
    void back() {
        stall.clock.back();
    }

    String link(String days) {
        var page = manager.get("/caisse")
                .click("Accès au contrôle")
                .form("Faire le lien")
                .set("jours", days)
                .submit()
                .follow();
        var text = page.text();
        var from = text.indexOf("/caisse/controle/");
        return text.substring(from).split("\\s", 2)[0];
    }

    String at(String page) {
        return "/caisse/" + till.id() + page;
    }
}
