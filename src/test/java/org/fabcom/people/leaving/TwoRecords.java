package org.fabcom.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.people.communes.Commune;
import org.fabcom.people.served.Served;
import org.fabcom.people.served.ServedPeople;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.springframework.context.ApplicationContext;

/** Two records of Marie, whom staff knows under two names; they may be joined, and she may take them over. */
abstract class TwoRecords {

    static int number;

    final Neighbours neighbours;
    final ServedPeople served;
    final Retention retention;
    final Web web;
    final Sql db;
    final Person yann;
    final WebVisitor staff;
    final PartyId kept;
    final PartyId gone;

    TwoRecords(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        served = beans.getBean(ServedPeople.class);
        retention = beans.getBean(Retention.class);
        web = beans.getBean(Web.class);
        db = beans.getBean(Sql.class);
        yann = neighbours.person("Yann", InstanceRole.MEDIATOR);
        staff = neighbours.signedIn(yann);
        number++;
        kept = known("Marie Dupont " + number);
        gone = known("Mme Dupont " + number);
    }

    PartyId known(String name) {
        return served.register(new Served.Draft(name, new Commune("26362", "Valence"), ""), "fr", yann.id());
    }

    void join() {
        assertThat(staff.post("/personnes/" + kept + "/reunir", "avec", gone.toString())
                        .status())
                .isEqualTo(303);
    }

    String code(PartyId person) {
        return staff.get("/personnes/" + person)
                .form("Préparer le papier")
                .submit()
                .page()
                .select("b.lead")
                .text();
    }

    WebVisitor claims(String code) {
        var email = "marie" + number + "@exemple.org";
        var marie = web.visitor();
        var asked = marie.post("/reprendre", "code", code, "courriel", email, "password", "carotte sous la neige");
        assertThat(asked.h1()).isEqualTo("Regardez votre courrier");
        var link = db.sql("select plain from post.letter where recipient = :email order by id desc limit 1")
                .param("email", email)
                .single(String.class)
                .replaceAll("(?s).*https?://[^/]+(/reprendre\\S+).*", "$1");
        var in = marie.get(link)
                .form("Confirmer")
                .fill("Mot de passe", "carotte sous la neige")
                .submit();
        assertThat(in.status()).as(in.text()).isEqualTo(303);
        return marie;
    }

    /** « / » where nothing stands in the way. */
    static String leaves(WebVisitor marie) {
        var asked = marie.post("/moi/donnees/effacer");
        return asked.status() == 303 ? asked.location() : "" + asked.status();
    }
}
