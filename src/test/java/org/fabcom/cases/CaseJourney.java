package org.fabcom.cases;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Organisation;
import org.fabcom.people.Person;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** A garden and those who help it, each in a browser; its case is brought along through the pages. */
final class CaseJourney {

    static final String ANSWERS = "p=9&c=300&t=mailchimp~op&t=trello~s9";

    private static final AtomicInteger COUNT = new AtomicInteger(100);

    final Person lucie;
    final Person yann;
    final WebVisitor organisation;
    final WebVisitor mediator;
    final WebVisitor coordinator;
    final Organisation gardens;
    final String name;
    private final Sql db;

    private int times;

    CaseJourney(ApplicationContext beans) {
        var neighbours = beans.getBean(Neighbours.class);
        db = beans.getBean(Sql.class);
        int number = COUNT.incrementAndGet();
        name = "Les Jardins du Gué " + number;
        lucie = neighbours.person("Lucie");
        yann = neighbours.person("Yann " + number, InstanceRole.MEDIATOR);
        gardens = neighbours.association(name, lucie);
        organisation = neighbours.signedIn(lucie);
        mediator = neighbours.signedIn(yann);
        coordinator = neighbours.signedIn(neighbours.person("Aline", InstanceRole.COORDINATOR));
    }

    /** Each time for something else: the same twice is one request. */
    WebAnswer asked() {
        times++;
        return organisation
                .get("/accompagnements/demander?" + ANSWERS)
                .form("Envoyer la demande")
                .fill(
                        "De quoi avez-vous besoin",
                        "Sortir de Google Drive avant l’assemblée" + (times == 1 ? "" : ", n° " + times))
                .fill("Quand peut-on vous joindre", "le mardi soir")
                .submit()
                .follow();
    }

    /** What the page of a case says; its story bears the hour of the test. */
    static String besideItsStory(WebVisitor who, String url) {
        var answer = who.get(url);
        answer.page()
                .select("section:has(> h2:containsOwn(Ce qui s’est passé))")
                .remove();
        return answer.text();
    }

    /** The newest case of the garden. */
    String address() {
        return "/accompagnements/"
                + db.sql("select id from cases.case_file where organisation = :id order by opened_at desc limit 1")
                        .param("id", gardens.id().value())
                        .single(String.class);
    }

    String assigned() {
        asked();
        var url = address();
        coordinator.get(url).form("C’est pour nous").submit();
        var form = coordinator.get(url + "/confier").form("Confier le dossier");
        form.tick(yann.name()).submit();
        return url;
    }

    String discussed() {
        var url = assigned();
        mediator.get(url).form("Commencer le point").submit();
        return url;
    }

    String accepted() {
        var url = discussed();
        mediator.get(url).form("Rendre le point").submit();
        organisation.get(url).form("Nous sommes d’accord").submit();
        return url;
    }

    String underWay() {
        var url = accepted();
        organisation
                .get(url + "/priorites")
                .form("Noter cet ordre")
                .fill("Ce que le conseil a dit", "Mailchimp d’abord")
                .submit();
        mediator.get(url).form("Mettre le plan en route").submit();
        return url;
    }
}
