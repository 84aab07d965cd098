package org.fabcom.plan;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.cases.work.Choice;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Item;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** The accounts of a friendly society, some of which are to be got back, in the hands of its mediator; no plan yet. */
abstract class WithHandedBack {

    static final String ANSWERS = "p=12&t=helloasso~of&t=doodle&t=google-drive~of&t=whatsapp~of";
    static final String BACK = "Reprendre la main sur ";
    final Plans plans;
    final Cases cases;
    final Neighbours neighbours;
    final Sql db;
    final Accompanied accompanied;
    Person lucie;
    Person yann;
    Case file;
    WebVisitor mediator;

    WithHandedBack(ApplicationContext beans) {
        plans = beans.getBean(Plans.class);
        cases = beans.getBean(Cases.class);
        neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        accompanied = new Accompanied(beans);
    }

    @BeforeEach
    void handed_back() {
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        file = accompanied.handedBack(neighbours.association("L’Amicale du Gué", lucie), lucie, yann, ANSWERS);
        mediator = neighbours.signedIn(yann);
    }

    void draw() {
        mediator.post(file.url() + "/plan/preparer");
    }

    Plan plan() {
        return plans.of(file.id()).orElseThrow();
    }

    List<String> lines() {
        return plans.items(plan().id()).stream().map(it -> it.subject().tool()).toList();
    }

    void decide(Choice... choices) {
        accompanied.chosen(file, lucie, List.of(choices));
    }

    void agree() {
        neighbours.signedIn(lucie).post(file.url() + "/plan/accepter");
    }

    Item item(String tool) {
        return accompanied.item(plan(), tool);
    }

    WebAnswer step(String tool, String act, String... fields) {
        var all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(List.of("version", "" + item(tool).version()));
        return mediator.post(plan().url(item(tool).id()) + "/" + act, all.toArray(String[]::new));
    }

    WebAnswer end(String outcome) {
        return end(outcome, "2", "La personne partie a rendu l’accès.");
    }

    WebAnswer end(String outcome, String hours, String why) {
        return mediator.post(
                file.url() + "/terminer",
                "version",
                "" + cases.find(file.id()).orElseThrow().version(),
                "issue",
                outcome,
                "heures",
                hours,
                "euros",
                "0",
                "raison",
                why);
    }

    CaseState state() {
        return cases.find(file.id()).orElseThrow().state();
    }

    // The order
}
